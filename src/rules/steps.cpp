#include "rules/steps.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace dixit {

using Kind = Instruction::Kind;

Steps::Steps(std::span<const Instruction> program, std::vector<Start> starts) : starts_(std::move(starts)) {
  const std::vector<Columns> letters = copy(program);
  classify(letters);
  link(letters);
  mark_groups();
  number_choices();
}

/// Takes what is needed; the letters of each step.
std::vector<Columns> Steps::copy(std::span<const Instruction> from) {
  std::vector<std::uint32_t> counts(from.size());  // how many were taken when each was; 0: it is not
  std::vector<std::uint32_t> taken;                // of `from`, by their number here
  const auto take = [&](std::uint32_t instruction) {
    std::uint32_t& count = counts[instruction];
    if (count == 0) {
      taken.push_back(instruction);
      count = static_cast<std::uint32_t>(taken.size());
    }
    return count - 1;
  };
  take(Program::kAccept);
  for (Start& start : starts_) start.step = take(start.step);
  std::vector<Columns> letters;
  for (std::size_t at = 0; at < taken.size(); ++at) {
    const Instruction& instruction = from[taken[at]];
    letters.push_back(instruction.letters);
    Step& step = steps_.emplace_back(Step{0, instruction.other, instruction.kind});
    if (step.kind != Kind::accept) step.next = take(instruction.next);
    if (step.kind == Kind::fork) step.other = take(instruction.other);
  }
  return letters;
}

void Steps::link(const std::vector<Columns>& letters) {
  const auto each = [this](auto visit) {
    for (std::uint32_t at = 1; at < steps_.size(); ++at) {
      visit(at, steps_[at].next);
      if (steps_[at].kind == Kind::fork) visit(at, steps_[at].other);
    }
  };
  first_edge_.resize(steps_.size() + 1);
  each([this](std::uint32_t, std::uint32_t to) { ++first_edge_[to]; });
  std::partial_sum(first_edge_.begin(), first_edge_.end(), first_edge_.begin());
  edges_.resize(first_edge_.back());
  behind_letters_.resize((steps_.size() + 63) / 64);
  each([&](std::uint32_t from, std::uint32_t to) {
    const Kind kind = steps_[from].kind;
    edges_[--first_edge_[to]] = {classes_of(letters[from]), from, kind};
    if (kind == Kind::letters) behind_letters_[to / 64] |= std::uint64_t{1} << (to % 64);
  });
}

std::uint64_t Steps::classes_of(Columns letters) const {
  std::uint64_t classes = 0;
  for (Columns left = letters; left != 0; left &= left - 1)
    classes |= std::uint64_t{1} << classes_[static_cast<std::size_t>(std::countr_zero(left))];
  return classes;
}

/// Marks the groups, then what leads to what is marked.
void Steps::mark_groups() {
  std::vector<std::uint32_t> left;
  const auto mark = [&](std::uint32_t step) {
    if (!std::exchange(steps_[step].sets_groups, true)) left.push_back(step);
  };
  for (std::uint32_t at = 0; at < steps_.size(); ++at)
    if (steps_[at].kind == Kind::group) mark(at);
  while (!left.empty()) {
    const std::uint32_t step = left.back();
    left.pop_back();
    for (const Edge& edge : edges_to(step)) mark(edge.from);
  }
}

void Steps::number_choices() {
  for (Step& step : steps_) {
    if (step.kind != Kind::fork || !step.sets_groups) continue;
    step.choice = static_cast<std::uint16_t>(choices_.size());
    choices_.push_back(step.next);
  }
}

/// Gives columns that stand in the same sets of letters the same class.
void Steps::classify(std::vector<Columns> letters) {
  std::erase(letters, 0);
  std::ranges::sort(letters);
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  for (const Columns set : letters) split_classes(set);
}

/// Of each class those of `letters` become one and the others another.
void Steps::split_classes(Columns letters) {
  std::array<std::uint8_t, std::size_t{2} * Alphabet::kMostColumns>
      split{};  // by the old class and whether of `letters`; 0: none
  std::uint8_t count = 0;
  for (unsigned column = 0; column < classes_.size(); ++column) {
    std::uint8_t& fresh = split[std::size_t{2} * classes_[column] + (letters >> column & 1U)];
    if (fresh == 0) fresh = ++count;
    classes_[column] = static_cast<std::uint8_t>(fresh - 1);
  }
  class_count_ = count;
}

}  // namespace dixit
