#pragma once

#include "phrases/line.hpp"

#include <cstdint>
#include <string_view>

namespace dixit {

/// Whether `letter` is that of a verb or a quotation, which tells something of a noun phrase in front of it.
[[nodiscard]] inline bool is_predicate(char letter) noexcept {
  return std::string_view("vkyijgeuQq").find(letter) != std::string_view::npos;
}

/// Whether a cue with the frames `cue` is something done, not said, with what the phrases [begin, end) tell: `slammed
/// the door`, `questioned two men`, `denied Doe a goal`; not `slammed the plan`, `questioned the delay`.
[[nodiscard]] bool is_deed(const TaggedText& text, const Line& line, Frames cue, std::uint32_t begin,
                           std::uint32_t end);

}  // namespace dixit
