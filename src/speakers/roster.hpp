#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/speakers.hpp"

#include <optional>
#include <vector>

namespace dixit {

/// Everybody who says something, as the caller sees them: names and titles as text, mentions as spans. `said_by` names
/// the entity of each attribution; `ids` gets its place among `speakers`.
void write_speakers(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                    const std::vector<SpeakerPhrase>& phrases, const std::vector<EntityId>& said_by,
                    std::vector<Speaker>& speakers, std::vector<std::optional<std::uint32_t>>& ids);

}  // namespace dixit
