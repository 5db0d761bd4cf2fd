#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"

#include <memory_resource>

namespace dixit {

/// Gives the turns of one who was only described to the one who takes that place: `the boy` has his last turn, and soon
/// Tom has one, who had none before; nobody else there can be the boy. Linear.
void name_succeeded(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory);

}  // namespace dixit
