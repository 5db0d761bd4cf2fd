#pragma once

#include "lexicon/lexicon.hpp"

#include <string_view>

namespace dixit {

/// `statistics`: whether a word that the lexicon does not have is a plural by its last letter; not `glass`.
[[nodiscard]] inline bool ends_like_plural(const Lexicon& lexicon, std::string_view word) noexcept {
  if (word.size() < 2 || word.back() == word[word.size() - 2]) return false;
  const char ending[] = {'-', word.back()};
  return lexicon.word(lexicon.find({ending, sizeof ending})).classes.has(WordClass::plural_noun);
}

}  // namespace dixit
