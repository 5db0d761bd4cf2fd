#pragma once

#include "text/paragraphs.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace dixit {

/// A passage between quotation marks, or of talk that a dash opens.
struct QuotedSpan {
  TokenRange tokens;        // the marks included
  std::uint32_t level = 0;  // 0: not inside another
  bool opened = true;       // begins with a mark of its own
  bool closed = true;       // ends with a mark of its own; an unclosed one ends with its paragraph
  bool continued = false;   // goes on in the next span of this level: the mark was reopened on the next paragraph
  bool reopened = false;    // goes on from a paragraph before
  bool dashed = false;      // talk by dashes: may begin behind narration and end where narration does

  [[nodiscard]] TokenRange inside() const noexcept { return {tokens.begin + opened, tokens.end - closed}; }
};

/// Pairs quotation marks of all kinds, nested ones too, and tells single marks from apostrophes. A mark that never
/// closes harms no other paragraph. `spans` is cleared first and ordered by begin, an outer span before those inside
/// it; spans nest or are apart. Talk behind dashes is added where the text tells it so. Linear in tokens.size()
/// whatever comes. What is not handed back is taken from `memory`.
void pair_marks(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                const Lexicon& lexicon, std::vector<QuotedSpan>& spans,
                std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace dixit
