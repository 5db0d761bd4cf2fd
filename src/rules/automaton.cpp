#include "rules/automaton.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

using Kind = Instruction::Kind;

constexpr std::size_t kMostStates = 1024;  // of one pattern

}  // namespace

/// Collects the instructions that a state stands at.
class Automaton::Builder {
 public:
  Builder(const Program& program, std::size_t pattern)
      : program_(program), first_(program.first(pattern)), seen_(program.ends[pattern] - first_, false) {}

  /// Follows all ways from `start` up to instructions that take a letter or accept, or ask for the line's end while it
  /// is not there.
  void add(std::uint32_t start, bool line_begin, bool line_end = false) {
    stack_.push_back(start);
    while (!stack_.empty()) {
      const std::uint32_t at = stack_.back();
      stack_.pop_back();
      if (seen_[at - first_]) continue;
      seen_[at - first_] = true;
      const Instruction& instruction = program_.instructions[at];
      switch (instruction.kind) {
        case Kind::begin:
          if (line_begin)
            stack_.push_back(instruction.next);
          else
            seen_[at - first_] = false;
          break;
        case Kind::end:
          if (line_end)
            stack_.push_back(instruction.next);
          else
            instructions_.push_back(at);
          break;
        case Kind::group:
          stack_.push_back(instruction.next);
          break;
        case Kind::fork:
          stack_.push_back(instruction.other);
          stack_.push_back(instruction.next);
          break;
        default:
          instructions_.push_back(at);
      }
    }
  }

  std::vector<std::uint32_t> take() {
    std::ranges::sort(instructions_);
    return std::move(instructions_);
  }

 private:
  const Program& program_;
  const std::uint32_t first_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::uint32_t> instructions_;
};

std::size_t Automaton::Hash::operator()(const std::vector<std::uint32_t>& instructions) const noexcept {
  std::size_t hash = instructions.size();
  for (const std::uint32_t instruction : instructions) hash = (hash ^ instruction) * 0x100000001B3U;
  return hash ^ (hash >> 29);
}

Automaton::Automaton(const Program& program, std::size_t pattern, Begin begin)
    : program_(program), pattern_(pattern), begin_(begin) {
  for (const bool line_begin : {true, false}) {
    Builder builder(program_, pattern_);
    builder.add(program_.starts[pattern_], line_begin);
    (line_begin ? line_start_ : inner_start_) = intern(builder);
  }
}

bool Automaton::accepts(const std::vector<std::uint32_t>& instructions) const {
  return std::ranges::any_of(instructions,
                             [this](std::uint32_t at) { return program_.instructions[at].kind == Kind::accept; });
}

const Automaton::State* Automaton::intern(Builder& builder) const {
  std::vector<std::uint32_t> instructions = builder.take();
  if (const auto found = states_.find(instructions); found != states_.end()) return found->second.get();
  if (states_.size() >= kMostStates) {
    full_.store(true, std::memory_order_relaxed);
    return nullptr;
  }
  auto state = std::make_unique<State>();
  Builder behind_end(program_, pattern_);
  for (const std::uint32_t at : instructions)
    if (program_.instructions[at].kind == Kind::end) behind_end.add(at, false, true);
  state->matched = accepts(instructions);
  state->matched_at_end = state->matched || accepts(behind_end.take());
  state->instructions = instructions;
  return states_.emplace(std::move(instructions), std::move(state)).first->second.get();
}

const Automaton::State* Automaton::make(const State& from, unsigned column) const {
  if (full_.load(std::memory_order_relaxed)) return nullptr;
  const std::lock_guard lock(mutex_);
  if (const State* const known = from.next[column].load(std::memory_order_relaxed)) return known;
  Builder builder(program_, pattern_);
  for (const std::uint32_t at : from.instructions) {
    const Instruction& instruction = program_.instructions[at];
    const bool takes = instruction.kind == Kind::letters && ((instruction.letters >> column) & 1U) != 0;
    if (takes) builder.add(instruction.next, false);
  }
  if (begin_ == Begin::anywhere) builder.add(program_.starts[pattern_], false);
  const State* const state = intern(builder);
  const_cast<State&>(from).next[column].store(state, std::memory_order_release);
  return state;
}

bool Automaton::match(std::string_view line, bool line_begin) const {
  const State* state = start(line_begin);
  for (const char letter : line) {
    if (state->matched) return true;
    if (state->dead()) return false;
    state = step(*state, letter);
    if (state == nullptr) return true;
  }
  return state->matched_at_end;
}

}  // namespace dixit
