#include "lexicon/bytes.hpp"
#include "text/addresses.hpp"
#include "text/broken_word.hpp"
#include "text/tokenizer.hpp"

#include <algorithm>
#include <bit>

namespace dixit {
namespace {

constexpr std::uint32_t bit(CharacterClass c) noexcept {
  return 1U << static_cast<unsigned>(c);
}

/// The ASCII letters that eight bytes of text begin with.
struct Letters {
  std::size_t size = 0;
  std::uint64_t small = 0;  // in lower case, one behind the other
  std::uint64_t lower = 0;  // kSmallBit of each byte that is no capital
};

constexpr std::uint64_t kSmallBit = 0x20;  // what a small letter has and its capital has not

Letters first_letters(const char* text) noexcept {
  constexpr std::uint64_t kSmallBits = kSmallBit * kOnes;
  const std::uint64_t word = load_number<std::uint64_t>(text);
  const std::uint64_t small = word | kSmallBits;
  const std::uint64_t others = ~bytes_between(small, 'a', 'z') & kHighBits;
  const std::uint64_t letters = ((others & -others) >> 7U) - 1;  // all bits of these bytes
  return {static_cast<std::size_t>(std::countr_zero(others)) / 8, small & letters, word & kSmallBits & letters};
}

// What ends a word wherever it stands behind one.
constexpr std::uint32_t kEndsWord = [] {
  std::uint32_t ends = ~0U;
  using enum CharacterClass;
  for (const CharacterClass c : {upper, lower, digit, hyphen, single_mark, double_mark, not_ascii, full_stop, currency})
    ends &= ~bit(c);
  return ends;
}();

}  // namespace

void Tokenizer::word() {
  if (short_words()) return;
  seen_ = 0;
  apostrophe_count_ = 0;
  without_spaces_ = broken_ = false;
  ascii_letters();
  if ((seen_ & bit(CharacterClass::digit)) != 0 && goes_on_as_amount()) return number();
  if (ascii_at(at_) == CharacterClass::currency && digit_at(at_ + 1)) {  // `US$4.2`
    ++at_;
    return number();
  }
  if (at_ > begin_ && ends_word(at_))
    return emit(TokenKind::word, shape_of_ascii(), lexicon_.find(text_.substr(begin_, at_ - begin_)));
  part_ = begin_;
  letters();
  if (join()) compound();
  const bool rank = ascii_at(at_ + 1) == CharacterClass::hyphen && letter_at(at_ + 2);
  if (ascii_at(at_) == CharacterClass::full_stop && (rank || letter_or_digit_at(at_ + 1))) {
    if (initials() || known_with_stops() || listing()) {
      compound();
    } else if (!rank && host()) {
      return;
    }
  }
  finish_word();
}

// `,000` in `Rs500,000`, `,50,000` in `Rs1,50,000`, `.2` in `RM4.2`
bool Tokenizer::goes_on_as_amount() const noexcept {
  if (!digit_at(at_ - 1) || !digit_at(at_ + 1)) return false;
  if (ascii_at(at_) == CharacterClass::full_stop) return true;
  if (ascii_at(at_) != CharacterClass::comma || !digit_at(at_ + 2)) return false;
  const bool lakh = ascii_at(at_ + 3) == CharacterClass::comma && digit_at(at_ + 4);
  return lakh || (digit_at(at_ + 3) && !digit_at(at_ + 4));
}

// Most of a text are words of a few ASCII letters with a space or a comma between them: the bytes of each are looked at
// all at once. False where no such word begins here.
bool Tokenizer::short_words() {
  const std::size_t before = tokens_.size();
  std::size_t token = before;
  for (std::size_t begin = begin_; text_.size() - begin > ShortForm::kLongest + 1; begin = begin_) {
    const Letters first = first_letters(text_.data() + begin);
    const Letters second = first.size == 8 ? first_letters(text_.data() + begin + 8) : Letters();
    const ShortForm form{first.size + second.size, first.small, second.small};
    const std::size_t end = begin + form.size;
    if (form.size == 0 || (text_[end] != ' ' && !ends_word(end))) break;
    Shapes shape(Shape::ascii);
    if ((first.lower & kSmallBit) == 0) shape |= Shape::capital;
    if ((first.lower | second.lower) == 0 && form.size > 1) shape |= Shape::all_capitals;
    if (waiting_count_ == kMostWaiting) look_up_waiting();
    forms_[waiting_count_] = form;
    waiting_[waiting_count_++] = token++;
    at_ = end;
    emit(TokenKind::word, shape);
    if (text_[end] == ',') {
      ++at_;
      ++token;
      emit(TokenKind::comma, Shape::ascii);
    }
    if (text_[at_] != ' ') break;
    begin_ = ++at_;
    gap_ = Shape::space_before;
  }
  return token > before;
}

void Tokenizer::look_up_waiting() noexcept {
  lexicon_.find(std::span(forms_).first(waiting_count_), words_.data());
  for (std::size_t i = 0; i < waiting_count_; ++i) {
    Token& token = tokens_[waiting_[i]];
    token.word = words_[i];
    token.classes = lexicon_.word(words_[i]).classes;
  }
  waiting_count_ = 0;
}

void Tokenizer::ascii_letters() noexcept {
  const char* const end = text_.data() + text_.size();
  const char* at = text_.data() + at_;
  std::uint32_t seen = 0;
  for (; at < end && is_letter_or_digit(byte_class(*at)); ++at) seen |= bit(byte_class(*at));
  seen_ |= seen;
  at_ = static_cast<std::size_t>(at - text_.data());
}

// Whether the ASCII word in front of `at` cannot go on: most words take this short way.
bool Tokenizer::ends_word(std::size_t at) const noexcept {
  const CharacterClass behind = ascii_at(at);
  if ((kEndsWord & bit(behind)) != 0) return true;
  if (behind == CharacterClass::double_mark) return !is_typed_for_apostrophe(at);
  if (behind != CharacterClass::full_stop) return false;
  const CharacterClass next = ascii_at(at + 1);
  return !is_letter_or_digit(next) && next != CharacterClass::not_ascii && next != CharacterClass::hyphen;
}

// The `"` of `Lindow"s`, which no quotation begins or ends with: one letter behind it makes a clitic.
bool Tokenizer::is_typed_for_apostrophe(std::size_t at) const noexcept {
  if (at == 0 || text_[at] != '"' || !is_letter(byte_class(text_[at - 1]))) return false;
  if (ascii_at(at + 1) != CharacterClass::lower || letter_or_digit_at(at + 2)) return false;
  const std::array<char, 2> meant = {'\'', text_[at + 1]};
  return lexicon_.word(lexicon_.find({meant.data(), meant.size()})).classes.has(WordClass::clitic);
}

Shapes Tokenizer::shape_of_ascii() const noexcept {
  const std::uint32_t upper_and_digits = bit(CharacterClass::upper) | bit(CharacterClass::digit);
  if ((seen_ & upper_and_digits) != 0 && (seen_ & bit(CharacterClass::lower)) == 0) return shape_of_letters();
  const bool capital = byte_class(text_[begin_]) == CharacterClass::upper;
  return capital ? Shape::ascii | Shape::capital : Shapes(Shape::ascii);
}

// Parts that hyphens and apostrophes join.
void Tokenizer::compound() noexcept {
  do {
    part_ = at_;
    letters();
  } while (join());
}

void Tokenizer::letters() noexcept {
  do {
    if (!without_spaces_) ascii_letters();
  } while (at_ < text_.size() && byte_class(text_[at_]) == CharacterClass::not_ascii && other_letter());
}

// Moves over one letter that is not ASCII, or over what belongs to the letter before it.
bool Tokenizer::other_letter() noexcept {
  const Character c = character_at(text_, at_);
  if (!is_letter_or_digit(c.kind)) {
    if (!extends(c.code) || !letter_or_digit_at(at_ + c.size)) return false;
    broken_ = broken_ || c.code == kSoftHyphen;
  } else if (const Spacing spacing = spacing_of(c.code); spacing != Spacing::any) {
    const bool none = spacing == Spacing::none;
    if (none != without_spaces_ && at_ != begin_) return false;
    without_spaces_ = none;
  }
  seen_ |= bit(c.kind) | bit(CharacterClass::not_ascii);
  at_ += c.size;
  return true;
}

// Moves over a hyphen, an apostrophe or the & of `AT&T` where letters follow.
bool Tokenizer::join() noexcept {
  if (at_ >= text_.size() || without_spaces_) return false;
  const Character c = character_at(text_, at_);
  switch (c.kind) {
    case CharacterClass::hyphen:
      if (letter_or_digit_at(at_ + 1) || (c.size > 1 && letter_or_digit_at(at_ + c.size))) break;
      return join_lines(at_ + c.size);
    case CharacterClass::single_mark:
      if (!join_with_apostrophe(c)) return false;
      break;
    case CharacterClass::double_mark:
      if (!is_typed_for_apostrophe(at_) || !join_with_apostrophe(c)) return false;
      break;
    default:
      if (c.code != '&' || (seen_ & bit(CharacterClass::lower)) != 0 ||
          ascii_at(at_ + c.size) != CharacterClass::upper) {
        return false;
      }
  }
  if (c.size > 1) seen_ |= bit(CharacterClass::not_ascii);
  at_ += c.size;
  return true;
}

// Moves over a hyphen in small letters that ends a line, to where the word goes on.
bool Tokenizer::join_lines(std::size_t hyphen_end) noexcept {
  const std::size_t next = behind_line_break(text_, hyphen_end);
  if (next == hyphen_end || at_ == 0 || byte_class(text_[at_ - 1]) != CharacterClass::lower) return false;
  broken_ = true;
  at_ = next;
  return true;
}

// `'` and `’` between letters are apostrophes. What else is typed for one (`John`s`) is, where two letters at most
// follow.
bool Tokenizer::join_with_apostrophe(const Character& c) noexcept {
  const std::size_t after = at_ + c.size;
  if (!letter_at(after)) return false;
  if (c.code != '\'' && c.code != kRightMark) {
    const std::size_t end = letters_end(after);
    if (end == after || end > after + 2 || letter_or_digit_at(end)) return false;
  }
  if (apostrophe_count_ == kMostClitics) {
    std::move(apostrophes_.begin() + 1, apostrophes_.end(), apostrophes_.begin());
    --apostrophe_count_;
  }
  apostrophes_[apostrophe_count_++] = at_;
  return true;
}

// Letters that each have a full stop, two at least: `U.S.`, `a.m.`, `R-S.C.`; the last stop may be missing.
bool Tokenizer::initials() noexcept {
  if (at_ != part_ + 1) return false;
  std::size_t end = at_;
  while (ascii_at(end) == CharacterClass::full_stop && is_letter(ascii_at(end + 1)) && !letter_or_digit_at(end + 2)) {
    seen_ |= bit(ascii_at(end + 1));
    end += 2;
  }
  if (end == at_) return false;
  at_ = ascii_at(end) == CharacterClass::full_stop ? end + 1 : end;
  return true;
}

// An abbreviation with stops inside that the lexicon knows as a whole: `Ph.D.`, `Lt.-Col.`
bool Tokenizer::known_with_stops() noexcept {
  constexpr std::size_t kLongest = 12;
  const std::size_t limit = std::min(text_.size(), part_ + kLongest);
  std::size_t end = at_;
  while (end < limit && (text_[end] == '.' || text_[end] == '-' || is_letter(byte_class(text_[end])))) ++end;
  const WordId whole = look_up(part_, end);
  if (!lexicon_.word(whole).classes.has(WordClass::abbreviation)) return false;
  at_ = end;
  return true;
}

// The code of a company with its exchange, in brackets: `(BLUM.N)`, `<OSTR.DE>`
bool Tokenizer::listing() noexcept {
  constexpr std::size_t kLongestExchange = 2;
  const std::uint32_t code = bit(CharacterClass::upper) | bit(CharacterClass::digit);
  if (part_ != begin_ || begin_ == 0 || (seen_ & ~code) != 0) return false;
  std::size_t end = at_ + 1;
  while (end <= at_ + kLongestExchange && ascii_at(end) == CharacterClass::upper) ++end;
  const char opens = text_[begin_ - 1], closes = end < text_.size() ? text_[end] : '\0';
  if (end == at_ + 1 || !((opens == '(' && closes == ')') || (opens == '<' && closes == '>'))) return false;
  at_ = end;
  return true;
}

bool Tokenizer::host() {
  if (begin_ < no_host_until_) return false;
  std::size_t scanned = begin_;
  const std::size_t end = host_end(text_, begin_, lexicon_, scanned);
  if (end <= at_) {
    no_host_until_ = scanned;
    return false;
  }
  const bool has_path = end < text_.size() && (text_[end] == '/' || text_[end] == ':');
  at_ = has_path ? std::max(end, path_end(text_, end)) : end;
  emit(TokenKind::address, Shape::ascii);
  return true;
}

void Tokenizer::finish_word() {
  prefix();
  if (apostrophe_count_ > 0) return clitics(at_, apostrophe_count_);
  emit(TokenKind::word, shape_of_letters(), look_up(begin_, at_));
}

// Emits the prefix that the lexicon knows with its hyphen, as the `then-` of `then-Gov. Doe`, of a word it does not
// know.
void Tokenizer::prefix() {
  const std::size_t end = at_;
  const std::size_t hyphen = text_.substr(begin_, end - begin_).find('-');
  if (hyphen == std::string_view::npos || broken_ || look_up(begin_, end) != kUnknownWord) return;
  const WordId prefix = lexicon_.find(text_.substr(begin_, hyphen + 1));
  if (!lexicon_.word(prefix).classes.has(WordClass::adjective)) return;
  const Shapes capital = byte_class(text_[begin_]) == CharacterClass::upper ? Shapes(Shape::capital) : Shapes();
  at_ = begin_ + hyphen + 1;
  emit(TokenKind::word, Shapes(Shape::ascii) | capital, prefix);
  at_ = end;
}

// Emits the word up to `end`, the clitics that its last apostrophes begin cut off.
void Tokenizer::clitics(std::size_t end, unsigned count) {
  const std::size_t last = count > 0 ? apostrophes_[count - 1] : 0;
  const WordId cut = count > 0 ? find_clitic(last, end) : kUnknownWord;
  if (cut != kUnknownWord) clitics(last, count - 1);
  at_ = end;
  if (cut != kUnknownWord) return emit(TokenKind::clitic, Shape::ascii, cut);
  emit(TokenKind::word, shape_of_letters(), look_up(begin_, end));
}

// The clitic that its apostrophe begins, or kUnknownWord.
WordId Tokenizer::find_clitic(std::size_t apostrophe, std::size_t end) const noexcept {
  const WordId word = look_up(apostrophe, end);
  return lexicon_.word(word).classes.has(WordClass::clitic) ? word : kUnknownWord;
}

// As the lexicon writes it: with a straight apostrophe.
WordId Tokenizer::look_up(std::size_t begin, std::size_t end) const noexcept {
  constexpr std::size_t kLongest = 48;
  const std::string_view form = text_.substr(begin, end - begin);
  const bool all_kept = apostrophe_count_ < kMostClitics;
  const bool has_inside = apostrophe_count_ > 0 && (!all_kept || apostrophes_.front() < end);
  if (broken_) return look_up_whole(begin, end);
  if (!has_inside && !is_single_mark_at(begin)) return lexicon_.find(form);
  if (form.size() > kLongest) return kUnknownWord;
  std::array<char, kLongest> straight{};
  std::size_t size = 0;
  for (std::size_t at = begin; at < end;) {
    const Character c = character_at(text_, at);
    if (c.kind == CharacterClass::single_mark || c.kind == CharacterClass::double_mark) {
      straight[size++] = '\'';
    } else {
      size += text_.copy(straight.data() + size, c.size, at);
    }
    at += c.size;
  }
  return lexicon_.find({straight.data(), size});
}

// A word that is broken where it has a hyphen of its own is not known without it: `well-known`.
WordId Tokenizer::look_up_whole(std::size_t begin, std::size_t end) const noexcept {
  const std::string_view form = text_.substr(begin, end - begin);
  const WordId whole = lexicon_.find(WholeWord(form).view());
  return whole != kUnknownWord ? whole : lexicon_.find(WholeWord(form, Hyphens::kept).view());
}

Shapes Tokenizer::shape_of_letters() const noexcept {
  const std::size_t first = is_single_mark_at(begin_) ? begin_ + character_at(text_, begin_).size : begin_;
  const bool capital = first < text_.size() && character_at(text_, first).kind == CharacterClass::upper;
  Shapes shape;
  if (capital) shape |= Shape::capital;
  if ((seen_ & bit(CharacterClass::not_ascii)) == 0) shape |= Shape::ascii;
  if (text_[at_ - 1] == '.') shape |= Shape::own_stop;
  if (text_.substr(begin_, at_ - begin_).find('-') != std::string_view::npos) shape |= Shape::hyphen;
  if (broken_) shape |= Shape::broken;
  if ((seen_ & bit(CharacterClass::upper)) == 0 || (seen_ & bit(CharacterClass::lower)) != 0) return shape;
  unsigned capitals = 0;
  for (std::size_t at = begin_; at < at_ && capitals < 2; at += character_at(text_, at).size) {
    capitals += character_at(text_, at).kind == CharacterClass::upper ? 1U : 0U;
  }
  return capitals > 1 ? shape | Shape::all_capitals : shape;
}

void Tokenizer::number() {
  seen_ = 0;
  apostrophe_count_ = 0;
  without_spaces_ = broken_ = false;
  bool has_letters = false;
  do letters();
  while (join_number(has_letters));
  if (has_letters) return finish_word();
  number_suffix();
  emit(TokenKind::number, (seen_ & bit(CharacterClass::not_ascii)) == 0 ? Shapes(Shape::ascii) : Shapes());
}

// Moves over what may stand between digits: 3.5  1,000  9:30  24/7  5'10  2015-16  26-year-old
bool Tokenizer::join_number(bool& has_letters) noexcept {
  if (at_ >= text_.size()) return false;
  const Character c = character_at(text_, at_);
  const std::size_t after = at_ + c.size;
  switch (c.kind) {
    case CharacterClass::hyphen:
      if (!letter_or_digit_at(after)) return false;
      has_letters = has_letters || letter_at(after);
      break;
    case CharacterClass::full_stop:
    case CharacterClass::comma:
    case CharacterClass::colon:
    case CharacterClass::single_mark:
      if (!digit_at(at_ - 1) || !digit_at(after)) return false;
      break;
    default:
      if (c.code != '/' || !digit_at(at_ - 1) || !digit_at(after)) return false;
  }
  at_ = after;
  return true;
}

void Tokenizer::number_suffix() noexcept {
  constexpr std::int32_t kDegree = 0xB0;
  constexpr std::int32_t kPerMille = 0x2030;
  if (at_ >= text_.size()) return;
  const Character c = character_at(text_, at_);
  if (c.kind == CharacterClass::currency || c.code == '%' || c.code == kDegree || c.code == kPerMille) at_ += c.size;
}

}  // namespace dixit
