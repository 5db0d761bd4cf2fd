#include "lexicon/endings.hpp"
#include "speakers/name_reader.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

namespace {

constexpr TokenIndex kLongestTitles = 6;  // tokens in lower case in front of a name

}  // namespace

void NameReader::split_titles(Run& run) const noexcept {
  run.begin = run.core = holder_behind_body(run);
  if (ends_in_body(run) || begins_with_body(run)) return;
  for (TokenIndex at = run.begin; at + 1 < run.end; ++at) {
    const WordClasses may = words_.classes(at);
    const bool style = at == run.begin && words_.stands_in(at) && words_.classes(at - 1).has(possessive);
    if (!may.any(title | role) && !style && !begins_title(at) && !is_pseudo_title(at, run)) continue;
    if (at > run.begin && words_.kind(at - 1) == TokenKind::mark) continue;  // Jane "Duke" Doe
    if (may.has(plural_noun) && !may.has(title) && !is_title_of_several(at, run)) continue;
    if (may.has(given_name) && at == run.core && run.end - at == 2) continue;  // Dean Ross, coach Dean Ross
    if (may.has(title) && at + 2 < run.end && words_.classes(at + 1).has(organisation))
      return;  // Major League Baseball
    TokenIndex behind = at + (begins_title(at) ? 2 : 1);
    if (behind < run.end && words_.kind(behind) == TokenKind::full_stop) ++behind;  // not: She is a Det Con.
    if (behind < run.end && words_.kind(behind) == TokenKind::close) ++behind;      // Chief (Mrs) Doe
    if (words_.kind(behind) == TokenKind::open) {                                   // Manager (Sales) Jane Doe
      while (behind < run.end && words_.kind(behind) != TokenKind::close) ++behind;
      if (behind < run.end) ++behind;
    }
    if (behind < run.end && words_.is_name_link(behind)) behind = run.end;
    if (behind == run.end) behind = name_behind_office(at, run.end);
    if (behind == run.end) return;
    run.core = behind;
  }
}

/// `Neighbour Jane Doe` where a sentence begins, `QB John Doe`: no office, but what somebody is.
bool NameReader::is_pseudo_title(TokenIndex at, const Run& run) const noexcept {
  const WordClasses may = words_.classes(at);
  const bool related = may.has(person) && at + 2 == run.end;  // Husband Dave
  if (at > run.begin || (at + 2 >= run.end && !related) || !words_.classes(at + 1).has(given_name)) return false;
  if (may.has(given_name)) return false;
  if (may.has(nationality)) return !may.has(place);  // the Belgian Jane Doe
  const bool noun_of_person =
      extent_.is_ordinary(may) && may.has(noun) && !may.any(adverb | adjective | WordClass::time | month);
  if (words_.token(at).shape.has(Shape::all_capitals)) return may.empty();
  return (noun_of_person || (may.empty() && ends_in_role(at))) && opens(at);
}

/// `Steelworker`: a compound that no file has.
bool NameReader::ends_in_role(TokenIndex at) const noexcept {
  constexpr std::size_t kShortest = 5, kLongest = 8;  // worker; not: Newman
  const std::string_view word = words_.bytes(at);
  for (std::size_t size = kShortest; size <= kLongest && size < word.size(); ++size)
    if (lexicon_.word(lexicon_.find(word.substr(word.size() - size))).classes.has(role)) return true;
  return false;
}

/// `Det Con`, `Sgt Maj`
bool NameReader::begins_title(TokenIndex at) const noexcept {
  const WordId both = lexicon_.continue_expression(words_.token(at).word, words_.token(at + 1).word);
  return both != kUnknownWord && lexicon_.word(both).classes.has(title);
}

/// `Justices` in `Justices Jane Doe and Rana Mehta`, `Republicans` in `Florida Republicans Jane Doe and Ron Roe`.
bool NameReader::is_title_of_several(TokenIndex at, const Run& run) const noexcept {
  const bool goes_on = words_.classes(run.end).has(coordinator) || words_.kind(run.end) == TokenKind::comma;
  const bool first = at == run.begin || (at == run.begin + 1 && words_.classes(run.begin).has(place));
  return first && run.end - at > 2 && goes_on && words_.is_capital(run.end + 1) &&
         (words_.classes(at + 1).has(given_name) || extent_.is_initial(at + 1));
}

/// `Jane Doe` in `Secretary of State Jane Doe`, whose `of` stands behind `office`; or `end`.
TokenIndex NameReader::name_behind_office(TokenIndex office, TokenIndex end) const noexcept {
  bool ordinary = false;
  for (TokenIndex at = office + 2; at < end; ++at) {
    if (!words_.is_word(at) || words_.kind(at - 1) == TokenKind::open) continue;  // Director General of Police (DGP)
    const WordClasses may = words_.classes(at);
    if (may.has(given_name) && at > office + 2) return at;
    const bool joined = words_.classes(at - 1).any(coordinator | adjective);                          // Public Health
    const bool plural = may.empty() && at + 1 < end && ends_like_plural(lexicon_, words_.bytes(at));  // Affairs
    const bool could_be_name = may.empty() || words_.token(at).span().size() == 1;
    if (ordinary && !plural && !joined && could_be_name) return at;
    ordinary = ordinary || (!may.empty() && !may.any(given_name | place | determiner));
  }
  return !ordinary && end - office > 4 ? end - 2 : end;  // Minister of Culture Adewale Bello
}

/// `North Sea Pilots Union`, not `Coach Ernest Banks`.
bool NameReader::ends_in_body(const Run& run) const noexcept {
  if (run.end - run.begin == 1) return false;
  const WordClasses last = words_.classes(run.end - 1);
  if (words_.is_compound_of(run.end - 1, organisation)) return true;  // General Motors
  if (!last.any(kBodies) || is_surname_of_titled(run)) return false;
  return !last.has(plural_noun) || !words_.classes(run.end - 2).has(given_name);
}

/// `Office of the High Commissioner for Human Rights`: a body, whatever office stands inside.
bool NameReader::begins_with_body(const Run& run) const noexcept {
  TokenIndex link = run.begin + 1;
  while (link < run.end && !words_.is_name_link(link)) ++link;
  if (link >= run.end) return false;
  const WordClasses head = words_.classes(link - 1);
  if (!head.any(kBodies) || head.any(title | role)) return false;
  for (TokenIndex at = link + 1; at < run.end; ++at)
    if (words_.classes(at).has(given_name) && !words_.classes(at).has(noun)) return false;
  return true;
}

/// `Ms. Church`, `Mayor Jane Church`, `Ellery Mayor Jane Guardian`, not: `St. James Church`, `the Governor House`
bool NameReader::is_surname_of_titled(const Run& run) const noexcept {
  const TokenIndex last = run.end - 1, before = last - 1;
  const WordClasses first = words_.classes(run.begin);
  const bool saint = words_.frames(run.begin).has(Frame::leads_to);
  const bool titled = first.has(role) || (first.has(title) && first.any(masculine | feminine | abbreviation) && !saint);
  const bool surname = words_.frames(last).has(Frame::surname) || words_.classes(last).has(plural_noun);
  if (titled && surname && !is_determined(run.begin) && is_behind_title_alone(run.begin, last)) return true;
  if (!words_.classes(before).has(given_name)) return false;
  if (run.end - run.begin > 3 && words_.classes(run.end - 3).any(title | role)) return true;
  return titled && words_.frames(last).has(Frame::surname);
}

/// Between the title at `begin` and the surname nothing but titles, and a name that no list has: `Judge Ade Church`
bool NameReader::is_behind_title_alone(TokenIndex begin, TokenIndex surname) const noexcept {
  bool given = false;
  for (TokenIndex at = begin + 1; at < surname; ++at) {
    if (!words_.is_word(at) || words_.classes(at).has(title) || extent_.is_initial(at)) continue;
    if (given || !(words_.classes(at).empty() || words_.classes(at).has(given_name))) return false;
    given = true;
  }
  return true;
}

/// `Jane Doe` of `the minister at the Department of Farming Jane Doe`, `the head of Lindow University Jane Doe`, `the
/// chief minister of Kerala JM Doe`: behind the body or place that somebody has an office in stands who that is; or the
/// run's begin.
TokenIndex NameReader::holder_behind_body(const Run& run) const noexcept {
  bool body = false, beside = false;
  for (TokenIndex at = run.begin; at + 1 < run.end; ++at) {
    const WordClasses may = words_.classes(at);
    const bool initials = may.empty() && words_.token(at).shape.has(Shape::all_capitals) && at + 2 == run.end;
    const bool named = (may.has(given_name) || (initials && beside)) && !may.has(organisation) &&
                       !words_.classes(at - 1).any(title | preposition);
    if (body && named && (beside || !words_.is_name_link(at - 1))) return is_behind_office(run.begin) ? at : run.begin;
    beside = may.has(organisation) || (at == run.begin && may.has(place) && !may.has(given_name));
    body = body || beside;
  }
  return run.begin;
}

/// An office stands in front, of which `at` begins the body: `the minister at the`, `head of roads at`
bool NameReader::is_behind_office(TokenIndex at) const noexcept {
  constexpr TokenIndex kFarthest = 6;
  const TokenIndex first = at - std::min(at - sentence_.begin, kFarthest);
  if (at > first && words_.classes(at - 1).has(determiner)) --at;
  if (at == first || !words_.classes(at - 1).has(preposition)) return false;
  for (--at; at-- > first && words_.is_word(at);) {
    const WordClasses may = words_.classes(at);
    if (may.any(title | role) && !may.has(plural_noun)) return true;
    if (may.any(kFiniteForms) && !may.any(noun | plural_noun)) return false;
  }
  return false;
}

/// Where `Ellery Inc.` of `Ellery Inc. Chairman` ends; or the run's end.
TokenIndex NameReader::before_office_of_firm(const Run& run) const noexcept {
  TokenIndex end = run.end;
  while (end > run.begin + 1 && words_.classes(end - 1).any(title | role) && !words_.classes(end - 1).has(given_name))
    --end;
  return end < run.end && words_.ends_in_legal_form({run.begin, end}) ? end : run.end;
}

/// Nothing but a title or role, with what belongs to it: `Prime Minister`, `Duke of Wellington`.
bool NameReader::is_office(const Run& run) const noexcept {
  if (run.end - run.core == 1 && run.begin > sentence_.begin && !opens(run.begin)) {  // said Monks, but: said the King
    const WordClasses before = words_.classes(run.begin - 1);
    if (!before.any(determiner | possessive | adjective) && words_.classes(run.core).has(plural_noun)) return false;
  }
  if (names_compatriot(run)) return true;
  if (is_determined(run.begin) && words_.is_capital(run.begin - 1) && run.begin > sentence_.begin + 1 &&
      !opens(run.begin - 1))
    return false;  // as The Ellery Crier reported
  const auto is_title = [this](TokenIndex at) {
    return words_.classes(at).any(title | role) && !words_.classes(at).has(given_name);
  };
  for (TokenIndex at = run.core; at < run.end; ++at)
    if (words_.is_name_link(at) && at > run.core)
      return words_.classes(at - 1).any(title | role);  // the Earl of Ellery
  if (!is_title(run.end - 1)) return false;
  const bool named = run.end - run.core > 1 || is_behind_courtesy(run.core);  // the River Keepers, Mr Merchant
  if (named && !words_.classes(run.end - 1).has(title) && (run.end - run.core == 1 || is_plural(run.end - 1)))
    return false;
  const bool determined = is_determined(run.begin);
  const bool office = determined && words_.classes(run.end - 1).has(title);              // the Forestry Minister
  const bool one = office && words_.classes(run.begin - 1).has(number_word);             // a Fine Gael Senator
  if (one || (determined && words_.classes(run.end - 1).has(name_suffix))) return true;  // the Fine Gael TD
  for (TokenIndex at = run.core; at + 1 < run.end; ++at) {
    const bool acronym = determined && words_.token(at).shape.has(Shape::all_capitals);  // the NUPW negotiator
    const bool unknown = words_.classes(at).empty() && !looks_ordinary(at);              // not: Information Minister
    if (words_.classes(at).has(given_name) || (unknown && !acronym && !office)) return false;
  }
  return true;
}

/// `the Brazilian`, of whom there is one; not `the Dutch`.
bool NameReader::names_compatriot(const Run& run) const noexcept {
  if (run.end - run.begin != 1 || run.begin == sentence_.begin) return false;
  const WordClasses may = words_.classes(run.begin);
  if (!may.has(nationality) || may.any(plural_noun | place)) return false;
  return words_.classes(run.begin - 1).has(determiner);
}

bool NameReader::is_plural(TokenIndex at) const noexcept {
  return words_.classes(at).has(plural_noun);
}

/// `Mr`, `Ms` stands in front.
bool NameReader::is_behind_courtesy(TokenIndex at) const noexcept {
  TokenIndex before = at - std::min<TokenIndex>(at, 1);
  if (words_.kind(before) == TokenKind::full_stop && before > 0) --before;
  const WordClasses may = words_.classes(before);
  return before >= sentence_.begin && before < at && may.has(title) && may.has(abbreviation) &&
         may.any(masculine | feminine);
}

/// Where the roles in lower case in front of the name begin: `former Union leader`.
TokenIndex NameReader::titles_begin(const Run& run) const noexcept {
  TokenIndex begin = run.begin;
  if (begin == sentence_.begin || !words_.is_word(begin - 1)) return begin;
  const WordClasses beside = words_.classes(begin - 1);
  if (beside.has(possessive) && words_.is_capital(begin - 1) && !opens(begin - 1))
    return begin - 1;  // His Honour Judge Doe
  begin = begin_of_office(begin);
  if (begin == run.begin && !beside.any(title | role | person)) return begin;
  if (beside.has(verb_past) && begin > 1 && words_.is_word(begin - 2) &&
      !words_.classes(begin - 2).any(determiner | possessive | adjective))
    return begin;  // `the press accused Roe`, but: the accused Roe
  while (begin > sentence_.begin && run.begin - begin < kLongestTitles) {
    if (is_bracketed(begin - 1)) begin -= 3;  // Pilots Party (PP) chief
    if (begin == sentence_.begin || !words_.is_word(begin - 1)) break;
    const WordClasses may = words_.classes(begin - 1);
    if (may.any(kClosedWords) || words_.is_possessive_clitic(begin - 1)) break;
    const bool capital = words_.is_capital(begin - 1);
    if (!capital && !may.any(noun | adjective | title | role | person | nationality)) break;
    if (!capital && may.any(adverb | verb_past) && !may.any(title | role | person)) break;
    --begin;
  }
  return begin;
}

/// Where `secretary of State` begins that ends at `end`; or `end`.
TokenIndex NameReader::begin_of_office(TokenIndex end) const noexcept {
  if (end < sentence_.begin + 3 || !words_.is_name_link(end - 2)) return end;
  const WordId of = lexicon_.continue_expression(words_.token(end - 3).word, words_.token(end - 2).word);
  if (of == kUnknownWord) return end;
  const WordId office = lexicon_.continue_expression(of, words_.token(end - 1).word);
  return lexicon_.word(office).classes.any(title | role) ? end - 3 : end;
}

/// The bracket behind a word in brackets.
bool NameReader::is_bracketed(TokenIndex close) const noexcept {
  return close >= sentence_.begin + 3 && words_.kind(close) == TokenKind::close && words_.is_word(close - 1) &&
         words_.kind(close - 2) == TokenKind::open;
}

/// `a senior Doe adviser`: what stands in front belongs to the adviser.
bool NameReader::modifies_noun(const Run& run) const noexcept {
  const WordClasses next = words_.classes(run.end);
  return words_.is_word(run.end) && !words_.is_capital(run.end) && next.any(role | person | group) &&
         !next.any(kFiniteForms);
}

}  // namespace dixit
