#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// Tells whether `the gardener` and `the stranger` of a story are he or she, as the pronouns behind them say. What most
/// of them say holds for the noun; where they differ, each for its own mention. Linear.
void tell_genders_of_nouns(const SpeakerInput& input, Mentions& mentions);

}  // namespace dixit
