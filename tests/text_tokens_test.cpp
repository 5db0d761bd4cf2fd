#include "stages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dixit {
namespace {

struct TokenCase {
  std::string name;
  std::string text;
  std::string tokens;
};

class TokensTest : public testing::TestWithParam<TokenCase> {};

TEST_P(TokensTest, CutsText) {
  EXPECT_EQ(Stages(GetParam().text).token_line(), GetParam().tokens);
}

std::string name_of(const testing::TestParamInfo<TokenCase>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Words, TokensTest,
    testing::Values(TokenCase{"empty", "", ""}, TokenCase{"only_space", " \t\n\xC2\xA0", ""},
                    TokenCase{"hyphens", "a well-known mother-in-law", "a | well-known | mother-in-law"},
                    TokenCase{"prefix", "then-Gov. Roe's ex-wife", "then- | Gov | . | Roe | 's | ex-wife"},
                    TokenCase{"prefix_of_known_word", "co-founder, all-day", "co-founder | , | all-day"},
                    TokenCase{"clitic", "Anna's we'll I'd", "Anna | 's | we | 'll | I | 'd"},
                    TokenCase{"curly_clitic", "Anna’s they’ve", "Anna | ’s | they | ’ve"},
                    TokenCase{"wrong_apostrophe_clitic", "John`s dog‘s", "John | `s | dog | ‘s"},
                    TokenCase{"two_clitics", "I'd've", "I | 'd | 've"},
                    TokenCase{"apostrophe_inside", "don't o'clock O'Brien", "don't | o'clock | O'Brien"},
                    TokenCase{"elided", "'Tis so, get 'em", "'Tis | so | , | get | 'em"},
                    TokenCase{"elided_both_sides", "rock 'n' roll", "rock | 'n' | roll"},
                    TokenCase{"clitic_behind_stops", "M.I.T.'s lab", "M.I.T. | 's | lab"},
                    TokenCase{"clitic_behind_mark", "\"Time\"'s cover", "\" | Time | \" | 's | cover"},
                    TokenCase{"ampersand", "AT&T and R&D, you & I", "AT&T | and | R&D | , | you | & | I"},
                    TokenCase{"other_letters", "Žižek naïve ÉTÉ", "Žižek | naïve | ÉTÉ"},
                    TokenCase{"combining_mark", "cafe\xCC\x81 noir", "cafe\xCC\x81 | noir"},
                    TokenCase{"broken_word", "the gov-\nernment", "the | gov-\nernment"},
                    TokenCase{"broken_word_and_indent", "the gov-\r\n  ernment", "the | gov-\r\n  ernment"},
                    TokenCase{"hyphen_before_blank_line", "the gov-\n\nernment", "the | gov | - | ernment"},
                    TokenCase{"hyphen_before_capital", "the Anglo-\nSaxon", "the | Anglo | - | Saxon"},
                    TokenCase{"soft_hyphen",
                              "fed\xC2\xAD"
                              "eral",
                              "fed\xC2\xAD"
                              "eral"},
                    TokenCase{"script_change", "NHK放送 says", "NHK | 放送 | says"},
                    TokenCase{"thai", "เขาพูด ว่า", "เขาพูด | ว่า"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Markup, TokensTest,
    testing::Values(
        TokenCase{"emphasis", "_He_ said **Jane Doe** was *it*.", "He | said | Jane | Doe | was | it | ."},
        TokenCase{"emphasis_around_marks", "*\"_Oh_!\"* he", "\" | Oh | ! | \" | he"},
        TokenCase{"emphasis_behind_note", "Roe* said", "Roe | said"},
        TokenCase{"no_emphasis", "a_b 5*3 2 * 3 ____ x", "a | _ | b | 5 | * | 3 | 2 | * | 3 | ____ | x"},
        TokenCase{"bullet", "* We go\n* * *\n", "* | We | go | * | * | *"},
        TokenCase{"wire_dash", "KORVIK _ A ferry", "KORVIK | _ | A | ferry"},
        TokenCase{"tags", "<p>He <b>said</b>:<br/> <a href=\"/x\" id='y'>no</a>.</p>", "He | said | : | no | ."},
        TokenCase{"no_tags", "<Oster Corp> a <b c> 3 <4 <laughs>",
                  "< | Oster | Corp | > | a | < | b | c | > | 3 | < | 4 | < | laughs | >"},
        TokenCase{"link", "[Ann Doe](https://doe.org/a_b) went [home](/here).", "Ann | Doe | went | home | ."},
        TokenCase{"quoted_lines", "> He said\n> > it > 3\n>\n>no", "He | said | it | > | 3 | no"},
        TokenCase{"headings", "## He said #1\n#tag # x", "He | said | #1 | #tag | # | x"},
        TokenCase{"no_link", "[sic](he said) [Doe]", "[ | sic | ] | ( | he | said | ) | [ | Doe | ]"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Stops, TokensTest,
    testing::Values(TokenCase{"title", "Mr. Hill", "Mr | . | Hill"},
                    TokenCase{"initials", "the U.S. at 9 a.m. by J.R.R. Reed",
                              "the | U.S. | at | 9 | a.m. | by | J.R.R. | Reed"},
                    TokenCase{"one_initial", "J. Reed", "J | . | Reed"},
                    TokenCase{"initials_behind_hyphen", "(R-S.C.)", "( | R-S.C. | )"},
                    TokenCase{"degree", "a Ph.D. student", "a | Ph.D. | student"},
                    TokenCase{"compound_initials", "U.S.-led", "U.S.-led"},
                    TokenCase{"ellipsis", "well... no… yes....", "well | ... | no | … | yes | ...."},
                    TokenCase{"spaced_ellipsis", "well . . . no", "well | . . . | no"},
                    TokenCase{"unbroken_spaces", "well\u00A0.\u00A0.\u00A0. no", "well | .\u00A0.\u00A0. | no"},
                    TokenCase{"spaced_ellipsis_behind_stop", "It ended. . . . Then", "It | ended | . | . . . | Then"},
                    TokenCase{"exclamation_run", "What?! No!!!", "What | ?! | No | !!!"},
                    TokenCase{"missing_space", "ended.Then", "ended | . | Then"},
                    TokenCase{"missing_space_small", "this week.he said", "this | week | . | he | said"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(Numbers, TokensTest,
                         testing::Values(TokenCase{"decimal", "3.5 1,000 .5", "3.5 | 1,000 | .5"},
                                         TokenCase{"money", "$3.5 £100bn 20€", "$3.5 | £100bn | 20€"},
                                         TokenCase{"percent", "3% 4.5%.", "3% | 4.5% | ."},
                                         TokenCase{"ordinal", "the 40th of 1980s", "the | 40th | of | 1980s"},
                                         TokenCase{"clock", "9:30 24/7", "9:30 | 24/7"},
                                         TokenCase{"age", "a 26-year-old", "a | 26-year-old"},
                                         TokenCase{"years", "2015-16", "2015-16"},
                                         TokenCase{"decade", "the '90s and ’98", "the | '90s | and | ’98"},
                                         TokenCase{"feet", "5'10\" tall", "5'10 | \" | tall"},
                                         TokenCase{"negative", "at -5 now", "at | -5 | now"},
                                         TokenCase{"numero", "#2 and No. 5", "#2 | and | No | . | 5"},
                                         TokenCase{"sentence_end", "in 2016. Then", "in | 2016 | . | Then"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Signs, TokensTest,
    testing::Values(TokenCase{"url", "see https://example.org/a?b=c.", "see | https://example.org/a?b=c | ."},
                    TokenCase{"host", "at www.example.co.uk, or Telegraf.rs",
                              "at | www.example.co.uk | , | or | Telegraf.rs"},
                    TokenCase{"mail", "to jane.doe@example.com!", "to | jane.doe@example.com | !"},
                    TokenCase{"handle", "@jane_doe and #tag", "@jane_doe | and | #tag"},
                    TokenCase{"handle_behind_a_stop", "\".@jane_doe no.@jane", "\" | .@jane_doe | no | . | @ | jane"},
                    TokenCase{"dashes", "yes—no -- so - thus–here", "yes | — | no | -- | so | - | thus | – | here"},
                    TokenCase{"brackets", "(a [b] {c})", "( | a | [ | b | ] | { | c | } | )"},
                    TokenCase{"emoji", "ok 👩‍👩‍👧 🇫🇷🇩🇪 👍🏽",
                              "ok | 👩‍👩‍👧 | 🇫🇷 | 🇩🇪 | 👍🏽"},
                    TokenCase{"full_width", "他说：「你好」。", "他说 | ： | 「 | 你好 | 」 | 。"},
                    TokenCase{"byte_order_mark", "\xEF\xBB\xBFHi", "Hi"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Marks, TokensTest,
    testing::Values(TokenCase{"two_apostrophes", "''Go,'' he said", "'' | Go | , | '' | he | said"},
                    TokenCase{"backquotes", "``Go,'' he said", "`` | Go | , | '' | he | said"},
                    TokenCase{"three_closing", "''He said 'go.'''", "'' | He | said | ' | go | . | ' | ''"},
                    TokenCase{"three_opening", "'''Go' is a word''", "'' | ' | Go | ' | is | a | word | ''"},
                    TokenCase{"run_closes_what_is_open", "``A `b `c?''''", "`` | A | ` | b | ` | c | ? | ' | ' | ''"},
                    TokenCase{"open_over_a_line_end_of_two", "`Hear: ``Go\r\non''' so",
                              "` | Hear | : | `` | Go | on | '' | ' | so"},
                    TokenCase{"none_open_behind_a_blank_line", "`Hear: ``Go\r\n\r\non''' so",
                              "` | Hear | : | `` | Go | on | ' | '' | so"},
                    TokenCase{"mark_and_elided", "''Tis odd'", "' | 'Tis | odd | '"},
                    TokenCase{"possessive", "the dogs' tails", "the | dogs | ' | tails"}),
    name_of);

TEST(Tokens, TellKinds) {
  const Stages stages("Anna's $3, (ok) \"no\" - x@y.org: so; why? ... end. ☃");
  const std::vector<TokenKind> expected = {
      TokenKind::word,  TokenKind::clitic,   TokenKind::number,   TokenKind::comma, TokenKind::open,
      TokenKind::word,  TokenKind::close,    TokenKind::mark,     TokenKind::word,  TokenKind::mark,
      TokenKind::dash,  TokenKind::address,  TokenKind::colon,    TokenKind::word,  TokenKind::semicolon,
      TokenKind::word,  TokenKind::question, TokenKind::ellipsis, TokenKind::word,  TokenKind::full_stop,
      TokenKind::symbol};
  std::vector<TokenKind> kinds;
  for (const Token& token : stages.tokens) kinds.push_back(token.kind);
  EXPECT_EQ(kinds, expected);
}

TEST(Tokens, TellShapes) {
  const Stages stages("Hill, NATO A été\n'Tis");
  const auto has = [&](TokenIndex i, Shape shape) { return stages.tokens[i].shape.has(shape); };
  EXPECT_TRUE(has(0, Shape::capital) && has(0, Shape::space_before) && has(0, Shape::line_before));
  EXPECT_FALSE(has(0, Shape::all_capitals));
  EXPECT_FALSE(has(1, Shape::space_before));
  EXPECT_TRUE(has(2, Shape::all_capitals) && has(2, Shape::space_before) && !has(2, Shape::line_before));
  EXPECT_TRUE(has(3, Shape::capital) && !has(3, Shape::all_capitals));
  EXPECT_TRUE(has(2, Shape::ascii) && !has(4, Shape::ascii));
  EXPECT_TRUE(has(5, Shape::line_before) && has(5, Shape::capital));
}

TEST(Tokens, TellHyphensOfWords) {
  const Stages stages("Jones-Hill mid-May's 26-year-old it's Hill non‑event");
  const std::vector<bool> expected = {true, true, false, true, false, false, false, false};
  std::vector<bool> told;
  for (const Token& token : stages.tokens) told.push_back(token.shape.has(Shape::hyphen));
  EXPECT_EQ(told, expected);
}

TEST(Tokens, LookWordsUp) {
  const Lexicon lexicon;
  const Stages stages("She SAID it’s theirs");
  EXPECT_EQ(stages.tokens[1].word, lexicon.find("said"));
  EXPECT_EQ(stages.tokens[3].word, lexicon.find("'s"));
  EXPECT_NE(stages.tokens[1].word, kUnknownWord);
}

struct BadBytes {
  std::string name;
  std::string text;
  std::vector<Span> errors;
  std::string tokens;
};

TEST(Tokens, ListBytesThatAreNotUtf8) {
  const std::vector<BadBytes> cases = {
      {"latin_1", "caf\xE9 noir", {{3, 4}}, "caf | \xE9 | noir"},
      {"lone_continuation", "a\x80z", {{1, 2}}, "a | \x80 | z"},
      {"overlong", "a \xC0\xAF b", {{2, 4}}, "a | \xC0\xAF | b"},
      {"surrogate", "\xED\xA0\x80", {{0, 3}}, "\xED\xA0\x80"},
      {"too_high", "\xF4\x90\x80\x80", {{0, 4}}, "\xF4\x90\x80\x80"},
      {"truncated", "ok \xE2\x80", {{3, 5}}, "ok | \xE2\x80"},
      {"two_runs", "\xFF\xFE x \xFF", {{0, 2}, {5, 6}}, "\xFF\xFE | x | \xFF"},
  };
  for (const BadBytes& bad : cases) {
    SCOPED_TRACE(bad.name);
    const Stages stages(bad.text);
    EXPECT_EQ(stages.encoding_errors, bad.errors);
    EXPECT_EQ(stages.token_line(), bad.tokens);
    for (const Span error : bad.errors) {
      bool is_symbol = false;
      for (const Token& token : stages.tokens) is_symbol |= token.span() == error && token.kind == TokenKind::symbol;
      EXPECT_TRUE(is_symbol);
    }
  }
}

TEST(Tokens, KnowMarksOfWindows1252) {
  const Stages stages("\x93It\x92s late \x96 very\x85\x94 he said");
  EXPECT_EQ(stages.token_line(), "\x93 | It | \x92s | late | \x96 | very | \x85 | \x94 | he | said");
  EXPECT_EQ(stages.tokens[0].kind, TokenKind::mark);
  EXPECT_EQ(stages.tokens[2].kind, TokenKind::clitic);
  EXPECT_EQ(stages.tokens[4].kind, TokenKind::dash);
  EXPECT_EQ(stages.tokens[6].kind, TokenKind::ellipsis);
  EXPECT_EQ(stages.encoding_errors, (std::vector<Span>{{0, 1}, {3, 4}, {11, 12}, {17, 19}}));
}

TEST(Tokens, ReadReferencesOfHtml) {
  const Stages stages("&ldquo;It&rsquo;s&nbsp;R&amp;D &mdash; don&#39;t&#x201D; & &bogus; AT&T a&b");
  EXPECT_EQ(
      stages.token_line(),
      "&ldquo; | It | &rsquo;s | R&amp;D | &mdash; | don&#39;t | &#x201D; | & | & | bogus | ; | AT&T | a | & | b");
  EXPECT_EQ(stages.tokens[0].kind, TokenKind::mark);
  EXPECT_EQ(stages.tokens[2].kind, TokenKind::clitic);
  EXPECT_EQ(stages.tokens[4].kind, TokenKind::dash);
  EXPECT_EQ(stages.tokens[5].word, Lexicon().find("don't"));
  EXPECT_EQ(stages.tokens[6].kind, TokenKind::mark);
}

TEST(Tokens, KeepNulBytesAsSymbols) {
  const Stages stages(std::string("a\0\0b", 4));
  ASSERT_EQ(stages.tokens.size(), 3U);
  EXPECT_EQ(stages.tokens[1].kind, TokenKind::symbol);
  EXPECT_TRUE(stages.encoding_errors.empty());
}

}  // namespace
}  // namespace dixit
