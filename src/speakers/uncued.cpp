#include "speakers/uncued.hpp"

#include "speakers/labels.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::string_view kTurnRule = "turn-of-dialogue";
constexpr std::string_view kRunningRule = "running-speaker";
constexpr float kTurnConfidence = 0.7F;
constexpr std::string_view kBesideRule = "sentence-beside";
constexpr std::string_view kAboveRule = "speaker-above";
constexpr std::string_view kBelowRule = "speaker-below";
constexpr float kRunningConfidence = 0.5F;
constexpr float kBesideConfidence = 0.7F;
constexpr float kNamedConfidence = 0.75F;
constexpr TokenIndex kShortest = 3;    // tokens inside the marks
constexpr TokenIndex kFarthest = 400;  // tokens to the attribution whose speaker goes on

Attribution uncued(TokenRange inside, std::uint32_t sentence, std::string_view rule, float confidence,
                   std::pmr::memory_resource* memory) {
  Attribution attribution{.content = std::pmr::vector<TokenRange>(memory)};
  attribution.content.push_back(inside);
  attribution.kind = Kind::direct;
  attribution.sentence = sentence;
  attribution.rule = rule;
  attribution.confidence = confidence;
  return attribution;
}

/// Walks through news with an eye on who spoke last, who acts in front of a quotation and whose name stands
/// above or below it.
class RunningSpeaker {
 public:
  RunningSpeaker(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                 std::vector<Attribution>& attributions, std::vector<EntityId>& said_by)
      : input_(input),
        words_(input),
        mentions_(mentions),
        entities_(entities),
        attributions_(attributions),
        said_by_(said_by),
        known_(attributions.size()),
        parts_(input.memory) {}

  void run() {
    for (std::size_t index = 1; index < known_; ++index) {
      if (goes_on(index)) said_by_[index] = said_by_[index - 1];
      if (is_answer(index)) said_by_[index] = named_in(*attributions_[index - 1].addressee);
    }
    for (std::size_t index = 0; index < known_; ++index) part_other_voices(index);
    collect_parts();
    for (std::size_t at = 0; at < input_.marks.size(); ++at)
      if (input_.marks[at].level == 0) read(at);
  }

 private:
  struct Part {
    TokenRange tokens;
    std::size_t attribution = 0;
  };

  /// `Doe said that it rained. Adding, "And hard."`
  [[nodiscard]] bool goes_on(std::size_t index) const {
    const Attribution &attribution = attributions_[index], &before = attributions_[index - 1];
    if (attribution.speaker || !attribution.cue || attribution.sentence != before.sentence + 1) return false;
    return attribution.cue->begin == input_.sentences[attribution.sentence].begin &&
           words_.classes(attribution.cue->begin).has(WordClass::verb_gerund);
  }

  /// `Roe asked Doe whether it rained. "It did," came the reply.`
  [[nodiscard]] bool is_answer(std::size_t index) const {
    const Attribution &attribution = attributions_[index], &before = attributions_[index - 1];
    if (attribution.speaker || !attribution.cue || !before.cue || !before.addressee) return false;
    return attribution.kind == Kind::direct && attribution.sentence == before.sentence + 1 &&
           said_by_[index] == kNobody && words_.classes(attribution.cue->begin).has(WordClass::noun_cue) &&
           words_.frames(before.cue->end - 1).has(Frame::asks);
  }

  /// `"It is late," said Doe.` and a paragraph `Jane Roe shrugs. "It is not."`: from there on it is Roe who speaks.
  void part_other_voices(std::size_t index) {
    std::pmr::vector<TokenRange>& pieces = attributions_[index].content;
    std::size_t kept = 1;
    while (kept < pieces.size() && !is_of_other(pieces, kept, said_by_[index])) ++kept;
    if (kept >= pieces.size()) return;
    const std::pmr::vector<TokenRange> others(pieces.begin() + static_cast<std::ptrdiff_t>(kept - 1), pieces.end(),
                                              input_.memory);
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(kept), pieces.end());
    for (std::size_t piece = 1; piece < others.size(); ++piece) {
      const TokenRange inside = others[piece];
      if (piece > 1 && !is_of_other(others, piece, said_by_.back())) {
        attributions_.back().content.push_back(inside);
        continue;
      }
      const EntityId other = acts_above(inside.begin, others[piece - 1].end);
      attributions_.push_back(uncued(inside, sentence_of(inside.begin), kBesideRule, kBesideConfidence, input_.memory));
      said_by_.push_back(other);
    }
  }

  [[nodiscard]] bool is_of_other(const std::pmr::vector<TokenRange>& pieces, std::size_t piece,
                                 EntityId speaker) const {
    const EntityId other = acts_above(pieces[piece].begin, pieces[piece - 1].end);
    return other != kNobody && other != speaker;
  }

  /// The person who is named as subject in front of the quotation at token `at` in a paragraph that begins behind
  /// `said`; or kNobody. `Jane Roe shrugs. What does she think?`
  [[nodiscard]] EntityId acts_above(TokenIndex at, TokenIndex said) const {
    const TokenIndex opening = input_.paragraphs[paragraph_at(input_.paragraphs, at)].tokens.begin;
    std::uint32_t sentence = sentence_of(at);
    if (said > opening || input_.sentences[sentence].begin <= opening) return kNobody;
    const Mention* subject = subject_of(input_.sentences[--sentence]);
    const Gender gender = subject != nullptr ? subject->gender : Gender::unknown;
    if (subject != nullptr && subject->kind == MentionKind::pronoun)
      subject = subject_of(input_.sentences[sentence_of(opening)]);
    if (subject == nullptr || subject->kind != MentionKind::name) return kNobody;
    const Entity& entity = entities_[subject->entity];
    return entity.kind == SpeakerKind::person && !clash(gender, entity.gender) ? subject->entity : kNobody;
  }

  [[nodiscard]] std::uint32_t sentence_of(TokenIndex token) const {
    const auto ends_before = [](const TokenRange& sentence, TokenIndex at) { return sentence.end <= at; };
    const auto found = std::lower_bound(input_.sentences.begin(), input_.sentences.end(), token, ends_before);
    return static_cast<std::uint32_t>(found - input_.sentences.begin());
  }

  void collect_parts() {
    for (std::size_t index = 0; index < attributions_.size(); ++index)
      for (const TokenRange part : attributions_[index].content) parts_.push_back({part, index});
    std::ranges::sort(parts_, {}, [](const Part& part) { return std::pair(part.tokens.begin, part.attribution); });
  }

  void read(std::size_t index) {
    const QuotedSpan& mark = input_.marks[index];
    while (next_ < parts_.size() && parts_[next_].tokens.begin < mark.tokens.begin)
      covered_ = std::max(covered_, parts_[next_++].tokens.end);
    while (input_.sentences[sentence_].end <= mark.tokens.begin) ++sentence_;
    if (covered_ > mark.tokens.begin) return;
    if (next_ < parts_.size() && parts_[next_].tokens.begin < mark.tokens.end) return;
    if (!could_be_said(mark)) return;
    const Paragraph& paragraph = input_.paragraphs[paragraph_at(input_.paragraphs, mark.tokens.begin)];
    if (paragraph.tokens == mark.tokens) return read_paragraph(mark, paragraph);
    if (!is_whole_sentence(mark)) return;
    const bool first = mark.tokens.begin == paragraph.tokens.begin;
    const EntityId speaker = first ? speaker_behind(index, paragraph) : speaker_beside(mark);
    if (speaker != kNobody) add(mark, speaker, kBesideRule, kBesideConfidence);
  }

  /// In a text with speakers a quoted paragraph of nobody's is more often an extract of something.
  void read_paragraph(const QuotedSpan& mark, const Paragraph& paragraph) {
    const EntityId below = named_below(paragraph);
    if (below != kNobody) return add(mark, below, kBelowRule, kNamedConfidence);
    const EntityId above = named_above(paragraph);
    if (above != kNobody) return add(mark, above, kAboveRule, kNamedConfidence);
    const EntityId speaker = speaker_at(mark.tokens);
    const bool heading = paragraph.kind == ParagraphKind::heading;
    if (heading ? speaker == kNobody : known_ > 0) return;
    add(mark, speaker, kRunningRule, kRunningConfidence);
  }

  /// `Ana Doe (Rovers)` on a line of its own.
  [[nodiscard]] EntityId named_above(const Paragraph& paragraph) const {
    if (&paragraph == input_.paragraphs.data()) return kNobody;
    const TokenRange line = (&paragraph - 1)->tokens;
    for (std::size_t at = mentions_.first_from(line.begin); at < mentions_.list.size(); ++at) {
      const Mention& mention = mentions_.list[at];
      if (mention.tokens.begin > line.begin || mention.name.end > line.end) break;
      if (mention.kind != MentionKind::name || mention.entity == kNobody || !can_speak(mention.entity)) continue;
      const bool alone = mention.name.end == line.end;
      const bool bracket =
          !alone && words_.kind(mention.name.end) == TokenKind::open && words_.kind(line.end - 1) == TokenKind::close;
      if (alone || bracket) return mention.entity;
    }
    return kNobody;
  }

  /// `- Ana Doe, in a letter` on a line of its own.
  [[nodiscard]] EntityId named_below(const Paragraph& paragraph) const {
    if (&paragraph == &input_.paragraphs.back()) return kNobody;
    const TokenRange line = (&paragraph + 1)->tokens;
    if (!words_.is_dash(line.begin)) return kNobody;
    const std::size_t at = mentions_.first_from(line.begin);
    if (at == mentions_.list.size()) return kNobody;
    const Mention& mention = mentions_.list[at];
    const bool named = mention.tokens.begin == line.begin + 1 && mention.kind == MentionKind::name;
    return named && mention.entity != kNobody && can_speak(mention.entity) ? mention.entity : kNobody;
  }

  void add(const QuotedSpan& mark, EntityId speaker, std::string_view rule, float confidence) {
    attributions_.push_back(uncued(mark.inside(), sentence_, rule, confidence, input_.memory));
    said_by_.push_back(speaker);
  }

  [[nodiscard]] bool is_whole_sentence(const QuotedSpan& mark) const {
    if (input_.sentences[sentence_].begin != mark.tokens.begin) return false;
    const TokenKind last = words_.kind(mark.inside().end - 1);
    return last == TokenKind::full_stop || last == TokenKind::question;
  }

  /// `"It looks easy." Doe shook her head. "It is not," she said.`: of a quotation with one sentence up to the next,
  /// the speaker of that, or the subject between them.
  [[nodiscard]] EntityId speaker_behind(std::size_t index, const Paragraph& paragraph) const {
    std::size_t behind = index + 1;
    while (behind < input_.marks.size() && input_.marks[behind].level > 0) ++behind;
    if (behind == input_.marks.size() || sentence_ + 2 >= input_.sentences.size()) return kNobody;
    const TokenRange next = input_.marks[behind].tokens, between = input_.sentences[sentence_ + 1];
    if (input_.sentences[sentence_ + 2].begin != next.begin || next.end > paragraph.tokens.end) return kNobody;
    const Mention* const subject = subject_of(between);
    if (subject == nullptr) return kNobody;
    const bool said = next_ < parts_.size() && parts_[next_].tokens.begin >= next.begin;
    if (said && parts_[next_].tokens.begin < next.end) return said_by_[parts_[next_].attribution];
    return subject->kind == MentionKind::name ? subject->entity : kNobody;
  }

  /// `Doe laughed. "Ask me in spring."`: the subject of the sentence in front of it, or who says something in that.
  [[nodiscard]] EntityId speaker_beside(const QuotedSpan& mark) const {
    const TokenRange before = input_.sentences[sentence_ - 1];
    if (next_ > 0 && parts_[next_ - 1].tokens.begin >= before.begin) {
      const std::size_t last = parts_[next_ - 1].attribution;
      const std::optional<TokenRange>& hearer = attributions_[last].addressee;
      const bool asked = is_narrator(said_by_[last]) || awaits_answer(attributions_[last], before, input_.tokens);
      const EntityId answers = asked && hearer ? named_in(*hearer) : kNobody;
      if (answers != kNobody) return answers;
      if (!asked && said_by_[last] != kNobody) return said_by_[last];
    }
    const Mention* const subject = subject_of(before);
    if (subject == nullptr) return kNobody;
    if (subject->kind == MentionKind::name) return subject->entity;
    const EntityId speaker = speaker_at(mark.tokens);
    return speaker != kNobody ? speaker : subject->entity;
  }

  [[nodiscard]] EntityId named_in(TokenRange range) const {
    for (std::size_t at = mentions_.first_from(range.begin); at < mentions_.list.size(); ++at) {
      const Mention& mention = mentions_.list[at];
      if (mention.name.end > range.end) break;
      if (mention.kind == MentionKind::name) return mention.entity;
    }
    return kNobody;
  }

  /// The first person who is a subject there, by name or pronoun; null where there is none.
  [[nodiscard]] const Mention* subject_of(TokenRange sentence) const {
    for (std::size_t at = mentions_.first_from(sentence.begin); at < mentions_.list.size(); ++at) {
      const Mention& mention = mentions_.list[at];
      if (mention.name.begin >= sentence.end) break;
      if (!mention.flags.has(MentionFlag::subject) || mention.flags.has(MentionFlag::quoted)) continue;
      if (mention.kind == MentionKind::pronoun && mention.gender != Gender::unknown) return &mention;
      if (mention.kind == MentionKind::name && mention.entity != kNobody && can_speak(mention.entity)) return &mention;
    }
    return nullptr;
  }

  [[nodiscard]] bool could_be_said(const QuotedSpan& mark) const {
    const TokenRange inside = mark.inside();
    return inside.size() >= kShortest && words_.is_capital(inside.begin) && !is_title(input_, inside);
  }

  /// The reporter who tells of a visit: `I ask her whether it rained. "It did."`
  [[nodiscard]] bool is_narrator(EntityId entity) const { return entity != kNobody && entity == entities_.narrator; }

  [[nodiscard]] bool can_speak(EntityId entity) const { return entities_[entity].kind != SpeakerKind::organisation; }

  [[nodiscard]] EntityId speaker_at(TokenRange mark) const {
    for (std::size_t part = next_; part-- > 0;) {
      const EntityId speaker = said_by_[parts_[part].attribution];
      if (mark.begin - parts_[part].tokens.begin > kFarthest) break;
      if (speaker != kNobody && !is_narrator(speaker)) return speaker;
    }
    if (next_ > 0 || next_ == parts_.size()) return kNobody;
    return parts_[next_].tokens.begin - mark.end > kFarthest ? kNobody : said_by_[parts_[next_].attribution];
  }

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  std::vector<Attribution>& attributions_;
  std::vector<EntityId>& said_by_;
  const std::size_t known_;
  std::pmr::vector<Part> parts_;
  std::size_t next_ = 0;
  TokenIndex covered_ = 0;
  std::uint32_t sentence_ = 0;
};

/// A turn can give a record a part in front of one that the rules have found.
void put_parts_in_order(std::vector<Attribution>& attributions) {
  for (Attribution& attribution : attributions) std::ranges::sort(attribution.content, {}, &TokenRange::begin);
}

}  // namespace

void add_turns(const std::vector<Utterance>& utterances, const Turns& turns, std::vector<Attribution>& attributions,
               std::vector<EntityId>& said_by, std::pmr::memory_resource* memory) {
  for (const Turn& turn : turns.list) {
    std::uint32_t open = kNoIndex;  // the record that goes on
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const Utterance& utterance = utterances[index];
      if (utterance.attribution != kNoIndex) {
        open = utterance.attribution;
        said_by[open] = turn.speaker;
      } else if (open != kNoIndex) {
        attributions[open].content.push_back(utterance.inside);
      } else {
        open = static_cast<std::uint32_t>(attributions.size());
        attributions.push_back(uncued(utterance.inside, utterance.sentence, kTurnRule, kTurnConfidence, memory));
        said_by.push_back(turn.speaker);
      }
    }
  }
  put_parts_in_order(attributions);
}

void add_running_speaker(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                         std::vector<Attribution>& attributions, std::vector<EntityId>& said_by) {
  RunningSpeaker(input, mentions, entities, attributions, said_by).run();
}

}  // namespace dixit
