// Who somebody is called does not change who says what: each article is told again with another surname.

#include "support/spec_file.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

namespace fs = std::filesystem;

bool is_letter(char byte) {
  const auto small = static_cast<unsigned char>(byte | 0x20);
  return (small >= 'a' && small <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// With `to` for each word `from`.
std::string renamed(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    const std::size_t end = at + from.size();
    if ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end])))
      at += from.size() - to.size();
    else
      text.replace(at, from.size(), to);
  }
  return text;
}

/// Of the person with two names who says most; empty where nobody has two.
std::string most_quoted_surname(const Document& document) {
  std::string_view surname;
  std::size_t most = 1;
  for (const Speaker& speaker : document.speakers()) {
    const std::string_view name = speaker.name;
    const std::size_t space = name.find(' ');
    if (speaker.kind != SpeakerKind::person || speaker.quotes.size() <= most) continue;
    if (space == std::string_view::npos || name.find(' ', space + 1) != std::string_view::npos) continue;
    most = speaker.quotes.size();
    surname = name.substr(space + 1);
  }
  return std::string(surname);
}

/// What is said and who is said to say it, with `from` for each word `to`.
std::vector<std::string> records_of(const Document& document, std::string_view to, std::string_view from) {
  std::vector<std::string> records;
  for (const Quote& quote : document.quotes()) {
    std::string record;
    for (const Span part : quote.content) record += std::string(document.cut(part)) + '|';
    if (quote.speaker) record += document.cut(*quote.speaker);
    if (quote.speaker_id) record += '|' + std::string(document.speakers()[*quote.speaker_id].name);
    records.push_back(renamed(std::move(record), to, from));
  }
  return records;
}

class Surname : public testing::TestWithParam<std::string_view> {};

TEST_P(Surname, ChangesNoRecord) {
  const Extractor extractor;
  std::size_t articles = 0;
  for (const auto& entry : fs::directory_iterator(DIXIT_TESTS_FOLDER "/articles")) {
    if (entry.path().extension() != ".txt") continue;
    SCOPED_TRACE(entry.path().filename());
    const std::string text = read_article(entry.path()).text;
    const Document plain = extractor.extract(std::string_view(text));
    const std::string surname = most_quoted_surname(plain);
    if (surname.empty() || text.find(GetParam()) != std::string::npos) continue;
    const std::string told = renamed(text, surname, GetParam());
    const Document document = extractor.extract(std::string_view(told));
    EXPECT_EQ(records_of(document, GetParam(), surname), records_of(plain, GetParam(), surname));
    ++articles;
  }
  EXPECT_GT(articles, 10U);
}

INSTANTIATE_TEST_SUITE_P(Of, Surname,
                         testing::Values("Trezza", "Nguyen", "Brown", "Baker", "Young", "Small", "Manning", "Leary"));

}  // namespace
}  // namespace dixit
