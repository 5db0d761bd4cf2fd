// What a text is set like does not change who says what in it: each article is told again in other dress.

#include "support/spec_file.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dixit {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string with_line_ends_of_windows(const std::string& text) {
  return replaced(text, "\n", "\r\n");
}

std::string with_unbroken_spaces(const std::string& text) {
  return replaced(text, " ", "\u00A0");
}

std::string with_ligatures(const std::string& text) {
  return replaced(replaced(replaced(text, "ffi", "\uFB03"), "fi", "\uFB01"), "fl", "\uFB02");
}

// As in an answered e-mail.
std::string with_quoted_lines(const std::string& text) {
  return "> " + replaced(text, "\n", "\n> ");
}

std::string with_emphasis(const std::string& text) {
  return replaced(replaced(replaced(text, " not ", " _not_ "), " he ", " *he* "), " the ", " <b>the</b> ");
}

// What all dresses have in common.
std::string undressed(std::string_view text) {
  std::string plain(text);
  for (const std::string_view sign : {"\n>", "_", "*", "<b>", "</b>"}) plain = replaced(plain, sign, "");
  const auto undone = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"\uFB03", "ffi"}, {"\uFB01", "fi"}, {"\uFB02", "fl"}, {"\u00A0", " "}, {"\r\n", " "}, {"\n", " "}});
  for (const auto& [from, to] : undone) plain = replaced(plain, from, to);
  return plain;
}

std::vector<std::string> records_of(const std::string& text) {
  const Document document = Extractor().extract(std::string_view(text));
  std::vector<std::string> records;
  for (const Quote& quote : document.quotes()) {
    std::string record = std::string(quote.rule) + '|' + std::to_string(static_cast<int>(quote.kind)) + '|' +
                         std::to_string(static_cast<int>(quote.polarity)) + '|' +
                         std::to_string(static_cast<int>(quote.modality)) + '|';
    for (const Span part : quote.content) record += undressed(document.cut(part)) + '|';
    for (const auto& mention : {quote.speaker, quote.cue, quote.addressee})
      record += (mention ? undressed(document.cut(*mention)) : "") + '|';
    if (quote.speaker_id) record += undressed(document.speakers()[*quote.speaker_id].name);
    records.push_back(std::move(record));
  }
  return records;
}

struct Dress {
  std::string_view name;
  std::string (*put_on)(const std::string& text);
};

std::string name_of(const testing::TestParamInfo<Dress>& info) {
  return std::string(info.param.name);
}

class Presentation : public testing::TestWithParam<Dress> {};

TEST_P(Presentation, ChangesNoRecord) {
  std::size_t records = 0;
  for (const auto& entry : fs::directory_iterator(DIXIT_TESTS_FOLDER "/articles")) {
    if (entry.path().extension() != ".txt") continue;
    SCOPED_TRACE(entry.path().filename());
    const std::string text = read_article(entry.path()).text;
    const std::vector<std::string> plain = records_of(text);
    EXPECT_EQ(records_of(GetParam().put_on(text)), plain);
    records += GetParam().put_on(text) != text ? plain.size() : 0;
  }
  EXPECT_GT(records, 100U);
}

INSTANTIATE_TEST_SUITE_P(Dresses, Presentation,
                         testing::Values(Dress{"line_ends_of_windows", with_line_ends_of_windows},
                                         Dress{"unbroken_spaces", with_unbroken_spaces},
                                         Dress{"ligatures", with_ligatures}, Dress{"quoted_lines", with_quoted_lines},
                                         Dress{"emphasis", with_emphasis}),
                         name_of);

}  // namespace
}  // namespace dixit
