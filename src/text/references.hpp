#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dixit {

/// A character reference of HTML: `&rdquo;`, `&#8221;`, `&#x201D;`.
struct Reference {
  std::int32_t code = 0;
  std::uint32_t size = 0;  // bytes; 0: none
};

/// The one that begins at `at`, where an ampersand stands. Knows numbers, and the names of marks, dashes and spaces.
[[nodiscard]] Reference reference_at(std::string_view text, std::size_t at) noexcept;

}  // namespace dixit
