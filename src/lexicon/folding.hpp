#pragma once

#include "lexicon/bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dixit {

/// Longest word or expression of a lexicon, in bytes.
inline constexpr std::size_t kLongestForm = 48;

/// A word form in lower case, with typewriter apostrophes, and its hash.
struct FoldedForm {
  std::array<char, kLongestForm + 8> bytes;  // 8 more: eight are stored at once
  std::size_t size = 0;
  std::uint64_t hash = 0;

  [[nodiscard]] std::string_view view() const noexcept { return {bytes.data(), size}; }
};

/// One step of the hash of a form: of its first eight bytes, and so on. It begins with the form's size.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) noexcept {
  hash = (hash ^ bytes) * 0x9E37'79B9'7F4A'7C15U;
  return hash ^ (hash >> 29U);
}

/// A folded form of at most 16 bytes as two numbers, its first byte lowest; what lies behind it is 0.
struct ShortForm {
  static constexpr std::size_t kLongest = 16;

  std::size_t size = 0;
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  [[nodiscard]] constexpr std::uint64_t hash() const noexcept {
    const std::uint64_t of_first = mix(size, first);
    return size > 8 ? mix(of_first, second) : of_first;
  }
  friend constexpr bool operator==(const ShortForm&, const ShortForm&) noexcept = default;
};

/// Folds `form` into `folded`; false where it is empty, longer than kLongestForm or not UTF-8. The hash is the same on
/// all machines.
[[nodiscard]] bool fold(std::string_view form, FoldedForm& folded) noexcept;

}  // namespace dixit
