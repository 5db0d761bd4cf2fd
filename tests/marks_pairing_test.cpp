#include "stages.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dixit {
namespace {

struct MarkCase {
  std::string name;
  std::string text;
  std::string outer;
  std::string inner;  // of level 1
};

class MarksTest : public testing::TestWithParam<MarkCase> {};

TEST_P(MarksTest, FindsPassages) {
  const Stages stages(GetParam().text);
  EXPECT_EQ(stages.passage_line(0), GetParam().outer);
  EXPECT_EQ(stages.passage_line(1), GetParam().inner);
}

std::string name_of(const testing::TestParamInfo<MarkCase>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Shapes, MarksTest,
                         testing::Values(MarkCase{"none", "He said no.", "", ""},
                                         MarkCase{"straight", "\"Go,\" he said.", "\"Go,\"", ""},
                                         MarkCase{"curly", "“Go,” he said.", "“Go,”", ""},
                                         MarkCase{"two_apostrophes", "''Go,'' he said.", "''Go,''", ""},
                                         MarkCase{"backquotes", "``Go,'' he said.", "``Go,''", ""},
                                         MarkCase{"two_right_marks", "‘‘Go,’’ he said.", "‘‘Go,’’", ""},
                                         MarkCase{"guillemets", "«Los», sagte er.", "«Los»", ""},
                                         MarkCase{"guillemets_with_spaces", "« Va », dit-il.", "« Va »", ""},
                                         MarkCase{"guillemets_inward", "»Los«, sagte er.", "»Los«", ""},
                                         MarkCase{"single_guillemets", "an ‹odd› word", "‹odd›", ""},
                                         MarkCase{"low_marks", "„Los“, sagte er.", "„Los“", ""},
                                         MarkCase{"low_single_marks", "‚Los‘, sagte er.", "‚Los‘", ""},
                                         MarkCase{"right_marks_on_both_sides", "”Gå,” sade han.", "”Gå,”", ""},
                                         MarkCase{"corners", "他说：「你好」。", "「你好」", ""},
                                         MarkCase{"white_corners", "他说：『你好』。", "『你好』", ""},
                                         MarkCase{"full_width", "an ＂odd＂ word", "＂odd＂", ""},
                                         MarkCase{"primes", "an ‶odd″ word", "‶odd″", ""},
                                         MarkCase{"accents", "an `odd´ word", "`odd´", ""}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Broken, MarksTest,
    testing::Values(MarkCase{"left_mark_closes", "“Go,“ he said, “now.”", "“Go,“ | “now.”", ""},
                    MarkCase{"right_mark_opens", "”Go,” he said, “now.”", "”Go,” | “now.”", ""},
                    MarkCase{"mixed", "“Go,\" he said, \"now.”", "“Go,\" | \"now.”", ""},
                    MarkCase{"never_closes", "\"Go,\" he said, \"now and then.", "\"Go,\"", ""},
                    MarkCase{"never_opens", "Go,\" he said. \"Now.\"", "\"Now.\"", ""},
                    MarkCase{"missing_closer", "\"Go, he said. \"Now or never.\"", "\"Now or never.\"", ""},
                    MarkCase{"space_on_both_sides", "Go,   \" he said, 'right now?'", "'right now?'", ""},
                    MarkCase{"space_before_closer", "“Go, ” he said. “Now. “", "“Go, ” | “Now. “", ""},
                    MarkCase{"space_behind_comma", "He says,” there are many who go.”", "” there are many who go.”",
                             ""},
                    MarkCase{"no_space_behind", "\"Go,\"he said, \"now.\"", "\"Go,\" | \"now.\"", ""},
                    MarkCase{"apart", "\" Go , \" he said .", "\" Go , \"", ""},
                    MarkCase{"unclosed_inside_guillemets", "«and see a \"note»", "«and see a \"note»", ""},
                    MarkCase{"inches", "\"It is 12\" wide,\" he said.", "\"It is 12\" wide,\"", ""},
                    MarkCase{"height", "He is 5'10\" tall and \"fast\".", "\"fast\"", ""},
                    MarkCase{"prime_behind_number", "a 6″ pipe and a ‘good’ one", "‘good’", ""},
                    MarkCase{"number_in_marks", "He said it was \"in 2016\" then.", "\"in 2016\"", ""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Sides, MarksTest,
    testing::Values(MarkCase{"dash_behind", "\"Go\"--said Hill", "\"Go\"", ""},
                    MarkCase{"dash_before", "I was shocked--\"My boat is gone!\"", "\"My boat is gone!\"", ""},
                    MarkCase{"dash_inside", "“I was—” he said—“late.”", "“I was—” | “late.”", ""},
                    MarkCase{"brackets", "He (\"Red\") and [“Blue”] went.", "\"Red\" | “Blue”", ""},
                    MarkCase{"possessive_behind", "\"Time\"'s cover", "\"Time\"", ""},
                    MarkCase{"hyphen_behind", "a \"pro\"-boat group", "\"pro\"", ""},
                    MarkCase{"emphasis", "\"_I_ went,\" he said.", "\"_I_ went,\"", ""},
                    MarkCase{"ellipsis", "\"...and so,\" he said, \"I went...\"", "\"...and so,\" | \"I went...\"", ""},
                    MarkCase{"stop_behind", "They call it \"Red\". He calls it \"Blue\", she \"Pink\"!",
                             "\"Red\" | \"Blue\" | \"Pink\"", ""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Nested, MarksTest,
    testing::Values(
        MarkCase{"single_in_double", "\"He said 'go' twice,\" I said.", "\"He said 'go' twice,\"", "'go'"},
        MarkCase{"double_in_single", "'He said \"go\" twice,' I said.", "'He said \"go\" twice,'", "\"go\""},
        MarkCase{"same_curly", "“how “are” you”", "“how “are” you”", "“are”"},
        MarkCase{"same_straight", "\"I read \"The Boat\" twice.\"", "\"I read \"The Boat\" twice.\"", "\"The Boat\""},
        MarkCase{"both_open", "\"'Go,' he said.\"", "\"'Go,' he said.\"", "'Go,'"},
        MarkCase{"both_close", "\"He said, 'Go.'\"", "\"He said, 'Go.'\"", "'Go.'"},
        MarkCase{"thin_space_between", "“He said, ‘Go.’\xE2\x80\x89”", "“He said, ‘Go.’\xE2\x80\x89”", "‘Go.’"},
        MarkCase{"apostrophes_close", "''He said 'go.'''", "''He said 'go.'''", "'go.'"},
        MarkCase{"guillemets", "«Il a dit “va” hier»", "«Il a dit “va” hier»", "“va”"},
        MarkCase{"backquotes", "`A `b c?''", "`A `b c?''", "`b c?'"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, MarksTest,
    testing::Values(
        MarkCase{"possessive", "the dogs' tails and the cats' ears", "", ""},
        MarkCase{"possessive_in_single", "'The dogs' tails wag!' he said.", "'The dogs' tails wag!'", ""},
        MarkCase{"possessive_in_curly_single", "‘The dogs’ tails wag,’ he said.", "‘The dogs’ tails wag,’", ""},
        MarkCase{"possessive_in_double", "\"The dogs' tails wag!\"", "\"The dogs' tails wag!\"", ""},
        MarkCase{"word_in_s", "the 'papers' he had", "'papers'", ""},
        MarkCase{"word_in_s_and_possessive", "the 'papers' the dogs' man had", "'papers'", ""},
        MarkCase{"clitics", "'I don't know, it's Anna's,' he said.", "'I don't know, it's Anna's,'", ""},
        MarkCase{"elided", "'Tis late, get 'em to the dogs' man", "", ""},
        MarkCase{"elided_behind_mark", "''Tis late' was all. 'Go,' he said.", "''Tis late' | 'Go,'", ""},
        MarkCase{"dialect", "'I went 'ome,' he said, 'with the boys' mother.'",
                 "'I went 'ome,' | 'with the boys' mother.'", ""},
        MarkCase{"dialect_in_double", "\"I don't see 'im or 'is 'orse!\"", "\"I don't see 'im or 'is 'orse!\"", ""},
        MarkCase{"dropped_letter", "'I was talkin' to him,' he said.", "'I was talkin' to him,'", ""},
        MarkCase{"decade", "'In the '90s we sang,' he said.", "'In the '90s we sang,'", ""},
        MarkCase{"rock_and_roll", "'It was rock 'n' roll,' he said.", "'It was rock 'n' roll,'", ""},
        MarkCase{"begins_like_elided", "'As if I knew,' she said, 'and see who comes'",
                 "'As if I knew,' | 'and see who comes'", ""},
        MarkCase{"right_mark_for_apostrophe", "the ’phone rang; ’twas late, the dogs’ hour", "", ""},
        MarkCase{"left_mark_for_apostrophe", "“Where is the dog‘s ball?”", "“Where is the dog‘s ball?”", ""},
        MarkCase{"backquote_for_apostrophe", "John`s here, ``you see''", "``you see''", ""},
        MarkCase{"space_before_closer", "'I should like ' said the child. 'Go on.'", "'I should like ' | 'Go on.'", ""},
        MarkCase{"between_dashes", "'It is hard'--she looked up--'and I know it.'", "'It is hard' | 'and I know it.'",
                 ""},
        MarkCase{"words", "the 'red' and the 'blue' team", "'red' | 'blue'", ""},
        MarkCase{"british", "'I said \"no\",' he replied, 'because the miners' leader isn't here.' 'Right,' she said.",
                 "'I said \"no\",' | 'because the miners' leader isn't here.' | 'Right,'", "\"no\""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, MarksTest,
    testing::Values(
        MarkCase{"reopened", "He said: \"One.\n\n\"Two.\n\n\"Three,\" he said.", "\"One.~ | \"Two.~ | \"Three,\"", ""},
        MarkCase{"reopened_single", "He said: 'One.\n\n'Two,' he said.", "'One.~ | 'Two,'", ""},
        MarkCase{"reopened_nested", "\"He said: 'One.\n\n\"'Two.'\" She left.", "\"He said: 'One.~ | \"'Two.'\"",
                 "'One.~ | 'Two.'"},
        MarkCase{"reopened_with_other_mark", "He said: “One.\n\n\"Two.”", "“One.~ | \"Two.”", ""},
        MarkCase{"reopened_never_closes", "He said: \"One.\n\n\"Two.\n\nThree.", "\"One.~ | \"Two.~", ""},
        MarkCase{"not_reopened", "He read: \"One,\nI wrote.\nTwo.\" She left.", "\"One,~ | ~I wrote.~ | ~Two.\"", ""},
        MarkCase{"not_reopened_nested", "\"'One,' he said; 'and\n\nI wrote.\n\nTwo.'\" She left.",
                 "\"'One,' he said; 'and~ | ~I wrote.~ | ~Two.'\"", "'One,' | 'and~ | ~I wrote.~ | ~Two.'"},
        MarkCase{"unclosed_harms_no_other", "He said: \"One.\n\nHe said, \"Two,\" twice.\n\nThree.", "\"Two,\"", ""},
        MarkCase{"over_heading", "He said: \"One.\n\nA heading here\n\n\"Two,\" he said.", "\"One.~ | \"Two,\"", ""},
        MarkCase{"pair_inside_unclosed", "\"One, he said. \"Two.\"\n\n\"Three,\" he said.", "\"Two.\" | \"Three,\"",
                 ""}),
    name_of);

TEST(Marks, TellWhatGoesOn) {
  const Stages stages("He said: \"One.\n\n\"Two.\n\n\"Three,\" he said, \"and four.\"");
  ASSERT_EQ(stages.spans.size(), 4U);
  EXPECT_TRUE(stages.spans[0].continued && stages.spans[1].continued);
  EXPECT_FALSE(stages.spans[2].continued || stages.spans[3].continued);
  EXPECT_TRUE(stages.spans[1].opened && !stages.spans[1].closed);
  EXPECT_EQ(stages.cut(stages.spans[1].inside()), "Two.");
}

TEST(Marks, TellPartsWithoutMarks) {
  const Stages stages("He read: \"One,\nI wrote.\nTwo.\" She left.");
  ASSERT_EQ(stages.spans.size(), 3U);
  EXPECT_TRUE(stages.spans[0].opened && !stages.spans[0].closed && stages.spans[0].continued);
  EXPECT_TRUE(!stages.spans[1].opened && !stages.spans[1].closed && stages.spans[1].continued);
  EXPECT_TRUE(!stages.spans[2].opened && stages.spans[2].closed && !stages.spans[2].continued);
  EXPECT_EQ(stages.cut(stages.spans[2].inside()), "Two.");
}

TEST(Marks, CountLevels) {
  const Stages stages("“a ‘b “c” d’ e” f");
  ASSERT_EQ(stages.spans.size(), 3U);
  for (std::uint32_t level = 0; level < 3; ++level) EXPECT_EQ(stages.spans[level].level, level);
}

}  // namespace
}  // namespace dixit
