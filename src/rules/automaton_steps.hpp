#pragma once

#include "rules/steps.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// The steps of one automaton, numbered from 0 on, which is Steps::kAccept.
struct AutomatonSteps {
  AutomatonSteps() = default;
  /// Those of `all` that `begins` lead to.
  AutomatonSteps(const Steps& all, std::span<const PatternBegin> begins);

  [[nodiscard]] unsigned class_count() const noexcept;

  std::vector<PatternBegin> begins;
  std::vector<Step> steps;
  std::vector<std::uint64_t> letters;                          // sets of classes of letters, a bit for each class
  std::array<std::uint8_t, Alphabet::kMostColumns> classes{};  // of each column: those no step tells apart are of one
  std::uint16_t asked = 0;  // of the steps the first ones, at which find_groups() asks whether they lead to a match

 private:
  void classify();
};

}  // namespace dixit
