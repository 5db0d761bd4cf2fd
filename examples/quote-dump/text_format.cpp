#include "formats.hpp"
#include "utf8.hpp"

#include <dixit/names.hpp>

#include <algorithm>

namespace {

constexpr std::size_t kColumns = 80;
constexpr std::string_view kIndent = "    ";

bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
}

/// Code points: near enough to columns for breaking lines.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// `text` as one line of UTF-8 that is safe on a terminal: white space and control characters become one space.
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

/// The words of `line` in indented lines of at most kColumns, where words are not longer.
void append_wrapped(std::string& out, std::string_view line) {
  std::size_t column = 0;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    const std::size_t width = columns(word);
    if (column == 0 || column + 1 + width > kColumns) {
      if (column != 0) out += '\n';
      out += kIndent;
      column = kIndent.size();
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  out += '\n';
}

std::string speaker_of(const dixit::Document& document, const dixit::Quote& quote) {
  if (const std::string& name = document.speaker(quote).name; !name.empty()) return one_line(name);
  return quote.speaker ? one_line(document.cut(*quote.speaker)) : "Unknown";
}

void add_note(std::string& notes, std::string_view note) {
  notes.append(notes.empty() ? "" : ", ").append(note);
}

/// `said, to Vesti TV`: the cue, and what is out of the ordinary.
std::string notes_of(const dixit::Document& document, const dixit::Quote& quote) {
  std::string notes;
  if (quote.cue) add_note(notes, one_line(document.cut(*quote.cue)));
  if (quote.addressee) add_note(notes, "to " + one_line(document.cut(*quote.addressee)));
  if (quote.polarity != dixit::Polarity::positive) add_note(notes, to_string(quote.polarity));
  if (quote.modality != dixit::Modality::asserted) add_note(notes, to_string(quote.modality));
  if (quote.quote_class != dixit::Class::speech) add_note(notes, to_string(quote.quote_class));
  return notes;
}

std::string content_of(const dixit::Document& document, const dixit::Quote& quote) {
  std::string content;
  for (const dixit::Span span : quote.content) {
    content.append(content.empty() ? "" : " … ").append(one_line(document.cut(span)));
  }
  return quote.kind == dixit::Kind::direct ? '"' + content + '"' : content;
}

}  // namespace

void append_readable(std::string& out, const dixit::Document& document) {
  if (document.quotes().empty()) out += "No quotation found.\n\n";
  for (const dixit::Quote& quote : document.quotes()) {
    const std::string notes = notes_of(document, quote);
    out += speaker_of(document, quote);
    if (!notes.empty()) out.append(" (").append(notes).append(")");
    out += ":\n";
    append_wrapped(out, content_of(document, quote));
    out += '\n';
  }
}
