#pragma once

#include "speakers/entities.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"

#include <memory_resource>
#include <vector>

namespace dixit {

/// Adds what is said without a cue in a story: utterances that belong to no attribution become further parts of the
/// record in front of them in the same turn, or records of their own. `said_by` gets the speaker of the turn for each
/// attribution that has one and holds one entry for each attribution, old and new; the new ones stand at the end.
void add_turns(const std::vector<Utterance>& utterances, const Turns& turns, std::vector<Attribution>& attributions,
               std::vector<EntityId>& said_by, std::pmr::memory_resource* memory);

/// Adds quotations that stand alone in their sentence without a cue, as in news. Where that is a whole paragraph, it
/// is whose name is the line above, or who spoke last goes on; in front of the first attribution it is who speaks next.
/// Else it is who the sentence in front of it tells of. The new ones stand at the end.
void add_running_speaker(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                         std::vector<Attribution>& attributions, std::vector<EntityId>& said_by);

}  // namespace dixit
