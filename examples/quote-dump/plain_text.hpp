#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// `text` as one line of UTF-8 that is safe on a terminal: white space and control characters become one space.
[[nodiscard]] std::string one_line(std::string_view text);

/// Appends the words of `line` in lines of at most `columns`, where words are not longer, each behind `indent`.
void append_wrapped(std::string& out, std::string_view line, std::string_view indent, std::size_t columns);
