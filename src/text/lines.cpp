#include "text/lines.hpp"

#include "text/characters.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>

namespace dixit {
namespace {

// Narrowest and widest column that text is wrapped to.
constexpr std::uint32_t kNarrowest = 40;
constexpr std::uint32_t kWidest = 110;
// Lines of wrapped text end this many bytes before the column has room for no further word, at the earliest.
constexpr std::uint32_t kRagged = 4;

struct Gap {
  unsigned line_ends = 0;
  std::uint32_t indent = 0;
};

Gap gap_between(std::string_view text, std::size_t from, std::size_t to) noexcept {
  Gap gap;
  for (std::size_t at = from; at < to;) {
    if (const Markup markup = markup_at(text, at); markup.size > 0) {
      if (markup.ends_line) gap.line_ends += 2;  // parts paragraphs of wrapped text too
      at += markup.size;
      continue;
    }
    const Character c = character_at(text, at);
    if (c.kind == CharacterClass::line_end) {
      if (!is_second_of_two(text, at)) ++gap.line_ends;
      gap.indent = 0;
    } else if (c.size == 1 || !has_no_width(c.code)) {
      ++gap.indent;
    }
    at += c.size;
  }
  return gap;
}

std::uint32_t length(const TextLine& line) noexcept {
  return line.last_begin == line.begin ? line.end - line.begin + line.indent : line.end - line.last_begin;
}

bool follows_directly(const std::pmr::vector<TextLine>& lines, std::size_t next) noexcept {
  return next < lines.size() && !lines[next].blank_before;
}

// Whether a line goes on with the paragraph of the line before it, if none is indented by more than `most_indent`.
bool goes_on(const std::pmr::vector<TextLine>& lines, std::size_t next, std::uint32_t most_indent) noexcept {
  return follows_directly(lines, next) && lines[next].indent <= most_indent;
}

// The column that most lines with a line that goes on behind them are wrapped to; 0 where they are not.
std::uint32_t column_of(const std::pmr::vector<TextLine>& lines, std::uint32_t most_indent) {
  constexpr std::uint32_t kFewest = 2;
  constexpr std::uint32_t kShareBelow = 95;  // percent of the lines that the column holds
  std::array<std::uint32_t, kWidest + 1> count{};
  std::uint32_t inner = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!goes_on(lines, i + 1, most_indent)) continue;
    ++inner;
    if (length(lines[i]) <= kWidest) ++count[length(lines[i])];
  }
  if (inner < kFewest) return 0;
  std::uint64_t below = 0;
  for (std::uint32_t width = 0; width <= kWidest; ++width) {
    below += count[width];
    if (below * 100 >= std::uint64_t{inner} * kShareBelow) return width < kNarrowest ? 0 : width;
  }
  return 0;
}

std::uint32_t first_word(std::string_view text, const TextLine& line) noexcept {
  std::uint32_t at = line.begin;
  while (at < line.end && text[at] != ' ') ++at;
  return at - line.begin;
}

// The next line's first word would not have fitted into the column, with `spare` bytes of it left free.
bool is_full(std::string_view text, const TextLine& line, const TextLine& next, std::uint32_t column,
             std::uint32_t spare) noexcept {
  return length(line) + 1 + first_word(text, next) + spare > column;
}

bool is_wrapped(std::string_view text, const std::pmr::vector<TextLine>& lines, std::uint32_t column,
                std::uint32_t most_indent) {
  std::size_t inner = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!goes_on(lines, i + 1, most_indent)) continue;
    ++inner;
    if (is_full(text, lines[i], lines[i + 1], column, kRagged)) ++full;
  }
  return full * 10 >= inner * 6;
}

/// How a text is wrapped.
struct Wrapping {
  std::uint32_t column = 0;                                               // 0: it is not
  std::uint32_t most_indent = std::numeric_limits<std::uint32_t>::max();  // a line indented by more begins a paragraph
};

bool ends_sentence(const Token& last) noexcept {
  return last.kind == TokenKind::full_stop || last.kind == TokenKind::question || last.kind == TokenKind::mark ||
         last.kind == TokenKind::ellipsis || last.kind == TokenKind::close;
}

// Whether paragraphs begin with an indent by more than `edge` rather than behind a blank line: most lines with such an
// indent stand behind a sentence's end.
bool begins_by_indent(const std::vector<Token>& tokens, const std::pmr::vector<TextLine>& lines, std::uint32_t edge) {
  constexpr std::size_t kShare = 75;  // percent
  std::size_t blank = 0;
  std::size_t indented = 0;
  std::size_t begins = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].blank_before) ++blank;
    if (lines[i].blank_before || lines[i].indent <= edge) continue;
    ++indented;
    if (ends_sentence(tokens[lines[i - 1].tokens.end - 1])) ++begins;
  }
  return indented > blank && begins * 100 >= indented * kShare;
}

// Where paragraphs begin with an indent and no blank line parts them, their short last lines tell nothing of the
// column.
Wrapping wrapping_of(std::string_view text, const std::vector<Token>& tokens, const std::pmr::vector<TextLine>& lines) {
  Wrapping wrapping;
  std::uint32_t edge = wrapping.most_indent;
  for (const TextLine& line : lines) edge = std::min(edge, line.indent);
  if (begins_by_indent(tokens, lines, edge)) wrapping.most_indent = edge;
  const std::uint32_t column = column_of(lines, wrapping.most_indent);
  if (column > 0 && is_wrapped(text, lines, column, wrapping.most_indent)) wrapping.column = column;
  return wrapping;
}

// A line that breaks off in the middle of a sentence and goes on in lower case.
bool breaks_off(const std::vector<Token>& tokens, const TextLine& line, const TextLine& next) noexcept {
  const Token& last = tokens[line.tokens.end - 1];
  const Token& first = tokens[next.tokens.begin];
  const bool goes_on = last.kind == TokenKind::word || last.kind == TokenKind::comma ||
                       last.kind == TokenKind::number || last.kind == TokenKind::clitic ||
                       last.kind == TokenKind::mark || last.kind == TokenKind::close;
  return goes_on && first.kind == TokenKind::word && !first.shape.has(Shape::capital);
}

// Most lines break off in the middle of a sentence: the text is wrapped, to whatever widths.
bool is_broken(const std::vector<Token>& tokens, const std::pmr::vector<TextLine>& lines) {
  constexpr std::size_t kFewest = 3;
  std::size_t inner = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!follows_directly(lines, i + 1)) continue;
    ++inner;
    if (breaks_off(tokens, lines[i], lines[i + 1])) ++broken;
  }
  return broken >= kFewest && broken * 2 >= inner;
}

// Whether a paragraph of a wrapped text ends between lines that no blank line parts: where one ends early behind a
// sentence or the next is indented, unless the text has blank lines for that.
bool ends_paragraph(std::string_view text, const std::vector<Token>& tokens, const TextLine& line, const TextLine& next,
                    const Wrapping& wrapping, bool has_blank) noexcept {
  if (next.indent > wrapping.most_indent) return true;
  if (has_blank) return false;
  if (next.indent > line.indent) return true;
  return !is_full(text, line, next, wrapping.column, 0) && ends_sentence(tokens[line.tokens.end - 1]);
}

// Where the last of the lines begins that words broken at their ends join.
std::uint32_t begin_of_last(std::string_view text, std::span<const Token> tokens) noexcept {
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    if (!token->shape.has(Shape::broken)) continue;
    const std::size_t line_end = cut(text, token->span()).rfind('\n');
    if (line_end != std::string_view::npos) return token->begin + static_cast<std::uint32_t>(line_end) + 1;
  }
  return tokens.front().begin;
}

void cut_lines(std::string_view text, const std::vector<Token>& tokens, std::pmr::vector<TextLine>& lines) {
  const auto size = static_cast<TokenIndex>(tokens.size());
  for (TokenIndex begin = 0, end = 0; begin < size; begin = end) {
    Shapes shapes;  // of the line's tokens
    const std::span left = std::span(tokens).subspan(begin);
    auto next = left.begin();
    do shapes |= next->shape;
    while (++next != left.end() && !next->shape.has(Shape::line_before));
    const std::span line(left.begin(), next);
    end = begin + static_cast<TokenIndex>(line.size());
    const Gap gap = gap_between(text, begin == 0 ? 0 : tokens[begin - 1].end, tokens[begin].begin);
    const bool blank_before = begin == 0 || gap.line_ends > 1;
    const std::uint32_t last_begin = shapes.has(Shape::broken) ? begin_of_last(text, line) : line.front().begin;
    lines.push_back(
        {{begin, end}, tokens[begin].begin, tokens[end - 1].end, last_begin, gap.indent, blank_before, false});
  }
}

}  // namespace

void find_lines(std::string_view text, const std::vector<Token>& tokens, std::pmr::vector<TextLine>& lines) {
  lines.clear();
  cut_lines(text, tokens, lines);
  const Wrapping wrapping = wrapping_of(text, tokens, lines);
  const bool wrapped = wrapping.column > 0;
  const bool broken = !wrapped && is_broken(tokens, lines);
  const bool has_blank = std::any_of(lines.begin(), lines.end(),
                                     [&](const TextLine& line) { return line.blank_before && line.tokens.begin > 0; });
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!follows_directly(lines, i + 1)) continue;
    const TextLine& next = lines[i + 1];
    lines[i].early = !wrapped || !is_full(text, lines[i], next, wrapping.column, kRagged);
    lines[i].joins_next = breaks_off(tokens, lines[i], next) ||
                          (broken && !ends_sentence(tokens[lines[i].tokens.end - 1])) ||
                          (wrapped && !ends_paragraph(text, tokens, lines[i], next, wrapping, has_blank));
  }
}

}  // namespace dixit
