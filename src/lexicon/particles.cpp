#include "lexicon/particles.hpp"

#include "lexicon/bytes.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace dixit {

bool is_particle_compound(const Lexicon& lexicon, std::string_view word) noexcept {
  constexpr std::size_t kLongestParticle = 4;
  if (word.empty()) return false;
  const std::uint64_t start = load_bytes(word.data(), std::min(word.size(), kLongestParticle + 1));
  const std::uint64_t capitals = bytes_between(start, 'A', 'Z');
  if (capitals == 0) return false;
  const auto capital = static_cast<std::size_t>(std::countr_zero(capitals)) / 8;
  if (capital == 0) return false;
  const std::string_view particle = word.substr(0, word[capital - 1] == '-' ? capital - 1 : capital);
  return lexicon.word(lexicon.find(particle)).classes.has(WordClass::name_particle);
}

}  // namespace dixit
