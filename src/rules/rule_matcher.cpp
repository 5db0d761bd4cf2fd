#include "rules/rule_matcher.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

/// Where `pattern` begins; it is one of `steps`.
std::uint32_t begin_of(const Steps& steps, std::uint32_t pattern) {
  return std::ranges::find(steps.starts, pattern, &Steps::Start::pattern)->step;
}

/// The first place from which `pattern` matches; the places' count where there is none.
std::uint32_t leftmost(const Walk& walk, std::uint32_t pattern) {
  std::uint32_t place = 0;
  while (place < walk.places() && (walk.matched(place) >> pattern & 1U) == 0) ++place;
  return place;
}

}  // namespace

RuleMatcher::RuleMatcher(const RuleTables& tables)
    : tables_(tables), alphabet_(tables.alphabet), filter_(tables.rules.size()) {
  for (std::size_t rule = 0; rule < tables.rules.size(); ++rule) filter_.add(rule, tables.rules[rule]);
  Steps left = tables.steps;
  for (const StepCounts& counts : tables.to_cue) to_cue_.emplace_back(left.take(counts), false);
  for (const StepCounts& counts : tables.to_end) to_end_.emplace_back(left.take(counts), true);
}

void RuleMatcher::read(std::string_view symbols, LineReading& line) const {
  line.columns_.resize(symbols.size());
  line.from_.resize(symbols.size() + 1);
  line.from_.back() = 0;
  for (std::size_t place = symbols.size(); place-- > 0;) {
    line.columns_[place] = alphabet_.column(symbols[place]);
    line.from_[place] = line.from_[place + 1] | column_bit(line.columns_[place]);
  }
}

/// Keeps those of `rules` for whose parts the condition holds; no branches, for whether it does cannot be foreseen.
template <typename Condition>
void RuleMatcher::keep(std::vector<std::uint32_t>& rules, const Condition& holds) const {
  std::size_t kept = 0;
  for (const std::uint32_t rule : rules) {
    rules[kept] = rule;
    kept += static_cast<std::size_t>(holds(tables_.parts[rule]));
  }
  rules.resize(kept);
}

const std::vector<std::uint32_t>& RuleMatcher::enter_cue(std::size_t place, char letter, Frames frames,
                                                         LineReading& line) const {
  line.cue_ = place;
  const std::size_t behind = place + 1;
  const bool ends = behind == line.columns_.size();
  filter_.find(letter, frames, ends ? RuleFilter::kNothing : line.columns_[behind], line.candidates_);
  const Columns missing = ~line.from_[behind];
  keep(line.candidates_, [missing](const RuleParts& parts) { return (parts.needs & missing) == 0; });
  const std::uint8_t automaton = tables_.to_letter[RuleTables::index_of(letter)];
  if (line.candidates_.empty() || automaton == RuleTables::kNoAutomaton) return line.candidates_;
  const Patterns before = walk_to_cue(to_cue_[automaton], line);
  keep(line.candidates_, [before](const RuleParts& parts) {
    return (static_cast<Patterns>(!parts.known) | (before >> parts.before & 1U)) != 0;
  });
  return line.candidates_;
}

/// The parts that match up to the cue.
Patterns RuleMatcher::walk_to_cue(const Automaton& automaton, LineReading& line) const {
  automaton.walk(std::span(line.columns_).first(line.cue_), true, false, line.to_cue_);
  Patterns before = 0;
  for (std::size_t place = 0; place < line.to_cue_.places(); ++place) before |= line.to_cue_.matched(place);
  return before;
}

bool RuleMatcher::match(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const RuleParts& parts = tables_.parts[rule];
  const std::size_t behind_cue = line.cue_ + 1;
  to_end_[parts.behind].walk(std::span(line.columns_).subspan(behind_cue), false, true, line.to_end_);
  if (line.to_end_.matched(0) == 0) return false;
  const Walk& before = line.to_cue_;
  find_groups(before, begin_of(before.steps(), parts.before), leftmost(before, parts.before), 0, places);
  find_groups(line.to_end_, begin_of(line.to_end_.steps(), 0), 0, static_cast<std::uint32_t>(behind_cue), places);
  if (parts.ends_group) places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(behind_cue);
  return true;
}

bool RuleMatcher::match_whole(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const RuleParts& parts = tables_.parts[rule];
  if ((parts.needs & ~line.from_.front()) != 0) return false;
  Walk& walk = line.to_end_;
  to_end_[parts.behind].walk(line.columns_, true, true, walk);
  const std::uint32_t place = leftmost(walk, 0);
  if (place == walk.places()) return false;
  find_groups(walk, begin_of(walk.steps(), 0), place, 0, places);
  return true;
}

}  // namespace dixit
