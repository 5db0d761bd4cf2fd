#pragma once

#include "lexicon/lexicon.hpp"

#include <string_view>

namespace dixit {

/// `al-Rashid`, `d'Orval`: whether `word` is a particle with a capitalised word.
[[nodiscard]] bool is_particle_compound(const Lexicon& lexicon, std::string_view word) noexcept;

}  // namespace dixit
