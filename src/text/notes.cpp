#include "text/notes.hpp"

namespace dixit {

TokenIndex behind_note(std::string_view text, const std::vector<Token>& tokens, TokenIndex at,
                       TokenIndex end) noexcept {
  constexpr TokenIndex kTokens = 3;
  if (end - at < kTokens || tokens[at].kind != TokenKind::open || text[tokens[at].begin] != '[') return at;
  const Token& sign = tokens[at + 1];
  const bool is_letter = sign.kind == TokenKind::word && sign.end - sign.begin == 1;
  const bool is_note = is_letter || sign.kind == TokenKind::number;
  if (!is_note || tokens[at + 2].kind != TokenKind::close) return at;
  for (TokenIndex i = at; i < at + kTokens; ++i)
    if (tokens[i].shape.has(Shape::space_before)) return at;
  return at + kTokens;
}

}  // namespace dixit
