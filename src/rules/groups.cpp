#include "rules/groups.hpp"

namespace dixit {

void find_groups(const Walk& walk, std::uint32_t step, std::uint32_t place, std::uint32_t offset, GroupPlaces& places) {
  const AutomatonSteps& steps = walk.steps();
  // Branches, for all that they cannot be foreseen: a guess goes ahead of what memory still has to tell.
  while (steps.steps[step].sets_groups) {
    const Step& at = steps.steps[step];
    if (at.kind == StepKind::group) places[at.other] = place + offset;
    if (at.kind == StepKind::letters) ++place;
    const bool other = at.kind == StepKind::fork && !walk.leads(place, at.next);
    step = other ? at.other : at.next;
  }
}

}  // namespace dixit
