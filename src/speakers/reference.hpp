#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/speakers.hpp"

#include <vector>

namespace dixit {

/// Somebody who is known to speak from a token on.
struct KnownSpeaker {
  TokenIndex at = 0;
  std::uint32_t sentence = 0;
  EntityId entity = kNobody;
};

/// Tells for each attribution who its speaker is, reading the text from begin to end with an eye on whom it speaks of:
/// pronouns and descriptions go to the nearest one they fit. Pronouns and descriptions of `mentions` that are subjects
/// are resolved too. `phrases` gets one entry for each attribution. `fiction`: descriptions are not told apart by what
/// stands behind them. `known` are speakers that are told already, by position; empty the first time. Linear.
void resolve_references(const SpeakerInput& input, bool fiction, const std::vector<Attribution>& attributions,
                        Mentions& mentions, Entities& entities, const std::vector<KnownSpeaker>& known,
                        std::vector<SpeakerPhrase>& phrases);

}  // namespace dixit
