#include "speakers/names_inside.hpp"

namespace dixit {
namespace {

using enum WordClass;

constexpr unsigned kMostModifiers = 3;  // my dear Watson

}  // namespace

std::span<const Mention> NamesInside::mentions_in(TokenRange range) const noexcept {
  const std::size_t first = mentions_.first_from(range.begin);
  std::size_t last = first;
  while (last < mentions_.list.size() && mentions_.list[last].name.begin < range.end) ++last;
  return std::span(mentions_.list).subspan(first, last - first);
}

bool NamesInside::is_called(const Mention& name, TokenRange inside) const noexcept {
  if (name.kind != MentionKind::name || name.entity == kNobody) return false;
  TokenIndex begin = name.tokens.begin;
  for (unsigned steps = 0; steps < kMostModifiers && begin > inside.begin && words_.is_word(begin - 1); ++steps) {
    if (!words_.classes(begin - 1).any(adjective | possessive)) break;
    --begin;
  }
  const bool opens = begin == inside.begin || words_.kind(begin - 1) == TokenKind::comma ||
                     words_.kind(begin - 1) == TokenKind::dash || words_.classes(begin - 1).any(adverb);
  return opens && ends_clause(name.tokens.end, inside.end);
}

bool NamesInside::is_introduced(const Mention& name, TokenRange inside) const noexcept {
  const TokenIndex begin = name.tokens.begin;
  if (name.kind != MentionKind::name || begin < inside.begin + 2 || !words_.classes(begin - 1).has(be)) return false;
  const WordClasses subject = words_.classes(begin - 2);
  return subject.has(first_person) && subject.has(subject_pronoun) && !subject.has(plural) &&
         ends_clause(name.tokens.end, inside.end);
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
