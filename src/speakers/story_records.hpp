#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

#include <vector>

namespace dixit {

/// Makes the rules' attributions those of a story. What they report with an utterance in it (`he rose and said, "No."`)
/// is the utterance alone; an utterance belongs to one attribution; parts that lie in a later paragraph than the part
/// before are taken out, since a new paragraph is a new turn; a letter's salutation is not said. Attributions that lose
/// all their content are dropped, and what a thing is said to tell. Passages that are only written somewhere or name
/// something are put into `labels`, in text order.
void fit_to_story(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions,
                  std::vector<TokenRange>& labels);

}  // namespace dixit
