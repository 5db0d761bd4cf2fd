#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// `Baker came in`: a name, where a story has an Edward Baker or a Mrs. Baker, whatever bakers do. Not: the Baker.
void read_surnames(const SpeakerInput& input, Mentions& mentions);

}  // namespace dixit
