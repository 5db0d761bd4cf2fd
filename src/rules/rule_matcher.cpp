#include "rules/rule_matcher.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace dixit {
namespace {

/// Where `pattern` begins; it is one of `steps`.
std::uint32_t begin_of(const AutomatonSteps& steps, std::uint32_t pattern) {
  return std::ranges::find(steps.begins, pattern, &PatternBegin::pattern)->step;
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
  std::span<const PatternBegin> begins = tables.begins;
  for (const std::uint8_t count : tables.to_cue) {
    to_cue_.emplace_back(tables.steps, begins.first(count), false, memory_);
    begins = begins.subspan(count);
  }
  for (; !begins.empty(); begins = begins.subspan(1))
    to_end_.emplace_back(tables.steps, begins.first(1), true, memory_);
}

void RuleMatcher::read(std::string_view symbols, LineReading& line) const {
  line.candidates_.resize(tables_.rules.size());
  line.size_ = symbols.size();
  if (line.columns_.size() < symbols.size()) line.columns_.resize(symbols.size());
  if (line.from_.size() <= symbols.size()) line.from_.resize(symbols.size() + 1);
  const std::span columns = line.columns_;
  const std::span from = line.from_;
  Columns seen = from[symbols.size()] = 0;
  for (std::size_t place = symbols.size(); place-- > 0;) {
    columns[place] = alphabet_.column(symbols[place]);
    from[place] = seen |= column_bit(columns[place]);
  }
}

std::span<const std::uint32_t> RuleMatcher::enter_cue(std::size_t place, char letter, Frames frames,
                                                      LineReading& line) const {
  line.cue_ = place;
  if (!filter_.find(letter, frames, columns_beside(line), line.rules_)) return {};
  const std::span candidates = std::span(line.candidates_).first(list_candidates(line));
  if (candidates.empty()) return {};
  const std::uint8_t automaton = tables_.to_letter[RuleTables::index_of(letter)];
  const Patterns before = automaton == RuleTables::kNoAutomaton ? 0 : walk_to_cue(to_cue_[automaton], line);
  return candidates.first(keep_candidates(before, candidates));
}

RuleFilter::Beside RuleMatcher::columns_beside(const LineReading& line) {
  RuleFilter::Beside beside;
  const std::size_t cue = line.cue_;
  if (cue > 0) beside.previous = line.columns_[cue - 1];
  if (cue + 1 < line.size_) beside.next = line.columns_[cue + 1];
  if (cue + 2 < line.size_) beside.second = line.columns_[cue + 2];
  return beside;
}

/// Lists those of the rules that are left for which the line has the letters behind the cue. Returns how many there
/// are. Without branches: which ones they are cannot be foreseen.
std::size_t RuleMatcher::list_candidates(LineReading& line) const {
  const Columns columns = line.from_[line.cue_ + 1];
  std::size_t count = 0;
  for (std::size_t word = 0; word < line.rules_.size(); ++word) {
    for (std::uint64_t left = line.rules_[word]; left != 0; left &= left - 1) {
      const std::size_t rule = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
      line.candidates_[count] = static_cast<std::uint32_t>(rule);
      count += std::size_t{can_match(tables_.parts[rule], columns)};
    }
  }
  return count;
}

/// Keeps those of the candidates whose parts before the cue are among `before`, or not known. Returns how many there
/// are.
std::size_t RuleMatcher::keep_candidates(Patterns before, std::span<std::uint32_t> candidates) const {
  std::size_t count = 0;
  for (const std::uint32_t rule : candidates) {
    const RuleParts& parts = tables_.parts[rule];
    candidates[count] = rule;
    count += std::size_t{(before >> parts.before | std::uint64_t{!parts.known}) & 1U};
  }
  return count;
}

/// The parts that match up to the cue.
Patterns RuleMatcher::walk_to_cue(const Automaton& automaton, LineReading& line) const {
  automaton.walk(line.columns().first(line.cue_), true, false, line.to_cue_);
  Patterns before = 0;
  for (std::size_t place = 0; place < line.to_cue_.places(); ++place) before |= line.to_cue_.matched(place);
  return before;
}

bool RuleMatcher::match(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const RuleParts& parts = tables_.parts[rule];
  const std::size_t behind_cue = line.cue_ + 1;
  to_end_[parts.behind].walk(line.columns().subspan(behind_cue), false, true, line.to_end_);
  if (line.to_end_.matched(0) == 0) return false;
  const Walk& before = line.to_cue_;
  find_groups(before, begin_of(before.steps(), parts.before), leftmost(before, parts.before), 0, places);
  find_groups(line.to_end_, begin_of(line.to_end_.steps(), 0), 0, static_cast<std::uint32_t>(behind_cue), places);
  if (parts.ends_group) places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(behind_cue);
  return true;
}

bool RuleMatcher::match_whole(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const RuleParts& parts = tables_.parts[rule];
  Walk& walk = line.to_end_;
  to_end_[parts.behind].walk(line.columns(), true, true, walk);
  const std::uint32_t place = leftmost(walk, 0);
  if (place == walk.places()) return false;
  find_groups(walk, begin_of(walk.steps(), 0), place, 0, places);
  return true;
}

}  // namespace dixit
