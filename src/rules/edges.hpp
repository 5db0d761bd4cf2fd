#pragma once

#include "rules/steps.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// What leads to each of some steps.
class Edges {
 public:
  Edges() = default;
  /// Linear.
  explicit Edges(std::span<const Step> steps);

  /// The steps that lead to `step`.
  [[nodiscard]] std::span<const std::uint16_t> to(std::uint32_t step) const noexcept {
    return std::span(from_).subspan(first_[step], first_[step + 1] - first_[step]);
  }

 private:
  std::vector<std::uint16_t> from_;   // one list behind the other
  std::vector<std::uint32_t> first_;  // where the list of each step begins, and the last one ends
};

}  // namespace dixit
