#pragma once

#include "text/token.hpp"

#include <span>

namespace dixit {

/// The last token of a state or country that stands between a town and a noun, where the comma behind the town is token
/// `comma`: the second comma of `the Lindow, Ohio, brewery`, `Ohio-based` of `the Lindow, Ohio-based brewery`; or
/// `comma` where there is none.
[[nodiscard]] inline TokenIndex end_of_place_inside(std::span<const Token> tokens, TokenIndex comma) noexcept {
  using enum WordClass;
  constexpr TokenIndex kLongest = 3;  // words of either name
  const auto kind = [&](TokenIndex at) { return at < tokens.size() ? tokens[at].kind : TokenKind::symbol; };
  const auto is_capital = [&](TokenIndex at) {
    return kind(at) == TokenKind::word && tokens[at].shape.has(Shape::capital);
  };
  const auto determines = [&](TokenIndex at) { return tokens[at].classes.any(determiner | possessive); };
  if (kind(comma) != TokenKind::comma || !is_capital(comma + 1)) return comma;
  TokenIndex town = comma;
  while (town > 0 && comma < town + kLongest && is_capital(town - 1) && !determines(town - 1)) --town;
  if (town == comma || town == 0 || !determines(town - 1)) return comma;
  TokenIndex last = comma + 1;
  while (last < comma + kLongest && is_capital(last + 1)) ++last;
  const bool based = tokens[last].shape.has(Shape::hyphen);
  if (!based && !tokens[comma + 1].classes.has(place)) return comma;
  if (!based && kind(last + 1) == TokenKind::full_stop) ++last;
  if (!based && kind(++last) != TokenKind::comma) return comma;
  if (kind(last + 1) != TokenKind::word || is_capital(last + 1)) return comma;
  const WordClasses head = tokens[last + 1].classes;
  return head.any(kClosedWords | verb_past | verb_third | verb_gerund | adverb) ? comma : last;
}

}  // namespace dixit
