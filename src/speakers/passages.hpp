#pragma once

#include "speakers/speakers.hpp"

namespace dixit {

/// Whether a letter begins with the quoted passage: `"My dear Edmund,"` is all of `paragraph`.
[[nodiscard]] bool is_salutation(const SpeakerInput& input, const QuotedSpan& mark, const Paragraph& paragraph);

/// Whether a passage of `input.marks` could be said by itself in a story: it ends as a sentence or a clause of a
/// dialogue does, and is no term inside a clause.
[[nodiscard]] bool is_utterance(const SpeakerInput& input, const QuotedSpan& mark);

/// Whether a passage shows letters that something bears: `painted there in large letters, "To let."`
[[nodiscard]] bool is_lettering(const SpeakerInput& input, const QuotedSpan& mark);

/// Whether it stands in a list of terms: the second of `the words "parish," "pauper," and "tax."`
[[nodiscard]] bool is_listed_term(const SpeakerInput& input, const QuotedSpan& mark);

}  // namespace dixit
