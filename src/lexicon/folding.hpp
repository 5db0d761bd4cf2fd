#pragma once

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

/// Folds `form` into `folded`; false where it is empty, longer than kLongestForm or not UTF-8. The hash is the same on
/// all machines.
[[nodiscard]] bool fold(std::string_view form, FoldedForm& folded) noexcept;

}  // namespace dixit
