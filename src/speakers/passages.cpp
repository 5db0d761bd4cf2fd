#include "speakers/passages.hpp"

#include "speakers/labels.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestSalutation = 6;
constexpr TokenIndex kShortTerm = 5;  // tokens of a passage that may be a term or a name
constexpr int kMostListed = 8;        // passages of a list that are read back to its first

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

/// Questions about one quoted passage of a story, one of its marks. A view.
class Passage {
 public:
  Passage(const SpeakerInput& input, const QuotedSpan& mark) noexcept
      : input_(input), words_(input), mark_(mark), inside_(mark.inside()) {}

  [[nodiscard]] bool is_empty() const noexcept { return inside_.empty(); }
  [[nodiscard]] bool goes_on() const noexcept { return mark_.continued || !mark_.closed; }

  /// Whether a clause names it: what is called so, what is written so.
  [[nodiscard]] bool is_named() const {
    return is_told_for_name(mark_.tokens.end) || is_inscription(mark_.tokens.end) || is_called_before() ||
           is_lettering();
  }

  /// `bears but one word: "ANNA."`, `painted there in large letters, and, underneath, "To let."`
  [[nodiscard]] bool is_lettering() const {
    constexpr TokenIndex kLongestLink = 6;  // tokens: comma, and, comma, underneath, comma
    if (opens_paragraph() || !is_inside_sentence_or_colon()) return false;
    if (last_kind() == TokenKind::full_stop && is_in_capitals()) return true;
    const TokenIndex begin = mark_.tokens.begin;
    TokenIndex at = begin;
    while (at > 1 && begin - at < kLongestLink && links(at - 1)) --at;
    if (at == begin || !words_.is_written(at - 1) || !words_.classes(at - 1).has(plural_noun)) return false;
    --at;
    while (at > 1 && words_.classes(at - 1).has(adjective)) --at;
    return words_.classes(at - 1).has(preposition);
  }

  /// Whether its own form and its place in the sentence are those of talk.
  [[nodiscard]] bool sounds_said() const {
    const TokenIndex begin = mark_.tokens.begin;
    const bool capital = words_.is_capital(inside_.begin), broken = breaks_off(), opens = opens_paragraph();
    if (!ends_clause(last_kind()) && !broken) {
      if (!is_inside_sentence() && is_interrupted()) return true;
      return capital && (opens || (!is_inside_sentence() && inside_.size() > kShortTerm));
    }
    if (opens || !is_inside_sentence() || resumes()) return true;
    const bool asks = last_kind() == TokenKind::question;
    if (!asks && !broken && is_title(input_, inside_) && !is_cue_before(input_, begin)) return false;
    if (words_.kind(begin - 1) == TokenKind::comma) return true;
    const WordClasses before = words_.classes(begin - 1);
    if (before.has(verb_past) && is_cue_before(input_, begin)) return true;
    if (!capital || is_governing(before) || is_act(begin - 1)) return false;  // called them "tremendous flirts."
    if (words_.is_capital(begin - 1) && words_.classes(begin - 2).has(verb_cue)) return true;  // said Roe "You had."
    return inside_.size() > kShortTerm || before.any(adverb | verb_past | verb_cue);  // not: the "Jolly Cricketers,"
  }

  /// `"If he" he pointed`
  [[nodiscard]] bool is_interrupted() const {
    return !ends_clause(last_kind()) && words_.classes(mark_.tokens.end).has(subject_pronoun);
  }

  /// The passage that stands in front of it in a list, or null: `"a," "b," and "c"`.
  [[nodiscard]] const QuotedSpan* listed_behind() const {
    if (mark_.level > 0 || mark_.tokens.begin == 0) return nullptr;
    TokenIndex end = mark_.tokens.begin;
    if (is_joined()) --end;
    if (end > 0 && words_.kind(end - 1) == TokenKind::comma) --end;
    if (&mark_ == &input_.marks.front()) return nullptr;
    const QuotedSpan& before = *(&mark_ - 1);
    const bool touches = before.level == 0 && before.tokens.end == end && before.closed && !before.inside().empty();
    if (!touches || opens_paragraph()) return nullptr;
    return is_joined() || words_.kind(before.inside().end - 1) != TokenKind::full_stop ? &before : nullptr;
  }

  /// `and`, `or` in front of it
  [[nodiscard]] bool is_joined() const { return words_.classes(mark_.tokens.begin - 1).has(coordinator); }

 private:
  /// `"If he" he pointed at the door "is late, we go."`
  [[nodiscard]] bool resumes() const {
    constexpr TokenIndex kFarthest = 8;
    if (&mark_ == &input_.marks.front()) return false;
    const QuotedSpan& before = *(&mark_ - 1);
    const bool beside =
        before.level == 0 && !before.inside().empty() && mark_.tokens.begin - before.tokens.end <= kFarthest;
    return beside && !words_.is_capital(inside_.begin) && Passage(input_, before).is_interrupted();
  }

  [[nodiscard]] bool opens_paragraph() const {
    const auto begin = [](const Paragraph& paragraph) { return paragraph.tokens.begin; };
    return std::ranges::binary_search(input_.paragraphs, mark_.tokens.begin, {}, begin);
  }

  /// `There was no "Ready, steady," but they left.`
  [[nodiscard]] static bool is_governing(WordClasses word) {
    return word.has(determiner) && !word.any(complementizer | object_pronoun);
  }

  /// `her repeating "Fair is the harbour," to us`: what a noun of doing has behind it is no talk.
  [[nodiscard]] bool is_act(TokenIndex gerund) const {
    return gerund > 0 && words_.classes(gerund).has(verb_gerund) && words_.classes(gerund - 1).has(possessive);
  }

  [[nodiscard]] bool is_inside_sentence() const {
    const TokenKind before = words_.kind(mark_.tokens.begin - 1);
    return before == TokenKind::word || before == TokenKind::clitic || before == TokenKind::comma;
  }

  /// The sign it ends with, inside of `'what another said'`.
  [[nodiscard]] TokenKind last_kind() const {
    TokenIndex last = inside_.end - 1;
    while (last > inside_.begin && words_.kind(last) == TokenKind::mark) --last;
    return words_.kind(last);
  }

  /// `"But I " she began`: its dash got lost.
  [[nodiscard]] bool breaks_off() const {
    return words_.touches_previous(inside_.begin) && !words_.touches_previous(mark_.tokens.end - 1);
  }

  /// `the "knitters," as they were called,`, `the "shed," as he called it`
  [[nodiscard]] bool is_told_for_name(TokenIndex behind) const {
    if (!words_.classes(behind).has(subordinator) || !words_.classes(behind + 1).has(subject_pronoun)) return false;
    const TokenIndex verb = behind + (words_.classes(behind + 2).has(be) ? 3 : 2);
    return words_.is_word(verb) && words_.frames(verb).has(Frame::object_predicate) &&
           !words_.frames(verb).has(Frame::that);
  }

  /// `or, as he called it, "a trifle"`
  [[nodiscard]] bool is_called_before() const {
    const TokenIndex begin = mark_.tokens.begin;
    if (begin < 3 || words_.is_capital(inside_.begin) || words_.kind(begin - 1) != TokenKind::comma) return false;
    const WordClasses object = words_.classes(begin - 2);
    return object.has(object_pronoun) && object.has(neuter) && words_.classes(begin - 3).has(verb_past);
  }

  [[nodiscard]] bool links(TokenIndex at) const {
    return words_.kind(at) == TokenKind::comma ||
           (words_.is_word(at) && words_.classes(at).any(coordinator | adverb | preposition));
  }

  [[nodiscard]] bool is_inside_sentence_or_colon() const {
    return is_inside_sentence() || words_.kind(mark_.tokens.begin - 1) == TokenKind::colon;
  }

  [[nodiscard]] bool is_in_capitals() const {
    bool some = false;
    for (TokenIndex at = inside_.begin; at < inside_.end; ++at) {
      if (!words_.is_word(at)) continue;
      if (!words_.token(at).shape.has(Shape::all_capitals)) return false;
      some = true;
    }
    return some;
  }

  /// `"To Ann," was engraved upon it`
  [[nodiscard]] bool is_inscription(TokenIndex behind) const {
    const WordClasses verb = words_.classes(behind + 1);
    return words_.classes(behind).has(be) && verb.has(verb_participle) && !verb.has(verb_cue) &&
           words_.classes(behind + 2).has(preposition);
  }

  const SpeakerInput& input_;
  Words words_;
  const QuotedSpan& mark_;
  TokenRange inside_;
};

/// Whether the passage could be said, were it the only one.
bool could_be_said(const Passage& passage) {
  if (passage.is_empty()) return false;
  return passage.goes_on() || (!passage.is_named() && passage.sounds_said());
}

/// The first passage of the list that `mark` stands in: itself where it stands in none.
const QuotedSpan& first_listed(const SpeakerInput& input, const QuotedSpan& mark) {
  const QuotedSpan* first = &mark;
  for (int back = 0; back < kMostListed; ++back) {
    const QuotedSpan* before = Passage(input, *first).listed_behind();
    if (before == nullptr) break;
    first = before;
  }
  return *first;
}

}  // namespace

bool is_salutation(const SpeakerInput& input, const QuotedSpan& mark, const Paragraph& paragraph) {
  const TokenRange inside = mark.inside();
  if (mark.tokens != paragraph.tokens || inside.empty() || inside.size() > kLongestSalutation) return false;
  return Words(input).kind(inside.end - 1) == TokenKind::comma;
}

bool is_lettering(const SpeakerInput& input, const QuotedSpan& mark) {
  return !mark.inside().empty() && Passage(input, mark).is_lettering();
}

bool is_listed_term(const SpeakerInput& input, const QuotedSpan& mark) {
  const QuotedSpan& first = first_listed(input, mark);
  return &first != &mark && !could_be_said(Passage(input, first));
}

bool is_utterance(const SpeakerInput& input, const QuotedSpan& mark) {
  const Passage passage(input, mark);
  if (passage.is_empty()) return false;
  const QuotedSpan& first = first_listed(input, mark);
  if (&first == &mark) return could_be_said(passage);
  return could_be_said(Passage(input, first)) && (passage.is_joined() || could_be_said(passage));
}

}  // namespace dixit
