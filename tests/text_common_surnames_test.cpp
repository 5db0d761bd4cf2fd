#include "text/common_surnames.hpp"

#include "lexicon/lexicon.hpp"
#include "text/tokens.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

/// The capitalised words of `text` that are read as surnames though they are common words.
std::string surnames(std::string_view text) {
  const Lexicon lexicon;
  std::vector<Token> tokens;
  std::vector<Span> errors;
  tokenize(text, lexicon, tokens, errors);
  const std::vector<Token> before = tokens;
  tell_common_surnames(lexicon, tokens);
  std::string words;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].word == before[at].word) continue;
    EXPECT_EQ(tokens[at].word, kUnknownWord);
    EXPECT_TRUE(tokens[at].classes.empty());
    if (!words.empty()) words += ' ';
    words += text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
  }
  return words;
}

TEST(CommonSurnames, StandBehindAGivenNameOrATitle) {
  EXPECT_EQ(surnames("Brown fields lay there. Jane Brown left. Brown then wrote."), "Brown Brown Brown");
  EXPECT_EQ(surnames("Jane B. Cook left. Cook wrote."), "Cook Cook");
  EXPECT_EQ(surnames("J.B. Cook left. U.S. Banks closed."), "Cook");
  EXPECT_EQ(surnames("Elkaz Parsons, 43, left. Parsons wrote."), "Parsons Parsons");
  EXPECT_EQ(surnames("Elkaz Parsons left. Parsons wrote."), "");
  EXPECT_EQ(surnames("Mr. Strong and Ms Small left."), "Strong Small");
  EXPECT_EQ(surnames("We met Mark Young."), "Young");
  EXPECT_EQ(surnames("Jane Winter left. Winter wrote."), "Winter Winter");
}

TEST(CommonSurnames, AreNoneElsewhere) {
  EXPECT_EQ(surnames("Brown fields lay there."), "");
  EXPECT_EQ(surnames("Jane Brown left the brown fields."), "Brown");
  EXPECT_EQ(surnames("Ned Baker left. The Baker said so."), "Baker");
  EXPECT_EQ(surnames("Ann King left. King Olav came. King said so."), "King King");
  EXPECT_EQ(surnames("Jane Young left. Young Voters Say No"), "Young");
}

TEST(CommonSurnames, AreNoOtherNames) {
  EXPECT_EQ(surnames("Harris County left. Victoria Station was shut. Jane Monday came."), "");
  EXPECT_EQ(surnames("In South Carolina Republican leaders met."), "");
  EXPECT_EQ(surnames("Jane Says \"no\". Jane Street Bank"), "");
  EXPECT_EQ(surnames("We met Doe and Clifton Chief of Staff Ann Roe."), "");
}

TEST(CommonSurnames, CanBeAMonthAndAVerb) {
  EXPECT_EQ(surnames("Ann May left in May. May told us. We met May's aide on 3 May."), "May May May");
  EXPECT_EQ(surnames("Ann May left. May she rest. May we go? He says that May is here."), "May May");
}

}  // namespace
}  // namespace dixit
