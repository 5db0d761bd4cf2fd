#pragma once

#include "rules/automaton.hpp"
#include "rules/groups.hpp"
#include "rules/rule_file.hpp"

#include <cstdint>
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
  std::string_view before;
  std::string_view behind;
  bool names_cue = false;  // the cue stands in a group of its own
};

/// Cuts `pattern` at the one letter, of `cues`, that every match must hold; nothing where it has no such place.
[[nodiscard]] std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues);

/// Tells which rules match, all at once and without their groups. Many rules share what stands before their cue, or
/// behind it; each such part is looked for once. One walk over a line serves what stands before any of its cues. May be
/// used from any number of threads.
class RuleFilter {
 public:
  using States = std::vector<const Automaton::State*>;

  explicit RuleFilter(const std::vector<RuleEntry>& rules);

  /// Walks over `line`, in which no cue is active: `before` tells for each place what matches up to it.
  void read(std::string_view line, States& before) const;

  /// What matches behind the cue at `place`.
  [[nodiscard]] PatternSet behind(std::string_view line, std::size_t place) const {
    return behind_.match(line.substr(place + 1), false);
  }

  /// What matches `line` as a whole, for rules without a cue.
  [[nodiscard]] PatternSet whole(std::string_view line) const { return whole_.match(line, true); }

  /// Whether `rule` can match where `before` and `behind` are what does.
  [[nodiscard]] bool admits(std::size_t rule, const Automaton::State* before, const PatternSet& behind) const {
    const Parts parts = parts_[rule];
    if (parts.before == kAnything) return true;
    return (before == nullptr || before->matched[parts.before]) && behind[parts.behind];
  }

  /// The same for a rule without a cue.
  [[nodiscard]] bool admits(std::size_t rule, const PatternSet& whole) const {
    return parts_[rule].before == kAnything || whole[parts_[rule].before];
  }

  /// Whether this knows all of the rule's pattern; else RE2 is to be asked.
  [[nodiscard]] bool knows(std::size_t rule) const noexcept { return parts_[rule].before != kAnything; }

  /// The groups of a rule that matches around the cue at `place`. `places` begins as kNoPlace.
  bool find_groups(std::size_t rule, std::string_view line, std::size_t place, GroupFinder& finder, GroupPlaces& places) const;

  /// The same for a rule without a cue.
  bool find_groups(std::size_t rule, std::string_view line, GroupFinder& finder, GroupPlaces& places) const {
    return finder.match(whole_.program(), parts_[rule].before, line, places);
  }

 private:
  static constexpr std::uint16_t kAnything = 0xFFFF;  // left to RE2

  struct Parts {
    std::uint16_t before = kAnything;  // or the whole
    std::uint16_t behind = kAnything;
    bool names_cue = false;
  };
  struct Programs;

  explicit RuleFilter(Programs programs);

  std::vector<Parts> parts_;  // by rule
  Automaton before_;
  Automaton behind_;
  Automaton whole_;
};

}  // namespace dixit
