#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// Tells for each name among `mentions` whom it names: names of one person, long and short, become one entity. Surnames
/// that two persons share are told apart by title, gender and nearness. Pronouns behind names tell their gender.
/// `fiction`: a surname behind a courtesy title is somebody else than those with given names. Linear.
void resolve_names(const SpeakerInput& input, bool fiction, Mentions& mentions, Entities& entities);

}  // namespace dixit
