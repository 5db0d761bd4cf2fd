#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"

#include <vector>

namespace dixit {

/// Gives those of `phrases`, pronouns whose speaker nothing in front of them tells, the one whom the next sentences
/// name: `"It struck," she said. Jane Doe, 74, lives next door.` Takes a bounded number of steps for each.
void find_late_names(const Mentions& mentions, const Entities& entities, std::vector<SpeakerPhrase>& phrases);

/// Gives who was described first and named later that name in all `mentions` and `phrases`.
void take_revealed_names(const Entities& entities, Mentions& mentions, std::vector<SpeakerPhrase>& phrases);

}  // namespace dixit
