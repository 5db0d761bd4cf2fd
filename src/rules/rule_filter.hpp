#pragma once

#include "rules/rule_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dixit {

/// A set of rules, a bit for each number.
using RuleBits = std::vector<std::uint64_t>;

/// Tells by what is seen at a glance which rules can match around a cue: by its letter, its frames and the letters
/// beside it. Immutable once all rules are added; may be used from any number of threads.
class RuleFilter {
 public:
  explicit RuleFilter(std::size_t rules) : words_((rules + 63) / 64) {}

  /// Stands for the letter before a cue that begins its line, and behind one that ends it.
  static constexpr unsigned kNothing = Alphabet::kMostColumns;

  /// Rule number `rule`.
  void add(std::size_t rule, const RuleRow& row);

  /// The columns beside a cue.
  struct Beside {
    unsigned previous = kNothing;
    unsigned next = kNothing;
    unsigned second = kNothing;
  };

  /// The rules that can match around a cue. False where there is none.
  bool find(char letter, Frames frames, Beside beside, RuleBits& rules) const;

 private:
  /// A set of rules for each key.
  using Sets = RuleBits;

  /// Frames are looked up four at a time: how many a cue has cannot be foreseen.
  static constexpr std::size_t kTogether = 4;
  static constexpr std::size_t kCombinations = std::size_t{1} << kTogether;
  static constexpr std::size_t kParts = (static_cast<std::size_t>(Frame::count_) + kTogether - 1) / kTogether;

  void add(std::size_t rule, Sets& sets, std::size_t key);
  void add(std::size_t rule, Sets& sets, const Standing& what);
  [[nodiscard]] std::uint64_t that_take(Frames frames, std::size_t word) const noexcept;
  void add_frame(std::size_t rule, std::size_t frame);

  std::size_t words_;  // of a set
  Sets of_letter_ = Sets(RuleTables::kLetters * words_);
  Sets of_frames_ = Sets(kParts * kCombinations * words_);
  Sets of_any_frame_ = Sets(words_);
  Sets of_previous_ = Sets((kNothing + 1) * words_);
  Sets of_next_ = Sets((kNothing + 1) * words_);
  Sets of_second_ = Sets((kNothing + 1) * words_);
};

}  // namespace dixit
