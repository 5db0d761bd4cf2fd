#pragma once

#include "phrases/line.hpp"

#include <cstdint>

namespace dixit {

/// Where circumstances begin that stand behind the one who speaks: `in a statement` of `said Doe in a statement`, `with
/// a grin`, not `from Lindow`; of one who stands behind the cue also `to Roe`. An index of `line`'s phrases from
/// `begin` on; `end` where there are none.
[[nodiscard]] std::uint32_t find_circumstances(const TaggedText& text, const Line& line, std::uint32_t begin,
                                               std::uint32_t end, bool behind_cue);

/// Where the one who speaks begins, of phrases from `begin` on in front of `cue`: behind a comma that closes what is
/// governed by a preposition, `the coach, Doe, said` of `After a week in the north, the coach, Doe, said`. An aside has
/// two commas, so that an odd number tells of it.
[[nodiscard]] std::uint32_t find_subject(const TaggedText& text, const Line& line, std::uint32_t begin,
                                         std::uint32_t cue);

/// Where the medium begins that a thing was reported in: `in a speech` of `praised the plan in a speech`; `end` where
/// there is none, a clause stands in front of it, or the thing is something said itself: `her remarks at the debate`.
[[nodiscard]] std::uint32_t find_medium(const TaggedText& text, const Line& line, std::uint32_t begin,
                                        std::uint32_t end);

}  // namespace dixit
