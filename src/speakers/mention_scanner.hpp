#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// Finds where persons and organisations are named, described or meant by a pronoun. A noun of `nouns` describes
/// somebody behind a determiner, whatever the lexicon says. `mentions` is cleared first. Linear.
void scan_mentions(const SpeakerInput& input, const WordTable& nouns, Mentions& mentions);

}  // namespace dixit
