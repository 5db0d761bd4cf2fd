#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

/// The length of the escaped letter or class that `pattern` begins with.
[[nodiscard]] std::size_t long_atom_size(std::string_view pattern) noexcept;

/// The length of the letter, class or escaped letter that `pattern` begins with.
[[nodiscard]] inline std::size_t atom_size(std::string_view pattern) noexcept {
  return pattern.front() == '\\' || pattern.front() == '[' ? long_atom_size(pattern) : 1;
}

/// Cuts `pattern` at the one letter, of `cues`, that every match must hold; nothing where it has no such place.
[[nodiscard]] std::optional<CutPattern> cut_at_cue(std::string_view pattern, std::string_view cues);

}  // namespace dixit
