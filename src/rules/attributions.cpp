#include "rules/attributions.hpp"

#include "phrases/expressions.hpp"
#include "rules/attribution_maker.hpp"
#include "rules/modality.hpp"
#include "rules/no_reports.hpp"
#include "rules/second_hand.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace dixit {
namespace {

/// How much of a line is read at once. Each cue looks at all that is read with it, so its time is the product.
struct Extent {
  std::size_t phrases;
  std::size_t cues;
};
constexpr Extent kLongestLine = {512, 16};  // more than that is no sentence that somebody wrote
constexpr Extent kPiece = {32, 4};          // of such a line

constexpr WordClasses kReportingNominals = WordClass::noun_cue | WordClass::adjective_cue;
constexpr WordClasses kReporting =
    kReportingNominals | WordClass::verb_cue | WordClass::preposition_cue | WordClass::adverb_cue;

/// Looks for attributions sentence by sentence, each cue of a sentence by itself.
class AttributionFinder {
 public:
  AttributionFinder(const RuleInput& input, const RuleSet& rules, bool thought, RuleScratch& scratch,
                    std::vector<Attribution>& found)
      : input_(input), rules_(rules), thought_(thought), scratch_(scratch), found_(found) {}

  void run() {
    while (next_ < input_.sentences.size())
      for (const SentenceToRead& sentence : build_sentences()) read_sentence(sentence);
  }

 private:
  /// The next sentences that may attribute something, as many as are built at once.
  std::span<const SentenceToRead> build_sentences() {
    std::size_t count = 0;
    for (; next_ < input_.sentences.size() && count < scratch_.sentences.size(); ++next_) {
      const TokenRange sentence = input_.sentences[next_];
      while (mark_ < marks().size() && marks()[mark_].tokens.end <= sentence.begin) ++mark_;
      const bool quotes = mark_ < marks().size() && marks()[mark_].tokens.begin < sentence.end;
      if (!may_attribute(sentence, quotes)) continue;
      SentenceToRead& built = scratch_.sentences[count++];
      built.sentence = next_;
      built.first_mark = mark_;
      built.quotes = quotes;
      tag_sentence(input_.text, sentence, mark_, built.items);
    }
    const std::span built = std::span(scratch_.sentences).first(count);
    for (SentenceToRead& each : built) build_line(input_.text, each.items, rules_.letters(), each.line);
    return built;
  }

  void read_sentence(const SentenceToRead& sentence) {
    current_ = &sentence;
    const std::size_t size = line().symbols.size();
    if (size <= kLongestLine.phrases && line().cues.size() <= kLongestLine.cues) return read_piece(0, size);
    for (std::size_t begin = 0, end = 0; begin < size; begin = end) read_piece(begin, end = end_of_piece(begin));
  }

  /// Where the piece that begins at phrase `begin` ends: before a cue, with room for its subject.
  [[nodiscard]] std::size_t end_of_piece(std::size_t begin) const {
    const std::size_t end = std::min(begin + kPiece.phrases, line().phrases.size());
    const std::span cues = cues_of(begin, end);
    return cues.size() > kPiece.cues ? std::max<std::size_t>(begin + 1, cues[kPiece.cues] - 1) : end;
  }

  [[nodiscard]] std::span<const std::uint32_t> cues_of(std::size_t begin, std::size_t end) const {
    const auto first = std::ranges::lower_bound(line().cues, begin);
    return {first, std::ranges::lower_bound(first, line().cues.end(), end)};
  }

  void read_piece(std::size_t begin, std::size_t end) {
    rules_.read(std::string_view(line().symbols).substr(begin, end - begin), scratch_.reading);
    piece_ = begin;
    first_ = found_.size();
    for (const std::uint32_t cue : cues_of(begin, end)) try_cue(cue);
    drop_second_hand(input_, first_, found_);
    if (found_.size() > first_ && !has_free_quotation(begin, end)) return;
    auto match = rules_.match_without_cue(scratch_.reading);
    if (!match) return;
    match->move_behind(piece_);
    if (match->content_count > 0 && is_heard(match->contents[0].begin)) return;
    if (found_.size() == first_ || (match->content_count > 0 && is_free_quotation(match->contents[0].begin)))
      record(*match, kind_of(line(), *match), nullptr, Class::speech);
  }

  /// `Doe sat down, and heard a voice: "Stop!"`: the verb in front of `content` tells who hears it.
  [[nodiscard]] bool is_heard(std::size_t content) const {
    for (std::size_t at = content; at-- > piece_;) {
      const Phrase& phrase = line().phrases[at];
      if (phrase.active_letter != 0 && !phrase.nominal) return lexicon().word(phrase.cue).frames.has(Frame::hears);
    }
    return false;
  }

  /// `Asked if she would go, Doe smiled: "Ask me in spring."`
  [[nodiscard]] bool has_free_quotation(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (is_free_quotation(at)) return true;
    return false;
  }

  /// A quotation behind a colon that no cue of the piece takes.
  [[nodiscard]] bool is_free_quotation(std::size_t at) const {
    const Phrase& phrase = line().phrases[at];
    if (phrase.letter != symbol::kQuotation || at == 0 || line().phrases[at - 1].letter != ':') return false;
    const auto takes_it = [&](TokenRange part) {
      return part.begin < phrase.tokens.end && phrase.tokens.begin < part.end;
    };
    return std::ranges::none_of(found_here(), [&](const Attribution& other) {
      return other.content.empty() || std::ranges::any_of(other.content, takes_it) ||
             (other.speaker && takes_it(*other.speaker));
    });
  }

  /// Whether there is a quotation, a colon or what can be a cue of a record.
  [[nodiscard]] bool may_attribute(TokenRange sentence, bool quotes) const {
    const std::span words = std::span(input_.text.tokens).subspan(sentence.begin, sentence.size());
    const auto is_cue = [this](const Token& token) {
      return token.kind == TokenKind::colon || (token.classes.any(kReporting) && may_speak(token));
    };
    if (quotes || std::ranges::any_of(words, is_cue) || ends_in_source(words)) return is_text(words);
    for (TokenIndex at = sentence.begin; at < sentence.end; ++at)
      if (input_.text.tokens[at].classes.has(WordClass::starts_expression) && begins_cue(at, sentence.end)) return true;
    return false;
  }

  /// A headline that may tell its source behind a dash: `Ferry will not sail - captain`
  [[nodiscard]] static bool ends_in_source(std::span<const Token> words) {
    constexpr std::size_t kLongest = 5;
    if (words.back().kind != TokenKind::word) return false;
    const auto last = words.last(std::min(words.size(), kLongest));
    return std::ranges::any_of(last, [](const Token& token) { return token.kind == TokenKind::dash; });
  }

  /// Not a word that can be a cue of nothing but thought.
  [[nodiscard]] bool may_speak(const Token& cue) const {
    using enum WordClass;
    if (cue.classes.any(preposition_cue | adverb_cue)) return true;
    const Word& word = lexicon().word(cue.word);
    return (cue.classes.has(verb_cue) && !is_silent(word.frames)) ||
           (cue.classes.any(kReportingNominals) && !is_silent(word.nominal_frames));
  }

  /// Of a cue of thought only what it quotes makes a record.
  [[nodiscard]] bool is_silent(Frames cue) const {
    return cue.has(Frame::thought) && !cue.has(Frame::hears) && !thought_;
  }

  /// Not the bytes of a picture, half of whose tokens are symbols.
  [[nodiscard]] static bool is_text(std::span<const Token> words) {
    std::size_t others = words.size() / 2 + 1;  // that tell, whatever follows
    for (const Token& token : words)
      if (token.kind != TokenKind::symbol && --others == 0) return true;
    return false;
  }

  [[nodiscard]] bool begins_cue(TokenIndex at, TokenIndex end) const {
    const Word& expression = lexicon().word(find_expression(input_.text, at, end).word);
    return expression.classes.any(WordClass::verb_cue | WordClass::preposition_cue);
  }

  void try_cue(std::size_t index) {
    const Phrase& phrase = line().phrases[index];
    if (is_said_behind_colon(phrase)) return;
    const Word& word = lexicon().word(phrase.cue);
    Frames frames = phrase.nominal ? word.nominal_frames : word.frames;
    if (phrase.active_letter == symbol::kActiveInfinitive && (is_reported(phrase) || modality().is_forbidden(index)))
      return;
    if (frames.has(Frame::negative) && refuses_cue(index)) return;
    if (frames.has(Frame::hears)) frames = is_hearing(index) ? Frames(Frame::hears) : frames - Frame::hears;
    if (is_silent(frames) && !current_->quotes) return;
    auto match = rules_.match(scratch_.reading, index - piece_, phrase.active_letter, frames);
    if (!match) return;
    match->move_behind(piece_);
    if (const std::uint32_t comma = end_of_relative(line(), *match); comma > 0) {
      if (!frames.has(Frame::noun)) return;
      match->contents[0].end = comma;
    }
    if (reports_nothing({input_.text, line(), piece_, index, frames, *match})) return;
    if (match->content_count > 0 && !frames.any(Frame::infinitive | Frame::object_infinitive) &&
        is_reporting_infinitive(match->contents[0].begin))
      return;
    const Kind kind = kind_of(line(), *match);
    const bool direct = kind == Kind::direct;
    if (direct && word.frames.has(Frame::hears) && !frames.has(Frame::hears)) return;  // Doe heard a shout: "Stop!"
    const bool thought = frames.has(Frame::thought) && !(direct && frames.has(Frame::aloud));
    if (thought && !thought_ && !direct) return;  // a story quotes what is thought
    record(*match, kind, &phrase, thought ? Class::thought : Class::speech);
  }

  /// `The court in Tralee has heard that`: the subject is one before which things are said.
  [[nodiscard]] bool is_hearing(std::size_t cue) const {
    constexpr std::size_t kFarthest = 6;
    for (std::size_t at = before_aside(cue), steps = 0; at-- > piece_ && steps < kFarthest; ++steps) {
      const Phrase& phrase = line().phrases[at];
      if (input_.text.frames(phrase.head).has(Frame::hears)) return true;
      if (phrase.letter == ',' || phrase.letter == symbol::kCoordinator || phrase.active_letter != 0) return false;
    }
    return false;
  }

  /// The first comma of `, which began in May,` in front of the cue, or the cue.
  [[nodiscard]] std::size_t before_aside(std::size_t cue) const {
    constexpr std::size_t kLongest = 8;
    if (cue < piece_ + 2 || line().phrases[cue - 1].letter != ',') return cue;
    for (std::size_t at = cue - 1, steps = 0; at-- > piece_ && steps < kLongest; ++steps)
      if (line().phrases[at].letter == ',') return at;
    return cue;
  }

  /// `declined to say whether it rained`: what is not said is the infinitive's, not the verb's. `refused to criticise
  /// her`: what is refused.
  [[nodiscard]] bool refuses_cue(std::size_t index) const {
    return index + 1 < line().phrases.size() && is_reporting_infinitive(index + 1);
  }

  /// `wrote to say that`: what is said is the infinitive's.
  [[nodiscard]] bool is_reporting_infinitive(std::size_t index) const {
    const Phrase& infinitive = line().phrases[index];
    if (infinitive.active_letter != symbol::kActiveInfinitive) return false;
    const Frames frames = lexicon().word(infinitive.cue).frames;
    if (!frames.any(Frame::that | Frame::wh | Frame::object_clause)) return false;
    return rules_.match(scratch_.reading, index - piece_, infinitive.active_letter, frames).has_value();
  }

  /// `Doe said: My notes show that it rained`: the words are all hers.
  [[nodiscard]] bool is_said_behind_colon(const Phrase& cue) const {
    return std::ranges::any_of(found_here(), [&](const Attribution& other) {
      return other.kind == Kind::free_direct && other.cue && !other.content.empty() &&
             other.content.front().begin <= cue.tokens.begin && cue.tokens.end <= other.content.front().end;
    });
  }

  /// `promised to tell`: the infinitive is what another cue reports.
  [[nodiscard]] bool is_reported(const Phrase& cue) const {
    return std::ranges::any_of(found_here(), [&](const Attribution& other) {
      return !other.content.empty() && other.content.front().begin == cue.tokens.begin;
    });
  }

  void record(const RuleMatch& match, Kind kind, const Phrase* cue, Class quote_class) {
    Attribution made{.content = std::pmr::vector<TokenRange>(input_.memory), .quote_class = quote_class};
    if (!AttributionMaker(input_, *current_, piece_).make(match, kind, cue, made)) return;
    if (!is_recorded(made) && !accompanies(cue, made)) found_.push_back(std::move(made));
  }

  /// `"…," Doe recounted telling him`: the first verb has it already.
  [[nodiscard]] bool is_recorded(const Attribution& later) const {
    return std::ranges::any_of(found_here(), [&](const Attribution& other) {
      return other.cue && later.cue && other.cue->begin == later.cue->begin && !other.content.empty() &&
             !later.content.empty() && other.content.front().begin == later.content.front().begin;
    });
  }

  /// `"…," Doe said, pausing, "…"`: the gerund reports nothing. But `adding` reports the second part.
  [[nodiscard]] bool accompanies(const Phrase* cue, const Attribution& gerund) {
    if (cue == nullptr || cue->active_letter != symbol::kActiveGerund || gerund.content.empty()) return false;
    const auto has_its_part = [&](const Attribution& other) {
      return other.content.size() > 1 && other.content.back().begin == gerund.content.front().begin;
    };
    const std::span<Attribution> others = found_here();
    const auto other = std::ranges::find_if(others, has_its_part);
    if (other == others.end()) return false;
    if (!input_.text.frames(cue->head).any(Frame::that | Frame::clause | Frame::addressee)) return true;
    other->content.pop_back();
    return false;
  }

  /// The attributions of the part of the line that is read.
  [[nodiscard]] std::span<Attribution> found_here() const { return std::span(found_).subspan(first_); }

  [[nodiscard]] ModalityReader modality() const { return {input_.text, line(), piece_}; }
  [[nodiscard]] const std::vector<QuotedSpan>& marks() const { return input_.text.marks; }
  [[nodiscard]] const Lexicon& lexicon() const { return input_.text.lexicon; }
  [[nodiscard]] const Line& line() const { return current_->line; }

  const RuleInput& input_;
  const RuleSet& rules_;
  const bool thought_;
  RuleScratch& scratch_;
  std::vector<Attribution>& found_;
  std::uint32_t next_ = 0;                   // sentence to be built
  std::size_t mark_ = 0;                     // of the sentences that are built
  const SentenceToRead* current_ = nullptr;  // the one that is read
  std::size_t piece_ = 0;                    // the phrase that the part of the line begins with
  std::size_t first_ = 0;                    // of that part's attributions
};

}  // namespace

const Line& read_line(const RuleInput& input, const RuleSet& rules, std::uint32_t index, RuleScratch& scratch) {
  const TokenRange sentence = input.sentences[index];
  const auto mark = std::partition_point(input.text.marks.begin(), input.text.marks.end(),
                                         [&](const QuotedSpan& each) { return each.tokens.begin < sentence.begin; });
  SentenceToRead& first = scratch.sentences.front();
  tag_sentence(input.text, sentence, static_cast<std::size_t>(mark - input.text.marks.begin()), first.items);
  build_line(input.text, first.items, rules.letters(), first.line);
  return first.line;
}

void find_attributions(const RuleInput& input, const RuleSet& rules, bool thought, RuleScratch& scratch,
                       std::vector<Attribution>& attributions) {
  attributions.clear();
  AttributionFinder(input, rules, thought, scratch, attributions).run();
}

}  // namespace dixit
