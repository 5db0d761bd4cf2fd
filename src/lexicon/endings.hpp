#pragma once

#include "lexicon/lexicon.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dixit {

/// Of an ending that tells what a word is, in bytes.
inline constexpr std::size_t kLongestEnding = 7;

/// What a word is by its last `size` bytes; nothing where these are all of it, or more than kLongestEnding.
[[nodiscard]] inline WordClasses classes_of_ending(const Lexicon& lexicon, std::string_view word,
                                                   std::size_t size) noexcept {
  if (word.size() <= size || size > kLongestEnding) return {};
  std::array<char, kLongestEnding + 1> ending{'-'};
  word.copy(ending.data() + 1, size, word.size() - size);
  return lexicon.word(lexicon.find({ending.data(), size + 1})).classes;
}

/// `statistics`: whether a word that the lexicon does not have is a plural by its last letter; not `glass`.
[[nodiscard]] inline bool ends_like_plural(const Lexicon& lexicon, std::string_view word) noexcept {
  if (word.size() < 2 || word.back() == word[word.size() - 2]) return false;
  return classes_of_ending(lexicon, word, 1).has(WordClass::plural_noun);
}

}  // namespace dixit
