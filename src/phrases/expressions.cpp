#include "phrases/expressions.hpp"

namespace dixit {

namespace {

/// `put forward`, not `put forward the`, which only begins `put forward the view`.
bool is_whole(const Lexicon& lexicon, WordId expression) {
  const WordClasses may = lexicon.word(expression).classes;
  return !(may - WordClass::starts_expression).empty() || may.empty();
}

/// `said Grace`, where `said grace` is a cue.
bool holds_name(const TaggedText& text, Expression expression, TokenIndex at) {
  if (text.tokens[at].shape.has(Shape::capital)) return false;
  if (!text.lexicon.word(expression.word).classes.has(WordClass::verb_cue)) return false;
  for (TokenIndex next = at + 1; next < at + expression.tokens; ++next)
    if (text.tokens[next].shape.has(Shape::capital)) return true;
  return false;
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
  return longest.word != kUnknownWord && holds_name(text, longest, at) ? Expression() : longest;
}

}  // namespace dixit
