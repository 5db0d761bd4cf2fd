#include "lexicon/particles.hpp"

#include <algorithm>
#include <cstddef>

namespace dixit {

bool is_particle_compound(const Lexicon& lexicon, std::string_view word) noexcept {
  constexpr std::size_t kLongestParticle = 4;
  const auto is_capital_letter = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  const std::string_view start = word.substr(0, kLongestParticle + 1);
  const auto capital = static_cast<std::size_t>(std::ranges::find_if(start, is_capital_letter) - start.begin());
  if (capital == 0 || capital == start.size()) return false;
  const std::string_view particle = word.substr(0, word[capital - 1] == '-' ? capital - 1 : capital);
  return lexicon.word(lexicon.find(particle)).classes.has(WordClass::name_particle);
}

}  // namespace dixit
