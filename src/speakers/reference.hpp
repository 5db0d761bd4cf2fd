#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/speakers.hpp"

#include <vector>

namespace dixit {

/// Tells for each attribution who its speaker is, reading the text from begin to end with an eye on whom it speaks of:
/// pronouns and descriptions go to the nearest one they fit. Pronouns and descriptions of `mentions` that are subjects
/// are resolved too. `phrases` gets one entry for each attribution. `fiction`: descriptions are not told apart by what
/// stands behind them. Linear.
void resolve_references(const SpeakerInput& input, bool fiction, const std::vector<Attribution>& attributions, Mentions& mentions,
                        Entities& entities, std::vector<SpeakerPhrase>& phrases);

}  // namespace dixit
