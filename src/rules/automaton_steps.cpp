#include "rules/automaton_steps.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <memory>
#include <utility>

namespace dixit {
namespace {

std::uint16_t narrow(std::size_t number) noexcept {
  return static_cast<std::uint16_t>(number);
}

/// Takes out of `all`, and numbers what is taken in the order in which it is.
class Taker {
 public:
  explicit Taker(std::size_t all) : is_taken_(all), numbers_(std::make_unique_for_overwrite<std::uint16_t[]>(all)) {}

  /// False for what is taken already.
  bool take(std::size_t one) {
    if (is_taken_[one]) return false;
    is_taken_[one] = true;
    numbers_[one] = narrow(taken_.size());
    taken_.push_back(narrow(one));
    return true;
  }

  /// Numbers anew: those of `first` come first. How many these are.
  std::uint16_t put_first(const std::vector<bool>& first) {
    std::vector<std::uint16_t> order;
    order.reserve(taken_.size());
    std::ranges::copy_if(taken_, std::back_inserter(order), [&](auto one) { return first[one]; });
    const std::uint16_t count = narrow(order.size());
    std::ranges::copy_if(taken_, std::back_inserter(order), [&](auto one) { return !first[one]; });
    taken_ = std::move(order);
    for (std::size_t number = 0; number < taken_.size(); ++number) numbers_[taken_[number]] = narrow(number);
    return count;
  }

  [[nodiscard]] const std::vector<std::uint16_t>& taken() const noexcept { return taken_; }
  [[nodiscard]] std::uint16_t number(std::size_t taken) const noexcept { return numbers_[taken]; }

 private:
  std::vector<bool> is_taken_;
  std::unique_ptr<std::uint16_t[]> numbers_;  // of what is taken, for there is much that is not
  std::vector<std::uint16_t> taken_;
};

/// Calls `visit` with each of `columns`.
template <typename Visit>
void each_of(Columns columns, Visit visit) {
  for (Columns left = columns; left != 0; left &= left - 1) visit(static_cast<std::size_t>(std::countr_zero(left)));
}

}  // namespace

/// As find_groups() goes over them, each beside the one it leads to; those that it asks about come first.
AutomatonSteps::AutomatonSteps(const Steps& all, std::span<const PatternBegin> of_all)
    : begins(of_all.begin(), of_all.end()) {
  Taker taken(all.steps.size()), taken_letters(all.letters.size());
  std::vector<bool> is_asked(all.steps.size());
  is_asked[Steps::kAccept] = true;
  taken.take(Steps::kAccept);
  std::vector<std::uint16_t> left;
  for (const PatternBegin& begin : begins) left.push_back(begin.step);
  while (!left.empty()) {
    const std::uint16_t at = left.back();
    left.pop_back();
    if (!taken.take(at)) continue;
    const Step& step = all.steps[at];
    if (step.kind == StepKind::fork) left.push_back(step.other);
    left.push_back(step.next);
    if (step.kind == StepKind::fork && step.sets_groups) is_asked[step.next] = true;
    if (step.kind == StepKind::letters) taken_letters.take(step.other);
  }
  asked = taken.put_first(is_asked);
  steps.reserve(taken.taken().size());
  for (const std::uint16_t at : taken.taken()) {
    Step& step = steps.emplace_back(all.steps[at]);
    if (step.kind != StepKind::accept) step.next = taken.number(step.next);
    if (step.kind == StepKind::fork) step.other = taken.number(step.other);
    if (step.kind == StepKind::letters) step.other = taken_letters.number(step.other);
  }
  for (PatternBegin& begin : begins) begin.step = taken.number(begin.step);
  for (const std::uint16_t set : taken_letters.taken()) letters.push_back(all.letters[set]);
  classify();
}

/// Gives columns that stand in the same sets of letters the same class, and makes the sets those of classes: each set
/// takes its columns out of the classes that have others too.
void AutomatonSteps::classify() {
  std::array<std::uint8_t, Alphabet::kMostColumns> size{Alphabet::kMostColumns};
  std::uint8_t count = 1;
  for (const Columns set : letters) {
    std::array<std::uint8_t, Alphabet::kMostColumns> inside{}, made{};
    each_of(set, [&](std::size_t column) { ++inside[classes[column]]; });
    each_of(set, [&](std::size_t column) {
      const std::uint8_t old = classes[column];
      if (made[old] == 0 && inside[old] == size[old]) return;
      if (made[old] == 0) made[old] = count++;
      classes[column] = made[old];
      --size[old];
      ++size[made[old]];
    });
  }
  for (std::uint64_t& set : letters) {
    std::uint64_t numbers = 0;
    each_of(set, [&](std::size_t column) { numbers |= std::uint64_t{1} << classes[column]; });
    set = numbers;
  }
}

unsigned AutomatonSteps::class_count() const noexcept {
  return std::ranges::max(classes) + 1U;
}

}  // namespace dixit
