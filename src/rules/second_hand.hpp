#pragma once

#include "rules/attributions.hpp"

#include <cstddef>
#include <vector>

namespace dixit {

/// Drops those of the attributions from index `first` on, all of one sentence, that another of them tells: in `Doe said
/// that Roe had agreed to go`, Doe tells what Roe did, not the text. Takes time square in their number.
void drop_second_hand(const RuleInput& input, std::size_t first, std::vector<Attribution>& attributions);

}  // namespace dixit
