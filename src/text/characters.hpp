#pragma once

#include <dixit/span.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

/// What the tokenizer does with a character.
enum class CharacterClass : std::uint8_t {
  upper,
  lower,  // and letters without case, and marks that belong to the letter before
  digit,
  space,
  line_end,
  single_mark,  // may be an apostrophe too
  double_mark,
  full_stop,
  comma,
  question,
  ellipsis,
  colon,
  semicolon,
  hyphen,
  dash,
  open,
  close,
  at,
  hash,
  currency,
  symbol,
  control,
  not_ascii,
  not_utf8,
};

namespace detail {
constexpr CharacterClass class_of_ascii(unsigned char c) noexcept {
  using enum CharacterClass;
  if (c == '\n' || c == '\r' || c == '\v' || c == '\f') return line_end;
  if (c == ' ' || c == '\t') return space;
  if (c < ' ' || c == 0x7F) return control;
  if (c >= 'a' && c <= 'z') return lower;
  if (c >= 'A' && c <= 'Z') return upper;
  if (c >= '0' && c <= '9') return digit;
  switch (c) {
    case '\'':
    case '`':
      return single_mark;
    case '"':
      return double_mark;
    case '.':
      return full_stop;
    case ',':
      return comma;
    case '?':
    case '!':
      return question;
    case ':':
      return colon;
    case ';':
      return semicolon;
    case '-':
      return hyphen;
    case '(':
    case '[':
    case '{':
      return open;
    case ')':
    case ']':
    case '}':
      return close;
    case '@':
      return at;
    case '#':
      return hash;
    case '$':
      return currency;
    default:
      return symbol;
  }
}

constexpr std::array<CharacterClass, 256> make_byte_classes() noexcept {
  std::array<CharacterClass, 256> classes{};
  for (std::size_t c = 0; c < 128; ++c) classes[c] = class_of_ascii(static_cast<unsigned char>(c));
  for (std::size_t c = 128; c < 256; ++c) classes[c] = CharacterClass::not_ascii;
  classes['&'] = CharacterClass::not_ascii;  // may begin a reference to another character
  return classes;
}
}  // namespace detail

/// The class of each ASCII character; other bytes, and the ampersand, are `not_ascii`.
inline constexpr std::array<CharacterClass, 256> kByteClasses = detail::make_byte_classes();

[[nodiscard]] constexpr CharacterClass byte_class(char c) noexcept {
  return kByteClasses[static_cast<unsigned char>(c)];
}

[[nodiscard]] constexpr bool is_letter(CharacterClass c) noexcept {
  return c == CharacterClass::upper || c == CharacterClass::lower;
}
[[nodiscard]] constexpr bool is_letter_or_digit(CharacterClass c) noexcept {
  return is_letter(c) || c == CharacterClass::digit;
}

/// Whether a character of several bytes can begin with `byte`.
[[nodiscard]] constexpr bool leads(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0xC2 && value <= 0xF4;
}

/// A character of a text: its code point, class and bytes.
struct Character {
  std::int32_t code = 0;  // -1 where the bytes say nothing
  std::uint32_t size = 0;
  CharacterClass kind = CharacterClass::symbol;
};

/// The character of more than one byte or the ampersand at `at`, which lies inside `text`.
[[nodiscard]] Character wide_character_at(std::string_view text, std::size_t at) noexcept;

/// The character at `at`, which lies inside `text`. Where the bytes are not UTF-8 it is one ill-formed sequence, or a
/// mark, dash or ellipsis of Windows-1252. A reference of HTML (`&rdquo;`) is the character it refers to.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
  const CharacterClass ascii = byte_class(text[at]);
  return ascii != CharacterClass::not_ascii ? Character{text[at], 1, ascii} : wide_character_at(text, at);
}

/// Whether the line end at `at` is the line feed of a carriage return in front of it: the two end one line.
[[nodiscard]] inline bool is_second_of_two(std::string_view text, std::size_t at) noexcept {
  return at > 0 && text[at] == '\n' && text[at - 1] == '\r';
}

/// The bytes that are not UTF-8, as the longest runs.
void find_ill_formed(std::string_view text, std::vector<Span>& runs);

/// Combining marks, joiners and what else belongs to the character before it, in a word or an emoji.
[[nodiscard]] bool extends(std::int32_t code) noexcept;

/// Whether the letter's script writes spaces between words; `any` for what stands in words of all scripts.
enum class Spacing : std::uint8_t { between_words, none, any };
[[nodiscard]] Spacing spacing_of(std::int32_t code) noexcept;

/// A small letter of a script that has capitals.
[[nodiscard]] bool is_small_letter(std::int32_t code) noexcept;

/// A byte order mark, a direction mark and the like.
[[nodiscard]] bool has_no_width(std::int32_t code) noexcept;

/// Emoji: may stand on either side of a joiner, and after another one as its colour or second half of a flag.
[[nodiscard]] bool joins_emoji(std::int32_t code) noexcept;
[[nodiscard]] bool modifies_emoji(std::int32_t code) noexcept;
[[nodiscard]] bool is_flag_half(std::int32_t code) noexcept;

inline constexpr std::int32_t kZeroWidthJoiner = 0x200D;
inline constexpr std::int32_t kSoftHyphen = 0xAD;
inline constexpr std::int32_t kLeftMark = 0x2018;   // ‘
inline constexpr std::int32_t kRightMark = 0x2019;  // ’
inline constexpr std::int32_t kLowMark = 0x201A;    // ‚

}  // namespace dixit
