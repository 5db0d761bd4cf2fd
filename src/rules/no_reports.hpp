#pragma once

#include "rules/rule_set.hpp"

#include <cstddef>
#include <cstdint>

namespace dixit {

/// What a rule matched for the cue at phrase `cue` of `line`, which is read from phrase `first` on. A view.
struct CueMatch {
  const TaggedText& text;
  const Line& line;
  std::size_t first;
  std::size_t cue;
  Frames frames;  // the cue was looked at with
  const RuleMatch& match;
};

/// Whether it is no report: nobody speaks (`It is too early to say whether`), something is done (`slammed the door`),
/// heard (`warned her`), told elsewhere (`said this on Monday`) or by somebody else (`responded to claims that`).
[[nodiscard]] bool reports_nothing(const CueMatch& matched);

/// The comma that ends the clause of `Oster, which hides its losses, fell`, where the content goes on behind it, or 0:
/// the verb there is not that of the content's first words.
[[nodiscard]] std::uint32_t end_of_relative(const Line& line, const RuleMatch& match);

}  // namespace dixit
