#include "rules/cut_pattern.hpp"

#include <algorithm>

namespace dixit {
namespace {

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

std::size_t long_atom_size(std::string_view pattern) noexcept {
  if (pattern.front() == '\\') return std::min<std::size_t>(2, pattern.size());
  std::size_t at = pattern.starts_with("[^") ? 3 : 2;
  while (at < pattern.size() && pattern[at] != ']') at += pattern[at] == '\\' ? 2 : 1;
  return std::min(at + 1, pattern.size());
}

std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues) {
  unsigned depth = 0;
  std::optional<CutPattern> found;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    if (depth == 0 && rest.front() == '|') return std::nullopt;
    if (const std::size_t size = depth < 2 && !found ? cue_size(rest, cues) : 0; size > 0) {
      const std::string_view before = pattern.substr(0, at);
      const std::string_view behind = rest.substr(size);
      if (depth == 0 && !is_repeated(behind))
        found = CutPattern{std::string(before), behind, false};
      else if (depth == 1 && behind.starts_with(')') && !is_repeated(behind.substr(1)) && is_inside_cue_group(before))
        found = CutPattern{std::string(before) + ')', behind.substr(1), true};
    }
    if (rest.front() == '(') ++depth;
    if (rest.front() == ')') --depth;
    at += atom_size(rest);
  }
  return found;
}

}  // namespace dixit
