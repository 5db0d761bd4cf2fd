#include "support/record_notation.hpp"

#include <dixit/names.hpp>

#include <algorithm>
#include <string_view>

namespace {

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

void add_value(std::string& line, std::string_view key, std::string_view value) {
  if (!value.empty()) line.append("  ").append(key).append(" \"").append(one_line(value)).append("\"");
}

void add_span(std::string& line, std::string_view key, const dixit::Document& document,
              const std::optional<dixit::Span>& span) {
  if (span) add_value(line, key, document.cut(*span));
}

void add_name(std::string& line, std::string_view key, std::string_view name) {
  line.append("  ").append(key).append(" ").append(name);
}

std::string joined_content(const dixit::Document& document, const dixit::Quote& quote) {
  std::string content;
  for (const dixit::Span span : quote.content) {
    if (!content.empty()) content += " … ";
    content += document.cut(span);
  }
  return content;
}

std::string record_line(const dixit::Document& document, const dixit::Quote& quote) {
  std::string line(to_string(quote.kind));
  add_value(line, "content", joined_content(document, quote));
  add_span(line, "speaker", document, quote.speaker);
  add_value(line, "entity", document.speaker(quote).name);
  add_span(line, "cue", document, quote.cue);
  add_span(line, "addressee", document, quote.addressee);
  if (quote.polarity != dixit::Polarity::positive) add_name(line, "polarity", to_string(quote.polarity));
  if (quote.modality != dixit::Modality::asserted) add_name(line, "modality", to_string(quote.modality));
  if (quote.quote_class != dixit::Class::speech) add_name(line, "class", to_string(quote.quote_class));
  return line;
}

std::string speaker_line(const dixit::Speaker& speaker) {
  std::string line = "speaker";
  line.append(" \"").append(one_line(speaker.name)).append("\"");
  std::string titles;
  for (const std::string& title : speaker.titles) titles.append(titles.empty() ? "" : "; ").append(title);
  add_value(line, "titles", titles);
  add_name(line, "gender", to_string(speaker.gender));
  add_name(line, "kind", to_string(speaker.kind));
  add_name(line, "mentions", std::to_string(speaker.mentions.size()));
  add_name(line, "quotes", std::to_string(speaker.quotes.size()));
  return line;
}

}  // namespace

std::vector<std::string> record_lines(const dixit::Document& document) {
  std::vector<std::string> lines;
  for (const dixit::Quote& quote : document.quotes()) lines.push_back(record_line(document, quote));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> speaker_lines(const dixit::Document& document) {
  std::vector<std::string> lines;
  for (const dixit::Speaker& speaker : document.speakers()) lines.push_back(speaker_line(speaker));
  std::sort(lines.begin(), lines.end());
  return lines;
}
