#include "text/tokenizer.hpp"

#include <algorithm>

namespace dixit {
namespace {

// Function words: an elided one is meant rather than a noun of the same letters.
WordClasses function_words() noexcept {
  using enum WordClass;
  return determiner | possessive | preposition | coordinator | contrast | subordinator | complementizer | whether |
         interrogative | relative | subject_pronoun | object_pronoun | modal | be | have | auxiliary_do | negation |
         infinitive_marker | adverb;
}

}  // namespace

void Tokenizer::Backquotes::push(unsigned width) noexcept {
  constexpr unsigned kDeepest = 64;  // what is deeper is cut as if no backquote were open
  doubled = (doubled << 1U) | (width == 2 ? 1U : 0U);
  depth = std::min(depth + 1, kDeepest);
}

unsigned Tokenizer::Backquotes::pop() noexcept {
  const unsigned width = (doubled & 1U) != 0 ? 2 : 1;
  doubled >>= 1U;
  --depth;
  return width;
}

void Tokenizer::single_mark(const Character& c) {
  if (clitic(c)) return;
  std::size_t last = at_;
  unsigned count = 1;
  while (last + c.size + c.size <= text_.size() && text_.compare(last + c.size, c.size, text_, at_, c.size) == 0) {
    last += c.size;
    ++count;
  }
  const bool opening = is_opening();
  if (opening && count == 1 && (decade(c, last) || elided(c, last))) return;
  if (opening && count == 2 && elided_end(c, last) > last) count = 1;  // ''Tis so' is a mark and 'Tis
  marks(c, count, opening);
}

// A clitic on what is not a word (`M.I.T.'s`, `"Time"'s`) or after a space (`he 's`).
bool Tokenizer::clitic(const Character& c) {
  const std::size_t end = letters_end(at_ + c.size);
  if (end == at_ + c.size || end > at_ + c.size + 3 || letter_or_digit_at(end)) return false;
  const bool touches = touches_previous() && !is_opening();
  if (!touches && end < text_.size() && character_at(text_, end).kind == CharacterClass::single_mark) return false;
  const WordId word = find_clitic(at_, end);
  if (word == kUnknownWord) return false;
  at_ = end;
  emit(TokenKind::clitic, c.size == 1 ? Shapes(Shape::ascii) : Shapes(), word);
  return true;
}

// `'tis`, `'em`: one word with its apostrophe.
bool Tokenizer::elided(const Character& c, std::size_t apostrophe) {
  const std::size_t end = elided_end(c, apostrophe);
  if (end == apostrophe) return false;
  seen_ = 0;
  apostrophe_count_ = 0;
  without_spaces_ = false;
  at_ = apostrophe + c.size;
  letters();
  at_ = end;
  emit(TokenKind::word, shape_of_letters(), look_up(begin_, end));
  return true;
}

// End of the elided word that begins at `apostrophe`, or `apostrophe`. Where the same letters make a word without one
// (`'cause`), only a function word for a word that is none is elided for certain; the rest is left to the marks room.
std::size_t Tokenizer::elided_end(const Character& c, std::size_t apostrophe) const noexcept {
  const std::size_t letters = apostrophe + c.size;
  std::size_t end = letters_end(letters);
  if (end == letters) return apostrophe;
  while (is_single_mark_at(end) && letter_at(end + character_at(text_, end).size) &&
         find_clitic(end, letters_end(end + character_at(text_, end).size)) == kUnknownWord) {
    end = letters_end(end + character_at(text_, end).size);
  }
  if (letter_or_digit_at(end)) return apostrophe;
  if (c.code == kLeftMark && ascii_at(letters) != CharacterClass::lower) return apostrophe;
  const WordClasses whole = lexicon_.word(look_up(apostrophe, end)).classes;
  if (!whole.has(WordClass::elided)) return apostrophe;
  const WordClasses bare = lexicon_.word(lexicon_.find(text_.substr(letters, end - letters))).classes;
  if (!bare.empty() && (!whole.any(function_words()) || bare.any(function_words()))) return apostrophe;
  const bool both_sides = end == letters + 1 && is_single_mark_at(end);  // rock 'n' roll
  return both_sides ? end + character_at(text_, end).size : end;
}

// '90s; with a right mark also ’98
bool Tokenizer::decade(const Character& c, std::size_t apostrophe) {
  const std::size_t digits = apostrophe + c.size;
  if (!digit_at(digits) || !digit_at(digits + 1) || digit_at(digits + 2)) return false;
  if (!is_letter(ascii_at(digits + 2)) && c.code != kRightMark) return false;
  at_ = digits;
  number();
  return true;
}

void Tokenizer::marks(const Character& c, unsigned count, bool opening) {
  last_mark_opens_ = opening;
  while (count > 0) {
    const unsigned width = mark_width(count, opening);
    at_ += std::size_t{width} * c.size;
    emit(TokenKind::mark, c.size == 1 ? Shapes(Shape::ascii) : Shapes());
    count -= width;
    if (c.code == '`' && opening) backquotes_.push(width);
  }
}

// How many signs of a run make its next mark. Double marks stand outside single ones, unless backquotes tell otherwise.
unsigned Tokenizer::mark_width(unsigned count, bool opening) noexcept {
  if (!opening && backquotes_.depth > 0) return std::min(count, backquotes_.pop());
  return count == 1 || (!opening && count % 2 == 1) ? 1 : 2;
}

// Whether a mark here would open: after a space, a bracket, a dash, or a mark that opens.
bool Tokenizer::is_opening() const noexcept {
  if (!touches_previous()) return true;
  const TokenKind kind = tokens_.back().kind;
  return kind == TokenKind::open || kind == TokenKind::dash || (kind == TokenKind::mark && last_mark_opens_);
}

std::size_t Tokenizer::letters_end(std::size_t from) const noexcept {
  constexpr std::size_t kLongest = 16;  // of elided words and clitics
  const std::size_t limit = std::min(text_.size(), from + kLongest);
  while (from < limit && is_letter(byte_class(text_[from]))) ++from;
  return from;
}

bool Tokenizer::is_single_mark_at(std::size_t at) const noexcept {
  return at < text_.size() && character_at(text_, at).kind == CharacterClass::single_mark;
}

}  // namespace dixit
