#pragma once

#include "rules/alphabet.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// A set of the patterns of an automaton, a bit for each number.
using Patterns = std::uint64_t;
inline constexpr std::size_t kMostPatterns = 64;

enum class StepKind : std::uint8_t { letters, fork, group, begin, end, accept };

/// One step of some patterns, which are read as a nondeterministic automaton. Packed, for there are many.
struct Step {
  static constexpr std::size_t kMost = std::size_t{1} << 14;  // of an automaton

  std::uint32_t bits = 0;  // from the lowest: next, other, the kind, whether it sets groups

  [[nodiscard]] static constexpr Step of(StepKind kind, std::uint32_t next, std::uint32_t other, bool sets_groups) {
    return {next | other << 14U | static_cast<std::uint32_t>(kind) << 28U |
            static_cast<std::uint32_t>(sets_groups) << 31U};
  }

  /// Of a fork: the preferred way.
  [[nodiscard]] constexpr std::uint16_t next() const noexcept { return static_cast<std::uint16_t>(bits & kMask); }
  /// Of a fork: the other way; of a group: which place it sets; of letters: which set may come.
  [[nodiscard]] constexpr std::uint16_t other() const noexcept {
    return static_cast<std::uint16_t>(bits >> 14U & kMask);
  }
  [[nodiscard]] constexpr StepKind kind() const noexcept { return static_cast<StepKind>(bits >> 28U & 7U); }
  /// It, or one that it leads to.
  [[nodiscard]] constexpr bool sets_groups() const noexcept { return bits >> 31U != 0; }

  friend bool operator==(const Step&, const Step&) noexcept = default;

 private:
  static constexpr std::uint32_t kMask = kMost - 1;
};

/// How much of the steps of all automata is of one.
struct StepCounts {
  std::uint16_t starts = 0;
  std::uint16_t steps = 0;
  std::uint16_t letters = 0;
  std::uint16_t asked = 0;  // of the steps the first ones, at which find_groups() asks whether they lead to a match

  friend bool operator==(const StepCounts&, const StepCounts&) noexcept = default;
};

/// The steps of an automaton, or of several, those of one behind those of the other. Each numbers its steps from 0,
/// which is kAccept. A view.
struct Steps {
  static constexpr std::uint32_t kAccept = 0;

  /// Where a pattern begins, and its number.
  struct Start {
    std::uint16_t step = 0;
    std::uint16_t pattern = 0;

    friend bool operator==(Start, Start) noexcept = default;
  };

  std::span<const Start> starts;
  std::span<const Step> steps;
  std::span<const std::uint64_t> letters;  // sets of classes of letters, a bit for each class
  std::span<const std::uint8_t> classes;   // of each column: those that no step tells apart are of one
  std::uint16_t asked = 0;                 // StepCounts::asked, of one automaton

  /// The first automaton's, which are cut off.
  [[nodiscard]] Steps take(const StepCounts& counts) noexcept;

  [[nodiscard]] unsigned class_count() const noexcept { return std::ranges::max(classes) + 1U; }
};

/// Steps that own their memory.
struct StepStorage {
  std::vector<Steps::Start> starts;
  std::vector<Step> steps;
  std::vector<std::uint64_t> letters;
  std::vector<std::uint8_t> classes;

  [[nodiscard]] Steps view() const noexcept { return {starts, steps, letters, classes, 0}; }
};

}  // namespace dixit
