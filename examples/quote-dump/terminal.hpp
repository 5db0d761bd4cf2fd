#pragma once

#include "arguments.hpp"

#include <cstddef>

/// Whether formats for people have colours: on a terminal, and for those who want them (https://no-color.org).
[[nodiscard]] bool wants_color(Color color);

/// Columns of the terminal that `descriptor` is; 0 where it is none or does not tell.
[[nodiscard]] std::size_t terminal_columns(int descriptor);

/// Columns for formats for people: those of the terminal that is standard output, as far as lines stay readable; else
/// 80.
[[nodiscard]] std::size_t text_columns();
