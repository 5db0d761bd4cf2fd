#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dixit {

/// A word with the plain letters of those up to U+017F that have a mark: `Garcia` of `García`. Texts write a name both
/// ways; or break it at a line's end. Longer words than fit stay as they are.
class PlainLetters {
 public:
  explicit PlainLetters(std::string_view written) noexcept;
  PlainLetters(const PlainLetters&) = delete;
  PlainLetters& operator=(const PlainLetters&) = delete;

  [[nodiscard]] std::string_view view() const noexcept { return word_; }

 private:
  static constexpr std::size_t kLongest = 64;

  std::array<char, kLongest> bytes_;
  std::string_view word_;
};

}  // namespace dixit
