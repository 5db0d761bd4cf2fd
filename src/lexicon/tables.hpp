#pragma once

#include "lexicon/folding.hpp"
#include "lexicon/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dixit {

/// A lexicon as plain tables. They are compiled in, or live in a LexiconStorage. A view.
///
///     hash of the folded form -> slots -> id -> starts -> spellings    (is it this one?)
///                                         id -> kinds  -> words        (what is it?)
///
/// Most words are of a few hundred kinds (a noun; a verb in the past), so each has two bytes that say which.
struct LexiconTables {
  std::span<const std::uint32_t> slots;   // a power of two of them; 0 is free, else a tag above an id
  std::span<const std::uint32_t> starts;  // by id, and one more: where its spelling begins
  std::span<const char> spellings;
  std::span<const std::uint16_t> kinds;  // by id: index into `words`
  std::span<const Word> words;
  unsigned longest_expression = 1;  // in words

  static constexpr unsigned kIdBits = 20;
  static constexpr std::uint32_t kIdMask = (std::uint32_t{1} << kIdBits) - 1;

  /// The upper bits of a slot: most other words of the same slot are told apart without a look at their spelling.
  [[nodiscard]] static constexpr std::uint32_t tag(std::uint64_t hash) noexcept {
    return static_cast<std::uint32_t>(hash >> 32) & ~kIdMask;
  }

  [[nodiscard]] std::string_view spelling(WordId id) const noexcept {
    return {spellings.data() + starts[id], starts[id + 1] - starts[id]};
  }

  /// The id of `form`, or kUnknownWord. At least one slot must be free.
  [[nodiscard]] WordId find(const FoldedForm& form) const noexcept {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = form.hash & mask;; at = (at + 1) & mask) {
      const std::uint32_t slot = slots[at];
      if (slot == 0) return kUnknownWord;
      const WordId id = slot & kIdMask;
      if ((slot & ~kIdMask) == tag(form.hash) && spelling(id) == form.view()) return id;
    }
  }
};

/// Tables that own their memory.
struct LexiconStorage {
  std::vector<std::uint32_t> slots;
  std::vector<std::uint32_t> starts;
  std::vector<char> spellings;
  std::vector<std::uint16_t> kinds;
  std::vector<Word> words;
  unsigned longest_expression = 1;

  [[nodiscard]] LexiconTables tables() const noexcept {
    return {slots, starts, spellings, kinds, words, longest_expression};
  }
};

}  // namespace dixit
