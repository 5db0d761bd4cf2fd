#include <dixit/extractor.hpp>
#include <dixit/offsets.hpp>

#include <gtest/gtest.h>

#include <string>

namespace dixit {
namespace {

TEST(Offsets, CountUnits) {
  const struct {
    std::string_view text;
    std::uint32_t byte, utf16, codepoint;
  } cases[] = {
      {"", 0, 0, 0},
      {"abc", 2, 2, 2},
      {"abc", 9, 3, 3},
      {"äb", 2, 1, 1},
      {"äb", 1, 0, 0},
      {"“x”", 4, 2, 2},
      {"😀x", 4, 2, 1},
      {"😀x", 5, 3, 2},
      {"😀x", 3, 0, 0},
      {"a\xFFz", 2, 2, 2},
      {"a\xF0\x9F\x98z", 4, 2, 2},  // one beginning of a character
      {"a\xC0\xAFz", 3, 3, 3},      // two bytes that begin none
      {"a\xED\xA0\x80z", 4, 4, 4},  // half of a surrogate pair
      {"a\xF0\x9F\x98", 4, 2, 2},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(testing::Message() << c.text << " at " << c.byte);
    EXPECT_EQ(OffsetConverter(c.text, OffsetUnit::utf16)(c.byte), c.utf16);
    EXPECT_EQ(OffsetConverter(c.text, OffsetUnit::codepoint)(c.byte), c.codepoint);
    EXPECT_EQ(OffsetConverter(c.text, OffsetUnit::utf8)(c.byte), std::min<std::size_t>(c.byte, c.text.size()));
  }
}

// Characters of 1 to 4 bytes stand over every border of a block.
TEST(Offsets, GrowByOneCharacterAtATime) {
  for (const std::string shift : {"", "a", "aa", "aaa"}) {
    std::string text = shift;
    for (int i = 0; i < 200; ++i) text += "aä“😀";
    const OffsetConverter utf16(text, OffsetUnit::utf16);
    const OffsetConverter codepoint(text, OffsetUnit::codepoint);
    std::uint32_t units = 0, points = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= 0x80 && byte < 0xC0) continue;
      ASSERT_EQ(utf16(at), units) << at;
      ASSERT_EQ(codepoint(at), points) << at;
      units += byte >= 0xF0 ? 2 : 1;
      ++points;
    }
    EXPECT_EQ(utf16(static_cast<std::uint32_t>(text.size())), units);
  }
}

TEST(Offsets, ConvertWholeRecords) {
  const std::string text = "Ünder “the 😀 sea,” said Zoë Doe.";
  const Extractor extractor;
  const Document document = extractor.extract(text);
  ASSERT_EQ(document.quotes().size(), 1U);
  const OffsetConverter convert(text, OffsetUnit::codepoint);
  const Quote quote = convert(document.quotes()[0]);
  EXPECT_EQ(quote.content.back().end, convert(document.quotes()[0].content.back().end));
  EXPECT_EQ(*quote.cue, (Span{19, 23}));
  EXPECT_EQ(*quote.speaker, (Span{24, 31}));
  EXPECT_EQ(convert(document.speakers()[0]).mentions[0], (Span{24, 31}));
}

}  // namespace
}  // namespace dixit
