#include "speakers/appositions.hpp"

namespace dixit {
namespace {

/// The name of a body is no person's: `the Ellery Institute, a charity,`, not `the Ellery Institute, a nurse,`
bool is_name_for(const Mention& description, const Mention& mention) {
  return mention.kind == MentionKind::name && mention.entity != kNobody &&
         !mention.flags.has(MentionFlag::possessive) &&
         (mention.what != SpeakerKind::organisation || description.what == SpeakerKind::organisation);
}

bool is_comma_between(const Words& words, TokenIndex end, TokenIndex begin) {
  return begin == end + 1 && words.kind(end) == TokenKind::comma;
}

/// `Jane Doe, 68, a librarian`
bool is_age_between(const Words& words, TokenIndex end, TokenIndex begin) {
  return begin == end + 3 && words.kind(end + 1) == TokenKind::number && is_comma_between(words, end, end + 1) &&
         is_comma_between(words, end + 2, begin);
}

/// Where the bracket opens that ends in front of `end`; or `end`.
TokenIndex before_bracket(const Words& words, TokenIndex end) {
  constexpr TokenIndex kLongest = 10;
  if (end == 0 || words.kind(end - 1) != TokenKind::close) return end;
  for (TokenIndex open = end - 1; open > 0 && open + kLongest > end; --open)
    if (words.kind(open) == TokenKind::open) return open;
  return end;
}

/// `Acme (NYSE: ACM), a brewery`
const Mention* name_before_bracket(const Mentions& mentions, const Words& words, std::size_t first, TokenIndex begin) {
  if (begin == 0 || words.kind(begin - 1) != TokenKind::comma) return nullptr;
  const TokenIndex open = before_bracket(words, begin - 1);
  while (first > 0 && mentions.list[first - 1].tokens.begin >= open) --first;
  if (open == begin - 1 || first == 0 || mentions.list[first - 1].tokens.end != open) return nullptr;
  return &mentions.list[first - 1];
}

}  // namespace

const Mention* find_apposed_name(const Mentions& mentions, const Words& words, std::size_t index) {
  const Mention& mention = mentions.list[index];
  std::size_t first = index;
  while (first > 0 && mentions.list[first - 1].tokens.begin >= mention.tokens.begin) --first;  // the club's chairman
  if (first > 0) {
    const Mention& before = mentions.list[first - 1];
    const TokenIndex end = before.tokens.end, begin = mention.tokens.begin;
    if (is_name_for(mention, before) && (is_comma_between(words, end, begin) || is_age_between(words, end, begin)))
      return &before;
    const Mention* const bracketed = name_before_bracket(mentions, words, first, begin);
    if (bracketed != nullptr && is_name_for(mention, *bracketed)) return bracketed;
  }
  if (index + 1 < mentions.list.size()) {
    const Mention& behind = mentions.list[index + 1];
    if (is_name_for(mention, behind) && is_comma_between(words, mention.tokens.end, behind.tokens.begin))
      return &behind;
  }
  return nullptr;
}

}  // namespace dixit
