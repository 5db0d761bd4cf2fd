#pragma once

#include "lexicon/lexicon.hpp"

#include <dixit/span.hpp>

#include <cstdint>

namespace dixit {

enum class TokenKind : std::uint8_t {
  word,     // letters, with inner hyphens, full stops of `U.S.` and `a.m.`, and apostrophes of `o'clock` and `don't`;
            // `then-` of `then-Gov.` is one of its own
  clitic,   // 's, 'll behind a word (the lexicon's class `clitic`): a token of its own
  number,   // 3, 3.5, 1,000, 40th, '90s; with what is written without a space to it: $3, 3%
  address,  // URL, e-mail address, @name, #tag
  mark,     // what may be a quotation mark or an apostrophe: one token per mark, `` '' `` and ``` `` ``` are one
  comma,
  full_stop,
  question,  // ? and !, and runs of them
  ellipsis,  // … and ...
  colon,
  semicolon,
  dash,    // – — -- and a hyphen between spaces
  open,    // ( [ {
  close,   // ) ] }
  symbol,  // anything else that is not white space, and bytes that are not UTF-8
};

/// What a token looks like and what stands before it.
enum class Shape : std::uint8_t {
  space_before,  // white space or a line's begin
  line_before,   // at least one line end
  capital,       // begins with an upper case letter
  all_capitals,  // no lower case letter and more than one upper case letter
  ascii,
  own_stop,  // a word that ends with its full stop: U.S.
  hyphen,    // a word that has one
  broken,    // a word with a line end or a soft hyphen inside
};
using Shapes = EnumSet<Shape, std::uint8_t>;
constexpr Shapes operator|(Shape a, Shape b) noexcept {
  return Shapes(a) | Shapes(b);
}

/// A word or sign. Tokens do not overlap; between two of them is white space, typed or as HTML's `&nbsp;`, and markup.
struct Token {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  WordId word = kUnknownWord;
  TokenKind kind = TokenKind::symbol;
  Shapes shape;
  WordClasses classes;  // of the word

  [[nodiscard]] constexpr Span span() const noexcept { return {begin, end}; }
};

/// A word with a hyphen that no list has, as `al-Rashid`, which has a small letter in headlines too.
[[nodiscard]] constexpr bool may_be_particle_compound(const Token& token) noexcept {
  return token.shape.has(Shape::hyphen) & token.classes.empty();
}

using TokenIndex = std::uint32_t;

/// A half-open range of tokens.
struct TokenRange {
  TokenIndex begin = 0;
  TokenIndex end = 0;

  [[nodiscard]] constexpr TokenIndex size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
  friend constexpr bool operator==(TokenRange, TokenRange) noexcept = default;
};

}  // namespace dixit
