#include "speakers/name_extent.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestName = 12;   // tokens
constexpr TokenIndex kMostParticles = 2;  // van der

}  // namespace

/// A word that the lexicon knows as something else than a name.
bool NameExtent::is_ordinary(WordClasses may) const noexcept {
  return !(may - starts_expression).empty() && !may.any(kNameWords);
}

/// `A` in `James A. Doe`.
bool NameExtent::is_initial(TokenIndex at) const noexcept {
  return words_.token(at).span().size() == 1 && at + 2 < sentence_.end && words_.kind(at + 1) == TokenKind::full_stop &&
         words_.touches_previous(at + 1);
}

/// `March` in `Mrs. March`
bool NameExtent::is_behind_courtesy(TokenIndex at) const noexcept {
  const TokenIndex title_at = words_.kind(at - 1) == TokenKind::full_stop ? at - 2 : at - 1;
  if (at < sentence_.begin + (at - title_at)) return false;
  const WordClasses may = words_.classes(title_at);
  return may.has(title) && may.any(masculine | feminine);
}

/// `TODAY` in `ELLERY TODAY`
bool NameExtent::is_of_capitals(TokenIndex at) const noexcept {
  return !headline_ && at > sentence_.begin && words_.token(at).shape.has(Shape::all_capitals) &&
         words_.token(at - 1).shape.has(Shape::all_capitals);
}

bool NameExtent::can_continue(TokenIndex at) const noexcept {
  if (at >= sentence_.end) return false;
  if (!words_.is_capital(at)) return words_.is_particle_compound(at);
  const WordClasses may = words_.classes(at);
  if (may.any(kClosedWords) && !may.has(given_name)) return is_initial(at) || is_surname_of_preposition(at);
  const bool season =
      words_.frames(at).has(Frame::surname) && at > sentence_.begin && words_.classes(at - 1).has(given_name);
  if (may.any(WordClass::time | month) && !may.has(given_name) && !season)
    return is_behind_courtesy(at) || is_of_capitals(at);
  if (words_.ends_in_participle(at) || is_adverb_behind_name(at) || is_told_behind_station(at)) return false;
  return !headline_ || (is_ordinary(may) ? is_surname_of_headline(at) : !is_verb_of_headline(at));
}

/// `told the BBC | Doe had left`, not: `BBC Scotland`
bool NameExtent::is_told_behind_station(TokenIndex at) const noexcept {
  if (headline_ || at < sentence_.begin + 3 || !words_.classes(at).empty() || !words_.classes(at - 1).has(outlet))
    return false;
  return words_.token(at - 1).shape.has(Shape::all_capitals) && words_.classes(at - 2).has(determiner) &&
         words_.frames(at - 3).has(Frame::addressee);
}

/// `Jane Doe Just Left`, not: `Jane Doe Early`
bool NameExtent::is_adverb_behind_name(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at), next = words_.classes(at + 1);
  return may.has(adverb) && !may.any(noun | given_name) && follows_name(at) && words_.is_capital(at + 1) &&
         next.any(verb_past | verb_third) && !next.has(given_name);
}

/// `Nick Worth said`
bool NameExtent::is_surname_of_preposition(TokenIndex at) const noexcept {
  if (headline_ || at == sentence_.begin || !words_.classes(at).has(preposition)) return false;
  const WordClasses before = words_.classes(at - 1), next = words_.classes(at + 1);
  const bool named = before.has(given_name) || (before.has(title) && before.has(abbreviation));
  if (!named || words_.kind(at - 1) != TokenKind::word || !words_.is_capital(at - 1)) return false;
  if (at + 1 >= sentence_.end || words_.kind(at + 1) == TokenKind::comma) return true;
  return words_.kind(at + 1) == TokenKind::full_stop || next.any(verb_past | verb_third | be | have);
}

/// An ordinary word: `Jane Rush`, `Jane Hunt`, `Jane Brooks`, not `Jane Tells`, `Jane Ann Visit`.
bool NameExtent::is_surname_of_headline(TokenIndex at) const noexcept {
  if (at == sentence_.begin || !words_.classes(at - 1).has(given_name)) return false;
  const WordClasses may = words_.classes(at);
  if (may.has(adverb)) return false;
  if (follows_name(at)) return !may.any(verb_base | verb_third | verb_past);
  if (!may.any(verb_third | verb_past)) return true;
  return begins_predicate(at + 1) || (may.any(noun | plural_noun) && !may.has(mostly_verb));  // Jane Waits Leaves
}

/// A noun that is a verb behind a whole name: `Jane Doe Heads Council`, not: `Union Heads Meet`.
bool NameExtent::is_verb_of_headline(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at);
  return may.has(verb_third) && may.has(plural_noun) && !may.has(given_name) && follows_name(at);
}

/// What hardly can be anything but a verb of one person.
bool NameExtent::begins_predicate(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at);
  return at < sentence_.end && may.has(verb_third) && (may.has(mostly_verb) || !may.any(noun | plural_noun));
}

/// Two words of a name stand before `at`, a given name first.
bool NameExtent::follows_name(TokenIndex at) const noexcept {
  return at > sentence_.begin + 1 && words_.is_capital(at - 1) && words_.classes(at - 2).has(given_name);
}

/// The capitalised word behind `van`, `van der`; or `at`.
TokenIndex NameExtent::behind_particles(TokenIndex at) const noexcept {
  TokenIndex end = at;
  while (end < at + kMostParticles && words_.is_word(end) && !words_.is_capital(end)) {
    const WordClasses may = words_.classes(end);
    if (!may.has(name_particle) || may.any(kClosedWords)) return at;
    ++end;
  }
  return end < sentence_.end && words_.is_capital(end) ? end : at;
}

/// `of` inside the name of a body, `&` between two names.
bool NameExtent::links(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at);
  const bool sign = words_.kind(at) == TokenKind::symbol;
  if (sign ? words_.bytes(at).front() != '&' : !words_.is_word(at) || !may.has(name_particle)) return false;
  if (at + 1 >= sentence_.end || !can_continue(at + 1)) return false;
  if (sign) return true;
  if (!words_.is_name_link(at)) return !may.any(kClosedWords);
  const WordClasses before = words_.classes(at - 1);
  if (before.any(WordClass::time | month)) return false;  // `on Wednesday for Justice Doe`
  if (before.has(given_name)) return before.has(title);   // the Earl of Ellery
  const bool surname = at > sentence_.begin + 1 && words_.is_capital(at - 2) && words_.classes(at - 2).has(given_name);
  if (surname && !before.any(title | kBodies)) return false;  // Jane Baker of Ellery
  if (is_surname_like_body(at - 1)) return false;
  return before.any(noun | plural_noun | title | role | kBodies);
}

/// `Tom Church of Ellery`, `Mei A. Banks of the Port Union`, not: `Oster Bank of Ellery`
bool NameExtent::is_surname_like_body(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at);
  const bool many = may.has(plural_noun);
  if (at <= sentence_.begin || may.has(title) || !(many || words_.frames(at).has(Frame::surname))) return false;
  if (words_.kind(at - 1) == TokenKind::full_stop) return at > sentence_.begin + 1 && is_initial(at - 2);
  if (!words_.is_capital(at - 1)) return false;
  const WordClasses before = words_.classes(at - 1);
  return before.empty() ? many : before.has(given_name) && !before.has(place);
}

/// The apostrophe of `Workers' Union`, the clitic of `Children's Fund`.
bool NameExtent::is_plural_possessive(TokenIndex at) const noexcept {
  if (!words_.touches_previous(at) || at + 1 >= sentence_.end) return false;
  if (words_.kind(at) != TokenKind::mark && !words_.is_possessive_clitic(at)) return false;
  if (words_.touches_previous(at + 1) || !can_continue(at + 1)) return false;
  const WordClasses owner = words_.classes(at - 1), owned = words_.classes(at + 1);
  if (!owned.any(kBodies))
    return owner.has(plural_noun) && owned.has(noun) && !owned.any(kNameWords);  // People's Front
  const bool metalworkers = owner.empty() && words_.kind(at) == TokenKind::mark;
  const bool saint = at >= sentence_.begin + 2 && words_.classes(at - 2).has(title);
  return owner.any(plural_noun | title) || metalworkers || saint;
}

/// Behind the nickname of `Robert "Bob" Doe`, `Robert (Bob) Doe`, `Robert "The Wall" Doe`; or `at`.
TokenIndex NameExtent::behind_nickname(TokenIndex at) const noexcept {
  constexpr TokenIndex kLongestNickname = 3;
  const TokenKind opens = words_.kind(at), closes = opens == TokenKind::open ? TokenKind::close : TokenKind::mark;
  if ((opens != TokenKind::open && opens != TokenKind::mark) || words_.touches_previous(at)) return at;
  TokenIndex end = at + 1;
  while (end < sentence_.end && end <= at + kLongestNickname && words_.is_capital(end)) ++end;
  if (end == at + 1 || end + 1 >= sentence_.end || words_.kind(end) != closes) return at;
  return can_continue(end - 1) && can_continue(end + 1) && !words_.touches_previous(end + 1) ? end + 1 : at;
}

TokenIndex NameExtent::end_of(TokenIndex begin) const noexcept {
  TokenIndex end = behind_particles(begin) + 1;
  while (end - begin < kLongestName) {
    const TokenIndex further = extended(end);
    if (further == end) break;
    end = further;
  }
  return end;
}

/// One step further from `end`, or `end`.
TokenIndex NameExtent::extended(TokenIndex end) const noexcept {
  if (end >= sentence_.end) return end;
  if (can_continue(end)) return end + 1;
  if (words_.kind(end) == TokenKind::full_stop && words_.touches_previous(end)) {
    const bool short_form =
        words_.token(end - 1).span().size() == 1 || words_.classes(end - 1).any(abbreviation | title);
    const TokenIndex next = behind_particles(end + 1);
    return short_form && can_continue(next) ? next + 1 : end;
  }
  if (links(end) || is_plural_possessive(end)) return end + 2;
  if (const TokenIndex behind = behind_nickname(end); behind > end) return behind + 1;
  if (words_.is_word(end) && words_.is_name_link(end) && words_.classes(end - 1).any(kBodies | title | role) &&
      words_.classes(end + 1).has(determiner) && can_continue(end + 2))
    return end + 3;  // Department of the Interior, Minister for the Arts
  if (words_.is_word(end) && words_.classes(end).has(name_particle) && end + 2 < sentence_.end && links(end + 1))
    return end + 3;
  return end;
}

/// Behind what `and` joins to an office that ends at `end`: `Minister of Youth and Sports Jane Doe`, not: `the Minister
/// of Health and Doe`.
TokenIndex NameExtent::behind_department(TokenIndex begin, TokenIndex end) const noexcept {
  TokenIndex link = begin + 1;  // Foreign Minister for
  while (link < end && !words_.is_name_link(link)) ++link;
  if (link >= end || !words_.classes(link - 1).any(title | role)) return end;
  if (words_.classes(end + 1).any(given_name | place | title | role | kBodies)) return end;
  for (TokenIndex at = end + 1; at <= end + 3; ++at)
    if (at >= sentence_.end || !words_.is_capital(at)) return end;
  return end_of(end + 1);
}

/// Behind `the Food and Drug Agency`, of which only the last word tells that it is a body.
TokenIndex NameExtent::behind_joint_body(TokenIndex begin, TokenIndex end) const noexcept {
  constexpr TokenIndex kLongest = 3;  // behind `and`
  for (TokenIndex at = begin; at < end; ++at)
    if (words_.classes(at).any(kNameWords)) return end;
  TokenIndex last = end + 1;
  while (last < sentence_.end && last <= end + kLongest && words_.is_capital(last)) ++last;
  const WordClasses may = words_.classes(last - 1);
  return last > end + 2 && may.any(kBodies) && !may.has(plural_noun) ? last : end;
}

/// Behind `Jr.`, `, Jr.`, `III`, `, Inc.`, and behind the full stop of `Inc.` inside a sentence.
TokenIndex NameExtent::behind_suffix(TokenIndex end) const noexcept {
  TokenIndex suffix = end;
  if (words_.kind(suffix) == TokenKind::comma) ++suffix;
  if (suffix < sentence_.end && words_.is_word(suffix)) {
    const WordClasses may = words_.classes(suffix);
    const bool company = may.has(abbreviation) && may.has(organisation);
    const bool capital = words_.is_capital(suffix);  // Golden Ball plc
    if ((capital && may.has(name_suffix)) || (company && suffix > end) || (company && !capital)) end = suffix + 1;
  }
  const bool stop = end + 1 < sentence_.end && words_.kind(end) == TokenKind::full_stop && words_.touches_previous(end);
  return stop && words_.classes(end - 1).any(abbreviation | name_suffix) ? end + 1 : end;
}

/// Where what `letters` stand for begins, whatever stands between its words: `Nurses and Carers Union (NCU)`; or its
/// `end`.
TokenIndex NameExtent::begin_of_initials(TokenIndex end, std::string_view letters) const noexcept {
  std::size_t left = letters.size();
  const TokenIndex first = end - std::min(end - sentence_.begin, kLongestName);
  for (TokenIndex at = end; left > 0 && at > first;) {
    if (!words_.is_word(--at)) {
      if (words_.touches_previous(at) && at + 1 < end) continue;  // the apostrophe of Workers' Union
      return end;
    }
    if (words_.is_capital(at)) {
      if (words_.bytes(at).front() != letters[--left]) return end;
      if (left == 0) return at;
    } else if (!words_.classes(at).any(kClosedWords | name_particle)) {
      return end;
    }
  }
  return end;
}

/// Where the name begins that stands in front of its initials in brackets at `open`; or `open`.
TokenIndex NameExtent::begin_of_defined(TokenIndex open) const noexcept {
  if (words_.kind(open) != TokenKind::open || words_.kind(open + 2) != TokenKind::close) return open;
  if (!words_.token(open + 1).shape.has(Shape::all_capitals)) return open;
  const TokenIndex begin = begin_of_initials(open, words_.bytes(open + 1));
  return words_.classes(begin).has(given_name) ? open : begin;
}

}  // namespace dixit
