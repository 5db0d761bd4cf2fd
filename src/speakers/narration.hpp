#pragma once

#include "rules/attribution.hpp"
#include "speakers/mention.hpp"

#include <memory_resource>
#include <vector>

namespace dixit {

/// Marks the mentions inside of what is reported: they are spoken of.
void mark_reported(const std::vector<Attribution>& attributions, Mentions& mentions, std::pmr::memory_resource* memory);

/// Somebody tells the story as his or her own: one pronoun in ten of the narration is `I`.
[[nodiscard]] bool is_in_first_person(const Mentions& mentions);

}  // namespace dixit
