#include "rules/groups.hpp"

namespace dixit {

void find_groups(const Automaton& automaton, std::uint32_t instruction,
                 const std::vector<const Automaton::State*>& states, std::uint32_t place, std::uint32_t offset,
                 GroupPlaces& places) {
  using Kind = Instruction::Kind;
  while (instruction != Program::kAccept) {
    const Instruction& step = automaton.instruction(instruction);
    if (step.kind == Kind::group) places[step.other] = place + offset;
    if (step.kind == Kind::letters) ++place;
    const bool other = step.kind == Kind::fork && !states[place]->leads(step.next);
    instruction = other ? step.other : step.next;
  }
}

}  // namespace dixit
