#pragma once

#include "rules/attribution.hpp"
#include "rules/attributions.hpp"

#include <vector>

namespace dixit {

/// In a transcript or interview each turn is a paragraph that begins with who speaks: `DOE: I never saw it.` Where the
/// text is one, each turn becomes one attribution of its own, and what was found inside turns goes. Other texts stay as
/// they are. Takes time n log n in the number of attributions.
void read_transcript(const RuleInput& input, std::vector<Attribution>& attributions);

}  // namespace dixit
