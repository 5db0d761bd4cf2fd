#include "marks/glyphs.hpp"

#include "text/characters.hpp"

namespace dixit {
namespace {

MarkFamily family_of(std::int32_t code, bool doubled) noexcept {
  switch (code) {
    case 0xAB:
    case 0xBB:
      return MarkFamily::angle;
    case 0x2039:
    case 0x203A:
      return MarkFamily::single_angle;
    case 0x300C:
    case 0x300D:
    case 0xFF62:
    case 0xFF63:
      return MarkFamily::corner;
    case 0x300E:
    case 0x300F:
      return MarkFamily::double_corner;
    case '\'':
    case '`':
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
      return doubled ? MarkFamily::twofold : MarkFamily::single;
    default:
      return MarkFamily::twofold;
  }
}

MarkShape shape_of(std::int32_t code) noexcept {
  switch (code) {
    case '`':
    case 0xAB:    // «
    case 0x2018:  // ‘ ‚ ‛
    case 0x201A:
    case 0x201B:
    case 0x201C:  // “ „ ‟
    case 0x201E:
    case 0x201F:
    case 0x2035:  // ‵ ‶ ‷
    case 0x2036:
    case 0x2037:
    case 0x2039:  // ‹
    case 0x2E42:  // ⹂
    case 0x300C:  // 「 『 〝
    case 0x300E:
    case 0x301D:
    case 0xFF62:
      return MarkShape::opening;
    case 0xB4:
    case 0xBB:    // »
    case 0x2019:  // ’
    case 0x201D:  // ”
    case 0x2032:  // ′ ″ ‴
    case 0x2033:
    case 0x2034:
    case 0x203A:  // ›
    case 0x300D:  // 」 』 〞
    case 0x300F:
    case 0x301E:
    case 0xFF63:
      return MarkShape::closing;
    default:
      return MarkShape::straight;
  }
}

}  // namespace

Glyph glyph_of(std::string_view text, const Token& mark) noexcept {
  const Character first = character_at(text, mark.begin);
  const bool doubled = mark.end - mark.begin > first.size;
  const bool is_prime = first.code >= 0x2032 && first.code <= 0x2034;
  const bool is_open_prime = first.code >= 0x2035 && first.code <= 0x2037;
  return {first.code, family_of(first.code, doubled), shape_of(first.code), is_prime, is_open_prime};
}

}  // namespace dixit
