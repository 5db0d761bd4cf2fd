#include "rules/rule_matcher.hpp"

#include "rules/cut_pattern.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <utility>

namespace dixit {
namespace {

std::size_t index_of(char letter) noexcept {
  return static_cast<unsigned char>(letter) & 127U;
}

/// Where `pattern` begins; it is one of `steps`.
std::uint32_t begin_of(const Steps& steps, std::uint32_t pattern) {
  return std::ranges::find(steps.starts(), pattern, &Steps::Start::pattern)->step;
}

/// The first place from which `pattern` matches; the places' count where there is none.
std::uint32_t leftmost(const Walk& walk, std::uint32_t pattern) {
  std::uint32_t place = 0;
  while (place < walk.places() && (walk.matched(place) >> pattern & 1U) == 0) ++place;
  return place;
}

}  // namespace

/// Compiles the parts of all rules, each once.
class RuleMatcher::Compiler {
 public:
  explicit Compiler(RuleMatcher& matcher) : matcher_(matcher) {}

  void run(const std::vector<RuleEntry>& rules) {
    matcher_.parts_.resize(rules.size());
    const auto fits = [this](const RuleEntry& rule) { return program_.add_letters(rule.pattern); };
    const bool all_fit = std::ranges::all_of(rules, fits);
    for (std::size_t index = 0; index < rules.size(); ++index)
      if (!all_fit || !add(rules[index], index)) admit(rules[index], index, ~Columns{0}, true);
    matcher_.alphabet_ = program_.alphabet();
    matcher_.program_ = std::move(program_).take();
    for (const std::uint32_t start : behind_)
      matcher_.to_end_.emplace_back(matcher_.program_, std::vector{Steps::Start{start, 0}}, true);
    make_automata_to_cues();
  }

 private:
  void admit(const RuleEntry& rule, std::size_t index, Columns first, bool may_end) {
    matcher_.filter_.add(index, rule.cues, rule.frames, first, may_end);
  }

  /// False for what only RE2 knows.
  bool add(const RuleEntry& rule, std::size_t index) {
    Parts& parts = matcher_.parts_[index];
    if (rule.cues.empty()) return add_behind(rule.pattern, parts).has_value();
    const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
    if (!cut) return false;
    const std::optional<PatternStart> before = program_.add(cut->before);
    if (!before) return false;
    const std::size_t number = number_in(before_, before->instruction);
    if (number >= Automaton::kMostPatterns) return false;
    const std::optional<PatternStart> behind = add_behind(cut->behind, parts);
    if (!behind) return false;
    parts.before = static_cast<std::uint8_t>(number);
    parts.ends_group = cut->ends_group;
    for (const char cue : rule.cues) before_letter_[cue] |= Automaton::Patterns{1} << number;
    admit(rule, index, behind->first, behind->may_end);
    return true;
  }

  std::optional<PatternStart> add_behind(std::string_view pattern, Parts& parts) {
    const std::optional<PatternStart> behind = program_.add(pattern);
    if (!behind) return std::nullopt;
    parts.behind = static_cast<std::uint16_t>(number_in(behind_, behind->instruction));
    parts.needs = behind->needs;
    parts.known = true;
    return behind;
  }

  static std::size_t number_in(std::vector<std::uint32_t>& all, std::uint32_t instruction) {
    const auto number = static_cast<std::size_t>(std::ranges::find(all, instruction) - all.begin());
    if (number == all.size()) all.push_back(instruction);
    return number;
  }

  /// One for each letter; but one that has all patterns of another does for both.
  void make_automata_to_cues() {
    std::vector<std::pair<char, Automaton::Patterns>> letters(before_letter_.begin(), before_letter_.end());
    std::ranges::sort(letters, {}, [](auto letter) { return std::pair(-std::popcount(letter.second), letter.first); });
    std::vector<std::pair<Automaton::Patterns, const Automaton*>> made;
    for (const auto& [letter, patterns] : letters) {
      const auto has_all = [patterns = patterns](auto one) { return (patterns & ~one.first) == 0; };
      auto found = std::ranges::find_if(made, has_all);
      if (found == made.end()) found = made.emplace(found, patterns, &make_automaton_to_cue(patterns));
      matcher_.to_letter_[index_of(letter)] = found->second;
    }
  }

  const Automaton& make_automaton_to_cue(Automaton::Patterns patterns) {
    std::vector<Steps::Start> starts;
    for (std::uint32_t number = 0; number < before_.size(); ++number)
      if ((patterns >> number & 1U) != 0) starts.push_back({before_[number], number});
    return matcher_.to_cue_.emplace_back(matcher_.program_, std::move(starts), false);
  }

  RuleMatcher& matcher_;
  Program program_;
  std::vector<std::uint32_t> before_;                  // where each part before a cue begins
  std::vector<std::uint32_t> behind_;                  // and each behind one
  std::map<char, Automaton::Patterns> before_letter_;  // the parts before cues of each letter
};

RuleMatcher::RuleMatcher(const std::vector<RuleEntry>& rules) : filter_(rules.size()) {
  Compiler(*this).run(rules);
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

const std::vector<std::uint32_t>& RuleMatcher::enter_cue(std::size_t place, char letter, Frames frames,
                                                         LineReading& line) const {
  line.cue_ = place;
  line.automaton_ = to_letter_[index_of(letter)];
  line.is_walked_ = false;
  const bool ends = place + 1 == line.columns_.size();
  filter_.find(letter, frames, ends ? RuleFilter::kNothing : line.columns_[place + 1], line.candidates_);
  return line.candidates_;
}

void RuleMatcher::walk_to_cue(LineReading& line) const {
  line.automaton_->walk(std::span(line.columns_).first(line.cue_), true, false, line.to_cue_);
  line.is_walked_ = true;
  line.before_ = 0;
  for (std::size_t place = 0; place < line.to_cue_.places(); ++place) line.before_ |= line.to_cue_.matched(place);
}

bool RuleMatcher::match(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const Parts& parts = parts_[rule];
  const std::size_t behind_cue = line.cue_ + 1;
  if ((parts.needs & ~line.from_[behind_cue]) != 0) return false;
  if (!line.is_walked_) walk_to_cue(line);
  if ((line.before_ >> parts.before & 1U) == 0) return false;
  to_end_[parts.behind].walk(std::span(line.columns_).subspan(behind_cue), false, true, line.to_end_);
  if (line.to_end_.matched(0) == 0) return false;
  const Walk& before = line.to_cue_;
  find_groups(before, begin_of(before.steps(), parts.before), leftmost(before, parts.before), 0, places);
  find_groups(line.to_end_, begin_of(line.to_end_.steps(), 0), 0, static_cast<std::uint32_t>(behind_cue), places);
  if (parts.ends_group) places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(behind_cue);
  return true;
}

bool RuleMatcher::match_whole(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const Parts& parts = parts_[rule];
  if ((parts.needs & ~line.from_.front()) != 0) return false;
  Walk& walk = line.to_end_;
  to_end_[parts.behind].walk(line.columns_, true, true, walk);
  const std::uint32_t place = leftmost(walk, 0);
  if (place == walk.places()) return false;
  find_groups(walk, begin_of(walk.steps(), 0), place, 0, places);
  return true;
}

}  // namespace dixit
