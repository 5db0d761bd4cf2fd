#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"

#include <vector>

namespace dixit {

/// Weighs who could have each of `turns`, as read_turns() left them: by its cue, by what is told beside it in its
/// paragraph, by names called out in it, by who was spoken of or spoke just before and speaks just after. `phrases` are
/// those of the attributions. Linear.
void weigh_candidates(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                      const std::vector<SpeakerPhrase>& phrases, const std::vector<Utterance>& utterances,
                      Turns& turns);

}  // namespace dixit
