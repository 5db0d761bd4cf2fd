#pragma once

#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

#include <vector>

namespace dixit {

/// Makes the rules' attributions those of a story. What they report with an utterance in it (`he rose and said, "No."`)
/// is the utterance alone; an utterance belongs to one attribution; parts that lie in a later paragraph than the part
/// before are taken out, since a new paragraph is a new turn; a letter's salutation is not said. Attributions that lose
/// all their content are dropped, and what a thing is said to tell.
void fit_to_story(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions);

/// Whether a letter begins with the quoted passage: `"My dear Edmund,"` is all of `paragraph`.
[[nodiscard]] bool is_salutation(const SpeakerInput& input, const QuotedSpan& mark, const Paragraph& paragraph);

/// Whether the quoted passage could be said by itself: it ends as a sentence or a clause of a dialogue does, and is no
/// term inside a clause.
[[nodiscard]] bool is_utterance(const SpeakerInput& input, const QuotedSpan& mark);

}  // namespace dixit
