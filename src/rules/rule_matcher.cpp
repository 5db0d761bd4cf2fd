#include "rules/rule_matcher.hpp"

#include "rules/cut_pattern.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace dixit {
namespace {

std::size_t index_of(char letter) noexcept {
  return static_cast<unsigned char>(letter) & 127U;
}

/// The first place from which a match of what begins with `instruction` can be reached; the places' count where there
/// is none.
std::uint32_t leftmost(const std::vector<const Automaton::State*>& states, std::uint32_t instruction) {
  const auto leads = [&](const Automaton::State* state) { return state != nullptr && state->leads(instruction); };
  return static_cast<std::uint32_t>(std::ranges::find_if(states, leads) - states.begin());
}

}  // namespace

/// Compiles the parts of all rules, each once.
class RuleMatcher::Compiler {
 public:
  explicit Compiler(RuleMatcher& matcher) : matcher_(matcher) {}

  void run(const std::vector<RuleEntry>& rules) {
    matcher_.parts_.resize(rules.size());
    const auto fits = [this](const RuleEntry& rule) { return program_.add_letters(rule.pattern); };
    if (!std::ranges::all_of(rules, fits)) return;
    for (std::size_t index = 0; index < rules.size(); ++index) add(rules[index], matcher_.parts_[index]);
    for (const std::uint32_t start : behind_)
      matcher_.to_end_.emplace_back(program_, std::vector{Automaton::Start{start, 0}}, Automaton::End::anywhere);
    for (const auto& [letter, starts] : before_letter_) make_automaton(letter, starts);
    matcher_.alphabet_ = program_.alphabet();
  }

 private:
  using Starts = std::vector<Automaton::Start>;

  void add(const RuleEntry& rule, Parts& parts) {
    if (rule.cues.empty()) return add_behind(rule.pattern, parts);
    const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
    if (!cut) return;
    const std::optional<PatternStart> before = program_.add(cut->before);
    if (!before) return;
    const std::size_t number = number_in(before_, before->instruction);
    if (number >= Automaton::kMostPatterns) return;
    add_behind(cut->behind, parts);
    parts.before = static_cast<std::uint8_t>(number);
    parts.ends_group = cut->ends_group;
    if (parts.known) add_cues(rule.cues, {before->instruction, parts.before});
  }

  void add_behind(std::string_view pattern, Parts& parts) {
    const std::optional<PatternStart> behind = program_.add(pattern);
    if (!behind) return;
    parts.behind = static_cast<std::uint16_t>(number_in(behind_, behind->instruction));
    parts.needs = behind->needs;
    parts.known = true;
  }

  static std::size_t number_in(std::vector<std::uint32_t>& all, std::uint32_t instruction) {
    const auto number = static_cast<std::size_t>(std::ranges::find(all, instruction) - all.begin());
    if (number == all.size()) all.push_back(instruction);
    return number;
  }

  void add_cues(std::string_view cues, Automaton::Start before) {
    for (const char cue : cues) {
      Starts& starts = before_letter_[cue];
      if (std::ranges::find(starts, before) == starts.end()) starts.push_back(before);
    }
  }

  void make_automaton(char letter, const Starts& starts) {
    const auto known = std::ranges::find(made_, starts, &std::pair<Starts, const Automaton*>::first);
    const Automaton* const automaton =
        known != made_.end() ? known->second : &matcher_.to_cue_.emplace_back(program_, starts, Automaton::End::here);
    if (known == made_.end()) made_.emplace_back(starts, automaton);
    matcher_.to_letter_[index_of(letter)] = automaton;
  }

  RuleMatcher& matcher_;
  Program program_;
  std::vector<std::uint32_t> before_;  // where each part before a cue begins
  std::vector<std::uint32_t> behind_;  // and each behind one
  std::map<char, Starts> before_letter_;
  std::vector<std::pair<Starts, const Automaton*>> made_;
};

RuleMatcher::RuleMatcher(const std::vector<RuleEntry>& rules) {
  Compiler(*this).run(rules);
}

void RuleMatcher::read(std::string_view symbols, LineReading& line) const {
  line.columns_.clear();
  line.all_ = 0;
  line.spare_.clear();
  for (const char letter : symbols) {
    line.columns_.push_back(alphabet_.column(letter));
    line.all_ |= column_bit(line.columns_.back());
  }
}

void RuleMatcher::enter_cue(std::size_t place, char letter, LineReading& line) const {
  line.cue_ = place;
  line.before_ = 0;
  line.behind_ = 0;
  for (std::size_t at = place + 1; at < line.columns_.size(); ++at) line.behind_ |= column_bit(line.columns_[at]);
  line.automaton_ = to_letter_[index_of(letter)];
  if (line.automaton_ == nullptr) return;
  line.automaton_->walk(std::span(line.columns_).first(place), true, false, line.to_cue_, line.spare_);
  for (const Automaton::State* const state : line.to_cue_)
    if (state != nullptr) line.before_ |= state->matched();
}

bool RuleMatcher::match(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const Parts& parts = parts_[rule];
  const Automaton& automaton = to_end_[parts.behind];
  const std::uint32_t behind = automaton.begin_of(0);
  const std::size_t behind_cue = line.cue_ + 1;
  automaton.walk(std::span(line.columns_).subspan(behind_cue), false, true, line.to_end_, line.spare_);
  if (!line.to_end_.front()->leads(behind)) return false;
  const std::uint32_t before = line.automaton_->begin_of(parts.before);
  find_groups(*line.automaton_, before, line.to_cue_, leftmost(line.to_cue_, before), 0, places);
  find_groups(automaton, behind, line.to_end_, 0, static_cast<std::uint32_t>(behind_cue), places);
  if (parts.ends_group) places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(behind_cue);
  return true;
}

bool RuleMatcher::match_whole(std::size_t rule, LineReading& line, GroupPlaces& places) const {
  const Parts& parts = parts_[rule];
  if ((parts.needs & ~line.all_) != 0) return false;
  const Automaton& automaton = to_end_[parts.behind];
  const std::uint32_t start = automaton.begin_of(0);
  automaton.walk(line.columns_, true, true, line.to_end_, line.spare_);
  const std::uint32_t place = leftmost(line.to_end_, start);
  if (place == line.to_end_.size()) return false;
  find_groups(automaton, start, line.to_end_, place, 0, places);
  return true;
}

}  // namespace dixit
