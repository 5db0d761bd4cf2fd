#pragma once

#include "rules/pattern.hpp"
#include "rules/steps.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <mutex>
#include <span>
#include <unordered_set>
#include <vector>

namespace dixit {

/// Tells for each place of a line from which of some steps a match can be reached, by a deterministic automaton that
/// reads the line from its end. Its states are made as lines need them, and shared by all threads: a step back costs
/// one load. Neither copyable nor movable; may be used from any number of threads, each with its own spare memory.
class Automaton {
 public:
  /// A set of patterns, a bit for each number.
  using Patterns = std::uint64_t;
  static constexpr std::size_t kMostPatterns = 64;

  /// What is known at a place. Right behind it in memory lie the states before it, by the class of the letter between.
  class State {
   public:
    /// Whether a match can be reached from `step`.
    [[nodiscard]] bool leads(std::uint32_t step) const noexcept {
      return ((ways_[step / 64] >> (step % 64)) & 1U) != 0;
    }

    /// The patterns that match from here.
    [[nodiscard]] Patterns matched() const noexcept { return matched_; }

   private:
    friend class Automaton;
    using Before = std::atomic<const State*>;

    State(const std::uint64_t* ways, Patterns matched) noexcept : ways_(ways), matched_(matched) {}
    [[nodiscard]] Before& before(unsigned letter_class) const noexcept {
      return reinterpret_cast<Before*>(const_cast<State*>(this) + 1)[letter_class];
    }

    const std::uint64_t* ways_;  // a bit for each step
    Patterns matched_;
  };

  /// Memory of a walk's states that are not shared, where there are too many.
  using Spare = std::pmr::monotonic_buffer_resource;

  /// For the patterns of `steps`. A match ends where a walk begins, or, if `anywhere`, at any place before.
  Automaton(Steps steps, bool anywhere);

  [[nodiscard]] const Steps& steps() const noexcept { return steps_; }

  /// Walks over `letters`, columns of a line, from their end to their begin. `states` of them are for each place, the
  /// line's begin if `line_begin`. Once no pattern can match from any place before, the walk ends; the places left have
  /// the state nullptr.
  void walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end, std::vector<const State*>& states,
            Spare& spare) const;

 private:
  using Ways = std::vector<std::uint64_t>;
  class Builder;
  struct Hash {
    using is_transparent = void;
    std::size_t words;
    std::size_t operator()(const std::uint64_t* ways) const noexcept;
    std::size_t operator()(const State* state) const noexcept { return operator()(state->ways_); }
  };
  struct Equal {
    using is_transparent = void;
    std::size_t words;
    bool operator()(const State* state, const State* other) const noexcept { return state == other; }
    bool operator()(const std::uint64_t* ways, const State* state) const noexcept;
  };

  [[nodiscard]] std::size_t words() const noexcept { return (steps_.size() + 63) / 64; }
  [[nodiscard]] unsigned line_begin() const noexcept { return steps_.class_count(); }
  [[nodiscard]] const State* step(const State& from, unsigned letter_class, Spare& spare) const {
    const State* const known = from.before(letter_class).load(std::memory_order_acquire);
    return known != nullptr ? known : make(from, letter_class, spare);
  }
  const State* make(const State& from, unsigned letter_class, Spare& spare) const;
  const State* intern(const Ways& ways) const;
  const State* allocate(const Ways& ways, std::pmr::memory_resource& memory) const;

  const Steps steps_;
  const bool anywhere_;
  mutable std::mutex mutex_;  // of what follows
  mutable std::pmr::monotonic_buffer_resource memory_;
  mutable std::unordered_set<const State*, Hash, Equal> states_;
  const State* dead_;  // no pattern matches from here, nor from any place before
  const State* line_end_;
  const State* inner_end_;
};

}  // namespace dixit
