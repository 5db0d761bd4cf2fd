#include "rules/step_maker.hpp"

#include "rules/edges.hpp"
#include "rules/number_in.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace dixit {
namespace {

template <typename Value>
void append(std::vector<Value>& all, const std::vector<Value>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

std::uint16_t narrow(std::size_t number) noexcept {
  return static_cast<std::uint16_t>(number);
}

/// Of each class those of `letters` become one and the others another.
void split(std::vector<Columns>& classes, Columns letters) {
  for (std::size_t number = classes.size(); number-- > 0;) {
    const Columns others = classes[number] & ~letters;
    if (others == 0 || others == classes[number]) continue;
    classes[number] &= letters;
    classes.push_back(others);
  }
}

/// The numbers of the classes that `letters` are made of.
std::uint64_t classes_of(Columns letters, const std::vector<Columns>& classes) noexcept {
  std::uint64_t numbers = 0;
  for (std::size_t number = 0; number < classes.size(); ++number)
    if ((classes[number] & letters) != 0) numbers |= std::uint64_t{1} << number;
  return numbers;
}

}  // namespace

StepCounts StepMaker::add(std::vector<Steps::Start> starts, StepStorage& all) {
  made_ = {};
  made_.starts = std::move(starts);
  copy();
  if (made_.steps.size() > Step::kMost) return {.steps = narrow(made_.steps.size())};  // more than steps can number
  mark_groups();
  const std::uint16_t asked = put_asked_first();
  classify();
  append(all.starts, made_.starts);
  append(all.steps, made_.steps);
  append(all.letters, made_.letters);
  append(all.classes, made_.classes);
  return {narrow(made_.starts.size()), narrow(made_.steps.size()), narrow(made_.letters.size()), asked};
}

std::uint16_t StepMaker::take(std::uint32_t instruction) {
  std::uint16_t& number = numbers_[instruction];
  if (number == 0) {
    taken_.push_back(instruction);
    number = narrow(taken_.size());
  }
  return narrow(number - 1U);
}

/// Takes what is needed.
void StepMaker::copy() {
  take(Program::kAccept);
  for (Steps::Start& start : made_.starts) start.step = take(start.step);
  for (std::size_t at = 0; at < taken_.size(); ++at) {
    const Instruction& from = program_[taken_[at]];
    const std::uint32_t next = from.kind == StepKind::accept ? 0 : take(from.next);
    std::uint32_t other = 0;
    if (from.kind == StepKind::fork) other = take(from.other);
    if (from.kind == StepKind::group) other = from.other;
    if (from.kind == StepKind::letters) other = narrow(number_in(made_.letters, from.letters));
    made_.steps.push_back(Step::of(from.kind, next, other, false));
  }
  for (const std::uint32_t instruction : taken_) numbers_[instruction] = 0;
  taken_.clear();
}

/// Marks the groups, then what leads to what is marked.
void StepMaker::mark_groups() {
  const Edges edges(made_.steps);
  std::vector<std::uint16_t> left;
  const auto mark = [&](std::uint16_t step) {
    Step& marked = made_.steps[step];
    if (!marked.sets_groups()) left.push_back(step);
    marked = Step::of(marked.kind(), marked.next(), marked.other(), true);
  };
  for (std::size_t at = 0; at < made_.steps.size(); ++at)
    if (made_.steps[at].kind() == StepKind::group) mark(narrow(at));
  while (!left.empty()) {
    const std::uint16_t step = left.back();
    left.pop_back();
    for (const std::uint16_t from : edges.to(step)) mark(from);
  }
}

/// Numbers those steps first, behind kAccept, that find_groups() asks about; how many there are then.
std::uint16_t StepMaker::put_asked_first() {
  std::vector<bool> asked(made_.steps.size());
  for (const Step& step : made_.steps)
    if (step.kind() == StepKind::fork && step.sets_groups()) asked[step.next()] = true;
  std::vector<std::uint16_t> order(made_.steps.size()), numbers(made_.steps.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  const auto rest = std::stable_partition(order.begin() + 1, order.end(), [&](auto step) { return asked[step]; });
  for (std::size_t number = 0; number < order.size(); ++number) numbers[order[number]] = narrow(number);
  const std::vector<Step> steps = std::exchange(made_.steps, {});
  for (const std::uint16_t at : order) {
    const Step step = steps[at];
    const std::uint16_t other = step.kind() == StepKind::fork ? numbers[step.other()] : step.other();
    made_.steps.push_back(Step::of(step.kind(), numbers[step.next()], other, step.sets_groups()));
  }
  for (Steps::Start& start : made_.starts) start.step = numbers[start.step];
  return narrow(static_cast<std::size_t>(rest - order.begin()));
}

/// Gives columns that stand in the same sets of letters the same class, and makes the sets those of classes.
void StepMaker::classify() {
  std::vector<Columns> classes{~Columns{0}};
  for (const Columns letters : made_.letters) split(classes, letters);
  made_.classes.resize(Alphabet::kMostColumns);
  for (std::size_t number = 0; number < classes.size(); ++number)
    for (Columns left = classes[number]; left != 0; left &= left - 1)
      made_.classes[static_cast<std::size_t>(std::countr_zero(left))] = static_cast<std::uint8_t>(number);
  for (Columns& letters : made_.letters) letters = classes_of(letters, classes);
}

}  // namespace dixit
