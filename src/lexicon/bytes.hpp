#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dixit {

/// The bytes of a Number, the first one lowest on every machine.
template <typename Number>
[[nodiscard]] std::uint64_t load_number(const char* bytes) noexcept {
  if constexpr (std::endian::native == std::endian::little) {
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
  }
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return number;
}

/// 1 to 8 bytes as a number. The two loads overlap where size is no power of two; their common bytes agree.
[[nodiscard]] inline std::uint64_t load_bytes(const char* bytes, std::size_t size) noexcept {
  if (size == 8) return load_number<std::uint64_t>(bytes);
  if (size >= 4) {
    return load_number<std::uint32_t>(bytes) | load_number<std::uint32_t>(bytes + size - 4) << (8 * (size - 4));
  }
  if (size >= 2) {
    return load_number<std::uint16_t>(bytes) | load_number<std::uint16_t>(bytes + size - 2) << (8 * (size - 2));
  }
  return static_cast<unsigned char>(*bytes);
}

/// The lower `size` bytes of a number, at most 8.
[[nodiscard]] constexpr std::uint64_t lower_bytes(std::uint64_t word, std::size_t size) noexcept {
  return size >= 8 ? word : word & ((std::uint64_t{1} << (8 * size)) - 1);
}

inline constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U;
inline constexpr std::uint64_t kHighBits = 0x80 * kOnes;

/// The high bit of each byte from `first` to `last`, which are ASCII characters.
[[nodiscard]] constexpr std::uint64_t bytes_between(std::uint64_t word, unsigned char first,
                                                    unsigned char last) noexcept {
  const std::uint64_t low = word & ~kHighBits;
  const std::uint64_t from_first = low + (0x80U - first) * kOnes;
  const std::uint64_t behind_last = low + (0x7FU - last) * kOnes;
  return from_first & ~behind_last & ~word & kHighBits;
}

/// The other way round, for 8 bytes.
inline void store_bytes(std::uint64_t word, char* bytes) noexcept {
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(bytes, &word, sizeof word);
    return;
  }
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(static_cast<unsigned char>(word >> (8 * i)));
}

/// Whether two views hold the same bytes. For words: no call, few branches.
[[nodiscard]] inline bool same_bytes(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (; a.size() > 8; a.remove_prefix(8), b.remove_prefix(8)) {
    if (load_bytes(a.data(), 8) != load_bytes(b.data(), 8)) return false;
  }
  return a.empty() || load_bytes(a.data(), a.size()) == load_bytes(b.data(), b.size());
}

}  // namespace dixit
