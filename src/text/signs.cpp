#include "text/addresses.hpp"
#include "text/tokenizer.hpp"

namespace dixit {

void Tokenizer::full_stop(const Character& c) {
  if (c.size > 1) return emit_character(c, TokenKind::full_stop);
  if (ascii_at(at_ + 1) == CharacterClass::full_stop) return dots_and_ellipses();
  if (digit_at(at_ + 1) && gap_.has(Shape::space_before)) {
    ++at_;
    return number();
  }
  if (!spaced_stops()) emit_character(c, TokenKind::full_stop);
}

// `. . .` is an ellipsis; of four the first is the sentence's full stop where it touches the word.
bool Tokenizer::spaced_stops() {
  std::size_t end = at_ + 1;
  unsigned count = 1;
  for (Character space = any_at(end); space.kind == CharacterClass::space; space = any_at(end)) {
    if (ascii_at(end + space.size) != CharacterClass::full_stop) break;
    end += space.size + 1;
    ++count;
  }
  if (count < 3 || (count > 3 && touches_previous())) return false;
  at_ = end;
  emit(TokenKind::ellipsis, Shape::ascii);
  return true;
}

void Tokenizer::dots_and_ellipses() {
  while (at_ < text_.size()) {
    const Character c = character_at(text_, at_);
    if (c.kind != CharacterClass::ellipsis && c.code != '.') break;
    at_ += c.size;
  }
  emit(TokenKind::ellipsis, text_[begin_] == '.' ? Shapes(Shape::ascii) : Shapes());
}

void Tokenizer::run_of(const Character& c, TokenKind kind) {
  do at_ += character_at(text_, at_).size;
  while (at_ < text_.size() && character_at(text_, at_).kind == c.kind);
  emit(kind, c.size == 1 ? Shapes(Shape::ascii) : Shapes());
}

// `--` and a hyphen between spaces are dashes, `-5` is a number, any other hyphen that joins no letters a symbol.
void Tokenizer::hyphen() {
  const Character c = character_at(text_, at_);
  const std::size_t after = at_ + c.size;
  const bool space_before = gap_.has(Shape::space_before);
  if (ascii_at(after) == CharacterClass::hyphen) return run_of(c, TokenKind::dash);
  if (space_before && digit_at(after)) {
    at_ = after;
    return number();
  }
  const CharacterClass next = any_at(after).kind;
  const bool space_after = next == CharacterClass::space || next == CharacterClass::line_end;
  emit_character(c, space_after ? TokenKind::dash : TokenKind::symbol);
}

// An e-mail address takes in the tokens before the @ that touch it; otherwise @ begins a name.
void Tokenizer::at_sign() {
  std::size_t first = tokens_.size();
  std::size_t begin = at_;
  while (first > 0 && tokens_[first - 1].end == begin && at_ - tokens_[first - 1].begin <= kLongestMailbox &&
         is_of_mailbox(text_[tokens_[first - 1].begin])) {
    begin = tokens_[--first].begin;
  }
  std::size_t scanned = at_;
  const std::size_t host = begin < at_ ? host_end(text_, at_ + 1, lexicon_, scanned) : 0;
  if (host > at_ + 1) {
    take_back(first);
    at_ = host;
    return emit(TokenKind::address, Shape::ascii);
  }
  const std::size_t end = handle_end(text_, at_ + 1);
  const bool behind_stop = follows_lone_stop();
  const bool is_name = end > at_ + 1 && (begin == at_ || behind_stop);
  if (is_name && behind_stop) take_back(tokens_.size() - 1);
  at_ = is_name ? end : at_ + 1;
  emit(is_name ? TokenKind::address : TokenKind::symbol);
}

/// `.@name`, which begins a post that all shall see.
bool Tokenizer::follows_lone_stop() const noexcept {
  if (!touches_previous() || tokens_.back().kind != TokenKind::full_stop) return false;
  if (tokens_.size() < 2) return true;
  const Token& before = tokens_[tokens_.size() - 2];
  return before.end < tokens_.back().begin || before.kind == TokenKind::mark;
}

void Tokenizer::hash() {
  if (markup()) return;
  ++at_;
  if (digit_at(at_)) return number();
  const bool is_tag = letter_at(at_);
  if (is_tag) at_ = handle_end(text_, at_);
  emit(is_tag ? TokenKind::address : TokenKind::symbol);
}

void Tokenizer::currency(const Character& c) {
  if (!digit_at(at_ + c.size)) return emit_character(c, TokenKind::symbol);
  at_ += c.size;
  number();
}

void Tokenizer::colon(const Character& c) {
  const bool is_scheme =
      c.size == 1 && touches_previous() && tokens_.back().kind == TokenKind::word && text_.substr(at_ + 1, 2) == "//";
  const std::size_t end = is_scheme ? path_end(text_, at_ + 3) : 0;
  if (end <= at_ + 3) return emit_character(c, TokenKind::colon);
  take_back(tokens_.size() - 1);
  at_ = end;
  emit(TokenKind::address, Shape::ascii);
}

// Of the `<` or `>` here: a bracket around a name, `<Oster Corp>`, `Oster Corp <OSTR.N>`, or a symbol.
TokenKind Tokenizer::kind_of_angle() const noexcept {
  if (text_[at_] == '<')
    return !touches_previous() && ascii_at(at_ + 1) == CharacterClass::upper ? TokenKind::open : TokenKind::symbol;
  const bool behind_word =
      touches_previous() && (tokens_.back().kind == TokenKind::word || tokens_.back().kind == TokenKind::full_stop);
  return behind_word && !letter_or_digit_at(at_ + 1) ? TokenKind::close : TokenKind::symbol;
}

void Tokenizer::symbol(const Character& c) {
  if (c.code == '<' || c.code == '>')
    if (const TokenKind kind = kind_of_angle(); kind != TokenKind::symbol) return emit_character(c, kind);
  if (c.size > 1) {
    emoji(c);
    return emit(TokenKind::symbol);
  }
  do ++at_;
  while (at_ < text_.size() && text_[at_] == static_cast<char>(c.code));
  const bool wire_dash = c.code == '_' && at_ - begin_ == 1 && gap_.has(Shape::space_before) &&
                         any_at(at_).kind == CharacterClass::space;  // of old wire copy
  emit(wire_dash ? TokenKind::dash : TokenKind::symbol, Shape::ascii);
}

// Moves over a symbol with what belongs to it: its variant, its colour, the second half of a flag, joined ones.
void Tokenizer::emoji(const Character& first) noexcept {
  at_ += first.size;
  bool flag = is_flag_half(first.code);
  bool joined = false;
  while (at_ < text_.size() && byte_class(text_[at_]) == CharacterClass::not_ascii) {
    const Character c = character_at(text_, at_);
    if (c.kind == CharacterClass::not_utf8) return;
    const bool second_half = flag && is_flag_half(c.code);
    if (!second_half && !extends(c.code) && !modifies_emoji(c.code) && !(joined && joins_emoji(c.code))) return;
    flag = flag && !second_half;
    joined = c.code == kZeroWidthJoiner;
    at_ += c.size;
  }
}

void Tokenizer::not_utf8(Character c) {
  while (c.kind == CharacterClass::not_utf8) {
    at_ += c.size;
    if (at_ == text_.size()) break;
    c = character_at(text_, at_);
  }
  emit(TokenKind::symbol);
}

}  // namespace dixit
