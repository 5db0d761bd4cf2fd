#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <cstddef>

namespace dixit {

/// The one whom description `index` only tells more of: `Doe was quite a young man`, `Doe, who was no fool`; or null.
[[nodiscard]] const Mention* find_predicated(const Mentions& mentions, const Words& words, std::size_t index);

/// Whether `description` brings somebody into a story's scene: `there was a girl`, `met a man`.
[[nodiscard]] bool brings_in(const Words& words, const Mention& description);

}  // namespace dixit
