#pragma once

#include "rules/attribution.hpp"
#include "rules/attributions.hpp"

#include <vector>

namespace dixit {

/// Quotations that stand alone in their sentence go on with what was quoted just before (`"A," she said. "B."`), in the
/// same paragraph or at the begin of the next: they become further parts of that attribution, unless they go on in a
/// paragraph that tells who speaks (`… she said that.`, `"A.`, `"B," she said.`). Drops attributions that
/// are without content then, and puts the others in text order. Takes time n log n in the number of attributions.
void join_continuations(const RuleInput& input, std::vector<Attribution>& attributions);

}  // namespace dixit
