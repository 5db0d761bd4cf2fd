#include "rules/pack_steps.hpp"

#include "rules/edges.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dixit {
namespace {

/// Marks the groups, then what leads to what is marked.
void mark_groups(std::vector<Step>& steps) {
  const Edges edges(steps);
  std::vector<std::uint32_t> left;
  const auto mark = [&](std::uint32_t step) {
    if (steps[step].sets_groups) return;
    steps[step].sets_groups = true;
    left.push_back(step);
  };
  for (std::uint32_t step = 0; step < steps.size(); ++step)
    if (steps[step].kind == StepKind::group) mark(step);
  while (!left.empty()) {
    const std::uint32_t step = left.back();
    left.pop_back();
    for (const std::uint16_t from : edges.to(step)) mark(from);
  }
}

}  // namespace

StepStorage pack_steps(std::span<const Instruction> program) {
  StepStorage made;
  std::unordered_map<Columns, std::size_t> numbers;  // of sets of letters
  for (const Instruction& from : program) {
    std::size_t other = from.other;
    if (from.kind == StepKind::letters) {
      const auto [known, fresh] = numbers.try_emplace(from.letters, made.letters.size());
      if (fresh) made.letters.push_back(from.letters);
      other = known->second;
    }
    made.steps.push_back({static_cast<std::uint16_t>(from.next), static_cast<std::uint16_t>(other), from.kind});
  }
  mark_groups(made.steps);
  return made;
}

}  // namespace dixit
