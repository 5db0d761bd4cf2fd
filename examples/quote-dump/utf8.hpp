#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Offset of the first byte of `text` that is not UTF-8; text.size() where all are.
[[nodiscard]] std::size_t first_bad_byte(std::string_view text);

/// Appends `text` with U+FFFD for each part that is not UTF-8 (the longest beginnings of characters count as one part).
void append_repaired(std::string& out, std::string_view text);
