#include "rules/steps.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dixit {

using Kind = Instruction::Kind;

Steps::Steps(const Program& program, std::vector<Start> starts) : starts_(std::move(starts)) {
  copy(program.instructions());
  link();
  mark_groups();
  classify();
}

void Steps::copy(const std::vector<Instruction>& from) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::vector<std::uint32_t> numbers(from.size(), kNone);
  std::vector<std::uint32_t> taken;  // of `from`, by their number here
  const auto take = [&](std::uint32_t instruction) {
    if (numbers[instruction] == kNone) {
      numbers[instruction] = static_cast<std::uint32_t>(taken.size());
      taken.push_back(instruction);
    }
    return numbers[instruction];
  };
  take(Program::kAccept);
  for (Start& start : starts_) start.step = take(start.step);
  for (std::uint32_t at = 0; at < taken.size(); ++at) {
    const Instruction& instruction = from[taken[at]];
    Step& step = steps_.emplace_back(Step{0, instruction.other, instruction.kind});
    if (step.kind != Kind::accept) step.next = take(instruction.next);
    if (step.kind == Kind::fork) step.other = take(instruction.other);
    if (step.kind == Kind::letters) edges_.push_back({instruction.letters, at, step.next});
  }
}

void Steps::link() {
  const auto each = [this](auto visit) {
    for (std::uint32_t at = 1; at < steps_.size(); ++at) {
      if (steps_[at].kind == Kind::letters) continue;
      visit(at, steps_[at].next);
      if (steps_[at].kind == Kind::fork) visit(at, steps_[at].other);
    }
  };
  first_before_.resize(steps_.size() + 1);
  each([this](std::uint32_t, std::uint32_t to) { ++first_before_[to]; });
  std::partial_sum(first_before_.begin(), first_before_.end(), first_before_.begin());
  before_.resize(first_before_.back());
  each([this](std::uint32_t from, std::uint32_t to) { before_[--first_before_[to]] = from; });
}

/// Marks the groups, then what leads to what is marked.
void Steps::mark_groups() {
  std::vector<std::vector<std::uint32_t>> by_letter(steps_.size());
  for (const Edge& edge : edges_) by_letter[edge.to].push_back(edge.from);
  std::vector<std::uint32_t> left;
  const auto mark = [&](std::uint32_t step) {
    if (!std::exchange(steps_[step].sets_groups, true)) left.push_back(step);
  };
  for (std::uint32_t at = 0; at < steps_.size(); ++at)
    if (steps_[at].kind == Kind::group) mark(at);
  while (!left.empty()) {
    const std::uint32_t step = left.back();
    left.pop_back();
    std::ranges::for_each(before(step), mark);
    std::ranges::for_each(by_letter[step], mark);
  }
}

void Steps::classify() {
  std::vector<Columns> sets;
  for (const Edge& edge : edges_) sets.push_back(edge.classes);
  std::ranges::sort(sets);
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  for (const Columns letters : sets) split_classes(letters);
  for (Edge& edge : edges_) {
    const Columns letters = std::exchange(edge.classes, 0);
    for (unsigned column = 0; column < classes_.size(); ++column)
      if ((letters >> column & 1U) != 0) edge.classes |= Columns{1} << classes_[column];
  }
}

/// Of each class those of `letters` become one and the others another.
void Steps::split_classes(Columns letters) {
  std::array<std::uint8_t, 2 * Alphabet::kMostColumns>
      split{};  // by the old class, and whether of `letters`; 0: none yet
  std::uint8_t count = 0;
  for (unsigned column = 0; column < classes_.size(); ++column) {
    std::uint8_t& fresh = split[2U * classes_[column] + (letters >> column & 1U)];
    if (fresh == 0) fresh = ++count;
    classes_[column] = static_cast<std::uint8_t>(fresh - 1);
  }
  class_count_ = count;
}

}  // namespace dixit
