#pragma once

#include "text/token.hpp"

#include <algorithm>
#include <span>

namespace dixit {

/// Whether one of `tokens` is no sign: a word, a number, an address.
[[nodiscard]] inline bool has_word(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [](const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number || token.kind == TokenKind::address;
  });
}

}  // namespace dixit
