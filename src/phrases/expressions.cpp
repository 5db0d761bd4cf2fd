#include "phrases/expressions.hpp"

namespace dixit {

Expression find_expression(const TaggedText& text, TokenIndex at, TokenIndex end) {
  Expression best;
  WordId begun = text.tokens[at].word;
  for (TokenIndex next = at + 1; next < end && text.tokens[next].kind == TokenKind::word; ++next) {
    begun = text.lexicon.continue_expression(begun, text.tokens[next].word);
    if (begun == kUnknownWord) break;
    best = {begun, next - at + 1};
  }
  return best;
}

}  // namespace dixit
