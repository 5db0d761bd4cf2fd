#pragma once

#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// The token behind the reference to a footnote that begins at `at`: `[12]`, `[a]`, right behind what it belongs to.
/// `at` itself where there is none before `end`.
[[nodiscard]] TokenIndex behind_note(std::string_view text, const std::vector<Token>& tokens, TokenIndex at,
                                     TokenIndex end) noexcept;

}  // namespace dixit
