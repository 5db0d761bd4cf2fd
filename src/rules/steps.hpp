#pragma once

#include "rules/alphabet.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// A set of the patterns of an automaton, a bit for each number.
using Patterns = std::uint64_t;
inline constexpr std::size_t kMostPatterns = 64;

enum class StepKind : std::uint8_t { letters, fork, group, begin, end, accept };

/// One step of some patterns, which are read as a nondeterministic automaton.
struct Step {
  std::uint16_t next = 0;   // of a fork: the preferred way
  std::uint16_t other = 0;  // of a fork: the other way; of a group: which place it sets; of letters: which set may come
  StepKind kind = StepKind::accept;
  bool sets_groups = false;  // it, or one that it leads to

  friend bool operator==(const Step&, const Step&) noexcept = default;
};

/// Where a pattern begins, and its number.
struct PatternBegin {
  std::uint16_t step = 0;
  std::uint16_t pattern = 0;

  friend bool operator==(PatternBegin, PatternBegin) noexcept = default;
};

/// The steps of all patterns; what ends alike is there once. A view.
struct Steps {
  static constexpr std::uint32_t kAccept = 0;

  std::span<const Step> steps;
  std::span<const Columns> letters;  // sets
};

/// Steps that own their memory.
struct StepStorage {
  std::vector<Step> steps;
  std::vector<Columns> letters;

  [[nodiscard]] Steps view() const noexcept { return {steps, letters}; }
};

}  // namespace dixit
