#include "text/capitals.hpp"

#include "lexicon/lexicon.hpp"
#include "text/tokens.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

constexpr std::string_view kRest =
    " THEY HAD TO WAIT FOR A LONG TIME AND THEN IT WAS TOO LATE TO GO HOME OR TO DO WHAT THEY HAD COME TO DO.";

/// The words of `text` that have a capital once the names are told, with more words behind it.
std::string words_with_capital(std::string text) {
  const std::size_t size = text.size();
  text += kRest;
  const Lexicon lexicon;
  std::vector<Token> tokens;
  std::vector<Span> errors;
  tokenize(text, lexicon, tokens, errors);
  tell_names_in_capitals(text, lexicon, tokens);
  std::string words;
  for (const Token& token : tokens) {
    if (token.begin >= size || !token.shape.has(Shape::capital)) continue;
    if (!words.empty()) words += ' ';
    words += text.substr(token.begin, token.end - token.begin);
  }
  return words;
}

TEST(Capitals, KeepThoseOfNames) {
  EXPECT_EQ(words_with_capital("SOON JANE ROE WENT TO FRANCE."), "SOON JANE ROE FRANCE");
  EXPECT_EQ(words_with_capital("SOON THE GOVERNOR MET GOVERNOR ROE."), "SOON GOVERNOR ROE");
  EXPECT_EQ(words_with_capital("SOON ANDREW KING MET THE KING, AND KING LEFT."), "SOON ANDREW KING KING");
  EXPECT_EQ(words_with_capital("SOON THE KING LEFT."), "SOON");
  EXPECT_EQ(words_with_capital("SOON J. RICE AND I LEFT."), "SOON J RICE I");
}

TEST(Capitals, AreNoneOfNounsThatStandInNoList) {
  EXPECT_EQ(words_with_capital("SOON A SYNOPSIS CAME, AND THIS SYNOPSIS WAS SHORT."), "SOON");
  EXPECT_EQ(words_with_capital("SOON 12 PERCENT LEFT, WITH MUCH IRRITATION AND GLUMNESS."), "SOON");
  EXPECT_EQ(words_with_capital("SOON WELL-INFORMED GUESTS LEFT."), "SOON");
}

TEST(Capitals, AreThoseOfSentencesBegins) {
  EXPECT_EQ(words_with_capital("WHEN? NOW. \"THEN,\" HE SAID, \"AND HERE.\" SHE LEFT."), "WHEN NOW THEN AND SHE");
}

TEST(Capitals, StayInTextsThatHaveOthers) {
  EXPECT_EQ(
      words_with_capital("The NATO chief met those of IBM and of the BBC, who had come by car, and left them soon "
                         "behind, as one does when it is late and all that can be said has been said too often."),
      "The NATO IBM BBC");
}

}  // namespace
}  // namespace dixit
