#pragma once

#include "text/token.hpp"

#include <span>

namespace dixit {

/// `THE FACTS` in front of a colon, which nobody is; not: `THE COURT`, `The Minister (Mr Owen Doe)`. `label` is not
/// empty and lies in `tokens`.
[[nodiscard]] inline bool names_thing(std::span<const Token> tokens, TokenRange label) noexcept {
  using enum WordClass;
  TokenIndex end = label.begin + 1;
  while (end < label.end && tokens[end].kind != TokenKind::open) ++end;
  const WordClasses may = tokens[end - 1].classes;
  return label.size() > 1 && tokens[label.begin].classes.has(determiner) &&
         !may.any(title | role | person | given_name | group | organisation | medium | outlet | nationality);
}

}  // namespace dixit
