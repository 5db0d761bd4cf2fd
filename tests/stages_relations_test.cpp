// What holds of tokens, passages and sentences whatever the text is.

#include "stages.hpp"
#include "text/characters.hpp"
#include "text/markup.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

bool is_gap(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end) {
    const Character c = character_at(text, at);
    const std::size_t markup = markup_at(text, at).size;
    if (markup == 0 && c.kind != CharacterClass::space && c.kind != CharacterClass::line_end) return false;
    at += markup > 0 ? markup : c.size;
  }
  return at == end;
}

void expect_tokens_tile(const Stages& stages) {
  std::size_t at = 0;
  for (const Token& token : stages.tokens) {
    ASSERT_GE(token.begin, at);
    ASSERT_GT(token.end, token.begin);
    ASSERT_TRUE(is_gap(stages.text(), at, token.begin)) << "before byte " << token.begin;
    at = token.end;
  }
  ASSERT_LE(at, stages.text().size());
  EXPECT_TRUE(is_gap(stages.text(), at, stages.text().size()));
}

template <typename Range, typename Tokens>
void expect_ranges_tile(const std::vector<Range>& ranges, std::size_t size, Tokens tokens_of) {
  TokenIndex at = 0;
  for (const Range& range : ranges) {
    ASSERT_EQ(tokens_of(range).begin, at);
    ASSERT_GT(tokens_of(range).end, at);
    at = tokens_of(range).end;
  }
  EXPECT_EQ(at, size);
}

void expect_spans_nest(const Stages& stages) {
  std::vector<TokenRange> open;
  TokenIndex last_begin = 0;
  for (const QuotedSpan& span : stages.spans) {
    ASSERT_LT(span.tokens.begin, span.tokens.end);
    ASSERT_LE(span.tokens.end, stages.tokens.size());
    ASSERT_LE(last_begin, span.tokens.begin);
    last_begin = span.tokens.begin;
    while (!open.empty() && open.back().end <= span.tokens.begin) open.pop_back();
    ASSERT_TRUE(open.empty() || span.tokens.end <= open.back().end);
    ASSERT_EQ(span.level, open.size());
    ASSERT_LE(span.inside().begin, span.inside().end);
    if (span.opened) {
      ASSERT_EQ(stages.tokens[span.tokens.begin].kind, TokenKind::mark);
    }
    if (span.closed) {
      ASSERT_EQ(stages.tokens[span.tokens.end - 1].kind, TokenKind::mark);
    }
    open.push_back(span.tokens);
  }
}

void expect_spans_stay_in_paragraphs(const Stages& stages) {
  std::size_t paragraph = 0;
  for (const QuotedSpan& span : stages.spans) {
    while (stages.paragraphs[paragraph].tokens.end <= span.tokens.begin) ++paragraph;
    ASSERT_LE(span.tokens.end, stages.paragraphs[paragraph].tokens.end);
  }
}

void expect_continued_spans_go_on(const Stages& stages) {
  for (std::size_t i = 0; i < stages.spans.size(); ++i) {
    const QuotedSpan& span = stages.spans[i];
    if (!span.continued) continue;
    ASSERT_FALSE(span.closed);
    const auto goes_on = [&](const QuotedSpan& next) {
      return next.level == span.level && next.tokens.begin >= span.tokens.end;
    };
    ASSERT_TRUE(std::any_of(stages.spans.begin() + static_cast<std::ptrdiff_t>(i), stages.spans.end(), goes_on));
  }
}

void expect_sentences_keep_quotations(const Stages& stages) {
  std::size_t sentence = 0;
  for (const QuotedSpan& span : stages.spans) {
    if (span.level > 0 || !span.closed) continue;
    while (stages.sentences[sentence].end <= span.tokens.begin) ++sentence;
    ASSERT_LE(span.tokens.end, stages.sentences[sentence].end);
  }
}

void expect_errors_in_order(const Stages& stages) {
  std::uint32_t at = 0;
  for (const Span error : stages.encoding_errors) {
    ASSERT_GE(error.begin, at);
    ASSERT_GT(error.end, error.begin);
    at = error.end + 1;  // runs are as long as can be
  }
}

void expect_relations(const std::string& text) {
  const Stages stages(text);
  expect_tokens_tile(stages);
  expect_ranges_tile(stages.paragraphs, stages.tokens.size(), [](const Paragraph& one) { return one.tokens; });
  expect_ranges_tile(stages.sentences, stages.tokens.size(), [](TokenRange range) { return range; });
  expect_spans_nest(stages);
  expect_spans_stay_in_paragraphs(stages);
  expect_continued_spans_go_on(stages);
  expect_sentences_keep_quotations(stages);
  expect_errors_in_order(stages);
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST(Relations, HoldForAnyBytes) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<std::size_t> size(0, 400);
  for (int round = 0; round < 2000; ++round) {
    std::string text(size(random), '\0');
    for (char& c : text) c = static_cast<char>(byte(random));
    SCOPED_TRACE(testing::Message() << "round " << round);
    expect_relations(text);
    if (HasFatalFailure()) return;
  }
}

// Random sequences of what the rooms tell apart reach more of their ways than random bytes do.
TEST(Relations, HoldForAnyPieces) {
  const std::vector<std::string> pieces = {"\"",   "'",        "''",
                                           "`",    "“",        "”",
                                           "‘",    "’",        "«",
                                           "»",    "„",        "「",
                                           "」",   "″",        " ",
                                           " ",    " ",        "\n",
                                           "\n\n", "a",        "He",
                                           "s",    "He",       "said",
                                           "dogs", "I",        "U.S.",
                                           "Mr.",  ".",        ",",
                                           "?",    "...",      "--",
                                           "—",    "(",        ")",
                                           "5",    "'90s",     "'tis",
                                           "'s",   "-",        ":",
                                           "@x",   "x@y.org",  "http://a.b/c",
                                           "#t",   "\xC2\xA0", "\xE2\x80\x89",
                                           "\xFF", "\xE2\x80", "中",
                                           "é",    "👍🏽", "_"};
  std::mt19937 random(11);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<std::size_t> size(0, 120);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = size(random); i > 0; --i) text += pieces[piece(random)];
    SCOPED_TRACE(testing::Message() << "text <" << text << ">");
    expect_relations(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Relations, HoldForEveryTruncation) {
  const std::string text =
      "“Hé,” said Žižek — ‘so’… 「你好」 👩‍👩‍👧 5’10″ ’90s U.S.’s";
  for (std::size_t size = 0; size <= text.size(); ++size) expect_relations(text.substr(0, size));
}

// A heap buffer of exactly the text's size, so that a sanitizer sees a read behind it.
TEST(Relations, NothingIsReadBehindTheText) {
  const std::vector<std::string_view> endings = {
      "'", "''", "a'",       "a-", "U.", "U.S", ".", "5.", "5'", "@",  "a@",    "a@b.", "#",  "http:", "http://",
      "$", "-",  "\xE2\x80", "’",  "’9", "'n",  "&", "A&", "a_", "<a", "<a b=", "</",   "[a", "[a](",  "[a](/"};
  const Lexicon lexicon;
  for (const std::string_view ending : endings) {
    const std::unique_ptr<char[]> copy(new char[ending.size()]);
    std::copy(ending.begin(), ending.end(), copy.get());
    std::vector<Token> tokens;
    std::vector<Span> errors;
    tokenize({copy.get(), ending.size()}, lexicon, tokens, errors);
    EXPECT_FALSE(tokens.empty()) << ending;
  }
}

/// A text that is made when its test runs: each test is a process, which would make them all.
struct Pathological {
  std::string_view name;
  std::function<std::string()> text;
};

std::function<std::string()> repeating(std::string_view part, std::size_t count) {
  return [part, count] { return repeated(part, count); };
}

class PathologicalTest : public testing::TestWithParam<Pathological> {};

TEST_P(PathologicalTest, EndsInTimeAndKeepsRelations) {
  expect_relations(GetParam().text());
}

INSTANTIATE_TEST_SUITE_P(
    Relations, PathologicalTest,
    testing::Values(
        Pathological{"opening_marks", repeating("“", 350000)}, Pathological{"straight_marks", repeating("\"", 1000000)},
        Pathological{"apostrophes", repeating("'", 1000000)}, Pathological{"apart_marks", repeating("\" ", 300000)},
        Pathological{"unclosed_marks", repeating("\"a ", 10000)},
        Pathological{"unclosed_in_paragraphs", repeating("\"a\n\n", 100000)},
        Pathological{"deep", [] { return repeated("“a ", 10000) + repeated(" b”", 10000); }},
        Pathological{"deep_single", [] { return repeated("‘a ", 10000) + repeated(" b.’", 10000); }},
        Pathological{"deep_mixed", [] { return repeated("«a “b ‘c ", 10000) + repeated(" d.’ e” f»", 10000); }},
        Pathological{"deep_over_paragraphs",
                     [] { return repeated("«a ", 10000) + repeated("\n\nb", 10000) + repeated("c» ", 10000); }},
        Pathological{"closers_over_openers", [] { return repeated("«a ", 50000) + repeated("b.\" ", 50000); }},
        Pathological{"possessives", repeating("'a dogs' ", 100000)},
        Pathological{"backquotes", [] { return repeated("`a ", 100000) + repeated("'", 100000); }},
        Pathological{"dots", repeating(".", 1000000)}, Pathological{"spaced_dots", repeating(". ", 500000)},
        Pathological{"dotted_words", repeating("a1.", 300000)}, Pathological{"initials", repeating("a.", 500000)},
        Pathological{"hyphens", repeating("a-", 500000)}, Pathological{"broken_words", repeating("a-\n", 300000)},
        Pathological{"soft_hyphens", repeating("a\u00AD", 300000)},
        Pathological{"markup", repeating("[a](<b c=*_</i ", 70000)}, Pathological{"emphasis", repeating("_", 1000000)},
        Pathological{"apostrophes_in_word", repeating("a's", 300000)},
        Pathological{"at_signs", repeating("a@", 500000)},
        Pathological{"dotted_at", [] { return repeated("a.b_", 200000) + "@"; }},
        Pathological{"schemes", repeating("a://", 200000)}, Pathological{"only_spaces", repeating(" ", 1000000)},
        Pathological{"only_newlines", repeating("\n", 1000000)}, Pathological{"lines", repeating("a\n", 300000)},
        Pathological{"no_spaces", repeating("a", 2000000)},
        Pathological{"combining_marks", [] { return "a" + repeated("\xCC\x81", 500000); }},
        Pathological{"joined_emoji", repeating("👩‍", 100000)},
        Pathological{"right_to_left", repeating("שלום ", 100000)},
        Pathological{"nul_bytes", [] { return std::string(1000000, '\0'); }},
        Pathological{"bad_bytes", repeating("\xFF", 1000000)},
        Pathological{"capitals", repeating("\"A?\" Hill ", 100000)}, Pathological{"said", repeating("said ", 200000)}),
    [](const testing::TestParamInfo<Pathological>& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace dixit
