#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

/// Number of a word in a WordTable. 0 stands for no word.
using WordKey = std::uint32_t;
inline constexpr WordKey kNoWord = 0;

/// Numbers the words of names as they come: the same number for the same letters, case and marks on Latin letters
/// aside. Views the texts it is given. Adding takes constant time on average; clearing takes none.
class WordTable {
 public:
  void clear() noexcept;

  /// The number of `word`, a new one where it was not seen before.
  [[nodiscard]] WordKey add(std::string_view word);

  /// The number of `word`; kNoWord where it was not seen. Keeps no view of it.
  [[nodiscard]] WordKey find(std::string_view word) const noexcept;

  /// As first seen.
  [[nodiscard]] std::string_view spelling(WordKey word) const noexcept { return words_[word - 1].spelling; }

  /// Words are numbered from 1 to size().
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words_.size()); }

 private:
  struct Entry {
    std::string_view spelling;
    std::uint32_t hash = 0;
  };
  struct Slot {
    std::uint32_t generation = 0;  // a slot of an older one is free
    WordKey word = kNoWord;
  };

  void grow();
  [[nodiscard]] Slot& free_slot(std::uint32_t hash) noexcept;

  std::vector<Entry> words_;
  std::vector<Slot> slots_;
  std::uint32_t generation_ = 1;
};

}  // namespace dixit
