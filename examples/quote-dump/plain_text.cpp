#include "plain_text.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace {

bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
}

/// Code points: near enough to columns for breaking lines.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    if (!is_space(c)) {
      spaced += c;
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced += ' ';
    }
  }
  std::string line;
  append_repaired(line, spaced);
  return line;
}

void append_wrapped(std::string& out, std::string_view line, std::string_view indent, std::size_t columns) {
  std::size_t column = 0;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    const std::size_t width = width_of(word);
    if (column == 0 || column + 1 + width > columns) {
      if (column != 0) out += '\n';
      out += indent;
      column = indent.size();
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  out += '\n';
}
