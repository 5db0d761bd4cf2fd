#pragma once

#include "rules/automaton.hpp"
#include "rules/groups.hpp"
#include "rules/rule_file.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// A pattern cut where its cue stands: what has to match right before the cue, and right behind it.
///
///     {begin}{subject}{adv}  V  {to},?T(?P<content>.+?){stop}
///     `------- before -----'    `---------- behind --------'
struct CutPattern {
  std::string before;
  std::string_view behind;
  bool ends_group = false;  // `(?P<cue>kfV)`: the group `cue` of `before` goes on to the end of the cue
};

/// Cuts `pattern` at the one letter, of `cues`, that every match must hold; nothing where it has no such place.
[[nodiscard]] std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues);

/// What is known of a line: for each part of a rule, whether it was looked for, and where it matches. Memory is reused
/// from line to line.
class LineMemo {
 public:
  void begin_line(std::size_t parts_before, std::size_t parts_behind);
  void begin_cue() noexcept { ++cue_; }

 private:
  friend class RuleFilter;

  struct Before {
    std::uint64_t line = 0;        // it is known for
    std::vector<bool> matches_to;  // each place
  };
  struct Behind {
    std::uint64_t cue = 0;
    bool matches = false;
  };

  std::vector<Before> before_;
  std::vector<Behind> behind_;
  std::uint64_t line_ = 0;
  std::uint64_t cue_ = 0;
};

/// Tells which rules match, without their groups, and where the groups of those lie. Many rules share what stands
/// before their cue, or behind it; each such part is looked for once. One walk over a line serves what stands before
/// any of its cues. May be used from any number of threads, each with its own LineMemo and GroupFinder.
class RuleFilter {
 public:
  explicit RuleFilter(const std::vector<RuleEntry>& rules);
  RuleFilter(const RuleFilter&) = delete;
  RuleFilter& operator=(const RuleFilter&) = delete;

  /// Begins with another line.
  void begin_line(LineMemo& memo) const { memo.begin_line(before_.size(), behind_.size()); }

  /// Whether `rule` can match around the cue at `place` of `line`, in which no cue is active. For each new place the
  /// memo is told by begin_cue().
  [[nodiscard]] bool admits(std::size_t rule, std::string_view line, std::size_t place, LineMemo& memo) const;

  /// The same for a rule without a cue.
  [[nodiscard]] bool admits(std::size_t rule, std::string_view line) const {
    return !knows(rule) || whole_[parts_[rule].before].match(line, true);
  }

  /// Whether this knows all of the rule's pattern; else RE2 is to be asked.
  [[nodiscard]] bool knows(std::size_t rule) const noexcept { return parts_[rule].before != kAnything; }

  /// The groups of a rule that matches around the cue at `place`. `places` begins as kNoPlace.
  bool find_groups(std::size_t rule, std::string_view line, std::size_t place, GroupFinder& finder,
                   GroupPlaces& places) const;

  /// The same for a rule without a cue.
  bool find_groups(std::size_t rule, std::string_view line, GroupFinder& finder, GroupPlaces& places) const {
    return finder.match(program_, whole_[parts_[rule].before].pattern(), line, places);
  }

 private:
  static constexpr std::uint16_t kAnything = 0xFFFF;  // left to RE2

  struct Parts {
    std::uint16_t before = kAnything;  // or the whole
    std::uint16_t behind = kAnything;
    bool ends_group = false;
  };
  class Compiler;

  void read_before(const Automaton& part, std::string_view line, std::vector<bool>& matches_to) const;

  Program program_;
  std::vector<Parts> parts_;  // by rule
  std::deque<Automaton> before_;
  std::deque<Automaton> behind_;
  std::deque<Automaton> whole_;
};

}  // namespace dixit
