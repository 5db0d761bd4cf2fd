#include "stages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dixit {
namespace {

using Texts = std::vector<std::string>;

struct SentenceCase {
  std::string name;
  Texts sentences;  // joined by a space they are the text
};

std::string join(const Texts& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : " ").append(text);
  return all;
}

class SentencesTest : public testing::TestWithParam<SentenceCase> {};

TEST_P(SentencesTest, End) {
  EXPECT_EQ(Stages(join(GetParam().sentences)).sentence_texts(), GetParam().sentences);
}

std::string name_of(const testing::TestParamInfo<SentenceCase>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Stops, SentencesTest,
                         testing::Values(SentenceCase{"full_stop", {"He came.", "She left."}},
                                         SentenceCase{"question", {"Did he come?", "She left!", "Why?!", "So."}},
                                         SentenceCase{"no_stop", {"He came.", "She left"}},
                                         SentenceCase{"colon", {"He saw three things: A, B; C."}},
                                         SentenceCase{"bracket", {"He came (at last.)", "She left."}},
                                         SentenceCase{"whole_bracket", {"He came.", "(She left.)", "He stayed."}},
                                         SentenceCase{"small_letter", {"The Yes! party of Hill won."}},
                                         SentenceCase{"name_with_small_letter", {"He came.", "iPhone sales fell."}},
                                         SentenceCase{"number_begins", {"He came.", "12 men left."}},
                                         SentenceCase{"decimal", {"It cost $3.5 million in No. 5."}},
                                         SentenceCase{"list_number", {"1. The boats are old."}},
                                         SentenceCase{"year_ends", {"It was in 2016.", "He left."}},
                                         SentenceCase{"url", {"See www.example.org.", "Then go."}},
                                         SentenceCase{"other_script", {"他来了。", "她走了。"}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(Ellipses, SentencesTest,
                         testing::Values(SentenceCase{"goes_on", {"He came ... and left."}},
                                         SentenceCase{"ends", {"He waited...", "Nobody came."}},
                                         SentenceCase{"stutter", {"I... I don't know."}},
                                         SentenceCase{"spaced", {"It was late. . . .", "They left."}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(Abbreviations, SentencesTest,
                         testing::Values(SentenceCase{"title", {"Mr. Hill met Sen. Reed and Gen. Ray.", "They left."}},
                                         SentenceCase{"initial", {"J. R. Reed and J.R.R. Hill came."}},
                                         SentenceCase{"company", {"Hill Inc. Chairman Reed left."}},
                                         SentenceCase{"company_ends", {"He runs Hill Inc.", "The firm is old."}},
                                         SentenceCase{"country",
                                                      {"The U.S. Senate met.", "She left the U.S.", "He stayed."}},
                                         SentenceCase{"month", {"On Jan. 5 he left.", "It was late."}},
                                         SentenceCase{"clock", {"It began at 9 a.m. Monday in Rome."}},
                                         SentenceCase{"zone", {"It began at 9 p.m. EST in Rome."}},
                                         SentenceCase{"clock_ends", {"It began at 9 a.m.", "Police came."}},
                                         SentenceCase{"word_no", {"He said no.", "Hill left."}},
                                         SentenceCase{"answer_no", {"Did he?", "No.", "Hill left."}},
                                         SentenceCase{"pronoun_i", {"So do I.", "Hill left."}},
                                         SentenceCase{"state", {"He is from Concord, N.H., and she is not."}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Quotations, SentencesTest,
    testing::Values(SentenceCase{"question_and_cue", {"\"So what?\" said Harry."}},
                    SentenceCase{"question_and_subject", {"\"So what?\" Harry asked.", "\"Why?\""}},
                    SentenceCase{"subject_of_several_words", {"“Stop it!” Another old man from the harbour shouted."}},
                    SentenceCase{"title_before_name", {"\"So what?\" Mr. J. Hill asked."}},
                    SentenceCase{"full_stop_and_cue", {"“We won.” Hill said."}},
                    SentenceCase{"full_stop_and_clause", {"\"It failed.\"", "He said the plan was dead."}},
                    SentenceCase{"full_stop_and_quotation", {"“It failed.”", "He added, “It was dead.”"}},
                    SentenceCase{"question_and_clause", {"\"Is it over?\"", "Hill said he did not know."}},
                    SentenceCase{"question_and_that", {"\"Run!\"", "She replied to him that it was late."}},
                    SentenceCase{"question_and_addressee", {"\"Is it over?\" Hill told reporters."}},
                    SentenceCase{"no_cue", {"\"It failed.\"", "The boats were lost."}},
                    SentenceCase{"two_quotations", {"\"It failed.\"", "\"Why?\""}},
                    SentenceCase{"stops_inside", {"He said “Stop. Now. Why not?” and left.", "It was late."}},
                    SentenceCase{"stop_behind", {"The girl said \"Hey! Leave me!\".", "He left."}},
                    SentenceCase{"cue_before", {"He said: \"Go. Now.\"", "She left."}},
                    SentenceCase{"split", {"\"Go,\" he said.", "\"Now.\""}},
                    SentenceCase{"comma_inside", {"\"Go. Now,\" Hill said."}},
                    SentenceCase{"in_brackets", {"He left (\"Go! Now!\") at once."}},
                    SentenceCase{"never_closes", {"\"He came.", "She left."}},
                    SentenceCase{"quotation_in_small_letters", {"He looked up.", "“that is not so.”"}}),
    name_of);

TEST(Sentences, EndWithTheirParagraph) {
  EXPECT_EQ(Stages("A heading here\n\nHe came\n\nShe left.").sentence_texts(),
            (Texts{"A heading here", "He came", "She left."}));
}

TEST(Sentences, EndInsideQuotation) {
  const Stages stages("\"He came. 'No! Why?' she asked. Then he left,\" I said.");
  ASSERT_FALSE(stages.spans.empty());
  EXPECT_EQ(stages.sentences_inside(stages.spans[0].inside()),
            (Texts{"He came.", "'No! Why?' she asked.", "Then he left,"}));
}

TEST(Sentences, OfNothingAreNone) {
  EXPECT_TRUE(Stages("").sentences.empty());
  EXPECT_TRUE(Stages("He came.").sentences_inside({1, 1}).empty());
}

}  // namespace
}  // namespace dixit
