#include "speakers/word_table.hpp"

#include "lexicon/bytes.hpp"
#include "speakers/plain_letters.hpp"

#include <algorithm>

namespace dixit {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::uint64_t kSmallLetters = 0x20 * kOnes;
constexpr std::uint64_t kLineEnds = '\n' * kOnes;
constexpr std::uint64_t kMultiplier = 0x9E37'79B9'7F4A'7C15;

constexpr unsigned char folded(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 'A' && value <= 'Z' ? static_cast<unsigned char>(value + ('a' - 'A')) : value;
}

/// Written with ASCII letters alone, and on one line.
constexpr bool is_plain(std::string_view word) noexcept {
  return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && byte != '\n'; });
}

struct Hash {
  std::uint64_t of_letters = 0;
  std::uint64_t strange = 0;  // high bits of bytes that are no ASCII, or a line's end
};

/// The high bit of some byte, if one is a line's end.
constexpr std::uint64_t line_end_in(std::uint64_t bytes) noexcept {
  const std::uint64_t others = bytes ^ kLineEnds;  // of a line's end nothing is left
  return (others - kOnes) & ~others & kHighBits;
}

/// Eight bytes at a time. The bit that tells small letters from capitals is set in all of them.
Hash hash_of_letters(std::string_view word) noexcept {
  Hash hash{.of_letters = word.size()};
  for (std::size_t at = 0; at < word.size(); at += 8) {
    const std::uint64_t bytes = load_bytes(word.data() + at, std::min<std::size_t>(8, word.size() - at));
    hash.strange |= (bytes & kHighBits) | line_end_in(bytes);
    hash.of_letters = (hash.of_letters ^ (bytes | kSmallLetters)) * kMultiplier;
    hash.of_letters ^= hash.of_letters >> 32;
  }
  return hash;
}

std::uint32_t hash_of(std::string_view word) noexcept {
  const Hash hash = hash_of_letters(word);
  return static_cast<std::uint32_t>(hash.strange == 0 ? hash.of_letters
                                                      : hash_of_letters(PlainLetters(word).view()).of_letters);
}

bool same_plain_word(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t at = 0; at < a.size(); ++at)
    if (folded(a[at]) != folded(b[at])) return false;
  return true;
}

bool same_word(std::string_view a, std::string_view b) noexcept {
  if (same_bytes(a, b)) return true;
  if (is_plain(a) && is_plain(b)) return same_plain_word(a, b);
  return same_plain_word(PlainLetters(a).view(), PlainLetters(b).view());
}

}  // namespace

void WordTable::clear() noexcept {
  words_.clear();
  if (++generation_ == 0) {
    slots_.assign(slots_.size(), Slot());
    generation_ = 1;
  }
}

WordKey WordTable::add(std::string_view word) {
  if (words_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.generation != generation_) {
      words_.push_back({word, hash});
      slot = {generation_, size()};
      return slot.word;
    }
    const Entry& entry = words_[slot.word - 1];
    if (entry.hash == hash && same_word(entry.spelling, word)) return slot.word;
  }
}

WordKey WordTable::find(std::string_view word) const noexcept {
  if (slots_.empty()) return kNoWord;
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].generation == generation_; at = (at + 1) & mask) {
    const Entry& entry = words_[slots_[at].word - 1];
    if (entry.hash == hash && same_word(entry.spelling, word)) return slots_[at].word;
  }
  return kNoWord;
}

void WordTable::grow() {
  slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, Slot());
  for (WordKey word = 1; word <= size(); ++word) free_slot(words_[word - 1].hash) = {generation_, word};
}

WordTable::Slot& WordTable::free_slot(std::uint32_t hash) noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].generation == generation_) at = (at + 1) & mask;
  return slots_[at];
}

}  // namespace dixit
