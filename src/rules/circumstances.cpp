#include "rules/circumstances.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

using enum WordClass;

/// The phrases of one who speaks.
class CircumstanceFinder {
 public:
  CircumstanceFinder(const TaggedText& text, const Line& line) noexcept : text_(text), line_(line) {}

  [[nodiscard]] std::uint32_t find(std::uint32_t begin, std::uint32_t end, bool behind_cue) const {
    for (std::uint32_t at = begin + 1; at + 1 < end && !begins_clause(at); ++at) {
      behind_cue = behind_cue && line_.phrases[at].letter != ',';
      if (!is_preposition(at)) continue;
      if (behind_cue && leads_to_hearer(at)) return at;
      if (tells_how(at) && is_behind_speaker(begin, at, behind_cue) && (behind_cue || !comes_again(at, end))) return at;
      const bool apart = line_.phrases[at - 1].letter == ',' && at > begin + 1;
      const std::uint32_t who = apart ? at - 2 : without_owners(begin, at - 1);
      const bool whole = who == begin || begins_name(line_.phrases[who - 1].letter);
      const bool name = whole && (is_name(who) || (behind_cue && is_capitalised(who)));
      if (name ? is_apart_from_name(at, apart ? at + 2 == end : who == begin)
               : is_apart_from_other(at, who, behind_cue))
        return at;
    }
    return end;
  }

  [[nodiscard]] std::uint32_t find_medium(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t found = end;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (!is_of_thing(at)) return end;
      if (found == end && at > begin && at + 1 < end && begins_medium(at) && !is_said(at - 1)) found = at;
    }
    return found;
  }

  [[nodiscard]] std::uint32_t find_subject(std::uint32_t begin, std::uint32_t cue) const {
    if (!is_governed(begin)) return begin;
    std::uint32_t first = cue, commas = 0;
    for (std::uint32_t at = cue; at-- > begin;) {
      if (line_.phrases[at].letter != ',' || line_.phrases[at - 1].letter == symbol::kAge) continue;
      first = at;
      ++commas;
    }
    const bool begins_phrase = first + 1 < cue && (line_.phrases[first + 1].letter == symbol::kNamer ||
                                                   line_.phrases[first + 1].letter == symbol::kNoun);
    return commas % 2 == 1 && begins_phrase ? first + 1 : begin;
  }

 private:
  /// Behind a preposition or, as `Iowa` of `in Lindow, Iowa,`, behind the comma of a place; not: `after Doe, Roe and
  /// Hale said`.
  [[nodiscard]] bool is_governed(std::uint32_t at) const {
    if (at == 0) return false;
    if (line_.phrases[at - 1].letter == ',') return at > 1 && classes(line_.phrases[at].head).has(place);
    const bool joins_clause = classes(line_.phrases[at - 1].tokens.begin).has(subordinator) && is_name(at);
    return is_any_preposition(at - 1) && !joins_clause;
  }

  [[nodiscard]] bool is_of_thing(std::uint32_t at) const {
    switch (line_.phrases[at].letter) {
      case symbol::kNamer:
      case symbol::kNoun:
      case symbol::kTime:
      case symbol::kObject:
      case symbol::kPossessive:
      case symbol::kOwner:
      case symbol::kCoordinator:
      case symbol::kFragment:
        return true;
      default:
        return is_any_preposition(at) && !classes(line_.phrases[at].tokens.begin).has(subordinator);  // not: as
    }
  }

  /// `in an interview`, `outside the court`, not: `from Lindow`. Behind a name that stands alone it need not be where
  /// something is said: `in tears`
  [[nodiscard]] bool is_apart_from_name(std::uint32_t at, bool alone) const {
    return tells_where_said(at + 1) || is_proceeding(at + 1) || (alone && !tells_who(at + 1));
  }

  /// `the mayor in a statement`, `the union on Twitter`, not: `the man in the film`, `voters in a poll`
  [[nodiscard]] bool is_apart_from_other(std::uint32_t at, std::uint32_t who, bool behind_cue) const {
    const std::uint32_t thing = at + 1;
    if (is_one(who) && tells_where_said(thing) && is_indefinite(thing)) return true;
    const WordClasses may = classes(line_.phrases[who].head);
    const bool one = is_indefinite(thing) || is_bare(thing);
    if (!behind_cue || is_said(who)) return false;
    if (is_proceeding(thing)) return one || (may.any(role | organisation) && !may.has(plural_noun));
    if (!tells_where_said(thing)) return false;
    const bool owned = classes(line_.phrases[thing].tokens.begin).has(possessive);
    return may.has(plural_noun) ? one && text_.frames(line_.phrases[thing].head).has(Frame::aloud) : one || owned;
  }

  /// `at a hearing`, `in court`, not: `at the Court of Appeal`
  [[nodiscard]] bool is_proceeding(std::uint32_t at) const {
    const TokenIndex head = line_.phrases[at].head;
    return !is_capital(head) && text_.frames(head).has(Frame::hears);
  }

  /// `after the vote`, `by telephone`: nobody is told by that.
  [[nodiscard]] bool tells_how(std::uint32_t at) const {
    const Frames frames = text_.frames(line_.phrases[at].head);
    return frames.has(Frame::when) ||
           (frames.has(Frame::passive) && is_bare(at + 1) && !is_capital(line_.phrases[at + 1].head));
  }

  [[nodiscard]] bool can_speak(std::uint32_t who) const {
    return line_.phrases[who].letter == symbol::kNamer && !is_said(who) && !classes(line_.phrases[who].head).has(work);
  }

  /// Not: `Jane Doe, a clerk | during the war`, `Doe, even | after the war`, `voters, about half`, `bodies such | as
  /// Oster`
  [[nodiscard]] bool is_behind_speaker(std::uint32_t begin, std::uint32_t at, bool behind_cue) const {
    if (!can_speak(begin) && !(behind_cue && line_.phrases[begin].letter == symbol::kNoun)) return false;
    const Phrase& before = line_.phrases[at - 1];
    if (before.letter == ',') return !classes(line_.phrases[at + 1].tokens.begin).has(number_word);
    if (at - 1 == begin) return !classes(before.tokens.end - 1).has(determiner);
    return can_speak(at - 1) && (is_capital(before.head) || !has_comma(begin, at - 1));
  }

  /// `OHIO, after the vote, Gov. Doe`
  [[nodiscard]] bool comes_again(std::uint32_t at, std::uint32_t end) const {
    return line_.phrases[at - 1].letter == ',' && has_comma(at, end);
  }

  [[nodiscard]] bool has_comma(std::uint32_t begin, std::uint32_t end) const {
    const std::span phrases = std::span(line_.phrases).subspan(begin, end - begin);
    return std::ranges::any_of(phrases, [](const Phrase& phrase) { return phrase.letter == ','; });
  }

  /// `telephone`
  [[nodiscard]] bool is_bare(std::uint32_t at) const {
    const Phrase& phrase = line_.phrases[at];
    return phrase.tokens.size() == 1 && !classes(phrase.head).has(plural_noun);
  }

  /// `said NATO`: no noun that a sentence begins with.
  [[nodiscard]] bool is_capitalised(std::uint32_t at) const {
    return line_.phrases[at].letter == symbol::kNamer && is_capital(line_.phrases[at].head);
  }

  /// `her remarks`, `the speech`
  [[nodiscard]] bool is_said(std::uint32_t at) const {
    return line_.phrases[at].nominal || classes(line_.phrases[at].head).has(medium);
  }

  [[nodiscard]] bool begins_clause(std::uint32_t at) const {
    const Phrase& phrase = line_.phrases[at];
    return phrase.letter == symbol::kRelative || phrase.letter == symbol::kThat ||
           (phrase.active_letter != 0 && !phrase.nominal);
  }

  /// `the mayor, Jane Doe`, `the club's coach Jane Doe`, `head and coach Jane Doe`
  [[nodiscard]] static bool begins_name(char before) {
    return before == ',' || before == symbol::kPossessive || before == symbol::kCoordinator;
  }

  /// `Jane Doe` of `Jane Doe of the Pilots Union`
  [[nodiscard]] std::uint32_t without_owners(std::uint32_t begin, std::uint32_t who) const {
    while (who >= begin + 2 && is_name(who - 2) && classes(line_.phrases[who - 1].tokens.begin).has(name_particle))
      who -= 2;
    return who;
  }

  /// A preposition of place and a medium behind it: `in a speech`.
  [[nodiscard]] bool begins_medium(std::uint32_t at) const {
    const bool place = text_.frames(line_.phrases[at].head).has(Frame::leads_to);
    return place && is_preposition(at) && line_.phrases[at + 1].letter != symbol::kTime && tells_where_said(at + 1);
  }

  /// Not `of`, `for`, which join a name or an office.
  [[nodiscard]] bool is_preposition(std::uint32_t at) const {
    return is_any_preposition(at) && !classes(line_.phrases[at].tokens.begin).has(name_particle);
  }

  [[nodiscard]] bool is_any_preposition(std::uint32_t at) const {
    return line_.phrases[at].tokens.size() == 1 && classes(line_.phrases[at].tokens.begin).has(preposition);
  }

  /// `said Doe to Roe`; not `said an aide to Roe`.
  [[nodiscard]] bool leads_to_hearer(std::uint32_t at) const {
    const Phrase& speaker = line_.phrases[at - 1];
    const char hearer = line_.phrases[at + 1].letter;
    return classes(line_.phrases[at].head).has(infinitive_marker) && speaker.letter == symbol::kNamer &&
           !text_.frames(speaker.head).has(Frame::to_addressee) &&
           (hearer == symbol::kNamer || hearer == symbol::kObject);
  }

  /// Not a noun that only begins the sentence.
  [[nodiscard]] bool is_name(std::uint32_t at) const {
    const Phrase& phrase = line_.phrases[at];
    if (phrase.letter != symbol::kNamer || !is_capital(phrase.head)) return false;
    if (phrase.tokens.size() == 1)
      return classes(phrase.head).has(given_name) || (classes(phrase.head).empty() && at > 0);
    return classes(phrase.head).empty() || classes(phrase.tokens.begin).any(given_name | title);
  }

  /// `the minister`
  [[nodiscard]] bool is_one(std::uint32_t at) const {
    const WordClasses may = classes(line_.phrases[at].head);
    return may.any(role | person) && !may.has(plural_noun);
  }

  [[nodiscard]] bool is_indefinite(std::uint32_t at) const {
    const WordClasses may = classes(line_.phrases[at].tokens.begin);
    return may.has(determiner) && may.has(number_word);
  }

  /// `in a statement`, `on Monday`
  [[nodiscard]] bool tells_where_said(std::uint32_t at) const {
    const WordClasses may = classes(line_.phrases[at].head);
    if (line_.phrases[at].letter == symbol::kTime) return true;
    return may.has(medium) && !may.any(organisation | audience) && (!may.has(outlet) || is_indefinite(at));
  }

  /// `from Lindow`, `at the council`
  [[nodiscard]] bool tells_who(std::uint32_t at) const {
    const TokenIndex head = line_.phrases[at].head;
    return is_capital(head) || classes(head).any(organisation | outlet | group | place);
  }

  [[nodiscard]] bool is_capital(TokenIndex at) const { return text_.tokens[at].shape.has(Shape::capital); }
  [[nodiscard]] WordClasses classes(TokenIndex at) const { return text_.tokens[at].classes; }

  const TaggedText& text_;
  const Line& line_;
};

}  // namespace

std::uint32_t find_circumstances(const TaggedText& text, const Line& line, std::uint32_t begin, std::uint32_t end,
                                 bool behind_cue) {
  return CircumstanceFinder(text, line).find(begin, end, behind_cue);
}

std::uint32_t find_subject(const TaggedText& text, const Line& line, std::uint32_t begin, std::uint32_t cue) {
  return CircumstanceFinder(text, line).find_subject(begin, cue);
}

std::uint32_t find_medium(const TaggedText& text, const Line& line, std::uint32_t begin, std::uint32_t end) {
  return CircumstanceFinder(text, line).find_medium(begin, end);
}

}  // namespace dixit
