#include "lexicon/lexicon.hpp"

#include <gtest/gtest.h>

namespace dixit {
namespace {

struct Case {
  std::string_view form;
  WordClasses classes;
};

TEST(Lexicon, KnowsWhatAWordCanBe) {
  const Lexicon lexicon;
  const Case cases[] = {
      {"said", WordClass::verb_cue | WordClass::verb_past},
      {"said", WordClass::verb_participle},
      {"she", WordClass::subject_pronoun | WordClass::feminine},
      {"that", WordClass::complementizer | WordClass::relative},
      {"isn't", WordClass::be | WordClass::negation},
      {"'s", WordClass::clitic | WordClass::be},
      {"Mr", WordClass::title | WordClass::masculine},
      {"statement", WordClass::noun_cue},
      {"convinced", WordClass::adjective_cue},
      {"reportedly", WordClass::adverb_cue},
      {"according", WordClass::starts_expression},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.form);
    const WordId id = lexicon.find(c.form);
    ASSERT_NE(id, kUnknownWord);
    EXPECT_EQ(lexicon.word(id).classes & c.classes, c.classes);
  }
}

TEST(Lexicon, KnowsNothingOfTheUnknownWord) {
  const Lexicon lexicon;
  EXPECT_EQ(lexicon.word(kUnknownWord), Word());
  EXPECT_EQ(lexicon.spelling(kUnknownWord), "");
  const std::string long_form(1000, 'a');
  for (const std::string_view form :
       {std::string_view("qwzx"), std::string_view(), std::string_view(long_form), std::string_view("sai\xFF"),
        std::string_view("said ", 5), std::string_view("\0", 1)}) {
    SCOPED_TRACE(form);
    EXPECT_EQ(lexicon.find(form), kUnknownWord);
  }
}

TEST(Lexicon, FoldsCaseAndApostrophes) {
  const Lexicon lexicon;
  const struct {
    std::string_view form, spelling;
  } cases[] = {
      {"SAID", "said"},           {"Said", "said"},
      {"don’t", "don't"},         {"DON’T", "don't"},
      {"donʼt", "don't"},         {"’Tis", "'tis"},
      {"SEÑORA", "señora"},       {"Señora", "señora"},
      {"Professor", "professor"}, {"Representative", "representative"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.form);
    EXPECT_EQ(lexicon.spelling(lexicon.find(c.form)), c.spelling);
  }
}

TEST(Lexicon, FindsEachWordByItsSpelling) {
  const Lexicon lexicon;
  ASSERT_GT(lexicon.size(), 5000U);
  for (WordId id = 1; id < lexicon.size(); ++id) {
    ASSERT_EQ(lexicon.find(lexicon.spelling(id)), id) << lexicon.spelling(id);
  }
}

TEST(Lexicon, KnowsExpressionsOfSeveralWords) {
  const Lexicon lexicon;
  const Word& according = lexicon.word(lexicon.find("according to"));
  EXPECT_TRUE(according.classes.has(WordClass::preposition_cue));
  EXPECT_TRUE(according.frames.has(Frame::that));
  const WordId pointed = lexicon.find("pointed out");
  EXPECT_TRUE(lexicon.word(pointed).classes.has(WordClass::verb_past));
  EXPECT_TRUE(lexicon.word(lexicon.find("pointed")).classes.has(WordClass::starts_expression));
  EXPECT_FALSE(lexicon.word(lexicon.find("out")).classes.has(WordClass::starts_expression));
  const WordId begun = lexicon.find("in the");
  EXPECT_TRUE(lexicon.word(begun).classes == WordClass::starts_expression);
  EXPECT_FALSE(lexicon.word(lexicon.find("in the words of")).classes.has(WordClass::starts_expression));
}

TEST(Lexicon, FindsExpressionsWordByWord) {
  const Lexicon lexicon;
  const auto behind = [&](WordId begun, std::string_view word) {
    return lexicon.continue_expression(begun, lexicon.find(word));
  };
  const WordId in_the = behind(lexicon.find("in"), "the");
  EXPECT_EQ(lexicon.spelling(in_the), "in the");
  EXPECT_EQ(lexicon.spelling(behind(behind(in_the, "words"), "of")), "in the words of");
  EXPECT_EQ(behind(in_the, "said"), kUnknownWord);
  EXPECT_EQ(behind(kUnknownWord, "the"), kUnknownWord);
  EXPECT_EQ(behind(lexicon.find("in"), "qwzx"), kUnknownWord);
  EXPECT_EQ(lexicon.continue_expression(kUnknownWord, kUnknownWord), kUnknownWord);
}

/// Each entry of several words is what the entry without its last word goes on with.
TEST(Lexicon, ReachesAllExpressions) {
  const Lexicon lexicon;
  std::size_t expressions = 0;
  for (WordId id = 1; id < lexicon.size(); ++id) {
    const std::string spelling = lexicon.spelling(id);
    const std::size_t space = spelling.rfind(' ');
    if (space == std::string::npos) continue;
    ++expressions;
    const WordId begun = lexicon.find(spelling.substr(0, space));
    ASSERT_EQ(lexicon.continue_expression(begun, lexicon.find(spelling.substr(space + 1))), id) << spelling;
    ASSERT_TRUE(lexicon.word(begun).classes.has(WordClass::starts_expression)) << spelling;
  }
  EXPECT_GT(expressions, 1000U);
}

TEST(Lexicon, TellsFramesOfEveryFormOfACue) {
  const Lexicon lexicon;
  for (const std::string_view form : {"say", "says", "said", "saying"}) {
    SCOPED_TRACE(form);
    const Word& word = lexicon.word(lexicon.find(form));
    EXPECT_TRUE(word.frames.has(Frame::quote) && word.frames.has(Frame::that) && word.frames.has(Frame::inverts));
    EXPECT_FALSE(word.frames.has(Frame::addressee) || word.frames.has(Frame::thought));
  }
  const Word& tell = lexicon.word(lexicon.find("told"));
  EXPECT_TRUE(tell.frames.has(Frame::addressee) && tell.frames.has(Frame::object_clause));
  EXPECT_FALSE(tell.frames.has(Frame::clause));
  EXPECT_TRUE(lexicon.word(lexicon.find("believed")).frames.has(Frame::thought));
}

TEST(Lexicon, KeepsNounAndVerbFramesApart) {
  const Lexicon lexicon;
  const Word& demand = lexicon.word(lexicon.find("demand"));
  EXPECT_TRUE(demand.classes.has(WordClass::verb_cue) && demand.classes.has(WordClass::noun_cue));
  EXPECT_TRUE(demand.frames.has(Frame::inverts));
  EXPECT_FALSE(demand.nominal_frames.has(Frame::inverts));
  EXPECT_TRUE(demand.nominal_frames.has(Frame::infinitive));
}

}  // namespace
}  // namespace dixit
