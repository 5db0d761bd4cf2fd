#pragma once

#include "text/token.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace dixit {

/// A line that holds tokens, or several that words broken at their ends join.
struct TextLine {
  TokenRange tokens;
  std::uint32_t begin = 0;  // bytes, behind its indent
  std::uint32_t end = 0;
  std::uint32_t last_begin = 0;  // of the last of several lines; else `begin`
  std::uint32_t indent = 0;
  bool blank_before = false;  // a blank line, or the text's begin
  bool joins_next = false;    // its end does not end a paragraph
  bool early = false;         // it ends where the next line's first word would have had room
};

/// Cuts `tokens` into the lines they stand on and marks the line ends that only wrap a paragraph. Linear.
void find_lines(std::string_view text, const std::vector<Token>& tokens, std::pmr::vector<TextLine>& lines);

}  // namespace dixit
