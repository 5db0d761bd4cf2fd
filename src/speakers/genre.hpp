#pragma once

#include "speakers/speakers.hpp"

namespace dixit {

/// Whether the text tells a story: as the caller says, or by its share of quoted text and of paragraphs that open with
/// a quotation. Linear.
[[nodiscard]] bool is_fiction(const SpeakerInput& input);

}  // namespace dixit
