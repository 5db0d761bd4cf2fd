#include "rules/rule_filter.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace dixit {
namespace {

/// The length of the letter, class or escaped letter that `pattern` begins with.
std::size_t atom_size(std::string_view pattern) {
  if (pattern.front() == '\\') return std::min<std::size_t>(2, pattern.size());
  if (pattern.front() != '[') return 1;
  std::size_t at = pattern.starts_with("[^") ? 3 : 2;
  while (at < pattern.size() && pattern[at] != ']') at += pattern[at] == '\\' ? 2 : 1;
  return std::min(at + 1, pattern.size());
}

bool is_repeated(std::string_view rest) {
  return !rest.empty() && std::string_view("*+?{").find(rest.front()) != std::string_view::npos;
}

constexpr std::string_view kCueGroup = "(?P<cue>";

/// `V`, `[VD]`: the size of a cue's place, or 0.
std::size_t cue_size(std::string_view pattern, std::string_view cues) {
  const std::size_t size = atom_size(pattern);
  const std::string_view atom = pattern.substr(0, size);
  const bool is_class = atom.front() == '[';
  if (is_class && (size < 3 || atom[1] == '^')) return 0;
  const auto takes = [&](char cue) { return is_class ? atom.find(cue) != std::string_view::npos : atom[0] == cue; };
  return std::all_of(cues.begin(), cues.end(), takes) ? size : 0;
}

/// The part of `pattern` from its last `(?P<cue>` on, which is not closed yet.
bool is_inside_cue_group(std::string_view pattern) {
  const std::size_t group = pattern.rfind(kCueGroup);
  return group != std::string_view::npos &&
         pattern.find_first_of("()|", group + kCueGroup.size()) == std::string_view::npos;
}

}  // namespace

std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues) {
  unsigned depth = 0;
  std::optional<CutPattern> found;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    if (depth == 0 && rest.front() == '|') return std::nullopt;
    const std::size_t size = depth < 2 && !found ? cue_size(rest, cues) : 0;
    const std::string_view behind = rest.substr(std::max<std::size_t>(size, 1));
    if (size > 0 && depth == 0 && !is_repeated(behind)) {
      found = CutPattern{std::string(pattern.substr(0, at)), behind, false};
    } else if (size > 0 && depth == 1 && behind.starts_with(')') && !is_repeated(behind.substr(1)) &&
               is_inside_cue_group(pattern.substr(0, at))) {
      found = CutPattern{std::string(pattern.substr(0, at)) + ')', behind.substr(1), true};
    }
    if (rest.front() == '(') ++depth;
    if (rest.front() == ')') --depth;
    at += atom_size(rest);
  }
  return found;
}

/// Compiles the parts of all rules, each once.
class RuleFilter::Compiler {
 public:
  explicit Compiler(RuleFilter& filter) : filter_(filter) {}

  void run(const std::vector<RuleEntry>& rules) {
    bool fits = true;
    for (const RuleEntry& rule : rules) fits = fits && filter_.program_.add_letters(rule.pattern);
    filter_.parts_.resize(rules.size());
    for (std::size_t index = 0; fits && index < rules.size(); ++index) filter_.parts_[index] = parts_of(rules[index]);
    make_automata(before_, Automaton::Begin::anywhere, filter_.before_);
    make_automata(behind_, Automaton::Begin::here, filter_.behind_);
    make_automata(whole_, Automaton::Begin::anywhere, filter_.whole_);
  }

 private:
  /// Parts of one kind.
  struct Kind {
    std::map<std::string, std::uint16_t, std::less<>> numbers;
    std::vector<std::size_t> patterns;  // in the program, by number
  };

  Parts parts_of(const RuleEntry& rule) {
    if (rule.cues.empty()) return {number(whole_, rule.pattern), kAnything, false};
    const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
    if (!cut) return {};
    const Parts parts{number(before_, cut->before), number(behind_, cut->behind), cut->ends_group};
    return parts.before == kAnything || parts.behind == kAnything ? Parts() : parts;
  }

  std::uint16_t number(Kind& kind, std::string_view pattern) {
    const auto [found, fresh] = kind.numbers.try_emplace(std::string(pattern), kAnything);
    if (!fresh || kind.patterns.size() == kAnything || !filter_.program_.add(pattern)) return found->second;
    kind.patterns.push_back(filter_.program_.starts.size() - 1);
    found->second = static_cast<std::uint16_t>(kind.patterns.size() - 1);
    return found->second;
  }

  void make_automata(const Kind& kind, Automaton::Begin begin, std::deque<Automaton>& automata) const {
    for (const std::size_t pattern : kind.patterns) automata.emplace_back(filter_.program_, pattern, begin);
  }

  RuleFilter& filter_;
  Kind before_, behind_, whole_;
};

RuleFilter::RuleFilter(const std::vector<RuleEntry>& rules) {
  Compiler(*this).run(rules);
}

void LineMemo::begin_line(std::size_t parts_before, std::size_t parts_behind) {
  before_.resize(parts_before);
  behind_.resize(parts_behind);
  ++line_;
  ++cue_;
}

bool RuleFilter::admits(std::size_t rule, std::string_view line, std::size_t place, LineMemo& memo) const {
  if (!knows(rule)) return true;
  const Parts parts = parts_[rule];
  LineMemo::Before& before = memo.before_[parts.before];
  if (before.line != memo.line_) {
    read_before(before_[parts.before], line, before.matches_to);
    before.line = memo.line_;
  }
  if (!before.matches_to[place]) return false;
  LineMemo::Behind& behind = memo.behind_[parts.behind];
  if (behind.cue != memo.cue_) behind = {memo.cue_, behind_[parts.behind].match(line.substr(place + 1), false)};
  return behind.matches;
}

void RuleFilter::read_before(const Automaton& part, std::string_view line, std::vector<bool>& matches_to) const {
  matches_to.assign(line.size(), true);
  const Automaton::State* state = part.start(true);
  for (std::size_t place = 0; place < line.size() && state != nullptr; ++place) {
    matches_to[place] = state->matched;
    state = part.step(*state, line[place]);
  }
}

bool RuleFilter::find_groups(std::size_t rule, std::string_view line, std::size_t place, GroupFinder& finder,
                             GroupPlaces& places) const {
  const Parts parts = parts_[rule];
  if (!finder.match_up_to(program_, before_[parts.before].pattern(), line, place, places)) return false;
  if (!finder.match_at(program_, behind_[parts.behind].pattern(), line, place + 1, places)) return false;
  if (parts.ends_group) places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(place + 1);
  return true;
}

}  // namespace dixit
