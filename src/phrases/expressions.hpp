#pragma once

#include "phrases/tags.hpp"

namespace dixit {

/// An entry of the lexicon that begins at a token, and how many tokens it has.
struct Expression {
  WordId word = kUnknownWord;
  TokenIndex tokens = 0;
};

/// The longest expression that goes on with the words `begun`, the first `tokens` ones at token `at`, and ends at or
/// before token `end`.
[[nodiscard]] Expression finish_expression(const TaggedText& text, Expression begun, TokenIndex at, TokenIndex end);

/// The longest expression of several words that begins at token `at` and ends at or before token `end`.
[[nodiscard]] inline Expression find_expression(const TaggedText& text, TokenIndex at, TokenIndex end) {
  const TokenIndex next = at + 1;
  if (next >= end || text.tokens[next].kind != TokenKind::word) return {};
  const WordId begun = text.lexicon.continue_expression(text.tokens[at].word, text.tokens[next].word);
  return begun == kUnknownWord ? Expression() : finish_expression(text, {begun, 2}, at, end);
}

}  // namespace dixit
