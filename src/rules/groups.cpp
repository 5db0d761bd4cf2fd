#include "rules/groups.hpp"

namespace dixit {

void find_groups(const Walk& walk, std::uint32_t step, std::uint32_t place, std::uint32_t offset, GroupPlaces& places) {
  using Kind = Instruction::Kind;
  const Steps& steps = walk.steps();
  while (steps[step].sets_groups) {
    const Steps::Step& at = steps[step];
    if (at.kind == Kind::group) places[at.other] = place + offset;
    if (at.kind == Kind::letters) ++place;
    const bool other = at.kind == Kind::fork && !walk.leads(place, at.choice);
    step = other ? at.other : at.next;
  }
}

}  // namespace dixit
