#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dixit {

/// Letters of lines as columns of a table: each letter that a pattern names has one of its own, all others share one.
class Alphabet {
 public:
  static constexpr unsigned kMostColumns = 64;
  static constexpr unsigned kOthers = 0;

  [[nodiscard]] unsigned column(char letter) const noexcept { return columns_[static_cast<unsigned char>(letter)]; }
  [[nodiscard]] unsigned size() const noexcept { return size_; }

  /// Gives `letter` a column; false where there are too many.
  bool add(char letter) noexcept;

 private:
  std::array<std::uint8_t, 256> columns_{};
  unsigned size_ = 1;
};

/// One step of a program.
struct Instruction {
  enum class Kind : std::uint8_t { letters, fork, group, begin, end, accept };

  Kind kind = Kind::accept;
  std::uint32_t next = 0;   // of a fork: the preferred way
  std::uint32_t other = 0;  // of a fork: the other way; of group: which place it sets; of accept: the pattern's number
  std::uint64_t letters = 0;  // columns that may come
};

/// Patterns as the steps of a nondeterministic automaton.
struct Program {
  Alphabet alphabet;
  std::vector<Instruction> instructions;
  std::vector<std::uint32_t> starts;  // where each pattern is begun
  std::vector<std::uint32_t> ends;    // behind the instructions of each pattern

  /// The first instruction of `pattern`.
  [[nodiscard]] std::uint32_t first(std::size_t pattern) const noexcept { return pattern == 0 ? 0 : ends[pattern - 1]; }

  [[nodiscard]] bool takes(const Instruction& instruction, char letter) const noexcept {
    return ((instruction.letters >> alphabet.column(letter)) & 1U) != 0;
  }

  /// Gives the letters of `pattern` their columns: for all patterns before the first is added.
  bool add_letters(std::string_view pattern) noexcept;

  /// Adds `pattern` under number starts.size(). False where it uses what only RE2 knows; then nothing is added.
  [[nodiscard]] bool add(std::string_view pattern);
};

}  // namespace dixit
