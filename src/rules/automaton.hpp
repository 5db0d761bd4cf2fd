#pragma once

#include "rules/pattern.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace dixit {

/// Tells for each place of a line from which instructions some way leads to a match, by a deterministic automaton that
/// reads the line from its end. Its states are made as lines need them, and shared by all threads: a step costs one
/// load. It has a copy of the instructions that its patterns need, with numbers of its own. Neither copyable nor
/// movable; may be used from any number of threads, each with its own spare states.
class Automaton {
 public:
  /// A set of patterns, a bit for each number.
  using Patterns = std::uint64_t;
  static constexpr std::size_t kMostPatterns = 64;

  /// The instruction that a pattern begins with, and its number.
  struct Start {
    std::uint32_t instruction = 0;
    std::uint32_t pattern = 0;

    friend bool operator==(Start, Start) noexcept = default;
  };

  /// What is known at a place.
  class State {
   public:
    /// Whether a match can be reached from `instruction`.
    [[nodiscard]] bool leads(std::uint32_t instruction) const noexcept {
      return ((ways_[instruction / 64] >> (instruction % 64)) & 1U) != 0;
    }

    /// The patterns that match from here.
    [[nodiscard]] Patterns matched() const noexcept { return matched_; }

    /// No pattern matches from here, nor from any place before.
    [[nodiscard]] bool dead() const noexcept { return dead_; }

   private:
    friend class Automaton;

    std::vector<std::uint64_t> ways_;  // a bit for each instruction
    Patterns matched_ = 0;
    bool dead_ = false;
    std::array<std::atomic<const State*>, Alphabet::kMostColumns + 1> before_{};  // by the column of the letter before
  };

  /// States of one walk that are not shared, where there are too many.
  using Spare = std::deque<State>;

  enum class End : std::uint8_t {
    here,      // a match ends where the walk begins
    anywhere,  // or at any place before
  };

  /// Stands for the line's begin as if it were a letter before the first.
  static constexpr unsigned kLineBegin = Alphabet::kMostColumns;

  /// For the patterns of `program` that begin with `starts`.
  Automaton(const Program& program, std::vector<Start> starts, End end);

  [[nodiscard]] const Instruction& instruction(std::uint32_t number) const noexcept { return instructions_[number]; }

  /// The instruction that a pattern of this begins with.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t pattern) const noexcept;

  /// Where a walk begins: at the line's end, or before it.
  [[nodiscard]] const State* start(bool line_end) const noexcept { return line_end ? line_end_ : inner_end_; }

  /// The state before the letter of `column`.
  [[nodiscard]] const State* step(const State& from, unsigned column, Spare& spare) const {
    const State* const known = from.before_[column].load(std::memory_order_acquire);
    return known != nullptr ? known : make(from, column, spare);
  }

  /// Walks over `letters`, columns of a line, from their end to their begin. `states` of them are for each place, the
  /// line's begin if `line_begin`. Once the state is dead the walk ends; the places left have the state nullptr.
  void walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end, std::vector<const State*>& states,
            Spare& spare) const;

 private:
  class Builder;
  struct Hash {
    std::size_t operator()(const std::vector<std::uint64_t>& ways) const noexcept;
  };

  void copy_instructions(const std::vector<Instruction>& from);
  void link();
  [[nodiscard]] std::span<const std::uint32_t> instructions_before(std::uint32_t instruction) const noexcept {
    const std::uint32_t first = first_before_[instruction];
    return std::span(before_).subspan(first, first_before_[instruction + 1] - first);
  }
  const State* make(const State& from, unsigned column, Spare& spare) const;
  const State* intern(std::vector<std::uint64_t> ways) const;
  void fill(State& state, std::vector<std::uint64_t> ways) const;

  std::vector<Start> starts_;
  const End end_;
  std::vector<Instruction> instructions_;    // kAccept and those that lead to it
  std::vector<std::uint32_t> before_;        // the instructions that lead to each, one list behind the other
  std::vector<std::uint32_t> first_before_;  // where the list of each begins
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::vector<std::uint64_t>, std::unique_ptr<State>, Hash> states_;
  const State* line_end_ = nullptr;
  const State* inner_end_ = nullptr;
};

}  // namespace dixit
