#pragma once

#include <dixit/document.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dixit {

/// What pronouns say of somebody's gender.
struct GenderVotes {
  std::uint32_t feminine = 0;
  std::uint32_t masculine = 0;

  void add(Gender gender, std::uint32_t votes) noexcept { (gender == Gender::female ? feminine : masculine) += votes; }

  [[nodiscard]] std::uint32_t all() const noexcept { return feminine + masculine; }

  /// The gender of three votes of four or, where there are many votes, of more than chance gives a majority: one and a
  /// half of its standard deviations. Else unknown.
  [[nodiscard]] Gender decided() const noexcept {
    constexpr double kDeviations = 1.5;
    const double least = std::min(feminine, masculine), most = std::max(feminine, masculine);
    if (most == 0 || (most < 3 * least && most - least < kDeviations * std::sqrt(most + least))) return Gender::unknown;
    return feminine > masculine ? Gender::female : Gender::male;
  }
};

}  // namespace dixit
