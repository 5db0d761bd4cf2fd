#include "rules/rule_filter.hpp"

#include <algorithm>
#include <map>
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

/// `V`, `[VD]`, `(?P<cue>C)`: the size of a cue's place, or 0.
std::size_t cue_size(std::string_view pattern, std::string_view cues) {
  constexpr std::string_view kGroup = "(?P<cue>";
  if (pattern.starts_with(kGroup)) {
    const std::size_t inner = cue_size(pattern.substr(kGroup.size()), cues);
    const std::size_t end = kGroup.size() + inner;
    return inner > 0 && end < pattern.size() && pattern[end] == ')' ? end + 1 : 0;
  }
  const std::size_t size = atom_size(pattern);
  const std::string_view atom = pattern.substr(0, size);
  const bool is_class = atom.front() == '[';
  if (is_class && (size < 3 || atom[1] == '^')) return 0;
  const auto takes = [&](char cue) { return is_class ? atom.find(cue) != std::string_view::npos : atom[0] == cue; };
  return std::all_of(cues.begin(), cues.end(), takes) ? size : 0;
}

}  // namespace

std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues) {
  unsigned depth = 0;
  std::optional<CutPattern> found;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    if (depth == 0 && rest.front() == '|') return std::nullopt;
    const std::size_t size = depth == 0 && !found ? cue_size(rest, cues) : 0;
    if (size > 0 && !is_repeated(rest.substr(size))) found = CutPattern{pattern.substr(0, at), rest.substr(size), rest.front() == '('};
    if (size == 0 && rest.front() == '(') ++depth;
    if (size == 0 && rest.front() == ')') --depth;
    at += size > 0 ? size : atom_size(rest);
  }
  return found;
}

/// Collects the parts of all rules, each once.
struct RuleFilter::Programs {
  /// The parts of one automaton.
  struct Part {
    Program program;
    std::map<std::string_view, std::uint16_t> numbers;

    std::uint16_t number(std::string_view pattern) {
      const auto [found, fresh] = numbers.try_emplace(pattern, kAnything);
      if (fresh && program.starts.size() < kMostPatterns && program.add(pattern))
        found->second = static_cast<std::uint16_t>(program.starts.size() - 1);
      return found->second;
    }
  };

  explicit Programs(const std::vector<RuleEntry>& rules) {
    bool fits = true;
    for (const RuleEntry& rule : rules) fits = fits && before.program.add_letters(rule.pattern);
    behind.program.alphabet = whole.program.alphabet = before.program.alphabet;
    parts.resize(rules.size());
    for (std::size_t index = 0; fits && index < rules.size(); ++index) parts[index] = parts_of(rules[index]);
  }

  Parts parts_of(const RuleEntry& rule) {
    if (rule.cues.empty()) return {whole.number(rule.pattern), kAnything, false};
    const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
    if (!cut) return {};
    const Parts parts{before.number(cut->before), behind.number(cut->behind), cut->names_cue};
    return parts.before == kAnything || parts.behind == kAnything ? Parts() : parts;
  }

  std::vector<Parts> parts;
  Part before, behind, whole;
};

RuleFilter::RuleFilter(const std::vector<RuleEntry>& rules) : RuleFilter(Programs(rules)) {}

RuleFilter::RuleFilter(Programs programs)
    : parts_(std::move(programs.parts)),
      before_(std::move(programs.before.program), Automaton::Begin::anywhere),
      behind_(std::move(programs.behind.program), Automaton::Begin::here),
      whole_(std::move(programs.whole.program), Automaton::Begin::anywhere) {}

bool RuleFilter::find_groups(std::size_t rule, std::string_view line, std::size_t place, GroupFinder& finder,
                             GroupPlaces& places) const {
  const Parts parts = parts_[rule];
  if (!finder.match_up_to(before_.program(), parts.before, line, place, places)) return false;
  if (!finder.match_at(behind_.program(), parts.behind, line, place + 1, places)) return false;
  if (!parts.names_cue) return true;
  places[2 * static_cast<std::size_t>(Group::cue)] = static_cast<std::uint32_t>(place);
  places[2 * static_cast<std::size_t>(Group::cue) + 1] = static_cast<std::uint32_t>(place + 1);
  return true;
}

void RuleFilter::read(std::string_view line, States& before) const {
  before.clear();
  const Automaton::State* state = before_.start(true);
  for (const char letter : line) {
    before.push_back(state);
    if (state != nullptr) state = before_.step(*state, letter);
  }
}

}  // namespace dixit
