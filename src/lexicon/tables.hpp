#pragma once

#include "lexicon/bytes.hpp"
#include "lexicon/folding.hpp"
#include "lexicon/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dixit {

/// A word's first eight bytes, where its spelling stands, and of which kind it is. Most words are of a few hundred
/// kinds (a noun; a verb in the past), so that two bytes tell.
struct WordEntry {
  std::uint64_t first = 0;  // the lowest byte is the first one; what lies behind the word is 0
  std::uint32_t begin = 0;
  std::uint16_t kind = 0;
  std::uint8_t size = 0;
};

/// A lexicon as plain tables, which are compiled in or live in a LexiconStorage. A view.
///
///     hash of the folded form -> slots -> id -> entries -> spellings   (is it this one? short words need no look here)
///                                                     `--> kinds       (what is it?)
struct LexiconTables {
  std::span<const std::uint32_t> slots;  // 0 is free, else a tag above an id; at least one is free
  std::span<const WordEntry> entries;    // by id
  std::span<const char> spellings;       // with kPadding behind them
  std::span<const Word> kinds;
  unsigned longest_expression = 1;  // in words

  static constexpr std::size_t kPadding = ShortForm::kLongest;  // so that a short form can be read at once
  static constexpr unsigned kIdBits = 20;
  static constexpr std::uint32_t kIdMask = (std::uint32_t{1} << kIdBits) - 1;

  /// The upper bits of a slot: most other words of the same slot are told apart without a look at their spelling.
  [[nodiscard]] static constexpr std::uint32_t tag(std::uint64_t hash) noexcept {
    return static_cast<std::uint32_t>(hash) & ~kIdMask;
  }

  /// The first of `slot_count` slots to look at: the hash's upper half, scaled.
  [[nodiscard]] static constexpr std::size_t first_slot(std::uint64_t hash, std::size_t slot_count) noexcept {
    return static_cast<std::size_t>(((hash >> 32) * slot_count) >> 32);
  }

  [[nodiscard]] std::string_view spelling(WordId id) const noexcept {
    return {spellings.data() + entries[id].begin, entries[id].size};
  }

  /// The id of `form`, or kUnknownWord.
  [[nodiscard]] WordId find(const FoldedForm& form) const noexcept {
    return find(form.hash, [&](WordId id) { return same_bytes(spelling(id), form.view()); });
  }

  [[nodiscard]] WordId find(const ShortForm& form) const noexcept {
    return find(form.hash(), [&](WordId id) {
      const WordEntry& entry = entries[id];
      if (entry.first != form.first || entry.size != form.size) return false;
      if (form.size <= 8) return true;
      return lower_bytes(load_number<std::uint64_t>(spellings.data() + entry.begin + 8), form.size - 8) == form.second;
    });
  }

 private:
  template <typename IsIt>
  [[nodiscard]] WordId find(std::uint64_t hash, IsIt is_it) const noexcept {
    for (std::size_t at = first_slot(hash, slots.size());;) {
      const std::uint32_t slot = slots[at];
      if (slot == 0) return kUnknownWord;
      if ((slot & ~kIdMask) == tag(hash) && is_it(slot & kIdMask)) return slot & kIdMask;
      if (++at == slots.size()) at = 0;
    }
  }
};

/// Tables that own their memory.
struct LexiconStorage {
  std::vector<std::uint32_t> slots;
  std::vector<WordEntry> entries;
  std::vector<char> spellings;
  std::vector<Word> kinds;
  unsigned longest_expression = 1;

  [[nodiscard]] LexiconTables tables() const noexcept { return {slots, entries, spellings, kinds, longest_expression}; }
};

}  // namespace dixit
