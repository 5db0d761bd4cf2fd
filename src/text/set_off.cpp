#include "text/set_off.hpp"

#include <algorithm>
#include <cstddef>

namespace dixit {
namespace {

constexpr std::uint32_t kLongestLine = 80;  // bytes
constexpr std::uint32_t kIndent = 2;        // bytes

/// Whether a sentence goes on behind token `last` of a line, or behind the mark that it is.
bool runs_on(const std::vector<Token>& tokens, const TextLine& line) noexcept {
  TokenIndex last = line.tokens.end - 1;
  if (last > line.tokens.begin && tokens[last].kind == TokenKind::mark) --last;
  switch (tokens[last].kind) {
    case TokenKind::word:
    case TokenKind::clitic:
    case TokenKind::comma:
    case TokenKind::semicolon:
    case TokenKind::colon:
    case TokenKind::dash:
      return true;
    default:
      return false;
  }
}

/// The first word of a line, or its last token.
const Token& first_word(const std::vector<Token>& tokens, const TextLine& line) noexcept {
  TokenIndex at = line.tokens.begin;
  while (at + 1 < line.tokens.end && tokens[at].kind != TokenKind::word) ++at;
  return tokens[at];
}

/// A word that has its capital from its place in the line: not `I`, not `Doe`
bool is_common(const Token& word) noexcept {
  return word.end - word.begin > 1 && !word.classes.empty() && !word.classes.any(WordClass::given_name);
}

/// Each line begins with a capital, whatever the one before ends with, and ends before the column is full; or some are
/// set in deeper than the first.
bool is_stanza(const std::vector<Token>& tokens, std::span<const TextLine> lines) noexcept {
  std::size_t running_on = 0;
  bool common = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Token& next = first_word(tokens, lines[i + 1]);
    if (!lines[i].early || !next.shape.has(Shape::capital) || lines[i].end - lines[i].begin > kLongestLine)
      return false;
    if (!runs_on(tokens, lines[i])) continue;
    ++running_on;
    common = common || is_common(next);
  }
  const auto is_deeper = [&](const TextLine& line) { return line.indent >= lines.front().indent + kIndent; };
  return (common && running_on * 3 >= lines.size() - 1) || std::ranges::any_of(lines, is_deeper);
}

/// Each line is set in, where paragraphs are not.
bool is_set_in(std::span<const TextLine> lines) noexcept {
  return std::ranges::all_of(lines, [](const TextLine& line) { return line.indent >= kIndent; });
}

/// Lines up to the next blank one.
std::span<const TextLine> block_of(std::span<const TextLine> lines) noexcept {
  const auto end = std::find_if(lines.begin() + 1, lines.end(), [](const TextLine& next) { return next.blank_before; });
  return {lines.begin(), end};
}

/// Paragraphs begin with an indent more often than not.
bool has_indents(std::span<const TextLine> lines) noexcept {
  std::size_t begins = 0, indents = 0;
  for (const TextLine& line : lines) {
    if (!line.blank_before) continue;
    ++begins;
    if (line.indent > 0) ++indents;
  }
  return indents * 2 > begins;
}

}  // namespace

void find_set_off(const std::vector<Token>& tokens, std::span<const TextLine> lines,
                  std::vector<Paragraph>& paragraphs) {
  const bool indents = has_indents(lines);
  TokenIndex set_off = 0;
  auto paragraph = paragraphs.begin();
  while (!lines.empty()) {
    const std::span<const TextLine> block = block_of(lines);
    const TokenRange range{block.front().tokens.begin, block.back().tokens.end};
    const bool off = is_stanza(tokens, block) || (!indents && is_set_in(block));
    if (off) set_off += range.size();
    for (; paragraph != paragraphs.end() && paragraph->tokens.end <= range.end; ++paragraph) paragraph->set_off = off;
    lines = lines.subspan(block.size());
  }
  if (set_off > tokens.size() / 2)
    for (Paragraph& each : paragraphs) each.set_off = false;
}

}  // namespace dixit
