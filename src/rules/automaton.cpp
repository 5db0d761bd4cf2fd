#include "rules/automaton.hpp"

#include <algorithm>
#include <bit>
#include <new>
#include <utility>

namespace dixit {
namespace {

using Kind = Instruction::Kind;

constexpr std::size_t kMostStates = 8192;

}  // namespace

/// Collects the steps from which a match can be reached.
class Automaton::Builder {
 public:
  Builder(const Automaton& automaton, bool line_begin, bool line_end)
      : steps_(automaton.steps_), line_begin_(line_begin), line_end_(line_end), ways_(automaton.words()) {}

  /// Adds `step` and all that lead to it without a letter.
  void add(std::uint32_t step) {
    push(step);
    while (!stack_.empty()) {
      const std::uint32_t at = stack_.back();
      stack_.pop_back();
      for (const std::uint32_t before : steps_.before(at))
        if (is_free(steps_[before].kind)) push(before);
    }
  }

  /// Adds what leads to a step that `state` leads from by a letter of `letter_class`.
  void add_before(const State& state, unsigned letter_class) {
    for (const Steps::Edge& edge : steps_.edges())
      if ((edge.classes >> letter_class & 1U) != 0 && state.leads(edge.to)) add(edge.from);
  }

  /// Adds all that `state` leads from, and what leads to it at the line's begin.
  void add_line_begin(const State& state) {
    for (std::uint32_t step = 0; step < steps_.size(); ++step)
      if (state.leads(step)) add(step);
  }

  [[nodiscard]] const Ways& ways() const noexcept { return ways_; }

 private:
  [[nodiscard]] bool is_free(Kind kind) const noexcept {
    return kind == Kind::fork || kind == Kind::group || (kind == Kind::begin && line_begin_) ||
           (kind == Kind::end && line_end_);
  }

  void push(std::uint32_t step) {
    std::uint64_t& word = ways_[step / 64];
    const std::uint64_t bit = std::uint64_t{1} << (step % 64);
    if ((word & bit) == 0) stack_.push_back(step);
    word |= bit;
  }

  const Steps& steps_;
  const bool line_begin_;
  const bool line_end_;
  Ways ways_;
  std::vector<std::uint32_t> stack_;
};

std::size_t Automaton::Hash::operator()(const std::uint64_t* ways) const noexcept {
  std::uint64_t hash = words;
  for (const std::uint64_t word : std::span(ways, words)) {
    hash = (hash ^ word) * 0x9E37'79B9'7F4A'7C15U;
    hash ^= hash >> 29U;
  }
  return static_cast<std::size_t>(hash);
}

bool Automaton::Equal::operator()(const std::uint64_t* ways, const State* state) const noexcept {
  return std::equal(ways, ways + words, state->ways_);
}

Automaton::Automaton(Steps steps, bool anywhere)
    : steps_(std::move(steps)), anywhere_(anywhere), states_(0, Hash{words()}, Equal{words()}) {
  const auto end_state = [this](bool line_end) {
    Builder builder(*this, false, line_end);
    builder.add(Program::kAccept);
    return intern(builder.ways());
  };
  dead_ = intern(Ways(words()));
  line_end_ = end_state(true);
  inner_end_ = end_state(false);
}

const Automaton::State* Automaton::make(const State& from, unsigned letter_class, Spare& spare) const {
  const bool at_begin = letter_class == line_begin();
  Builder builder(*this, at_begin, false);
  if (at_begin)
    builder.add_line_begin(from);
  else
    builder.add_before(from, letter_class);
  if (anywhere_) builder.add(Program::kAccept);
  const std::lock_guard lock(mutex_);
  const auto found = states_.find(builder.ways().data());
  if (found == states_.end() && states_.size() >= kMostStates) return allocate(builder.ways(), spare);
  const State* const state = found != states_.end() ? *found : intern(builder.ways());
  from.before(letter_class).store(state, std::memory_order_release);
  return state;
}

const Automaton::State* Automaton::intern(const Ways& ways) const {
  const auto found = states_.find(ways.data());
  return found != states_.end() ? *found : *states_.insert(allocate(ways, memory_)).first;
}

const Automaton::State* Automaton::allocate(const Ways& ways, std::pmr::memory_resource& memory) const {
  const std::size_t before = steps_.class_count() + 1;  // and the line's begin
  const std::size_t size = sizeof(State) + before * sizeof(State::Before) + ways.size() * sizeof(std::uint64_t);
  auto* const place = static_cast<std::byte*>(memory.allocate(size, alignof(State)));
  auto* const kept = reinterpret_cast<std::uint64_t*>(place + sizeof(State) + before * sizeof(State::Before));
  std::uninitialized_copy(ways.begin(), ways.end(), kept);
  std::uninitialized_value_construct_n(reinterpret_cast<State::Before*>(place + sizeof(State)), before);
  auto* const state = new (place) State(kept, 0);
  for (const Steps::Start start : steps_.starts())
    if (state->leads(start.step)) state->matched_ |= Patterns{1} << start.pattern;
  return state;
}

void Automaton::walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end,
                     std::vector<const State*>& states, Spare& spare) const {
  states.resize(letters.size() + 1);
  const State* state = line_end ? line_end_ : inner_end_;
  std::size_t place = letters.size();
  states[place] = state;
  while (place > 0 && state != dead_) {
    state = step(*state, steps_.class_of(letters[--place]), spare);
    states[place] = state;
  }
  std::fill_n(states.begin(), place, nullptr);
  if (place == 0 && line_begin) states[0] = step(*state, this->line_begin(), spare);
}

}  // namespace dixit
