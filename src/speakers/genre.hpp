#pragma once

#include "speakers/speakers.hpp"

namespace dixit {

/// Whether the text tells a story: as the caller says, or by its tenses, names, words of public life, and by how much
/// talk there is. Linear.
[[nodiscard]] bool is_fiction(const SpeakerInput& input);

}  // namespace dixit
