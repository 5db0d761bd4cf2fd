#pragma once

#include "rules/automaton.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dixit {

/// The named groups of patterns.
enum class Group : std::uint8_t { speaker, cue, addressee, content, content2, content3, content4, count_ };
inline constexpr std::size_t kGroups = static_cast<std::size_t>(Group::count_);
inline constexpr std::array<std::string_view, kGroups> kGroupNames{"speaker",  "cue",      "addressee", "content",
                                                                   "content2", "content3", "content4"};

/// The number of the group of that name; none where there is no such.
[[nodiscard]] constexpr std::optional<std::size_t> group_named(std::string_view name) noexcept {
  const auto found = std::ranges::find(kGroupNames, name);
  if (found == kGroupNames.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kGroupNames.begin());
}

/// Where groups lie in a line: begin and end of each, by Group.
using GroupPlaces = std::array<std::uint32_t, 2 * kGroups>;
inline constexpr std::uint32_t kNoPlace = 0xFFFF'FFFF;

/// Where the groups of a match lie, as Perl would find them: at each choice it goes the preferred way, if that leads to
/// a match, which `walk` tells. The match begins at `place` with `step`, from which it can be reached. Adds `offset` to
/// each place. Groups that take no part keep their places.
void find_groups(const Walk& walk, std::uint32_t step, std::uint32_t place, std::uint32_t offset, GroupPlaces& places);

}  // namespace dixit
