#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dixit {
namespace {

constexpr std::size_t kMega = std::size_t{1} << 20;

std::string repeated(std::string_view piece, std::size_t size = kMega) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
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

std::string utf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes.append(1, c).append(1, '\0');
  return bytes;
}

struct Input {
  std::string_view name;
  std::string text;
};

void PrintTo(const Input& input, std::ostream* out) {
  *out << input.name;
}

std::vector<Input> inputs() {
  return {
      {"OpeningMarks", repeated("\u201C")},
      {"NestedMarks", repeated("\u201Ca ", 50'000) + repeated(" b\u201D", 50'000)},
      {"OneParagraph", repeated("The harbour is closed, Doe said on Monday, and \"it will stay so.\" ", 20 * kMega)},
      {"NoSpaces", repeated("abcdefghij")},
      {"OnlySpaces", repeated(" ")},
      {"OnlyNewlines", repeated("\n")},
      {"EveryWordCapitalised", repeated("Alpha Beta Gamma Delta ")},
      {"EveryWordSaid", repeated("said ")},
      {"NewNames", names(100'000, " said it rained. ")},
      {"NewSpeakers", names(100'000, " said: \"It rains.\" ")},
      {"LongName", names(10'000, " ") + "said it rained."},
      {"HeSaid", repeated("he said ", 8'000'000)},
      {"SaidThatHe", repeated("said that he ")},
      {"NoFullStop", repeated("the dog saw the cat and ")},
      {"NounPhrasesAndCues", repeated("he said, adding that ")},
      {"QuotationsWithoutFullStop", repeated("\"a,\" he said, ")},
      {"ShortQuotations", repeated("\"a\" ")},
      {"SingleMarks", repeated("'a' 'b ")},
      {"Commas", repeated(",")},
      {"Colons", repeated("a: ")},
      {"Brackets", repeated("(")},
      {"CombiningMarks", repeated("e\u0301\u0323")},
      {"RightToLeft", repeated("\u05D0\u05D1 \u05D2 ")},
      {"Emoji", repeated("\U0001F469\u200D\U0001F680")},
      {"NulBytes", repeated(std::string_view("\0", 1))},
      {"Utf16", utf16(repeated("\"We will appeal,\" said Jane Doe. "))},
      {"RandomBytes", "\xFF\xD8\xFF\xE0" + random_bytes(kMega)},  // as in a JPEG
      {"TruncatedCharacter", "\"We will appeal,\" said Jane Do\xC3"},
  };
}

class Pathological : public testing::TestWithParam<Input> {};

/// Ends in a time that only what is not linear exceeds, even in a slow build, and keeps to the text.
TEST_P(Pathological, IsReadInLinearTime) {
  const std::string& text = GetParam().text;
  const auto begin = std::chrono::steady_clock::now();
  const Extractor extractor;
  const Document document = extractor.extract(text);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  EXPECT_LT(seconds, 10.0 + 40.0 * static_cast<double>(text.size()) / kMega);
  for (const Quote& quote : document.quotes())
    for (const Span part : quote.content) ASSERT_LE(part.end, text.size());
}

INSTANTIATE_TEST_SUITE_P(Text, Pathological, testing::ValuesIn(inputs()),
                         [](const testing::TestParamInfo<Input>& input) { return std::string(input.param.name); });

TEST(Limits, TextOfFourGibibytesIsRefused) {
  const std::string text = "x";
  const std::string_view too_long(text.data(), std::size_t{1} << 32);  // its size is asked before its bytes
  const Extractor extractor;
  EXPECT_THROW(static_cast<void>(extractor.extract(too_long)), std::length_error);
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
