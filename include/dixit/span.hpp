#pragma once

#include <cstdint>
#include <string_view>

namespace dixit {

/// A half-open range [begin, end) of UTF-8 byte offsets into a document's text. A plain value; it cannot dangle.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Span a, Span b) noexcept { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator!=(Span a, Span b) noexcept { return !(a == b); }
};

/// The bytes of `text` that `span` names. The span must lie inside the text.
[[nodiscard]] constexpr std::string_view cut(std::string_view text, Span span) noexcept {
  return {text.data() + span.begin, span.size()};
}

}  // namespace dixit
