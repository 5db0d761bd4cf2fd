#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace dixit {
namespace {

using enum CharacterClass;

// Punctuation whose role the general category does not tell.
CharacterClass class_of_punctuation(UChar32 c) noexcept {
  switch (c) {
    case 0x2018:  // ‘ ’ ‚ ‛ and what is used for them
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x00B4:
    case 0x2032:
    case 0x2035:
      return single_mark;
    case 0x00AB:  // « » ‹ ›
    case 0x00BB:
    case 0x2039:
    case 0x203A:
    case 0x201C:  // “ ” „ ‟
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:  // ″ ‴ ‶ ‷
    case 0x2034:
    case 0x2036:
    case 0x2037:
    case 0x2E42:  // ⹂
    case 0x300C:  // 「 」 『 』
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:  // 〝 〞 〟
    case 0x301E:
    case 0x301F:
    case 0xFF02:  // ＂
    case 0xFF62:  // ｢ ｣
    case 0xFF63:
      return double_mark;
    case 0x0964:  // danda
    case 0x06D4:
    case 0x3002:
    case 0xFF0E:
    case 0xFF61:
      return full_stop;
    case 0x060C:
    case 0x3001:
    case 0xFF0C:
    case 0xFF64:
      return comma;
    case 0x037E:
    case 0x061F:
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0xFF01:
    case 0xFF1F:
      return question;
    case 0x2026:
      return ellipsis;
    case 0xFF1A:
      return colon;
    case 0x061B:
    case 0xFF1B:
      return semicolon;
    case 0x2010:
    case 0x2011:
      return hyphen;
    default:
      return not_ascii;
  }
}

CharacterClass class_of_category(UChar32 c) noexcept {
  const std::uint32_t category = U_GET_GC_MASK(c);
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
  // What has no width outside a word (byte order mark, direction marks) parts tokens as a space does.
  if (u_isUWhiteSpace(c) != 0 || has_no_width(c)) return space;
  return class_of_category(c);
}

struct Decoded {
  UChar32 code = 0;
  std::uint32_t size = 0;
};

Decoded decode(std::string_view text, std::size_t at) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;  // U8_NEXT converts cleanly from these
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(U8_MAX_LENGTH, text.size() - at));
  std::int32_t next = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, next, length, c);
  return {c, static_cast<std::uint32_t>(next)};
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) noexcept {
  if (const CharacterClass ascii = byte_class(text[at]); ascii != not_ascii) return {text[at], 1, ascii};
  const Decoded decoded = decode(text, at);
  return {decoded.code, decoded.size, decoded.code < 0 ? not_utf8 : class_of(decoded.code)};
}

std::int32_t code_at(std::string_view text, std::size_t at) noexcept {
  return decode(text, at).code;
}

bool extends(std::int32_t code) noexcept {
  constexpr UChar32 kSoftHyphen = 0xAD;
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
