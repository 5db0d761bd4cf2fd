#pragma once

#include "sentences/view.hpp"

namespace dixit {

/// Where the first sentence of a news story begins: behind `LONDON (Reuters) - `, `ELLERY, Ohio, Jan. 5 — ` or
/// `NEW DELHI: `; `leads`: the paragraph is a story's first, so that a name before a colon is a place. Returns
/// paragraph.begin where there is no such dateline. Looks at a bounded number of tokens.
[[nodiscard]] TokenIndex behind_dateline(const SentenceView& view, TokenRange paragraph, bool leads) noexcept;

/// Whether a colon stands near its beginning: `DOE: `, as in all paragraphs of a transcript.
[[nodiscard]] bool begins_with_label(const SentenceView& view, TokenRange paragraph) noexcept;

}  // namespace dixit
