#include "speakers/story_records.hpp"

#include "speakers/labels.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestSalutation = 6;
constexpr WordClasses kTelling = noun_cue | medium | work | outlet | audience | verb_cue;  // a letter, a voice
constexpr TokenIndex kShortTerm = 5;  // tokens of a passage that may be a term or a name

class StoryFitter {
 public:
  StoryFitter(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions)
      : input_(input),
        mentions_(mentions),
        attributions_(attributions),
        taken_(input.marks.size(), false, input.memory) {}

  void run() {
    for (Attribution& attribution : attributions_) {
      cut_at_paragraph(attribution);
      if (attribution.kind != Kind::direct) continue;
      if (ends_in_front(attribution) || is_label(input_, attribution) || is_aside(attribution))
        attribution.content.clear();
      cut_at_marks(attribution);
      drop_salutations(attribution);
      take(attribution);
    }
    for (Attribution& attribution : attributions_)
      if (attribution.kind == Kind::mixed) keep_utterances(attribution);
    std::erase_if(attributions_, [this](const Attribution& attribution) {
      const bool colon = attribution.kind == Kind::free_direct;  // a story has other uses for them
      if (attribution.content.empty() || colon) return true;
      return attribution.kind == Kind::indirect && (is_somebody(attribution) || is_of_thing(attribution));
    });
  }

 private:
  [[nodiscard]] std::uint32_t paragraph_of(TokenIndex at) const {
    const auto found =
        std::ranges::upper_bound(input_.paragraphs, at, {}, [](const Paragraph& p) { return p.tokens.begin; });
    return static_cast<std::uint32_t>(found - input_.paragraphs.begin()) - 1;
  }

  /// Index of the first mark that begins at or behind token `at`.
  [[nodiscard]] std::size_t mark_from(TokenIndex at) const {
    const auto found =
        std::ranges::lower_bound(input_.marks, at, {}, [](const QuotedSpan& m) { return m.tokens.begin; });
    return static_cast<std::size_t>(found - input_.marks.begin());
  }

  /// `I asked Doe`, `asked the doctor`: who is asked is not what is said, nor is nothing.
  [[nodiscard]] bool is_somebody(const Attribution& attribution) const {
    const Words words(input_);
    const TokenRange content = attribution.content.front();
    const WordClasses first = words.classes(content.begin), last = words.classes(content.end - 1);
    if (first.has(negation) && words.kind(content.begin + 1) == TokenKind::comma)
      return true;  // said nothing, but left
    if (content.size() == 1) return first.has(object_pronoun) || words.is_capital(content.begin);
    return content.size() == 2 && first.has(determiner) && last.any(role | person) && !last.any(plural_noun);
  }

  /// `The branch pointed to the ground`: what is neither alive nor written reports nothing.
  [[nodiscard]] bool is_of_thing(const Attribution& attribution) const {
    if (!attribution.speaker || attribution.speaker->empty()) return false;
    const Words words(input_);
    const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(*attribution.speaker);
    if (phrase.kind != ReferenceKind::description || phrase.what != SpeakerKind::unknown) return false;
    const WordClasses may = words.classes(phrase.head);
    const std::size_t mention = mentions_.first_from(phrase.head);
    const bool creature = mention < mentions_.list.size() && mentions_.list[mention].name.begin == phrase.head;
    const bool some = may.any(adjective | number_word) || words.frames(phrase.head).has(Frame::excludes);  // the others
    return !creature && !some && !words.is_capital(phrase.head) && may.any(noun | plural_noun) && !may.any(kTelling);
  }

  void cut_at_paragraph(Attribution& attribution) const {
    std::pmr::vector<TokenRange>& parts = attribution.content;
    std::uint32_t paragraph = paragraph_of(parts.front().begin);
    if (attribution.cue) paragraph = std::max(paragraph, paragraph_of(attribution.cue->begin));
    for (std::size_t part = 1; part < parts.size(); ++part) {
      const std::uint32_t next = paragraph_of(parts[part].begin);
      if (next > paragraph && !goes_on_behind(parts[part - 1])) return parts.resize(part);
      paragraph = std::max(paragraph, next);
    }
  }

  /// `The boy stopped laughing.` introduces nothing in the next paragraph.
  [[nodiscard]] bool ends_in_front(const Attribution& attribution) const {
    if (!attribution.cue || attribution.content.empty()) return false;
    const std::uint32_t paragraph = paragraph_of(attribution.cue->begin);
    if (paragraph_of(attribution.content.front().begin) <= paragraph) return false;
    return Words(input_).kind(input_.paragraphs[paragraph].tokens.end - 1) == TokenKind::full_stop;
  }

  /// `"Roe," said Doe, when she came in, "you are late."`: the clause says nothing of who goes on.
  [[nodiscard]] bool is_aside(const Attribution& attribution) const {
    if (!attribution.speaker || attribution.content.empty() || attribution.speaker->begin == 0) return false;
    const Words words(input_);
    const TokenIndex begin = attribution.content.front().begin;
    const std::size_t behind = mark_from(begin);
    if (!words.classes(attribution.speaker->begin - 1).has(subordinator) || words.is_capital(begin) || behind < 2)
      return false;
    const QuotedSpan &mark = input_.marks[behind - 1], &before = input_.marks[behind - 2];
    const bool comma = !before.inside().empty() && words.kind(before.inside().end - 1) == TokenKind::comma;
    return comma && mark.inside().begin == begin && paragraph_of(before.tokens.begin) == paragraph_of(begin);
  }

  [[nodiscard]] bool goes_on_behind(TokenRange part) const {
    const std::size_t mark = mark_from(part.begin);
    return mark > 0 && input_.marks[mark - 1].continued;
  }

  /// `"Here!" (A window broke.)` is said as far as its marks go.
  void cut_at_marks(Attribution& attribution) const {
    for (TokenRange& part : attribution.content) {
      const std::size_t behind = mark_from(part.begin + 1);
      if (behind == 0) continue;
      const QuotedSpan& mark = input_.marks[behind - 1];
      const bool begins = mark.level == 0 && (mark.tokens.begin == part.begin || mark.inside().begin == part.begin);
      if (begins && part.end > mark.tokens.end) part = mark.inside();
    }
    std::erase_if(attribution.content, [](TokenRange part) { return part.empty(); });
  }

  void drop_salutations(Attribution& attribution) const {
    std::erase_if(attribution.content, [this](TokenRange part) {
      const std::size_t behind = mark_from(part.begin + 1);
      if (behind == 0) return false;
      const QuotedSpan& mark = input_.marks[behind - 1];
      return is_salutation(input_, mark, input_.paragraphs[paragraph_of(mark.tokens.begin)]);
    });
  }

  void take(Attribution& attribution) {
    std::erase_if(attribution.content, [this](TokenRange part) {
      const std::size_t mark = mark_from(part.begin);
      if (mark == 0 || input_.marks[mark - 1].tokens.end < part.end) return false;
      const bool again = taken_[mark - 1];
      taken_[mark - 1] = true;
      return again;
    });
  }

  /// Tokens inside the longest passage between marks in what is said; 0 where there is none.
  [[nodiscard]] TokenIndex longest_passage(const Attribution& attribution) const {
    TokenIndex longest = 0;
    for (const TokenRange part : attribution.content)
      for (std::size_t mark = mark_from(part.begin); mark < input_.marks.size(); ++mark) {
        if (input_.marks[mark].tokens.begin >= part.end) break;
        longest = std::max(longest, input_.marks[mark].inside().size());
      }
    return longest;
  }

  /// `He said that she was "studying."`: marks around a word or two set it off, as slanted letters do.
  void tell_by_passages(Attribution& attribution) const {
    const TokenIndex longest = longest_passage(attribution);
    const bool names = attribution.cue && Words(input_).frames(attribution.cue->end - 1).has(Frame::object_predicate);
    if (longest > 0 && names)
      attribution.content.clear();  // what she called "gentlefolk"
    else if (longest <= kShortTerm)
      attribution.kind = Kind::indirect;
  }

  void keep_utterances(Attribution& attribution) {
    std::pmr::vector<TokenRange> utterances(input_.memory);
    bool is_other = false;
    for (const TokenRange part : attribution.content) {
      for (std::size_t mark = mark_from(part.begin); mark < input_.marks.size(); ++mark) {
        const QuotedSpan& span = input_.marks[mark];
        if (span.tokens.begin >= part.end) break;
        if (span.level > 0 || !is_utterance(input_, span) || span.inside().empty()) continue;
        is_other = is_other || taken_[mark];
        if (!taken_[mark]) utterances.push_back(span.inside());
        taken_[mark] = true;
      }
    }
    if (utterances.empty() && !is_other) return tell_by_passages(attribution);
    attribution.content = std::move(utterances);
    attribution.kind = Kind::direct;
  }

  const SpeakerInput& input_;
  Mentions& mentions_;
  std::vector<Attribution>& attributions_;
  std::pmr::vector<bool> taken_;
};

bool ends_clause(TokenKind kind) noexcept {
  switch (kind) {
    case TokenKind::comma:
    case TokenKind::full_stop:
    case TokenKind::question:
    case TokenKind::ellipsis:
    case TokenKind::dash:
    case TokenKind::colon:
    case TokenKind::semicolon:
      return true;
    default:
      return false;
  }
}

bool opens_paragraph(const SpeakerInput& input, TokenIndex at) {
  return std::ranges::binary_search(input.paragraphs, at, {}, [](const Paragraph& p) { return p.tokens.begin; });
}

/// `the "knitters," as they were called,`, `the "shed," as he called it`
bool is_told_for_name(const Words& words, TokenIndex behind) {
  if (!words.classes(behind).has(subordinator) || !words.classes(behind + 1).has(subject_pronoun)) return false;
  const TokenIndex verb = behind + (words.classes(behind + 2).has(be) ? 3 : 2);
  return words.is_word(verb) && words.frames(verb).has(Frame::object_predicate) && !words.frames(verb).has(Frame::that);
}

/// `"To Ann," was engraved upon it`
bool is_inscription(const Words& words, TokenIndex behind) {
  const WordClasses verb = words.classes(behind + 1);
  return words.classes(behind).has(be) && verb.has(verb_participle) && !verb.has(verb_cue) &&
         words.classes(behind + 2).has(preposition);
}

/// `"But I " she began`: its dash got lost.
bool breaks_off(const Words& words, const QuotedSpan& mark) {
  return words.touches_previous(mark.inside().begin) && !words.touches_previous(mark.tokens.end - 1);
}

}  // namespace

bool is_salutation(const SpeakerInput& input, const QuotedSpan& mark, const Paragraph& paragraph) {
  const TokenRange inside = mark.inside();
  if (mark.tokens != paragraph.tokens || inside.empty() || inside.size() > kLongestSalutation) return false;
  return Words(input).kind(inside.end - 1) == TokenKind::comma;
}

bool is_utterance(const SpeakerInput& input, const QuotedSpan& mark) {
  const TokenRange inside = mark.inside();
  const Words words(input);
  if (inside.empty()) return false;
  if (mark.continued || !mark.closed) return true;
  if (is_told_for_name(words, mark.tokens.end) || is_inscription(words, mark.tokens.end)) return false;
  const TokenIndex begin = mark.tokens.begin;
  const bool opens = opens_paragraph(input, begin);
  TokenIndex last = inside.end - 1;
  const auto closes = [](TokenKind kind) { return kind == TokenKind::symbol || kind == TokenKind::mark; };
  while (last > inside.begin && closes(words.kind(last))) --last;  // _emphasis_, 'what another said'
  const TokenKind before = words.kind(begin - 1);
  const bool inside_sentence = before == TokenKind::word || before == TokenKind::clitic || before == TokenKind::comma;
  const bool broken = breaks_off(words, mark);
  if (!ends_clause(words.kind(last)) && !broken)
    return words.is_capital(inside.begin) && (opens || (!inside_sentence && inside.size() > kShortTerm));
  if (opens || !inside_sentence) return true;
  const bool asks = words.kind(last) == TokenKind::question;
  if (!asks && !broken && is_title(input, inside) && !is_cue_before(input, begin)) return false;
  if (before == TokenKind::comma) return true;
  if (!words.is_capital(inside.begin)) return false;  // called them "tremendous flirts."
  if (inside.size() > kShortTerm) return true;
  return words.classes(begin - 1).any(adverb | verb_past | verb_cue);  // not: the "Jolly Cricketers,"
}

void fit_to_story(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions) {
  if (!input.paragraphs.empty()) StoryFitter(input, mentions, attributions).run();
}

}  // namespace dixit
