#pragma once

#include "phrases/line.hpp"

#include <cstddef>
#include <optional>

namespace dixit {

/// Whom the words of a cue are said to, where a phrase in front of it tells: `Speaking to the Courier, Doe said`, `Doe,
/// in a letter to the council, wrote`; or one behind it: `said Doe, turning to Roe`. `cue` is the index of its phrase
/// in `line`, which is read from phrase `first` on. Looks back a bounded number of phrases.
[[nodiscard]] std::optional<TokenRange> find_hearer(const TaggedText& text, const Line& line, std::size_t first,
                                                    std::size_t cue);

/// Whether something can be said to what the phrase names: not to what is written, nor to nobody: `emailed a reply`,
/// `responding to the report`.
[[nodiscard]] bool can_hear(const TaggedText& text, const Phrase& phrase);

/// Whom a phrase behind the speaker names that begins with the preposition at index `preposition`: `said Doe to Roe`,
/// `in an interview with the Courier`.
[[nodiscard]] std::optional<TokenRange> find_hearer_behind(const TaggedText& text, const Line& line,
                                                           std::size_t preposition);

}  // namespace dixit
