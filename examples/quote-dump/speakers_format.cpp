#include "formats.hpp"
#include "plain_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace {

struct Row {
  const dixit::Speaker* speaker;
  std::size_t words;
};

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i) words += line[i] != ' ' && (i == 0 || line[i - 1] == ' ');
  return words;
}

Row row_of(const dixit::Document& document, const dixit::Speaker& speaker) {
  Row row{&speaker, 0};
  for (const std::uint32_t quote : speaker.quotes) {
    row.words += count_words(one_line(document.content(document.quotes()[quote])));
  }
  return row;
}

std::string described(const dixit::Speaker& speaker) {
  std::string titles;
  for (const std::string& title : speaker.titles) titles.append(titles.empty() ? "" : "; ").append(one_line(title));
  return titles.empty() ? one_line(speaker.name) : fmt::format("{} ({})", one_line(speaker.name), titles);
}

}  // namespace

void append_speakers(std::string& out, const dixit::Document& document) {
  std::vector<Row> rows;
  for (const dixit::Speaker& speaker : document.speakers()) rows.push_back(row_of(document, speaker));
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.words > b.words; });
  out += "  quotes   words  mentions  speaker\n";
  for (const Row& row : rows) {
    fmt::format_to(std::back_inserter(out), "{:8}{:8}{:10}  {}\n", row.speaker->quotes.size(), row.words,
                   row.speaker->mentions.size(), described(*row.speaker));
  }
  out += '\n';
}
