#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"

namespace dixit {

/// Chooses a speaker for each turn so that the whole dialogue fits best: what speaks for each candidate, and that speakers
/// alternate. Looks at two turns back (Viterbi over pairs). Linear.
void choose_speakers(const Entities& entities, Turns& turns);

}  // namespace dixit
