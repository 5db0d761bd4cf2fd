#include "rules/positions.hpp"

#include <bit>

namespace dixit {
namespace {

bool waits(StepKind kind) noexcept {
  return kind != StepKind::fork && kind != StepKind::group;
}

bool has(BitSet set, std::size_t bit) noexcept {
  return (set[bit / 64] >> (bit % 64) & 1U) != 0;
}

void add(GrowingBitSet set, std::size_t bit, std::uint64_t value = 1) noexcept {
  set[bit / 64] |= value << (bit % 64);
}

template <typename Visit>
void each_of(BitSet set, Visit visit) {
  for (std::size_t word = 0; word < set.size(); ++word)
    for (std::uint64_t left = set[word]; left != 0; left &= left - 1)
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
}

}  // namespace

Positions::Positions(const AutomatonSteps& steps)
    : steps_(steps), edges_(steps.steps), numbers_(steps.steps.size()), is_reached_(steps.steps.size()) {
  for (std::size_t number = 0; number < steps.steps.size(); ++number) {
    const Step step = steps.steps[number];
    if (!waits(step.kind)) continue;
    numbers_[number] = static_cast<std::uint16_t>(waiting_.size());
    waiting_.push_back(static_cast<std::uint16_t>(number));
    taken_.push_back(step.kind == StepKind::letters ? steps.letters[step.other] : 0);
  }
  leads_.resize(waiting_.size());
  result_.resize(words());
}

const Positions::Lead& Positions::lead_to(std::size_t position) {
  Lead& lead = leads_[position];
  if (lead.end == 0) find(lead, position);
  return lead;
}

void Positions::reach(std::uint32_t step) {
  if (is_reached_[step]) return;
  reached_.push_back(step);
  is_reached_[step] = true;
}

/// Begins with forgetting what was reached before: the last search may have lacked the memory to end.
void Positions::find(Lead& lead, std::size_t position) {
  for (const std::uint32_t step : reached_) is_reached_[step] = false;
  reached_.clear();
  found_.push_back(0);
  lead.before = static_cast<std::uint32_t>(found_.size());
  reach(waiting_[position]);
  for (std::size_t at = 0; at < reached_.size(); ++at) {
    for (const std::uint16_t from : edges_.to(reached_[at])) {
      if (!waits(steps_.steps[from].kind)) {
        reach(from);
        continue;
      }
      found_.push_back(numbers_[from]);
      lead.taken |= taken_[numbers_[from]];
    }
  }
  lead.asked = static_cast<std::uint32_t>(found_.size());
  for (const std::uint32_t step : reached_)
    if (step < steps_.asked) found_.push_back(static_cast<std::uint16_t>(step));
  for (const PatternBegin begin : steps_.begins)
    if (is_reached_[begin.step]) lead.begun |= Patterns{1} << begin.pattern;
  lead.end = static_cast<std::uint32_t>(found_.size());
}

GrowingBitSet Positions::before_letter(BitSet behind, unsigned letter_class) {
  result_.assign(words(), 0);
  each_of(behind, [&](std::size_t position) {
    const Lead& lead = lead_to(position);
    if ((lead.taken >> letter_class & 1U) == 0) return;
    for (const std::uint16_t from : before(lead)) add(result_, from, taken_[from] >> letter_class & 1U);
  });
  return result_;
}

GrowingBitSet Positions::before_edge(BitSet behind, StepKind edge) {
  result_.assign(behind.begin(), behind.end());
  std::vector<std::size_t> left;  // an edge can stand before another
  each_of(behind, [&](std::size_t position) { left.push_back(position); });
  while (!left.empty()) {
    const std::size_t position = left.back();
    left.pop_back();
    for (const std::uint16_t from : before(lead_to(position))) {
      if (steps_.steps[waiting_[from]].kind != edge || has(result_, from)) continue;
      add(result_, from);
      left.push_back(from);
    }
  }
  return result_;
}

Patterns Positions::add_asked(BitSet positions, GrowingBitSet asked) {
  Patterns begun = 0;
  each_of(positions, [&](std::size_t position) {
    const Lead& lead = lead_to(position);
    for (const std::uint16_t step : this->asked(lead)) add(asked, step);
    begun |= lead.begun;
  });
  return begun;
}

}  // namespace dixit
