#pragma once

#include "sentences/view.hpp"

namespace dixit {

/// Where the first sentence of a news story begins: behind `LONDON (Reuters) - `, `ELLERY, Ohio, Jan. 5 — ` or
/// `NEW DELHI: `. Returns paragraph.begin where there is no such dateline. Looks at a bounded number of tokens.
[[nodiscard]] TokenIndex behind_dateline(const SentenceView& view, TokenRange paragraph) noexcept;

}  // namespace dixit
