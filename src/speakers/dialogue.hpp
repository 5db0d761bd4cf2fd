#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"

#include <memory_resource>

namespace dixit {

/// Chooses a speaker for each turn so that the whole dialogue fits best: what speaks for each candidate, and that
/// speakers alternate. Looks at two turns back (Viterbi over pairs). Then once more, when it has told whom each
/// description means
/// (`the old gentleman`) and who the narrator is (called by name in the turn before). Linear.
void choose_speakers(Entities& entities, Turns& turns,
                     std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace dixit
