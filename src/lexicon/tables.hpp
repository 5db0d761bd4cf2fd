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

/// Where a word's spelling stands, and of which kind it is. Most words are of a few hundred kinds (a noun; a verb in
/// the past), so that two bytes tell.
struct WordEntry {
  std::uint32_t begin = 0;
  std::uint16_t kind = 0;
  std::uint8_t size = 0;
};

/// A lexicon as plain tables, which are compiled in or live in a LexiconStorage. A view.
///
///     hash of the folded form -> slots -> id -> entries -> spellings   (is it this one?)
///                                                     `--> kinds       (what is it?)
struct LexiconTables {
  std::span<const std::uint32_t> slots;  // 0 is free, else a tag above an id; at least one is free
  std::span<const WordEntry> entries;    // by id
  std::span<const char> spellings;       // with kPadding behind them
  std::span<const Word> kinds;
  std::span<const std::uint64_t> expressions;  // 0 is free, else a key above the id of what it begins; as above

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

  /// `begun` with the word `next` behind it, as the upper bits of a slot of `expressions`.
  [[nodiscard]] static constexpr std::uint64_t expression_key(WordId begun, WordId next) noexcept {
    return (std::uint64_t{begun} << (2 * kIdBits)) | (std::uint64_t{next} << kIdBits);
  }

  /// The id of the expression that is `begun` with the word `next` behind it, or kUnknownWord.
  [[nodiscard]] WordId continue_expression(WordId begun, WordId next) const noexcept {
    const std::uint64_t key = expression_key(begun, next);
    for (std::size_t at = first_slot(mix(0, key), expressions.size());;) {
      const std::uint64_t slot = expressions[at];
      if ((slot & ~std::uint64_t{kIdMask}) == key) return static_cast<WordId>(slot & kIdMask);
      if (slot == 0) return kUnknownWord;
      if (++at == expressions.size()) at = 0;
    }
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
      return entry.size == form.size && load_short_form(spellings.data() + entry.begin, form.size) == form;
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
  std::vector<std::uint64_t> expressions;

  [[nodiscard]] LexiconTables tables() const noexcept { return {slots, entries, spellings, kinds, expressions}; }
};

}  // namespace dixit
