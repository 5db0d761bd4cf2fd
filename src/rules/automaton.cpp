#include "rules/automaton.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

using Kind = Instruction::Kind;

constexpr std::size_t kMostStates = 8192;  // of one automaton; some 10 MB

}  // namespace

/// Collects the instructions that a state stands at.
class Automaton::Builder {
 public:
  explicit Builder(const Program& program) : program_(program), seen_(program.instructions.size(), false) {}

  /// Follows all ways from `start` up to instructions that take a letter or accept, or ask for the line's end while it
  /// is not there.
  void add(std::uint32_t start, bool line_begin, bool line_end = false) {
    stack_.push_back(start);
    while (!stack_.empty()) {
      const std::uint32_t at = stack_.back();
      stack_.pop_back();
      if (seen_[at]) continue;
      seen_[at] = true;
      const Instruction& instruction = program_.instructions[at];
      switch (instruction.kind) {
        case Kind::begin:
          if (line_begin) stack_.push_back(instruction.next);
          else seen_[at] = false;
          break;
        case Kind::end:
          if (line_end) stack_.push_back(instruction.next);
          else instructions_.push_back(at);
          break;
        case Kind::group: stack_.push_back(instruction.next); break;
        case Kind::fork:
          stack_.push_back(instruction.other);
          stack_.push_back(instruction.next);
          break;
        default: instructions_.push_back(at);
      }
    }
  }

  std::vector<std::uint32_t> take() {
    std::ranges::sort(instructions_);
    return std::move(instructions_);
  }

 private:
  const Program& program_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::uint32_t> instructions_;
};

std::size_t Automaton::Hash::operator()(const std::vector<std::uint32_t>& instructions) const noexcept {
  std::size_t hash = instructions.size();
  for (const std::uint32_t instruction : instructions) hash = (hash ^ instruction) * 0x100000001B3U;
  return hash ^ (hash >> 29);
}

Automaton::Automaton(Program program, Begin begin) : program_(std::move(program)), begin_(begin) {
  for (const bool line_begin : {true, false}) {
    Builder builder(program_);
    for (const std::uint32_t start : program_.starts) builder.add(start, line_begin);
    (line_begin ? line_start_ : inner_start_) = intern(builder);
  }
}

PatternSet Automaton::accepted(const std::vector<std::uint32_t>& instructions) const {
  PatternSet accepted;
  for (const std::uint32_t at : instructions)
    if (program_.instructions[at].kind == Kind::accept) accepted.set(program_.instructions[at].other);
  return accepted;
}

const Automaton::State* Automaton::intern(Builder& builder) const {
  std::vector<std::uint32_t> instructions = builder.take();
  if (const auto found = states_.find(instructions); found != states_.end()) return found->second.get();
  if (states_.size() >= kMostStates) {
    full_.store(true, std::memory_order_relaxed);
    return nullptr;
  }
  auto state = std::make_unique<State>();
  Builder behind_end(program_);
  for (const std::uint32_t at : instructions)
    if (program_.instructions[at].kind == Kind::end) behind_end.add(at, false, true);
  state->matched = accepted(instructions);
  state->matched_at_end = state->matched | accepted(behind_end.take());
  state->instructions = instructions;
  return states_.emplace(std::move(instructions), std::move(state)).first->second.get();
}

const Automaton::State* Automaton::make(const State& from, unsigned column) const {
  if (full_.load(std::memory_order_relaxed)) return nullptr;
  const std::lock_guard lock(mutex_);
  if (const State* const known = from.next[column].load(std::memory_order_relaxed)) return known;
  Builder builder(program_);
  for (const std::uint32_t at : from.instructions) {
    const Instruction& instruction = program_.instructions[at];
    const bool takes = instruction.kind == Kind::letters && ((instruction.letters >> column) & 1U) != 0;
    if (takes) builder.add(instruction.next, false);
  }
  if (begin_ == Begin::anywhere)
    for (const std::uint32_t start : program_.starts) builder.add(start, false);
  const State* const state = intern(builder);
  const_cast<State&>(from).next[column].store(state, std::memory_order_release);
  return state;
}

PatternSet Automaton::match(std::string_view line, bool line_begin) const {
  const State* state = start(line_begin);
  PatternSet matched = state->matched;
  for (const char letter : line) {
    state = step(*state, letter);
    if (state == nullptr) return PatternSet().set();
    if (state->dead()) return matched;
    matched |= state->matched;
  }
  return matched | state->matched_at_end;
}

}  // namespace dixit
