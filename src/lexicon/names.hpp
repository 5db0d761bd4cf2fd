#pragma once

#include "lexicon/frame.hpp"
#include "lexicon/word_class.hpp"

#include <optional>
#include <string_view>

namespace dixit {

/// The enumerator of that name; none where there is no such.
[[nodiscard]] std::optional<WordClass> word_class_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<Frame> frame_named(std::string_view name) noexcept;

}  // namespace dixit
