#include "rules/automaton.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace dixit {
namespace {

using Kind = Instruction::Kind;

constexpr std::size_t kMostStates = 8192;

}  // namespace

/// Collects the instructions from which a match can be reached.
class Automaton::Builder {
 public:
  Builder(const Automaton& automaton, bool line_begin, bool line_end)
      : automaton_(automaton),
        line_begin_(line_begin),
        line_end_(line_end),
        ways_((automaton.instructions_.size() + 63) / 64) {}

  /// Adds `instruction` and all that lead to it without a letter.
  void add(std::uint32_t instruction) {
    push(instruction);
    while (!stack_.empty()) {
      const std::uint32_t at = stack_.back();
      stack_.pop_back();
      for (const std::uint32_t before : automaton_.instructions_before(at))
        if (is_free(automaton_.instructions_[before].kind)) push(before);
    }
  }

  /// Adds what leads to an instruction of `ways` by a letter of `column`, or by the line's begin.
  void add_before(const std::vector<std::uint64_t>& ways, unsigned column) {
    for (std::size_t word = 0; word < ways.size(); ++word) {
      for (std::uint64_t left = ways[word]; left != 0; left &= left - 1) {
        const auto at = static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(left));
        if (column == kLineBegin) add(at);
        for (const std::uint32_t before : automaton_.instructions_before(at)) {
          const Instruction& instruction = automaton_.instructions_[before];
          if (instruction.kind == Kind::letters && column != kLineBegin && (instruction.letters >> column & 1U) != 0)
            add(before);
        }
      }
    }
  }

  [[nodiscard]] const std::vector<std::uint64_t>& ways() const noexcept { return ways_; }
  std::vector<std::uint64_t> take() { return std::move(ways_); }

 private:
  [[nodiscard]] bool is_free(Kind kind) const noexcept {
    return kind == Kind::fork || kind == Kind::group || (kind == Kind::begin && line_begin_) ||
           (kind == Kind::end && line_end_);
  }

  void push(std::uint32_t instruction) {
    std::uint64_t& word = ways_[instruction / 64];
    const std::uint64_t bit = std::uint64_t{1} << (instruction % 64);
    if ((word & bit) == 0) stack_.push_back(instruction);
    word |= bit;
  }

  const Automaton& automaton_;
  const bool line_begin_;
  const bool line_end_;
  std::vector<std::uint64_t> ways_;
  std::vector<std::uint32_t> stack_;
};

std::size_t Automaton::Hash::operator()(const std::vector<std::uint64_t>& ways) const noexcept {
  std::uint64_t hash = ways.size();
  for (const std::uint64_t word : ways) {
    hash = (hash ^ word) * 0x9E37'79B9'7F4A'7C15U;
    hash ^= hash >> 29U;
  }
  return static_cast<std::size_t>(hash);
}

Automaton::Automaton(const Program& program, std::vector<Start> starts, End end)
    : starts_(std::move(starts)), end_(end) {
  copy_instructions(program.instructions());
  link();
  for (const bool line_end : {true, false}) {
    Builder builder(*this, false, line_end);
    builder.add(Program::kAccept);
    (line_end ? line_end_ : inner_end_) = intern(builder.take());
  }
}

void Automaton::copy_instructions(const std::vector<Instruction>& from) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::vector<std::uint32_t> numbers(from.size(), kNone);
  std::vector<std::uint32_t> taken;  // of `from`, by their number here
  const auto take = [&](std::uint32_t& instruction) {
    if (numbers[instruction] == kNone) {
      numbers[instruction] = static_cast<std::uint32_t>(taken.size());
      taken.push_back(instruction);
    }
    instruction = numbers[instruction];
  };
  std::uint32_t accept = Program::kAccept;
  take(accept);
  for (Start& start : starts_) take(start.instruction);
  for (std::size_t at = 0; at < taken.size(); ++at) {
    Instruction& copy = instructions_.emplace_back(from[taken[at]]);
    if (copy.kind != Instruction::Kind::accept) take(copy.next);
    if (copy.kind == Instruction::Kind::fork) take(copy.other);
  }
}

/// Lists for each instruction those that lead to it.
void Automaton::link() {
  const auto each_step = [this](auto visit) {
    for (std::uint32_t at = 1; at < instructions_.size(); ++at) {
      visit(at, instructions_[at].next);
      if (instructions_[at].kind == Kind::fork) visit(at, instructions_[at].other);
    }
  };
  first_before_.resize(instructions_.size() + 1);
  each_step([this](std::uint32_t, std::uint32_t to) { ++first_before_[to]; });
  std::partial_sum(first_before_.begin(), first_before_.end(), first_before_.begin());
  before_.resize(first_before_.back());
  each_step([this](std::uint32_t from, std::uint32_t to) { before_[--first_before_[to]] = from; });
}

std::uint32_t Automaton::begin_of(std::uint32_t pattern) const noexcept {
  const auto is_wanted = [pattern](Start start) { return start.pattern == pattern; };
  return std::ranges::find_if(starts_, is_wanted)->instruction;
}

void Automaton::fill(State& state, std::vector<std::uint64_t> ways) const {
  state.ways_ = std::move(ways);
  for (const Start start : starts_)
    if (state.leads(start.instruction)) state.matched_ |= Patterns{1} << start.pattern;
  state.dead_ = std::ranges::all_of(state.ways_, [](std::uint64_t word) { return word == 0; });
}

const Automaton::State* Automaton::make(const State& from, unsigned column, Spare& spare) const {
  Builder builder(*this, column == kLineBegin, false);
  builder.add_before(from.ways_, column);
  if (end_ == End::anywhere) builder.add(Program::kAccept);
  const std::lock_guard lock(mutex_);
  const auto found = states_.find(builder.ways());
  if (found == states_.end() && states_.size() >= kMostStates) {
    fill(spare.emplace_back(), builder.take());
    return &spare.back();
  }
  const State* const state = found != states_.end() ? found->second.get() : intern(builder.take());
  const_cast<State&>(from).before_[column].store(state, std::memory_order_release);
  return state;
}

const Automaton::State* Automaton::intern(std::vector<std::uint64_t> ways) const {
  auto state = std::make_unique<State>();
  fill(*state, ways);
  return states_.emplace(std::move(ways), std::move(state)).first->second.get();
}

void Automaton::walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end,
                     std::vector<const State*>& states, Spare& spare) const {
  states.assign(letters.size() + 1, nullptr);
  const State* state = start(line_end);
  std::size_t place = letters.size();
  states[place] = state;
  while (place > 0 && !state->dead()) {
    --place;
    state = step(*state, letters[place], spare);
    states[place] = state;
  }
  if (place == 0 && line_begin) states[0] = step(*state, kLineBegin, spare);
}

}  // namespace dixit
