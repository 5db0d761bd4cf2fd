#pragma once

#include "phrases/tagger.hpp"

namespace dixit {

/// An entry of the lexicon that begins at a token, and how many tokens it has.
struct Expression {
  WordId word = kUnknownWord;
  TokenIndex tokens = 0;
};

/// The longest expression of several words that begins at token `at` and ends at or before token `end`.
[[nodiscard]] Expression find_expression(const TaggedText& text, TokenIndex at, TokenIndex end);

}  // namespace dixit
