#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"

#include <memory_resource>

namespace dixit {

/// `I am Doe`, says the man opposite, or the story says of a voice, `It was Doe`, or who talks with a stranger calls
/// him Doe: he is Doe wherever he speaks. Linear but for the sorting of calls.
void name_introduced(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory);

/// Whether `one` was only described before the story itself told of somebody called `named`, who may be the same.
[[nodiscard]] bool is_unnamed_before(const Entities& entities, EntityId one, EntityId named);

}  // namespace dixit
