#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <cstddef>

namespace dixit {

/// The person's name that stands beside description `index` of `mentions`, parted from it by a comma: `Jane Doe, the
/// chairwoman`, `the driver, Paul Roe,`; or null.
[[nodiscard]] const Mention* find_apposed_name(const Mentions& mentions, const Words& words, std::size_t index);

}  // namespace dixit
