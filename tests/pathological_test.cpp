#include "support/articles.hpp"
#include "support/time_per_byte.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dixit {
namespace {

constexpr std::size_t kMega = std::size_t{1} << 20;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kMostTimeOfNews = 6;  // what a sanitizer checks at each load is not what the text costs
#else
constexpr double kMostTimeOfNews = 3;
#endif

std::string repeated(std::string_view piece, std::size_t size = kMega) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

std::string times(std::string_view piece, std::size_t count) {
  return repeated(piece, piece.size() * count);
}

std::string name(std::size_t number) {
  std::string name = "Zu";
  for (int letter = 0; letter < 4; ++letter, number /= 26) name += static_cast<char>('a' + number % 26);
  return name + 'x';
}

std::string names(std::size_t count, std::string_view behind) {
  std::string text;
  for (std::size_t number = 0; number < count; ++number) text.append(name(number)).append(behind);
  return text;
}

std::string random_bytes(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 1;
  while (bytes.size() < size) bytes += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24);
  return bytes;
}

/// The head of a picture, and what compressed pictures look like.
std::string jpeg() {
  return std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xDA", 22) + random_bytes(kMega) + "\xFF\xD9";
}

std::string utf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes.append(1, c).append(1, '\0');
  return bytes;
}

struct Input {
  std::string_view name;
  std::function<std::string()> text;
};

// NOLINTNEXTLINE(readability-identifier-naming): what GoogleTest looks for
void PrintTo(const Input& input, std::ostream* out) {
  *out << input.name;
}

std::function<std::string()> repeating(std::string_view piece) {
  return [piece] { return repeated(piece); };
}

const Input kInputs[] = {
    // Marks.
    {"DashTalk", repeating("\u2014 You, he said, wiping, and you \u2014 she said \u2014. Mrs. the the a the, \n\n")},
    {"DashesAndCues", [] { return times("\u2014 You? he said.\n\n", 3) + repeated("\u2014 said he said, "); }},
    {"OpeningMarks", repeating("\u201C")},
    {"OpeningSingleMarks", repeating("\u2018")},
    {"Hashes", repeating("#")},
    {"Emphasis", repeating("_")},
    {"EmphasisedParts", repeating("_a")},
    {"Markup", repeating("[a](<b c=*_</i ")},
    {"Titled", repeating("Doe Said Roe ")},
    {"StraightMarks", repeating("\"")},
    {"ClosingMarks", repeating("\u201D")},
    {"NestedMarks", [] { return times("\u201Ca ", 10'000) + times(" b\u201D", 10'000); }},
    {"NestedMarksOfTwoKinds", [] { return times("\u201Ca \u2018b ", 10'000) + times(" c\u2019 d\u201D", 10'000); }},
    {"ShortQuotations", repeating("\"a\" ")},
    {"SingleMarks", repeating("'a' 'b ")},
    {"Apostrophes", repeating("a'")},
    {"OpenMarkOnEveryParagraph", repeating("\u201CIt rains.\n\n")},
    {"OpenMarkOnEveryParagraphAndACue",
     [] { return repeated("\u201CIt rains.\n\n") + "\u201CIt rains,\u201D Doe said."; }},
    {"Brackets", repeating("(")},
    {"NestedBrackets", [] { return times("(a ", 100'000) + times("b) ", 100'000); }},
    {"Commas", repeating(",")},
    {"FullStops", repeating(". ")},
    {"Colons", repeating("a: ")},
    {"Dashes", repeating("\u2014")},
    // Length.
    {"OneParagraph",
     [] { return repeated("The harbour is closed, Doe said on Monday, and \"it will stay so.\" ", 20 * kMega); }},
    {"NoSpaces", repeating("abcdefghij")},
    {"OnlySpaces", repeating(" ")},
    {"OnlyNewlines", repeating("\n")},
    {"OneWordOnEveryLine", repeating("word\n")},
    {"OneWordInEveryParagraph", repeating("Word\n\n")},
    {"OneDigit", repeating("1")},
    {"Addresses", repeating("a@b.c/")},
    // Words.
    {"EveryWordCapitalised", repeating("Alpha Beta Gamma Delta ")},
    {"EveryWordATitleInCapitals", repeating("PRESIDENT MAYOR ")},
    {"NamesInCapitals", repeating("GOVERNOR DOE AND ANNA B. ROE SAID A RUMOUR WAS TRUE. ")},
    {"EveryWordSaid", repeating("said ")},
    {"NoFullStop", repeating("the dog saw the cat and ")},
    {"HeSaid", [] { return times("he said ", 1'000'000); }},
    {"SaidThatHe", repeating("said that he ")},
    {"SaidThatHeInSentences", [] { return repeated(times("said that he ", 100) + ". "); }},
    {"ToSay", repeating("to say ")},
    {"NounPhrasesAndCues", repeating("he said, adding that ")},
    {"AccordingTo", repeating("according to ")},
    {"AskedIf", repeating("asked if he was ")},
    {"Which", repeating("which the man who ")},
    {"NounsBehindAReport", [] { return "Doe said in a report " + repeated("talks "); }},
    {"AdjectivesBehindACue", [] { return "Doe said the flu " + repeated("spread "); }},
    {"NamesBehindAHearer", [] { return "Doe told the court " + repeated("Roe "); }},
    {"OfThe", repeating("of the ")},
    {"QuotationsWithoutFullStop", repeating("\"a,\" he said, ")},
    {"UncuedQuotations", repeating("\"It rains.\"\n\n")},
    // Speakers.
    {"NewNames", [] { return names(100'000, " said it rained. "); }},
    {"NewSpeakers", [] { return names(100'000, " said: \"It rains.\" "); }},
    {"LongName", [] { return names(10'000, " ") + "said it rained."; }},
    {"LongNameOfOneWord", [] { return times("Doe ", 10'000) + "said it rained."; }},
    {"NamesWithTitles", [] { return "Mr. " + names(100'000, " said it rained. Mr. "); }},
    {"Namesakes", [] { return "Jane " + names(100'000, " Doe said it rained. Doe agreed. Jane "); }},
    {"OnePronounFarFromItsName", [] { return "Doe spoke. " + repeated("He said it rained. "); }},
    {"TitledNamesInOneSentence",
     [] { return "We heard from lawyer Jane " + names(50'000, " and lawyer Jane ") + "left. It rained."; }},
    {"Descriptions", repeating("the lawyer said the minister said the lawyer said ")},
    // Bytes.
    {"CombiningMarks", repeating("e\u0301\u0323")},
    {"OnlyCombiningMarks", repeating("\u0301")},
    {"RightToLeft", repeating("\u05D0\u05D1 \u05D2 ")},
    {"DirectionMarks", repeating("\u202Ea\u202C")},
    {"Emoji", repeating("\U0001F469\u200D\U0001F680")},
    {"EmojiOfManyParts", repeating("\U0001F469\u200D")},
    {"NulBytes", repeating(std::string_view("\0", 1))},
    {"Utf16", [] { return utf16(articles_of_size(kMega)); }},
    {"Jpeg", jpeg},
    {"BytesThatAreNotUtf8", repeating("\xFF")},
    {"TruncatedCharacter", [] { return articles_of_size(kMega) + "\"We will appeal,\" said Jane Do\xC3"; }},
    {"TruncatedCharacters", repeating("\xF0\x9F\x91")},
};

/// What makes work where speakers are told by turns.
const Input kStories[] = {
    {"UncuedQuotationsInOneParagraph", repeating("\"It rains.\" ")},
    {"UncuedQuotationsAndNarration", repeating("\"It rains.\" He went. ")},
    {"UncuedParagraphs", repeating("\"It rains.\"\n\n")},
    {"NamesBetweenQuotations", [] { return "\"It rains.\" " + names(100'000, ", ") + "\"It rains.\""; }},
    {"PronounsBetweenQuotations", [] { return "\"It rains.\" " + repeated("to him, ") + "\"It rains.\""; }},
    {"LongSentenceOfACueWithManyQuotations",
     [] { return "\"It rains,\" he said and saw " + times("the dog and ", 40'000) + times("\"It rains.\" ", 40'000); }},
    {"OneDescription", repeating("\"It rains,\" said the girl.\n\n")},
    {"FirstPerson", repeating("\"It rains, Roe,\" I said.\n\n")},
    {"NewSpeakers", [] { return "\"It rains,\" said " + names(100'000, ". \"It rains,\" said "); }},
};

TimePerByte& time_per_byte() {
  static TimePerByte time;
  return time;
}

class Pathological : public testing::TestWithParam<Input> {};

TEST_P(Pathological, TakesAtMostThreeTimesTheTimeOfNews) {
  const std::string text = GetParam().text();
  const double ratio = time_per_byte().to_news(text, text.size(), kMostTimeOfNews);
  RecordProperty("time_per_byte_to_news", std::to_string(ratio));
  EXPECT_LE(ratio, kMostTimeOfNews);
}

class PathologicalStory : public testing::TestWithParam<Input> {};

TEST_P(PathologicalStory, TakesAtMostThreeTimesTheTimeOfNewsReadAsAStory) {
  const std::string text = GetParam().text();
  static TimePerByte time({.thought = true, .genre = Genre::fiction});
  EXPECT_LE(time.to_news(text, text.size(), kMostTimeOfNews), kMostTimeOfNews);
}

INSTANTIATE_TEST_SUITE_P(Text, PathologicalStory, testing::ValuesIn(kStories),
                         [](const testing::TestParamInfo<Input>& input) { return std::string(input.param.name); });

INSTANTIATE_TEST_SUITE_P(Text, Pathological, testing::ValuesIn(kInputs),
                         [](const testing::TestParamInfo<Input>& input) { return std::string(input.param.name); });

TEST(TimePerByte, SeesWorkThatIsTooLong) {
  const std::string text = articles_of_size(kMega);
  EXPECT_GT(time_per_byte().to_news(text, text.size() / 10, kMostTimeOfNews), kMostTimeOfNews);
}

TEST(Limits, TextOfFourGibibytesIsRefused) {
  const std::string text = "x";
  const std::string_view too_long(text.data(), std::size_t{1} << 32);  // its size is asked before its bytes
  const Extractor extractor;
  EXPECT_THROW(static_cast<void>(extractor.extract(too_long)), std::length_error);
  EXPECT_THROW(static_cast<void>(extractor.tokens(too_long)), std::length_error);
  EXPECT_THROW(static_cast<void>(extractor.marked_passages(too_long)), std::length_error);
  EXPECT_THROW(static_cast<void>(extractor.explain(too_long)), std::length_error);
  EXPECT_NO_THROW(static_cast<void>(extractor.extract(text)));
}

TEST(Limits, LongSentenceKeepsItsAttributions) {
  std::string text;
  for (int clause = 0; clause < 2000; ++clause) text += "Doe said that the harbour was closed; ";
  const Extractor extractor;
  EXPECT_GT(extractor.extract(text).quotes().size(), 1900U);
}

}  // namespace
}  // namespace dixit
