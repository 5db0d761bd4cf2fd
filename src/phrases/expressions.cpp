#include "phrases/expressions.hpp"

namespace dixit {

namespace {

/// `put forward`, not `put forward the`, which only begins `put forward the view`.
bool is_whole(const Lexicon& lexicon, WordId expression) {
  const WordClasses may = lexicon.word(expression).classes;
  return !(may - WordClass::starts_expression).empty() || may.empty();
}

}  // namespace

Expression finish_expression(const TaggedText& text, Expression begun, TokenIndex at, TokenIndex end) {
  Expression longest = is_whole(text.lexicon, begun.word) ? begun : Expression();
  for (TokenIndex next = at + begun.tokens; next < end && text.tokens[next].kind == TokenKind::word; ++next) {
    const WordId longer = text.lexicon.continue_expression(begun.word, text.tokens[next].word);
    if (longer == kUnknownWord) break;
    begun = {longer, begun.tokens + 1};
    if (is_whole(text.lexicon, longer)) longest = begun;
  }
  return longest;
}

}  // namespace dixit
