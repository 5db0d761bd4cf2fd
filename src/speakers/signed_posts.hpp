#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

#include <vector>

namespace dixit {

/// Adds posts of social media that a text shows without marks: the paragraph in front of `— Jane Doe (@jdoe)`, where it
/// holds nothing of `attributions`, which stand in text order. `said_by` holds one entry for each attribution, old and
/// new; the new ones stand at the end.
void add_signed_posts(const SpeakerInput& input, const Mentions& mentions, std::vector<Attribution>& attributions,
                      std::vector<EntityId>& said_by);

}  // namespace dixit
