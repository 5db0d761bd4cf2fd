#include "text/tokenizer.hpp"

#include "text/markup.hpp"

namespace dixit {

void Tokenizer::run() {
  for (;;) {
    skip_gap();
    if (at_ >= text_.size()) break;
    begin_ = at_;
    next();
  }
  look_up_waiting();
}

void Tokenizer::line_end(std::size_t size) noexcept {
  const bool blank = gap_.has(Shape::line_before) && !is_second_of_two(text_, at_);
  if (blank) backquotes_ = {};  // the next paragraph owes the last one nothing
  gap_ |= Shape::space_before | Shape::line_before;
  at_ += size;
}

void Tokenizer::skip_gap() noexcept {
  while (at_ < text_.size()) {
    const CharacterClass ascii = byte_class(text_[at_]);
    if (ascii == CharacterClass::space) {
      gap_ |= Shape::space_before;
      ++at_;
    } else if (ascii == CharacterClass::line_end) {
      line_end(1);
    } else if (ascii != CharacterClass::not_ascii || (!leads(text_[at_]) && text_[at_] != '&')) {
      return;
    } else {
      const Character c = character_at(text_, at_);
      if (c.kind == CharacterClass::line_end) {
        line_end(c.size);
      } else if (c.kind != CharacterClass::space) {
        return;
      } else {
        if (!has_no_width(c.code)) gap_ |= Shape::space_before;
        at_ += c.size;
      }
    }
  }
}

void Tokenizer::next() {
  const CharacterClass ascii = byte_class(text_[at_]);
  if (is_letter(ascii)) return word();
  const Character c = character_at(text_, at_);
  switch (c.kind) {
    case CharacterClass::upper:
    case CharacterClass::lower:
      return word();
    case CharacterClass::digit:
      return number();
    case CharacterClass::single_mark:
      return single_mark(c);
    case CharacterClass::full_stop:
      return full_stop(c);
    case CharacterClass::hyphen:
      return hyphen();
    case CharacterClass::at:
      return at_sign();
    case CharacterClass::hash:
      return hash();
    case CharacterClass::currency:
      return currency(c);
    case CharacterClass::colon:
      return colon(c);
    case CharacterClass::not_utf8:
      return not_utf8(c);
    default:
      return punctuation(c);
  }
}

void Tokenizer::punctuation(const Character& c) {
  switch (c.kind) {
    case CharacterClass::double_mark:
      last_mark_opens_ = is_opening();
      return emit_character(c, TokenKind::mark);
    case CharacterClass::comma:
      return emit_character(c, TokenKind::comma);
    case CharacterClass::question:
      return run_of(c, TokenKind::question);
    case CharacterClass::ellipsis:
      return dots_and_ellipses();
    case CharacterClass::semicolon:
      return emit_character(c, TokenKind::semicolon);
    case CharacterClass::dash:
      return run_of(c, TokenKind::dash);
    case CharacterClass::open:
      return markup() ? void() : emit_character(c, TokenKind::open);
    case CharacterClass::close:
      return markup() ? void() : emit_character(c, TokenKind::close);
    case CharacterClass::control:
      return run_of(c, TokenKind::symbol);
    default:
      return markup() ? void() : symbol(c);
  }
}

// Moves over markup, which is no token; false where none begins here.
bool Tokenizer::markup() noexcept {
  const Markup found = markup_at(text_, at_);
  if (found.ends_line)
    line_end(found.size);
  else
    at_ += found.size;
  return found.size > 0;
}

void Tokenizer::emit_character(const Character& c, TokenKind kind, Shapes shape) {
  at_ += c.size;
  emit(kind, c.size == 1 ? shape | Shape::ascii : shape);
}

bool Tokenizer::letter_at(std::size_t at) const noexcept {
  return at < text_.size() && is_letter(character_at(text_, at).kind);
}

bool Tokenizer::digit_at(std::size_t at) const noexcept {
  return at < text_.size() && byte_class(text_[at]) == CharacterClass::digit;
}

bool Tokenizer::letter_or_digit_at(std::size_t at) const noexcept {
  return at < text_.size() && is_letter_or_digit(character_at(text_, at).kind);
}

}  // namespace dixit
