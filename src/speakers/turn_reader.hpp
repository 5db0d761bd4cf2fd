#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/reference.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"

#include <vector>

namespace dixit {

/// Groups `utterances` into turns and reads what each tells of its speaker itself: the cue, whom it is said to, names
/// inside. `phrases` are those of `attributions`; `known` are speakers that are told already, by position. Candidates
/// are left to weigh_candidates(). Linear.
void read_turns(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                const std::vector<Attribution>& attributions, const std::vector<SpeakerPhrase>& phrases,
                const std::vector<Utterance>& utterances, const std::vector<KnownSpeaker>& known, Turns& turns);

}  // namespace dixit
