#include "sentences/view.hpp"

#include "text/characters.hpp"
#include "text/clock_times.hpp"
#include "text/notes.hpp"

namespace dixit {

bool SentenceView::is_lower_case(TokenIndex i) const noexcept {
  const Token& token = tokens_[i];
  if (token.kind != TokenKind::word && token.kind != TokenKind::clitic) return false;
  if (token.shape.has(Shape::capital)) return false;
  Character first = character_at(text_, token.begin);
  if (first.kind == CharacterClass::single_mark) first = character_at(text_, token.begin + first.size);
  if (!is_small_letter(first.code)) return false;
  const std::uint32_t second = token.begin + first.size;
  return second >= token.end || character_at(text_, second).kind != CharacterClass::upper;
}

bool SentenceView::is_letter(TokenIndex i) const noexcept {
  const Token& token = tokens_[i];
  return token.kind == TokenKind::word && token.shape.has(Shape::capital) &&
         character_at(text_, token.begin).size == token.end - token.begin;
}

TokenIndex SentenceView::behind_clock_time(TokenIndex at, TokenIndex end) const noexcept {
  return dixit::behind_clock_time(text_, tokens_, at, end);
}

TokenIndex SentenceView::behind_note(TokenIndex at, TokenIndex end) const noexcept {
  return dixit::behind_note(text_, tokens_, at, end);
}

}  // namespace dixit
