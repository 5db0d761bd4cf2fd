#include "speakers/relatives.hpp"

#include <cstddef>

namespace dixit {

using enum WordClass;

TokenIndex Relatives::first_of(TokenIndex relative, TokenIndex begin) const {
  constexpr TokenIndex kFarthest = 32;
  if (relative == begin || !words_.classes(relative - 1).has(coordinator)) return relative;
  for (TokenIndex at = relative - 1; at > begin && at + kFarthest > relative; --at)
    if (words_.classes(at).has(WordClass::relative) && words_.bytes(at) == words_.bytes(relative)) return at;
  return relative;
}

Mention* Relatives::described_by(TokenIndex relative) const {
  if (!is_who(relative)) return nullptr;
  Mention* const some = some_before(relative);
  return some != nullptr ? some : newcomer_before(relative);
}

/// Not which, that.
bool Relatives::is_who(TokenIndex relative) const {
  return !words_.classes(relative).any(determiner | complementizer);
}

TokenIndex Relatives::end_before(TokenIndex relative) const {
  return words_.kind(relative - 1) == TokenKind::comma ? relative - 1 : relative;
}

/// `ten nurses` of `Lindow Clinic hired ten nurses, who`, `a nurse` of `the account of a nurse, who`
Mention* Relatives::some_before(TokenIndex relative) const {
  const TokenIndex end = end_before(relative);
  for (std::size_t index = mentions_.first_from(end); index-- > 0 && mentions_.list[index].name.begin + 1 == end;) {
    Mention& mention = mentions_.list[index];
    const bool many = mention.what == SpeakerKind::group && mention.flags.has(MentionFlag::plural);
    const bool newcomer = mention.what == SpeakerKind::person && words_.is_indefinite(mention.tokens.begin);
    if (mention.kind == MentionKind::description && (many || newcomer)) return &mention;
  }
  return nullptr;
}

/// `a source` of `a source close to Jane Doe, who`: not the one that a newcomer is told by.
Mention* Relatives::newcomer_before(TokenIndex relative) const {
  constexpr TokenIndex kFarthest = 4;
  const std::size_t end = mentions_.first_from(relative);
  if (words_.kind(relative - 1) != TokenKind::comma || end < 2) return nullptr;
  const Mention& name = mentions_.list[end - 1];
  Mention& newcomer = mentions_.list[end - 2];
  if (name.kind != MentionKind::name || name.tokens.end + 1 != relative) return nullptr;
  if (newcomer.kind != MentionKind::description || newcomer.what != SpeakerKind::person) return nullptr;
  const TokenRange between{newcomer.name.end, name.tokens.begin};
  if (between.empty() || between.size() > kFarthest || !words_.is_indefinite(newcomer.tokens.begin)) return nullptr;
  for (TokenIndex at = between.begin; at < between.end; ++at)
    if (!words_.is_word(at) || words_.classes(at).any(coordinator | WordClass::relative)) return nullptr;
  return words_.classes(between.end - 1).has(preposition) ? &newcomer : nullptr;
}

bool Relatives::follows_newcomer(TokenIndex relative) const {
  if (relative < 2 || !is_who(relative)) return false;
  const TokenIndex noun = relative - 1, before = relative - 2;
  return is_inside_phrase(noun) && !words_.is_capital(noun) && words_.is_indefinite(before) &&
         words_.classes(before).has(determiner);
}

TokenRange Relatives::phrase_before(TokenIndex relative, TokenIndex begin) const {
  constexpr TokenIndex kLongest = 8;
  const TokenIndex end = end_before(relative);
  TokenIndex first = end;
  while (first > begin && end - first < kLongest && is_inside_phrase(first - 1)) --first;
  if (first == end || words_.classes(end - 1).any(WordClass::time | month)) return {};
  if (first > begin && words_.classes(first - 1).any(determiner | possessive)) --first;
  return {first, end};
}

/// Not a small word or a sign, but `'s`.
bool Relatives::is_inside_phrase(TokenIndex at) const {
  if (words_.is_possessive_clitic(at)) return true;
  return words_.is_word(at) && !words_.classes(at).any(kClosedWords | verb_past);
}

}  // namespace dixit
