#pragma once

#include "text/token.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace dixit {

enum class ParagraphKind : std::uint8_t {
  text,
  heading,  // a line of its own without a final full stop: headline, heading, caption
  byline,   // By Jane Doe; (Reuters); a place and date alone; Reporting by …
};

struct Paragraph {
  TokenRange tokens;
  ParagraphKind kind = ParagraphKind::text;
  bool set_off = false;  // a stanza, or set in as a letter is, between prose
};

/// The number of the paragraph that token `at` stands in; there is one. Takes logarithmic time.
[[nodiscard]] inline std::size_t paragraph_at(const std::vector<Paragraph>& paragraphs, TokenIndex at) noexcept {
  const auto begin = [](const Paragraph& paragraph) { return paragraph.tokens.begin; };
  return static_cast<std::size_t>(std::ranges::upper_bound(paragraphs, at, {}, begin) - paragraphs.begin()) - 1;
}

/// Splits the tokens into paragraphs: at blank lines where the text has them; else at each line end, unless the lines
/// are hard-wrapped. `paragraphs` is cleared first. Every token is in one paragraph, in order. Linear.
/// What is not handed back is taken from `memory`.
void find_paragraphs(std::string_view text, const std::vector<Token>& tokens, std::vector<Paragraph>& paragraphs,
                     std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace dixit
