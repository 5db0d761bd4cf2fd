#pragma once

#include "text/lines.hpp"
#include "text/paragraphs.hpp"

#include <span>
#include <vector>

namespace dixit {

/// Marks the paragraphs of `lines` that are set off from the prose that most of the text is: verse, and what is set in,
/// as letters are. Linear.
void find_set_off(const std::vector<Token>& tokens, std::span<const TextLine> lines,
                  std::vector<Paragraph>& paragraphs);

}  // namespace dixit
