#pragma once

#include "rules/pattern.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dixit {

/// Tells whether a pattern matches, by a deterministic automaton that is made as lines need it: a step costs one load.
/// States that are made are shared by all threads; where they would be too many, a walk ends in doubt, and the pattern
/// is said to match. Neither copyable nor movable; may be used from any number of threads.
class Automaton {
 public:
  struct State {
    bool matched = false;         // here, whatever follows
    bool matched_at_end = false;  // here, if the line ends
    std::vector<std::uint32_t> instructions;
    std::array<std::atomic<const State*>, Alphabet::kMostColumns> next{};

    [[nodiscard]] bool dead() const noexcept { return instructions.empty(); }
  };

  enum class Begin : std::uint8_t {
    here,      // the pattern matches from where the walk begins
    anywhere,  // or from any later letter
  };

  /// For the pattern of that number in `program`, which must outlive this.
  Automaton(const Program& program, std::size_t pattern, Begin begin);

  [[nodiscard]] std::size_t pattern() const noexcept { return pattern_; }

  /// Where a walk begins: at the line's begin, or behind it.
  [[nodiscard]] const State* start(bool line_begin) const noexcept { return line_begin ? line_start_ : inner_start_; }

  /// The state behind `letter`; null where there would be too many.
  [[nodiscard]] const State* step(const State& from, char letter) const {
    const unsigned column = program_.alphabet.column(letter);
    const State* const known = from.next[column].load(std::memory_order_acquire);
    return known != nullptr ? known : make(from, column);
  }

  /// Whether the pattern matches some begin of `line`; from its first letter, or from any.
  [[nodiscard]] bool match(std::string_view line, bool line_begin) const;

 private:
  class Builder;
  struct Hash {
    std::size_t operator()(const std::vector<std::uint32_t>& instructions) const noexcept;
  };

  const State* make(const State& from, unsigned column) const;
  const State* intern(Builder& builder) const;
  [[nodiscard]] bool accepts(const std::vector<std::uint32_t>& instructions) const;

  const Program& program_;
  const std::size_t pattern_;
  const Begin begin_;
  mutable std::mutex mutex_;
  mutable std::atomic<bool> full_ = false;
  mutable std::unordered_map<std::vector<std::uint32_t>, std::unique_ptr<State>, Hash>
      states_;  // by their instructions
  const State* line_start_ = nullptr;
  const State* inner_start_ = nullptr;
};

}  // namespace dixit
