#pragma once

#include "phrases/line.hpp"

#include <cstdint>

namespace dixit {

/// Whether a cue with the frames `cue` is something done, not said, with what the phrases [begin, end) tell: `slammed
/// the door`, `questioned two men`, `denied Doe a goal`; not `slammed the plan`, `questioned the delay`.
[[nodiscard]] bool is_deed(const TaggedText& text, const Line& line, Frames cue, std::uint32_t begin,
                           std::uint32_t end);

}  // namespace dixit
