#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Whether the narration tells that `mention` goes away: `Doe went out.`, `said Doe, and left the room.` Constant time.
[[nodiscard]] bool leaves(const Mention& mention, const Words& words);

}  // namespace dixit
