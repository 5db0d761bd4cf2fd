#include "rules/hearers.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

/// Some phrases of a line.
class HearerFinder {
 public:
  HearerFinder(const TaggedText& text, std::span<const Phrase> phrases) : text_(text), phrases_(phrases) {}

  [[nodiscard]] std::optional<TokenRange> find() const {
    constexpr std::size_t kFarthest = 16;
    for (std::size_t at = phrases_.size(), steps = 0; at-- > 0 && steps < kFarthest; ++steps) {
      if (phrases_[at].letter == ';' || phrases_[at].letter == ':') break;
      if (const std::size_t hearer = behind_to(at); is_namer(hearer)) return name_at(hearer);
      if (!begins_aside(at)) continue;
      std::size_t hearer = is_reported(at) ? 0 : behind_gerund(at);
      if (hearer == 0) hearer = behind_noun(at + 1);
      if (hearer != 0 && is_pronoun(hearer)) return phrases_[hearer].tokens;
      if (is_namer(hearer)) return name_at(hearer);
    }
    return std::nullopt;
  }

  /// `said Doe, turning to Roe`
  [[nodiscard]] std::optional<TokenRange> find_aside_behind(std::size_t cue) const {
    constexpr std::size_t kFarthest = 6;
    const std::size_t end = std::min(phrases_.size(), cue + kFarthest);
    for (std::size_t at = cue + 1; at < end && phrases_[at].letter != symbol::kQuotation; ++at) {
      const std::size_t hearer = begins_aside(at) && phrases_[at].letter == symbol::kGerund ? behind_gerund(at) : 0;
      if (is_namer(hearer)) return name_at(hearer);
    }
    return std::nullopt;
  }

  /// `tweeted at Roe that`, `testified before the committee that`: those that the cue has with its preposition.
  [[nodiscard]] std::optional<TokenRange> find_governed(std::size_t cue) const {
    if (cue + 2 >= phrases_.size() || !is_preposition(phrases_[cue + 1])) return std::nullopt;
    const auto word_of = [this](std::size_t at) { return text_.tokens[phrases_[at].tokens.end - 1].word; };
    const WordId both = text_.lexicon.continue_expression(word_of(cue), word_of(cue + 1));
    if (both == kUnknownWord || !text_.lexicon.word(both).frames.has(Frame::addressee)) return std::nullopt;
    return is_namer(cue + 2) ? name_at(cue + 2) : std::nullopt;
  }

  /// `warned drivers of floods`
  [[nodiscard]] std::optional<TokenRange> find_object_of(std::size_t cue) const {
    const Frames frames = text_.lexicon.word(phrases_[cue].cue).frames;
    if (!frames.has(Frame::object_topic) || !frames.has(Frame::addressee)) return std::nullopt;
    const std::size_t object = cue + 1;
    std::size_t link = object + 1;
    while (link + 2 < phrases_.size() && phrases_[link].letter == symbol::kPossessive)
      link += 2;  // the Courier's editor
    if (link + 1 >= phrases_.size() || !is_preposition(phrases_[link])) return std::nullopt;
    if (const char next = phrases_[link + 1].letter; next == symbol::kCoordinator || next == ',') return std::nullopt;
    if (is_pronoun(object)) return phrases_[object].tokens;
    if (!is_namer(object)) return std::nullopt;
    const std::optional<TokenRange> whole = name_at(object);
    const bool topic = link + 2 < phrases_.size() && is_preposition(phrases_[link + 2]) &&
                       frames_of(link + 2).has(Frame::amount);  // a group of pupils about
    if (topic || !whole) return whole;
    return TokenRange{phrases_[object].tokens.begin, phrases_[link - 1].tokens.end};  // not: warned | drivers of floods
  }

  [[nodiscard]] std::optional<TokenRange> find_behind(std::size_t preposition) const {
    const std::size_t behind = preposition + 1;
    const bool to = leads_to_hearer(preposition);
    if (to && is_pronoun(behind)) return phrases_[behind].tokens;  // `to himself`
    const std::size_t hearer = to ? behind : behind_noun(behind);
    return is_namer(hearer) ? name_at(hearer) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_namer(std::size_t at) const {
    return at != 0 && at < phrases_.size() && phrases_[at].letter == symbol::kNamer && can_hear(text_, phrases_[at]);
  }

  /// `told him`, `in an interview with him`
  [[nodiscard]] bool is_pronoun(std::size_t at) const {
    return at < phrases_.size() && phrases_[at].letter == symbol::kObject;
  }

  [[nodiscard]] bool is_preposition(const Phrase& phrase) const {
    return text_.tokens[phrase.head].classes.has(WordClass::preposition);
  }

  [[nodiscard]] bool begins_aside(std::size_t at) const {
    return at == 0 || phrases_[at - 1].letter == ',' || phrases_[at - 1].letter == ';';
  }

  /// `Roe left, meeting farmers, Doe said`: a gerund that reports nothing stands in a clause that is reported.
  [[nodiscard]] bool is_reported(std::size_t gerund) const {
    if (phrases_[gerund].cue != kUnknownWord) return false;
    return std::ranges::any_of(phrases_.first(gerund), [](const Phrase& phrase) {
      return phrase.letter == symbol::kFinite || phrase.letter == symbol::kPast || phrase.letter == symbol::kCue;
    });
  }

  /// `Speaking to`, `replying to`; the phrase behind it, or 0.
  [[nodiscard]] std::size_t behind_gerund(std::size_t at) const {
    const Phrase& gerund = phrases_[at];
    if (gerund.active_letter != symbol::kActiveGerund && gerund.letter != symbol::kGerund) return 0;
    const bool reports = gerund.cue != kUnknownWord;
    const Frames frames = reports ? text_.lexicon.word(gerund.cue).frames : text_.frames(gerund.head);
    if (frames.has(Frame::addressee)) return at + 1;
    const bool modified = at + 1 < phrases_.size() && phrases_[at + 1].letter == symbol::kAdverb;
    const std::size_t next = at + (modified ? 2 : 1);  // `speaking exclusively to`
    return frames.has(Frame::to_addressee) && leads_to_hearer(next) ? next + 1 : 0;
  }

  /// `In a letter to`, `In a meeting with`; the phrase behind it, or 0.
  [[nodiscard]] std::size_t behind_noun(std::size_t at) const {
    if (at + 1 >= phrases_.size() || !leads_to_hearer(at + 1)) return 0;
    const Phrase& noun = phrases_[at];
    const bool told = noun.nominal ? text_.lexicon.word(noun.cue).nominal_frames.has(Frame::addressee)
                                   : frames_of(at).has(Frame::addressee) && frames_of(at - 1).has(Frame::leads_to);
    return told ? at + 2 : 0;
  }

  [[nodiscard]] Frames frames_of(std::size_t at) const { return text_.frames(phrases_[at].head); }

  /// `To Roe she said`: the phrase behind `to`, or 0.
  [[nodiscard]] std::size_t behind_to(std::size_t at) const {
    if (at + 3 != phrases_.size() || !(begins_aside(at) || phrases_[at - 1].letter == symbol::kCoordinator)) return 0;
    const bool to = text_.tokens[phrases_[at].head].classes.has(WordClass::infinitive_marker);
    return to && leads_to_hearer(at) ? at + 1 : 0;
  }

  [[nodiscard]] bool leads_to_hearer(std::size_t at) const {
    return at < phrases_.size() && frames_of(at).has(Frame::addressee);
  }

  [[nodiscard]] bool names_many(std::size_t at) const {
    return text_.tokens[phrases_[at].head].classes.any(WordClass::group | WordClass::plural_noun);
  }

  [[nodiscard]] bool links_names(std::size_t at) const {
    return text_.tokens[phrases_[at].head].classes.has(WordClass::name_particle);
  }

  [[nodiscard]] bool is_noun(std::size_t at) const {
    return phrases_[at].letter == symbol::kNamer || phrases_[at].letter == symbol::kNoun;
  }

  /// With its owner and whole: `the Courier's reporter`, `a crowd of supporters`; none where a thing is owned: `Doe's
  /// remarks`.
  [[nodiscard]] std::optional<TokenRange> name_at(std::size_t at) const {
    std::size_t last = at;
    while (last + 2 < phrases_.size() && phrases_[last + 1].letter == symbol::kPossessive) last += 2;
    if (phrases_[last].letter != symbol::kNamer) return std::nullopt;
    if (last + 2 < phrases_.size() && (names_many(last) || names_many(last + 2)) && links_names(last + 1) &&
        is_noun(last + 2))
      last += 2;
    return TokenRange{phrases_[at].tokens.begin, phrases_[last].tokens.end};
  }

  const TaggedText& text_;
  std::span<const Phrase> phrases_;
};

}  // namespace

std::optional<TokenRange> find_hearer(const TaggedText& text, const Line& line, std::size_t first, std::size_t cue) {
  const auto before = HearerFinder(text, std::span(line.phrases).subspan(first, cue - first)).find();
  if (before) return before;
  const HearerFinder all(text, line.phrases);
  if (const auto governed = all.find_governed(cue)) return governed;
  if (const auto object = all.find_object_of(cue)) return object;
  return all.find_aside_behind(cue);
}

bool can_hear(const TaggedText& text, const Phrase& phrase) {
  using enum WordClass;
  const WordClasses may = text.tokens[phrase.head].classes;
  if (may.has(negation)) return false;
  return !may.has(noun_cue) || !may.has(medium) || may.any(organisation | outlet | audience | person | role | group);
}

std::optional<TokenRange> find_hearer_behind(const TaggedText& text, const Line& line, std::size_t preposition) {
  return HearerFinder(text, line.phrases).find_behind(preposition);
}

}  // namespace dixit
