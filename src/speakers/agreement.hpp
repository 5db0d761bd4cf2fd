#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"

#include <memory_resource>

namespace dixit {

/// Descriptions mean the same person where they stand near each other: those who were chosen for a description gain
/// weight among the candidates of the turns around that have it too. Linear.
void agree_on_descriptions(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory);

/// The narrator is who the others call by name just before or after the narrator speaks, and who never speaks by that
/// name. Such a name becomes the narrator's; who had it vanishes from the turns. Linear. Returns the entity whose name
/// it was, or kNobody.
EntityId name_narrator(Entities& entities, Turns& turns, std::pmr::memory_resource* memory);

}  // namespace dixit
