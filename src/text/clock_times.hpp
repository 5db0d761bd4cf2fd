#pragma once

#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// The token behind a time of day or of a recording that begins at `at`: `10:42`, `11.05am`, `11:20 GMT`, `[00:00:04]`,
/// `(0:04)`. `at` itself where there is none before `end`.
[[nodiscard]] TokenIndex behind_clock_time(std::string_view text, const std::vector<Token>& tokens, TokenIndex at,
                                           TokenIndex end) noexcept;

}  // namespace dixit
