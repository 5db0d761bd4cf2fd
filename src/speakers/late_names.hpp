#pragma once

#include "rules/attribution.hpp"
#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/offices.hpp"
#include "speakers/speaker_phrase.hpp"

#include <vector>

namespace dixit {

/// Gives those of `phrases`, pronouns whose speaker nothing in front of them tells, the one whom the next sentences
/// name: `"It struck," she said. Jane Doe, 74, lives next door.` Takes a bounded number of steps for each.
void find_late_names(const Mentions& mentions, const Entities& entities, std::vector<SpeakerPhrase>& phrases);

/// The office that speaks first in a report is held by the first one who is named without another office:
/// `The Bishop of Ellery has said … Jane Doe said …`; in small letters, by one named alone in a paragraph below: `The
/// mayor said … "…," Jane Doe told reporters`
void find_name_of_lead(const SpeakerInput& input, const std::vector<Attribution>& attributions,
                       const Mentions& mentions, const std::vector<SpeakerPhrase>& phrases, Entities& entities);

/// The office or role that speaks in a headline is the first one's who is called by it: `Mayor says pier is safe`, and
/// below it `Mayor Jane Doe`.
void find_names_of_headlines(const SpeakerInput& input, const Offices& offices,
                             const std::vector<SpeakerPhrase>& phrases, Entities& entities);

/// Gives who was described first and named later that name in all `mentions` and `phrases`.
void take_revealed_names(const Entities& entities, Mentions& mentions, std::vector<SpeakerPhrase>& phrases);

}  // namespace dixit
