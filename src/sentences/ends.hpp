#pragma once

#include "sentences/view.hpp"

namespace dixit {

/// Whether the stop `stop` ends the sentence that begins with token `begin`, where `next` is the first token behind it
/// and the marks and brackets that close with it, and `end` the end of its paragraph.
[[nodiscard]] bool ends_sentence(const SentenceView& view, TokenIndex begin, TokenIndex stop, TokenIndex next,
                                 TokenIndex end) noexcept;

/// Whether a sentence ends behind a quotation that ends in `stop`: not where what follows at `next` says who said it,
/// unless what stands before it does (`introduced`). In cue_behind.cpp.
[[nodiscard]] bool ends_behind_quotation(const SentenceView& view, TokenIndex stop, TokenIndex next, TokenIndex end,
                                         bool introduced) noexcept;

}  // namespace dixit
