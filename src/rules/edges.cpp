#include "rules/edges.hpp"

#include <cstddef>
#include <numeric>

namespace dixit {

/// Fills the lists from their ends on: first with edges from letters.
Edges::Edges(std::span<const Step> steps) : first_(steps.size() + 1), behind_letters_((steps.size() + 63) / 64) {
  const auto each = [&](auto visit) {
    for (std::size_t at = 1; at < steps.size(); ++at) {
      visit(at, steps[at].next());
      if (steps[at].kind() == StepKind::fork) visit(at, steps[at].other());
    }
  };
  each([&](std::size_t, std::uint16_t to) { ++first_[to]; });
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  from_.resize(first_.back());
  for (const bool of_letters : {true, false})
    each([&](std::size_t from, std::uint16_t to) {
      if ((steps[from].kind() == StepKind::letters) != of_letters) return;
      from_[--first_[to]] = static_cast<std::uint16_t>(from);
      if (of_letters) behind_letters_[to / 64U] |= std::uint64_t{1} << (to % 64U);
    });
}

}  // namespace dixit
