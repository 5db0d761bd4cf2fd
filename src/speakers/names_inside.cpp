#include "speakers/names_inside.hpp"

#include <algorithm>
#include <string_view>

namespace dixit {
namespace {

using enum WordClass;

constexpr unsigned kLongestList = 8;    // names
constexpr unsigned kMostModifiers = 3;  // my dear Roe

}  // namespace

std::span<const Mention> NamesInside::mentions_in(TokenRange range) const noexcept {
  const std::size_t first = mentions_.first_from(range.begin), last = mentions_.first_from(range.end);
  return std::span(mentions_.list).subspan(first, std::max(first, last) - first);
}

bool NamesInside::is_called(const Mention& name, TokenRange inside) const noexcept {
  if (name.kind != MentionKind::name || name.entity == kNobody) return false;
  if (!ends_clause(name.tokens.end, inside.end) || is_told_more_of(name, inside.end)) return false;
  if (is_listed(name)) return false;
  TokenIndex begin = name.tokens.begin;
  for (unsigned steps = 0; steps < kMostModifiers && begin > inside.begin && words_.is_word(begin - 1); ++steps) {
    const WordClasses may = words_.classes(begin - 1);
    if (!may.has(adjective) && !(may.has(possessive) && may.has(first_person))) break;
    --begin;
  }
  if (begin == inside.begin || ends_clause(begin - 1, inside.end)) return true;
  const WordClasses before = words_.classes(begin - 1);
  if (before.has(be) && begin >= inside.begin + 2 && words_.classes(begin - 2).has(second_person)) return true;
  return before.has(adverb) && !before.any(preposition | negation);  // not: Who lives in Ellery? Not Doe!
}

/// `Jane Roe, Tom Brandt, and others`
bool NamesInside::is_listed(const Mention& name) const noexcept {
  const auto follows = [this](const Mention& next, const Mention& before) {
    return next.kind == MentionKind::name && before.kind == MentionKind::name &&
           before.tokens.end + 1 == next.tokens.begin && words_.kind(before.tokens.end) == TokenKind::comma;
  };
  const std::size_t index = mentions_.first_from(name.name.begin);
  std::size_t last = index;
  for (unsigned steps = 0; steps < kLongestList && last + 1 < mentions_.list.size(); ++steps, ++last)
    if (!follows(mentions_.list[last + 1], mentions_.list[last])) break;
  if (last == index && (index == 0 || !follows(name, mentions_.list[index - 1]))) return false;
  TokenIndex behind = mentions_.list[last].tokens.end;
  if (words_.kind(behind) == TokenKind::comma) ++behind;
  return words_.classes(behind).has(coordinator) && !words_.classes(behind + 1).has(verb_base);
}

/// `my friend, Doe, who has come with me.`, `Old Doe. He is ill.`; not: Well, Doe, who has come?
bool NamesInside::is_told_more_of(const Mention& name, TokenIndex end) const noexcept {
  constexpr TokenIndex kReach = 32;
  const TokenIndex behind = name.tokens.end;
  const WordClasses next = words_.classes(behind + 1);
  if (words_.kind(behind) == TokenKind::full_stop && behind + 1 < end)
    return next.has(subject_pronoun) && name.gender != Gender::unknown && gender_of(next) == name.gender;
  if (words_.kind(behind) == TokenKind::comma && asks_what_was_said(behind + 1, end)) return true;
  if (words_.kind(behind) != TokenKind::comma || !next.has(relative) || next.any(determiner | complementizer))
    return false;
  TokenIndex at = behind + 1;
  const auto stops = [this](TokenKind kind) { return kind == TokenKind::full_stop || kind == TokenKind::question; };
  while (at < std::min(end, behind + kReach) && !stops(words_.kind(at))) ++at;
  return at >= end || words_.bytes(at).find('?') == std::string_view::npos;
}

/// `you say?`, `didn't you say?`: of the name in front of it
bool NamesInside::asks_what_was_said(TokenIndex at, TokenIndex end) const noexcept {
  constexpr TokenIndex kLongest = 4;
  bool you = false;
  for (const TokenIndex last = std::min(end, at + kLongest); at < last; ++at) {
    const WordClasses may = words_.classes(at);
    if (you && may.has(verb_cue)) return at + 1 < end && words_.kind(at + 1) == TokenKind::question;
    you = may.has(second_person);
    if (!you && !may.any(auxiliary_do | have | negation)) return false;
  }
  return false;
}

Gender NamesInside::gender_called(TokenRange inside) const noexcept {
  Gender called = Gender::unknown;
  for (TokenIndex at = inside.begin; at < inside.end; ++at) {
    const WordClasses may = words_.classes(at);
    if (!may.any(title) || may.any(plural_noun) || !stands_apart(at, inside)) continue;
    if (const Gender gender = gender_of(may); gender != Gender::unknown) called = gender;
  }
  return called;
}

TokenIndex NamesInside::office_called(TokenRange inside) const noexcept {
  for (TokenIndex at = inside.end; at-- > inside.begin;) {
    const WordClasses may = words_.classes(at);
    const bool office = may.any(title | role) && !may.any(plural_noun) && gender_of(may) == Gender::unknown;
    if (office && stands_apart(at, inside)) return at;
  }
  return inside.end;
}

/// `, sir,`, `, my dear sir.`
bool NamesInside::stands_apart(TokenIndex noun, TokenRange inside) const noexcept {
  if (!ends_clause(noun + 1, inside.end)) return false;
  TokenIndex begin = noun;
  while (noun - begin < kMostModifiers && begin > inside.begin && modifies_called(begin - 1)) --begin;
  return begin == inside.begin || ends_clause(begin - 1, inside.end);
}

bool NamesInside::modifies_called(TokenIndex at) const noexcept {
  if (!words_.is_word(at)) return false;
  const WordClasses may = words_.classes(at);
  return may.has(adjective) || (may.has(possessive) && may.has(first_person)) || may.has(second_person);
}

bool NamesInside::is_introduced(const Mention& name, TokenRange inside) const noexcept {
  const TokenIndex begin = name.tokens.begin;
  if (name.kind != MentionKind::name || begin < inside.begin + 2 || !words_.classes(begin - 1).has(be)) return false;
  if (!ends_clause(name.tokens.end, inside.end)) return false;
  const WordClasses subject = words_.classes(begin - 2);
  if (subject.has(first_person)) return subject.has(subject_pronoun) && !subject.has(plural);
  if (begin < inside.begin + 3 || !subject.has(noun) || subject.any(person | role | title)) return false;
  const WordClasses owner = words_.classes(begin - 3);  // `My name is Jane Doe.`
  return owner.has(first_person) && owner.has(possessive) && !owner.has(plural);
}

bool NamesInside::ends_clause(TokenIndex at, TokenIndex end) const noexcept {
  if (at >= end) return true;
  switch (words_.kind(at)) {
    case TokenKind::comma:
    case TokenKind::question:
    case TokenKind::full_stop:
    case TokenKind::dash:
      return true;
    default:
      return false;
  }
}

}  // namespace dixit
