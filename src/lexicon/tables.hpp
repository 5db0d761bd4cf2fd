#pragma once

#include "lexicon/bytes.hpp"
#include "lexicon/folding.hpp"
#include "lexicon/word.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// A word's first eight bytes, where the others stand, and of which kind it is. Most words are of a few hundred
/// kinds (a noun; a verb in the past), so that two bytes tell. All zero: the unknown word, or one that was taken out.
struct WordEntry {
  std::uint64_t first = 0;  // the lowest byte is the first one; what lies behind the word is 0
  std::uint32_t tail = 0;   // of a longer word, where its other bytes begin
  std::uint16_t kind = 0;
  std::uint8_t size = 0;

  friend bool operator==(const WordEntry&, const WordEntry&) noexcept = default;
};

/// A lexicon as plain tables, which are compiled in or live in a LexiconStorage. A view.
///
///     hash of the folded form -> pilots -> id -> entries   (is it this one? a long word's tail tells)
///                                                  `-> kinds       (what is it?)
///
/// A perfect hash (perfect_ids.hpp) leads each word of a compiled lexicon to its id: one look tells whether it is
/// there. Those that were added to it later are found in a table of their own.
struct LexiconTables {
  std::span<const std::uint16_t> pilots;  // of the perfect hash; at least one
  WordId perfect = 1;                     // ids below are of the perfect hash
  std::span<const WordId> added;          // slots of the other words; 0 is free, at least one is; or no slots
  std::span<const WordEntry> entries;     // by id
  std::span<const char> tails;            // with kPadding behind them
  std::span<const Word> kinds;
  std::span<const std::uint64_t> expressions;        // 0 is free, else a key above the id of what it begins; as above
  std::span<const std::uint64_t> expression_filter;  // a bit for the hash of each key, kFilterBits in all

  static constexpr std::size_t kPadding = ShortForm::kLongest;  // so that a short form can be read at once
  static constexpr std::size_t kHead = sizeof WordEntry::first;
  static constexpr unsigned kIdBits = 20;
  static constexpr std::uint32_t kIdMask = (std::uint32_t{1} << kIdBits) - 1;
  static constexpr std::size_t kFilterBits = std::size_t{1} << 15U;  // ten for each expression, in the nearest memory

  /// The hash's upper half, scaled to be below `size`.
  [[nodiscard]] static constexpr std::size_t scaled(std::uint64_t hash, std::size_t size) noexcept {
    return static_cast<std::size_t>(((hash >> 32) * size) >> 32);
  }

  /// Where a hash is led to by its bucket's pilot, among `size` ids.
  [[nodiscard]] static constexpr WordId led_by(std::uint16_t pilot, std::uint64_t hash, std::size_t size) noexcept {
    return static_cast<WordId>(scaled(mix(hash, pilot), size));
  }

  /// `begun` with the word `next` behind it, as the upper bits of a slot of `expressions`.
  [[nodiscard]] static constexpr std::uint64_t expression_key(WordId begun, WordId next) noexcept {
    return (std::uint64_t{begun} << (2 * kIdBits)) | (std::uint64_t{next} << kIdBits);
  }

  /// The id of the expression that is `begun` with the word `next` behind it, or kUnknownWord.
  [[nodiscard]] WordId continue_expression(WordId begun, WordId next) const noexcept {
    const std::uint64_t key = expression_key(begun, next);
    const std::uint64_t hash = mix(0, key);
    const std::size_t bit = scaled(hash, kFilterBits);
    if ((expression_filter[bit / 64] >> (bit % 64) & 1U) == 0) return kUnknownWord;  // most words go on with no entry
    return find_expression(key, hash);
  }

  [[nodiscard]] std::string spelling(WordId id) const {
    std::array<char, kHead> head{};
    store_bytes(entries[id].first, head.data());
    return std::string(head.data(), std::min<std::size_t>(kHead, entries[id].size)).append(tail(id));
  }

  /// The id of `form`, or kUnknownWord.
  [[nodiscard]] WordId find(const FoldedForm& form) const noexcept {
    return find(form.hash, [&](WordId id) { return is_form(id, form.view()); });
  }

  [[nodiscard]] WordId find(const ShortForm& form) const noexcept {
    return find(form.hash(), [&](WordId id) { return is_short(id, form); });
  }

  /// The same for many: `ids[i]` gets the id of `forms[i]`. The tables are larger than a processor's nearest memory, so
  /// that all is first asked of one table, and then of the next: waiting for one word is waiting for all.
  void find(std::span<const ShortForm> forms, WordId* ids) const noexcept {
    for (std::size_t i = 0; i < forms.size(); ++i) ids[i] = perfect_id(forms[i].hash());
    for (std::size_t i = 0; i < forms.size(); ++i) ids[i] = if_true(is_short(ids[i], forms[i]), ids[i]);
    if (added.empty()) return;
    for (std::size_t i = 0; i < forms.size(); ++i)
      if (ids[i] == kUnknownWord) ids[i] = find(forms[i]);
  }

 private:
  [[nodiscard]] WordId find_expression(std::uint64_t key, std::uint64_t hash) const noexcept;

  /// What stands behind a word's first bytes.
  [[nodiscard]] std::string_view tail(WordId id) const noexcept {
    const WordEntry& entry = entries[id];
    return {tails.data() + entry.tail, entry.size > kHead ? entry.size - kHead : 0};
  }

  [[nodiscard]] bool is_form(WordId id, std::string_view form) const noexcept {
    if (entries[id].size != form.size()) return false;
    const std::size_t head = std::min(kHead, form.size());
    return load_bytes(form.data(), head) == entries[id].first && same_bytes(tail(id), form.substr(head));
  }

  /// Without branches but on the size: whether a word is known cannot be foreseen.
  [[nodiscard]] bool is_short(WordId id, const ShortForm& form) const noexcept {
    const WordEntry& entry = entries[id];
    std::uint64_t difference = (entry.first ^ form.first) | (entry.size ^ form.size);
    if (form.size > kHead) {
      const auto second = load_number<std::uint64_t>(tails.data() + entry.tail);
      difference |= lower_bytes(second, form.size - kHead) ^ form.second;
    }
    return difference == 0;
  }

  [[nodiscard]] WordId perfect_id(std::uint64_t hash) const noexcept {
    return led_by(pilots[scaled(hash, pilots.size())], hash, perfect);
  }

  [[nodiscard]] static constexpr WordId if_true(bool is_it, WordId id) noexcept {
    return id & (WordId{0} - static_cast<WordId>(is_it));
  }

  template <typename IsIt>
  [[nodiscard]] WordId find(std::uint64_t hash, const IsIt& is_it) const noexcept {
    const WordId id = perfect_id(hash);
    const WordId found = if_true(is_it(id), id);
    return added.empty() || found != kUnknownWord ? found : find_added(hash, is_it);
  }

  template <typename IsIt>
  [[nodiscard]] WordId find_added(std::uint64_t hash, const IsIt& is_it) const noexcept {
    for (std::size_t at = scaled(hash, added.size());;) {
      if (added[at] == kUnknownWord || is_it(added[at])) return added[at];
      if (++at == added.size()) at = 0;
    }
  }
};

inline WordId LexiconTables::find_expression(std::uint64_t key, std::uint64_t hash) const noexcept {
  for (std::size_t at = scaled(hash, expressions.size());;) {
    const std::uint64_t slot = expressions[at];
    if ((slot & ~std::uint64_t{kIdMask}) == key) return static_cast<WordId>(slot & kIdMask);
    if (slot == 0) return kUnknownWord;
    if (++at == expressions.size()) at = 0;
  }
}

/// Tables that own their memory. At first without words.
struct LexiconStorage {
  std::vector<std::uint16_t> pilots{0};
  WordId perfect = 1;
  std::vector<WordId> added;
  std::vector<WordEntry> entries{WordEntry()};
  std::vector<char> tails = std::vector<char>(LexiconTables::kPadding);
  std::vector<Word> kinds{Word()};
  std::vector<std::uint64_t> expressions{0};
  std::vector<std::uint64_t> expression_filter = std::vector<std::uint64_t>(LexiconTables::kFilterBits / 64);

  [[nodiscard]] LexiconTables tables() const noexcept {
    return {pilots, perfect, added, entries, tails, kinds, expressions, expression_filter};
  }
};

}  // namespace dixit
