#include "text/common_surnames.hpp"

#include "stages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dixit {
namespace {

/// The words of `text` that are read as surnames though they are common words, parted by blanks.
std::string surnames(std::string text) {
  Stages stages(std::move(text));
  const std::vector<Token> before = stages.tokens;
  tell_common_surnames(Lexicon(), stages.tokens);
  std::string words;
  for (TokenIndex at = 0; at < before.size(); ++at) {
    const Token& token = stages.tokens[at];
    if (token.word == before[at].word) continue;
    EXPECT_TRUE(token.word == kUnknownWord && token.classes.empty());
    if (!words.empty()) words += ' ';
    words += stages.cut(at);
  }
  return words;
}

struct Named {
  std::string_view text;
  std::string_view surnames;
};

constexpr Named kTexts[] = {
    // Behind a given name or a title.
    {"Brown fields lay there. Jane Brown left. Brown then wrote.", "Brown Brown Brown"},
    {"Jane B. Cook left. Cook wrote.", "Cook Cook"},
    {"J.B. Cook left. U.S. Banks closed.", "Cook"},
    {"Elkaz Parsons, 43, left. Parsons wrote.", "Parsons Parsons"},
    {"Elkaz Parsons left. Parsons wrote.", ""},
    {"Mr. Strong and Ms Small left.", "Strong Small"},
    {"We met Mark Young.", "Young"},
    {"Jane Winter left. Winter wrote.", "Winter Winter"},
    // Elsewhere they are words.
    {"Brown fields lay there.", ""},
    {"Jane Brown left the brown fields.", "Brown"},
    {"Ned Baker left. The Baker said so.", "Baker"},
    {"Ann King left. King Olav came. King said so.", "King King"},
    {"Jane Young left. Young Voters Say No", "Young"},
    // Other names.
    {"Harris County left. Victoria Station was shut. Jane Monday came.", ""},
    {"In South Carolina Republican leaders met.", ""},
    {"Jane Says \"no\". Jane Street Bank", ""},
    {"We met Doe and Clifton Chief of Staff Ann Roe.", ""},
    // A month and a verb.
    {"Ann May left in May. May told us. We met May's aide on 3 May.", "May May May"},
    {"Ann May left. May she rest. May we go? He says that May is here.", "May May"},
};

TEST(CommonSurnames, AreToldByThoseNamedInFull) {
  for (const Named& named : kTexts) EXPECT_EQ(surnames(std::string(named.text)), named.surnames) << named.text;
}

}  // namespace
}  // namespace dixit
