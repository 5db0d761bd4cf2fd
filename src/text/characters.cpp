#include "text/characters.hpp"

#include "lexicon/bytes.hpp"
#include "text/references.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace dixit {
namespace {

using enum CharacterClass;

struct Group {
  std::u32string_view characters;
  CharacterClass kind;
};

// Punctuation whose role the general category does not tell.
constexpr auto kGroups = std::to_array<Group>({
    {U"‘’‚‛´′‵", single_mark},
    {U"«»‹›“”„‟″‴‶‷⹂「」『』〝〞〟＂｢｣", double_mark},
    {U"।۔。．｡", full_stop},
    {U"،、，､", comma},
    {U"\u037E؟‼‽⁇⁈⁉！？", question},
    {U"…", ellipsis},
    {U"：", colon},
    {U"؛；", semicolon},
    {U"\u2010\u2011", hyphen},
});

constexpr CharacterClass search_groups(char32_t c) noexcept {
  for (const Group& group : kGroups) {
    if (group.characters.find(c) != std::u32string_view::npos) return group.kind;
  }
  return not_ascii;
}

// The block that most of them come from, as a table.
constexpr char32_t kBlockBegin = 0x2000;
constexpr char32_t kBlockEnd = 0x2070;

constexpr auto make_block() noexcept {
  std::array<CharacterClass, kBlockEnd - kBlockBegin> block{};
  for (char32_t c = kBlockBegin; c < kBlockEnd; ++c) block[c - kBlockBegin] = search_groups(c);
  return block;
}

constexpr auto kBlock = make_block();

CharacterClass class_of_punctuation(UChar32 c) noexcept {
  const auto code = static_cast<char32_t>(c);
  if (code >= kBlockBegin && code < kBlockEnd) return kBlock[code - kBlockBegin];
  constexpr char32_t kFirstPunctuationBehindLetters = 0x2E00;
  const bool latin = code < 0x37E && code != 0xAB && code != 0xBB && code != 0xB4;
  if (latin || (code >= kBlockEnd && code < kFirstPunctuationBehindLetters)) return not_ascii;
  const bool is_letter = (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
  return is_letter ? not_ascii : search_groups(code);
}

CharacterClass class_of_category(std::uint32_t category) noexcept {
  // What has no width outside a word (byte order mark, direction marks) parts tokens as a space does.
  if ((category & (U_GC_Z_MASK | U_GC_CF_MASK)) != 0) return space;
  if ((category & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return upper;
  if ((category & (U_GC_L_MASK | U_GC_M_MASK)) != 0) return lower;
  if ((category & U_GC_N_MASK) != 0) return digit;
  if ((category & U_GC_PD_MASK) != 0) return dash;
  if ((category & U_GC_PS_MASK) != 0) return open;
  if ((category & U_GC_PE_MASK) != 0) return close;
  if ((category & U_GC_SC_MASK) != 0) return currency;
  if ((category & U_GC_CC_MASK) != 0) return control;
  return symbol;
}

CharacterClass class_of(UChar32 c) noexcept {
  if (const CharacterClass known = class_of_punctuation(c); known != not_ascii) return known;
  if (c == 0x0085 || c == 0x2028 || c == 0x2029) return line_end;
  return class_of_category(U_GET_GC_MASK(c));
}

/// Marks, dashes and the ellipsis of Windows-1252, which text that was never converted to UTF-8 has; -1: another byte.
UChar32 windows_sign(unsigned char byte) noexcept {
  constexpr unsigned char kBegin = 0x82;
  constexpr auto kSigns =
      std::to_array<UChar32>({0x201A, -1, 0x201E, 0x2026, -1,     -1,     -1, -1,     -1,     0x2039, -1, -1, -1,
                              -1,     -1, 0x2018, 0x2019, 0x201C, 0x201D, -1, 0x2013, 0x2014, -1,     -1, -1, 0x203A});
  return byte >= kBegin && byte < kBegin + kSigns.size() ? kSigns[byte - kBegin] : -1;
}

Character ampersand_at(std::string_view text, std::size_t at) noexcept {
  const Reference reference = reference_at(text, at);
  if (reference.size == 0 || reference.code == '&') return {'&', std::max(1U, reference.size), symbol};
  const bool ascii = reference.code < 0x80;
  return {reference.code, reference.size,
          ascii ? byte_class(static_cast<char>(reference.code)) : class_of(reference.code)};
}

struct Decoded {
  UChar32 code = 0;
  std::uint32_t size = 0;
};

/// The character of several bytes at `at`; of code -1 where the bytes are not UTF-8.
Decoded decode(std::string_view text, std::size_t at) noexcept {
  if (!leads(text[at])) return {-1, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;  // U8_NEXT converts cleanly from these
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(U8_MAX_LENGTH, text.size() - at));
  std::int32_t next = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, next, length, c);
  return {c, static_cast<std::uint32_t>(next)};
}

/// The first byte from `at` on that is not ASCII; or the text's end.
std::size_t behind_ascii(std::string_view text, std::size_t at) noexcept {
  for (; text.size() - at >= 8; at += 8)
    if (const std::uint64_t wide = load_number<std::uint64_t>(text.data() + at) & kHighBits; wide != 0)
      return at + static_cast<std::size_t>(std::countr_zero(wide)) / 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

Character wide_character_at(std::string_view text, std::size_t at) noexcept {
  if (text[at] == '&') return ampersand_at(text, at);
  if (leads(text[at])) {
    const Decoded decoded = decode(text, at);
    return {decoded.code, decoded.size, decoded.code < 0 ? not_utf8 : class_of(decoded.code)};
  }
  const UChar32 sign = windows_sign(static_cast<unsigned char>(text[at]));
  return {sign, 1, sign < 0 ? not_utf8 : class_of(sign)};
}

void find_ill_formed(std::string_view text, std::vector<Span>& runs) {
  for (std::size_t at = behind_ascii(text, 0); at < text.size(); at = behind_ascii(text, at)) {
    const Decoded decoded = decode(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += decoded.size;
    if (decoded.code >= 0) continue;
    if (runs.empty() || runs.back().end < begin) runs.push_back({begin, begin});
    runs.back().end = static_cast<std::uint32_t>(at);
  }
}

bool extends(std::int32_t code) noexcept {
  if (code == kSoftHyphen || code == kZeroWidthJoiner) return true;
  return u_hasBinaryProperty(code, UCHAR_GRAPHEME_EXTEND) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

Spacing spacing_of(std::int32_t code) noexcept {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code, &error);
  if (U_FAILURE(error) || script <= USCRIPT_INHERITED) return Spacing::any;
  return uscript_breaksBetweenLetters(script) != 0 ? Spacing::none : Spacing::between_words;
}

bool is_small_letter(std::int32_t code) noexcept {
  return u_islower(code) != 0;
}

bool has_no_width(std::int32_t code) noexcept {
  return u_charType(code) == U_FORMAT_CHAR;
}

bool joins_emoji(std::int32_t code) noexcept {
  return u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool modifies_emoji(std::int32_t code) noexcept {
  return u_hasBinaryProperty(code, UCHAR_EMOJI_MODIFIER) != 0;
}

bool is_flag_half(std::int32_t code) noexcept {
  return u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) != 0;
}

}  // namespace dixit
