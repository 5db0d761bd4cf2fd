#include "rules/groups.hpp"

namespace dixit {

void find_groups(const Steps& steps, std::uint32_t step, const std::vector<const Automaton::State*>& states,
                 std::uint32_t place, std::uint32_t offset, GroupPlaces& places) {
  using Kind = Instruction::Kind;
  while (steps[step].sets_groups) {
    const Steps::Step& at = steps[step];
    if (at.kind == Kind::group) places[at.other] = place + offset;
    if (at.kind == Kind::letters) ++place;
    const bool other = at.kind == Kind::fork && !states[place]->leads(at.next);
    step = other ? at.other : at.next;
  }
}

}  // namespace dixit
