#include "phrases/expressions.hpp"

namespace dixit {

Expression finish_expression(const TaggedText& text, Expression begun, TokenIndex at, TokenIndex end) {
  for (TokenIndex next = at + begun.tokens; next < end && text.tokens[next].kind == TokenKind::word; ++next) {
    const WordId longer = text.lexicon.continue_expression(begun.word, text.tokens[next].word);
    if (longer == kUnknownWord) break;
    begun = {longer, begun.tokens + 1};
  }
  return begun;
}

}  // namespace dixit
