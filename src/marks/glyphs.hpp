#pragma once

#include "text/token.hpp"

#include <cstdint>
#include <string_view>

namespace dixit {

/// Marks that can close each other, whatever their shape: real text mixes straight and curly ones.
enum class MarkFamily : std::uint8_t {
  single,         // ' ‘ ’ ‚ ‛ ` ´ ‵ ′
  twofold,        // " “ ” „ ‟ '' `` ＂ ‶ ″ ‷ ‴ 〝 〞 〟 ⹂
  angle,          // « »
  single_angle,   // ‹ ›
  corner,         // 「 」
  double_corner,  // 『 』
};
inline constexpr std::size_t kMarkFamilies = 6;

/// Which way a mark's shape points.
enum class MarkShape : std::uint8_t { straight, opening, closing };

struct Glyph {
  std::int32_t code = 0;  // its first character
  MarkFamily family = MarkFamily::twofold;
  MarkShape shape = MarkShape::straight;
  bool is_prime = false;       // ′ ″ ‴: may stand for feet, minutes, inches behind a number
  bool is_open_prime = false;  // ‵ ‶ ‷
};

/// What the mark token `mark` looks like.
[[nodiscard]] Glyph glyph_of(std::string_view text, const Token& mark) noexcept;

}  // namespace dixit
