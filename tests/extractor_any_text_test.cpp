// What holds of records whatever the text is: the texts of all examples, cut anywhere and shuffled.

#include "support/spec_file.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> example_texts() {
  std::vector<std::string> texts;
  for (const auto& entry : fs::directory_iterator(DIXIT_TESTS_FOLDER "/spec"))
    if (entry.path().extension() == ".txt")
      for (const Example& example : read_spec_file(entry.path())) texts.push_back(example.text);
  for (const auto& entry : fs::directory_iterator(DIXIT_TESTS_FOLDER "/articles"))
    if (entry.path().extension() == ".txt") texts.push_back(read_article(entry.path()).text);
  return texts;
}

void expect_in_text(const Document& document) {
  const auto lies_in_text = [&](Span span) { return span.begin < span.end && span.end <= document.text().size(); };
  for (const Quote& quote : document.quotes()) {
    std::uint32_t at = 0;
    ASSERT_FALSE(quote.content.empty());
    for (const Span part : quote.content) {
      ASSERT_TRUE(lies_in_text(part));
      ASSERT_LE(at, part.begin);
      at = part.end;
    }
    for (const auto& mention : {quote.speaker, quote.cue, quote.addressee})
      ASSERT_TRUE(!mention || lies_in_text(*mention));
    ASSERT_TRUE(!quote.speaker_id || *quote.speaker_id < document.speakers().size());
    ASSERT_LT(quote.sentence, document.sentences().size());
    ASSERT_LE(document.sentences()[quote.sentence].begin, quote.content.front().begin);
  }
  for (const Speaker& speaker : document.speakers())
    for (const Span mention : speaker.mentions) ASSERT_TRUE(lies_in_text(mention));
}

class AnyText : public testing::TestWithParam<Genre> {
 protected:
  AnyText() : extractor_({.thought = true, .genre = GetParam()}) {}

  void expect_relations(std::string_view text) {
    SCOPED_TRACE(testing::Message() << "text <" << text << ">");
    expect_in_text(extractor_.extract(text, workspace_));
  }

  const Extractor extractor_;
  Workspace workspace_;
};

TEST_P(AnyText, EndsAndBeginsAtAnyToken) {
  constexpr std::size_t kLongest = 1000;  // what is longer is made of what the others have
  for (const std::string& text : example_texts()) {
    if (text.size() > kLongest) continue;
    for (const Span token : extractor_.tokens(text)) {
      expect_relations(std::string_view(text).substr(0, token.end));
      expect_relations(std::string_view(text).substr(token.begin));
      if (HasFatalFailure()) return;
    }
  }
}

TEST_P(AnyText, HasItsSentencesInAnyOrder) {
  std::vector<std::string> sentences;
  for (const std::string& text : example_texts()) {
    const Document document = extractor_.extract(std::string_view(text), workspace_);
    for (const Span sentence : document.sentences()) sentences.emplace_back(document.cut(sentence));
  }
  constexpr std::array<std::string_view, 3> kGaps = {" ", "\n", "\n\n"};
  std::mt19937 random(5);
  std::uniform_int_distribution<std::size_t> sentence(0, sentences.size() - 1), gap(0, kGaps.size() - 1), size(1, 60);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t left = size(random); left > 0; --left)
      text += sentences[sentence(random)] + std::string(kGaps[gap(random)]);
    expect_relations(text);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Genres, AnyText, testing::Values(Genre::news, Genre::fiction));

}  // namespace
}  // namespace dixit
