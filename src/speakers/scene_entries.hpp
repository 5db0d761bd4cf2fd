#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <cstddef>

namespace dixit {

/// The one whom description `index` only tells more of: `Doe was quite a young man`, `Doe, who was no fool`; or null.
/// `perfect`: also of `Doe had been a nurse`.
[[nodiscard]] const Mention* find_predicated(const Mentions& mentions, const Words& words, std::size_t index,
                                             bool perfect);

/// Whether mention `index` is of one who comes into a story's scene, where `he` behind it can mean nobody in front of
/// it: `there was a girl`, `met a man`, `I asked Doe`.
[[nodiscard]] bool is_met(const Mentions& mentions, const Words& words, std::size_t index);

}  // namespace dixit
