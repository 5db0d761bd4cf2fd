#pragma once

#include "large_memory.hpp"
#include "rules/automaton.hpp"
#include "rules/groups.hpp"
#include "rules/rule_filter.hpp"
#include "rules/rule_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace dixit {

/// A line that rules are matched against, and what is known of it. Memory is reused from line to line. For one thread.
class LineReading {
 private:
  friend class RuleMatcher;

  [[nodiscard]] std::span<const std::uint8_t> columns() const noexcept { return std::span(columns_).first(size_); }

  std::size_t size_ = 0;                   // of the line
  std::vector<std::uint8_t> columns_;      // of its letters, and room for more
  std::vector<Columns> from_;              // the columns from each place on, as a set, and room for more
  std::size_t cue_ = 0;                    // the place of the cue
  RuleBits rules_;                         // that are left
  std::vector<std::uint32_t> candidates_;  // rules that can match around it, and room for more
  Walk to_cue_;                            // from the line's begin
  Walk to_end_;                            // from behind the cue
};

/// Tells which rules match, and where their groups lie. Most rules are out by the letters beside a cue. What can stand
/// before a cue is the same for many rules: one walk from the cue back over the line finds all that match there. For
/// each of the few that are left there is another walk, back from the line's end. Immutable; may be used from any
/// number of threads, each with its own LineReading.
class RuleMatcher {
 public:
  /// What `tables` view has to outlive this.
  explicit RuleMatcher(const RuleTables& tables);
  RuleMatcher(const RuleMatcher&) = delete;
  RuleMatcher& operator=(const RuleMatcher&) = delete;

  /// Whether this knows all of the rule's pattern; else RE2 is to be asked.
  [[nodiscard]] bool knows(std::size_t rule) const noexcept { return tables_.parts[rule].known; }

  /// Begins with another line, in which no cue is active.
  void read(std::string_view symbols, LineReading& line) const;

  /// Makes the cue at `place`, its letter then `letter`, the one that rules are matched around. What is returned are
  /// the rules, in order, that can match around it: those for the letter and one of `frames` of which all matches that
  /// stands before the cue, without most that do not match.
  std::span<const std::uint32_t> enter_cue(std::size_t place, char letter, Frames frames, LineReading& line) const;

  /// Whether `rule`, one of those that can, matches around the cue, and where its groups lie. `places` begins as
  /// kNoPlace.
  bool match(std::size_t rule, LineReading& line, GroupPlaces& places) const;

  /// Whether the line has the letters that `rule`, which is without a cue, does not match without.
  [[nodiscard]] bool has_letters(std::size_t rule, const LineReading& line) const noexcept {
    return can_match(tables_.parts[rule], line.from_.front());
  }

  /// Matches a rule without a cue, for which the line has the letters.
  bool match_whole(std::size_t rule, LineReading& line, GroupPlaces& places) const;

 private:
  [[nodiscard]] static RuleFilter::Beside columns_beside(const LineReading& line);
  [[nodiscard]] Patterns walk_to_cue(const Automaton& automaton, LineReading& line) const;
  [[nodiscard]] std::size_t list_candidates(LineReading& line) const;
  [[nodiscard]] std::size_t keep_candidates(Patterns before, std::span<std::uint32_t> candidates) const;
  /// By the letters that there are, those of `columns`.
  [[nodiscard]] static bool can_match(const RuleParts& parts, Columns columns) noexcept {
    const Columns one = parts.needs_one & (columns | column_bit(Alphabet::kOthers));  // where no letter is needed
    return (parts.needs & ~columns) == 0 && one != 0;
  }

  RuleTables tables_;
  Alphabet alphabet_;
  RuleFilter filter_;
  LargeMemory memory_;  // of the automata
  std::deque<Automaton> to_cue_;
  std::deque<Automaton> to_end_;
};

}  // namespace dixit
