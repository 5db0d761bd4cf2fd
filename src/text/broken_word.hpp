#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dixit {

/// Where the word goes on whose hyphen ends a line in front of byte `at` of `text`: at the small letter behind the line
/// end and an indent; else `at`.
[[nodiscard]] std::size_t behind_line_break(std::string_view text, std::size_t at) noexcept;

/// What becomes of a hyphen that ends a line.
enum class Hyphens : bool { dropped, kept };

/// A word without what only tells where it may be broken: `government` of `gov-` and, on the next line, `ernment`; no
/// soft hyphens. Longer words than fit stay as they are.
class WholeWord {
 public:
  explicit WholeWord(std::string_view word, Hyphens hyphens = Hyphens::dropped) noexcept;
  WholeWord(const WholeWord&) = delete;
  WholeWord& operator=(const WholeWord&) = delete;

  [[nodiscard]] std::string_view view() const noexcept { return word_; }

 private:
  static constexpr std::size_t kLongest = 96;

  std::array<char, kLongest> bytes_;
  std::string_view word_;
};

}  // namespace dixit
