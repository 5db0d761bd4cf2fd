#include "rules/automaton_steps.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <numeric>
#include <utility>

namespace dixit {
namespace {

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

/// Numbers what is taken, of `all`, in the order in which it is taken.
class Taker {
 public:
  explicit Taker(std::size_t all) : is_taken_(all), numbers_(std::make_unique_for_overwrite<std::uint16_t[]>(all)) {}

  std::uint16_t take(std::size_t one) {
    if (!is_taken_[one]) {
      is_taken_[one] = true;
      numbers_[one] = narrow(taken_.size());
      taken_.push_back(one);
    }
    return numbers_[one];
  }

  [[nodiscard]] const std::vector<std::size_t>& taken() const noexcept { return taken_; }

 private:
  std::vector<bool> is_taken_;
  std::unique_ptr<std::uint16_t[]> numbers_;  // of what is taken, for there is much that is not
  std::vector<std::size_t> taken_;
};

}  // namespace

AutomatonSteps::AutomatonSteps(const Steps& all, std::span<const PatternBegin> of_all)
    : begins(of_all.begin(), of_all.end()) {
  Taker taken(all.steps.size());
  Taker taken_letters(all.letters.size());
  taken.take(Steps::kAccept);
  for (PatternBegin& begin : begins) begin.step = taken.take(begin.step);
  for (std::size_t at = 0; at < taken.taken().size(); ++at) {
    Step step = all.steps[taken.taken()[at]];
    if (step.kind != StepKind::accept) step.next = taken.take(step.next);
    if (step.kind == StepKind::fork) step.other = taken.take(step.other);
    if (step.kind == StepKind::letters) step.other = taken_letters.take(step.other);
    steps.push_back(step);
  }
  for (const std::size_t set : taken_letters.taken()) letters.push_back(all.letters[set]);
  put_asked_first();
  classify();
}

/// Numbers those first, behind kAccept, that find_groups() asks about.
void AutomatonSteps::put_asked_first() {
  std::vector<bool> is_asked(steps.size());
  for (const Step& step : steps)
    if (step.kind == StepKind::fork && step.sets_groups) is_asked[step.next] = true;
  std::vector<std::uint16_t> order(steps.size()), numbers(steps.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  const auto rest = std::stable_partition(order.begin() + 1, order.end(), [&](auto step) { return is_asked[step]; });
  asked = narrow(static_cast<std::size_t>(rest - order.begin()));
  for (std::size_t number = 0; number < order.size(); ++number) numbers[order[number]] = narrow(number);
  const std::vector<Step> old = std::exchange(steps, {});
  for (const std::uint16_t at : order) {
    Step& step = steps.emplace_back(old[at]);
    step.next = numbers[step.next];
    if (step.kind == StepKind::fork) step.other = numbers[step.other];
  }
  for (PatternBegin& begin : begins) begin.step = numbers[begin.step];
}

/// Gives columns that stand in the same sets of letters the same class, and makes the sets those of classes.
void AutomatonSteps::classify() {
  std::vector<Columns> made{~Columns{0}};
  for (const Columns columns : letters) split(made, columns);
  for (std::size_t number = 0; number < made.size(); ++number)
    for (Columns left = made[number]; left != 0; left &= left - 1)
      classes[static_cast<std::size_t>(std::countr_zero(left))] = static_cast<std::uint8_t>(number);
  for (std::uint64_t& columns : letters) columns = classes_of(columns, made);
}

unsigned AutomatonSteps::class_count() const noexcept {
  return std::ranges::max(classes) + 1U;
}

}  // namespace dixit
