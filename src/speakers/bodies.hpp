#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Whom `the company` can mean: of those in `focus` the body named last whose name does not say what it is (`Brunnel
/// Motors`, not `the Harbour Ministry`), else the last that could be a person or a body; or kNobody.
[[nodiscard]] EntityId find_body(const Focus& focus, const Entities& entities, const Words& words);

}  // namespace dixit
