#include "rules/edges.hpp"

#include <cstddef>
#include <numeric>

namespace dixit {

/// Fills the lists from their ends on.
Edges::Edges(std::span<const Step> steps) : first_(steps.size() + 1) {
  const auto each = [&](auto visit) {
    for (std::size_t at = 1; at < steps.size(); ++at) {
      visit(at, steps[at].next);
      if (steps[at].kind == StepKind::fork) visit(at, steps[at].other);
    }
  };
  each([&](std::size_t, std::uint16_t to) { ++first_[to]; });
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  from_.resize(first_.back());
  each([&](std::size_t from, std::uint16_t to) { from_[--first_[to]] = static_cast<std::uint16_t>(from); });
}

}  // namespace dixit
