#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// Finds where persons and organisations are named, described or meant by a pronoun. `mentions` is cleared first.
/// Linear.
void scan_mentions(const SpeakerInput& input, Mentions& mentions);

}  // namespace dixit
