#pragma once

#include "speakers/speakers.hpp"
#include "speakers/word_table.hpp"

#include <vector>

namespace dixit {

/// Finds the nouns of a story that say more than once who speaks, though the lexicon does not know them for persons:
/// `said the owl`. `nouns` is cleared first. Linear but for sorting what is found.
void find_speaker_nouns(const SpeakerInput& input, const std::vector<Attribution>& attributions, WordTable& nouns);

}  // namespace dixit
