#include "rules/groups.hpp"

#include <algorithm>
#include <tuple>

namespace dixit {

void find_groups(const Walk& walk, std::uint32_t step, std::uint32_t place, std::uint32_t offset, GroupPlaces& places) {
  const Steps& steps = walk.steps();
  std::array<std::uint32_t, std::tuple_size_v<GroupPlaces> + 1> found;  // the last one for what is no group
  std::ranges::copy(places, found.begin());
  while (steps.steps[step].sets_groups) {  // no branches inside: each step is another case
    const Step& at = steps.steps[step];
    found[at.kind == StepKind::group ? at.other : places.size()] = place + offset;
    place += static_cast<std::uint32_t>(at.kind == StepKind::letters);
    const std::array<std::uint16_t, 2> ways{at.next, at.other};
    step = ways[static_cast<std::size_t>((at.kind == StepKind::fork) & !walk.leads(place, at.choice))];
  }
  std::copy_n(found.begin(), places.size(), places.begin());
}

}  // namespace dixit
