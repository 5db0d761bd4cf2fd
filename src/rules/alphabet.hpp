#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

/// A set of columns.
using Columns = std::uint64_t;
[[nodiscard]] constexpr Columns column_bit(unsigned column) noexcept {
  return Columns{1} << column;
}

/// What can stand at a place: letters of some columns, or nothing, where the line has not begun or has ended.
struct Standing {
  Columns letters = ~Columns{0};
  bool nothing = true;

  friend bool operator==(const Standing&, const Standing&) noexcept = default;
};

/// Letters of lines as columns of a table: each letter that a pattern names has one of its own, all others share one.
class Alphabet {
 public:
  static constexpr unsigned kMostColumns = 64;
  static constexpr unsigned kOthers = 0;

  Alphabet() noexcept = default;

  /// Gives `letters` their columns, in order; they are fewer than kMostColumns.
  explicit Alphabet(std::string_view letters) noexcept {
    for (const char letter : letters) add(letter);
  }

  [[nodiscard]] std::uint8_t column(char letter) const noexcept { return columns_[static_cast<unsigned char>(letter)]; }

  /// The letters that have a column, in order.
  [[nodiscard]] std::string letters() const {
    std::string all(size_ - 1, '\0');
    for (std::size_t byte = 0; byte < columns_.size(); ++byte)
      if (columns_[byte] != kOthers) all[columns_[byte] - 1U] = static_cast<char>(byte);
    return all;
  }

  /// Gives `letter` a column; false where there are too many.
  bool add(char letter) noexcept {
    if (column(letter) != kOthers) return true;
    if (size_ == kMostColumns) return false;
    columns_[static_cast<unsigned char>(letter)] = static_cast<std::uint8_t>(size_++);
    return true;
  }

 private:
  std::array<std::uint8_t, 256> columns_{};
  unsigned size_ = 1;
};

}  // namespace dixit
