#include "stages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dixit {
namespace {

std::vector<std::string> paragraphs_of(const std::string& text) {
  const Stages stages(text);
  std::vector<std::string> result;
  for (const Paragraph& paragraph : stages.paragraphs) result.emplace_back(stages.cut(paragraph.tokens));
  return result;
}

using Texts = std::vector<std::string>;

TEST(Paragraphs, EndAtBlankLines) {
  EXPECT_EQ(paragraphs_of("One is here.\n\nTwo is here.\n \t\nThree.\n"),
            (Texts{"One is here.", "Two is here.", "Three."}));
}

TEST(Paragraphs, EndAtLineEndsWithoutBlankLines) {
  EXPECT_EQ(paragraphs_of("One is here.\r\nTwo is here.\r\nThree."), (Texts{"One is here.", "Two is here.", "Three."}));
}

TEST(Paragraphs, TakeCarriageReturnAndLineFeedForOneLineEnd) {
  EXPECT_EQ(paragraphs_of("One is here.\r\n\r\nTwo.").size(), 2U);
}

TEST(Paragraphs, JoinWrappedLinesBetweenBlankLines) {
  const std::string first =
      "The harbour lay still under the fog when the first boats came back,\n"
      "and nobody on the pier could tell which of them had been out to the\n"
      "bank. Old Marten counted the lamps. There were five, and there ought\n"
      "to have been six.";
  const std::string second = "He counted again.";
  EXPECT_EQ(paragraphs_of(first + "\n\n" + second), (Texts{first, second}));
}

TEST(Paragraphs, EndAtShortLinesInWrappedTextWithoutBlankLines) {
  const std::string first =
      "The harbour lay still under the fog when the first boats came back,\n"
      "and nobody on the pier could tell which of them had been out.";
  const std::string second =
      "Old Marten counted the lamps that came around the point. There were\n"
      "five of them, and by the reckoning of everybody there ought to have\n"
      "been six.";
  EXPECT_EQ(paragraphs_of(first + "\n" + second), (Texts{first, second}));
}

TEST(Paragraphs, EndAtIndentedLinesInWrappedText) {
  const std::string first =
      "The harbour lay still under the fog when the first boats came back,\n"
      "and nobody on the pier could tell which of them had been out there.";
  const std::string second =
      "Old Marten counted the lamps that came around the point. There were\n"
      "five of them, and by the reckoning of everybody there ought to have";
  EXPECT_EQ(paragraphs_of(first + "\n    " + second), (Texts{first, second}));
}

TEST(Paragraphs, JoinWrappedLinesOfShortIndentedParagraphs) {
  const Texts paragraphs = {
      "The harbour lay still under the fog when the boats came to\n"
      "Ellery Pier.",
      "\"Nobody could tell which of them had been out,\" said Mayor\n"
      "Jane Doe.",
      "Old Marten counted the lamps that came around the point to\n"
      "North Quay. There were five of them.",
      "\"There ought to have been six of them tonight,\" said Miss\n"
      "Roe."};
  std::string text = "FOG AT ELLERY";
  for (const std::string& paragraph : paragraphs) text += "\n   " + paragraph;
  const Texts found = paragraphs_of(text);
  ASSERT_EQ(found.size(), paragraphs.size() + 1);
  EXPECT_EQ(Texts(found.begin() + 1, found.end()), paragraphs);
}

TEST(Paragraphs, JoinLineThatBreaksOffInsideSentence) {
  EXPECT_EQ(paragraphs_of("\"I do not know him\n myself,\" she said.").size(), 1U);
}

TEST(Paragraphs, JoinLineThatGoesOnBehindItsMark) {
  EXPECT_EQ(paragraphs_of("\"I do not know him,\"\nsaid the pilot of the boat.").size(), 1U);
}

TEST(Paragraphs, JoinLinesOfAllWidthsThatBreakOff) {
  const std::string text =
      "Harbours closed today, said Ana\nDuarte, the warden. She\nwould not say why the gates at the north end had\n"
      "been shut, and\nthat was that.";
  EXPECT_EQ(paragraphs_of(text).size(), 1U);
  EXPECT_EQ(paragraphs_of("The pier opens\nThe lamps are lit\nThe boats are in\nThe crews go home").size(), 4U);
}

TEST(Paragraphs, AreSetOffWhereTheyAreVerseOrSetIn) {
  const Stages stages(
      "The harbour lay still under the fog when the first boats came back,\n"
      "and nobody on the pier could tell which of them had been out to the\n"
      "bank.\n\n"
      "The herring sleeps below the pier\n"
      "And dreams of wider seas.\n\n"
      "    The key is under the stone, and you may keep it until we come.\n\n"
      "She told old Marten to count all the lamps that he could see out there.\n\n"
      "Marten counted again.\n");
  std::vector<bool> set_off;
  for (const Paragraph& paragraph : stages.paragraphs) set_off.push_back(paragraph.set_off);
  EXPECT_EQ(set_off, (std::vector<bool>{false, true, true, false, false}));
}

TEST(Paragraphs, AreNotSetInByAByteOrderMark) {
  const Stages stages(
      "\xEF\xBB\xBFShe found a line on the table.\n\n"
      "    The key is under the stone.\n\n"
      "She told old Marten to count all the lamps that he could see out there.\n");
  ASSERT_EQ(stages.paragraphs.size(), 3U);
  EXPECT_TRUE(stages.paragraphs[1].set_off);
}

TEST(Paragraphs, AreNoneInEmptyText) {
  EXPECT_TRUE(paragraphs_of("").empty());
  EXPECT_TRUE(paragraphs_of(" \n\n \n").empty());
}

struct KindCase {
  std::string line;
  ParagraphKind kind;
};

TEST(Paragraphs, TellHeadingsAndBylines) {
  const std::vector<KindCase> cases = {
      {"Harbour to be closed for a year", ParagraphKind::heading},
      {"Marten: We shall count the boats", ParagraphKind::heading},
      {"\"No boat is missing\"", ParagraphKind::heading},
      {"What the mayor calls \"a new start\"", ParagraphKind::heading},
      {"CHAPTER XII", ParagraphKind::heading},
      {"The harbour will be closed for a year.", ParagraphKind::text},
      {"Who counts the boats?", ParagraphKind::text},
      {"\"No boat is missing,\"", ParagraphKind::text},
      {"\"No boat is missing.\"", ParagraphKind::text},
      {"The mayor said:", ParagraphKind::text},
      {"By Jane Doe", ParagraphKind::byline},
      {"By Jane Doe and Xqzuy Roe in London", ParagraphKind::byline},
      {"(Reuters)", ParagraphKind::byline},
      {"(Harbour.rs)", ParagraphKind::byline},
      {"Reporting by Jane Doe in London; Editing by Richard Roe", ParagraphKind::byline},
      {"(Reporting by Jane Doe in London; Editing by Richard Roe and others at the desk)", ParagraphKind::heading},
      {"(Reporting by Jane Doe in London; Editing by Richard Roe and Ann Poe)", ParagraphKind::byline},
      {"WASHINGTON, March 3, 2016", ParagraphKind::byline},
      {"By Monday the boats were back.", ParagraphKind::text},
      {"(The boats were late again, he said.)", ParagraphKind::text},
  };
  for (const KindCase& one : cases) {
    SCOPED_TRACE(one.line);
    const Stages stages("The first paragraph is text.\n\n" + one.line + "\n\nSo is the last paragraph.");
    ASSERT_EQ(stages.paragraphs.size(), 3U);
    EXPECT_EQ(stages.paragraphs[1].kind, one.kind);
    EXPECT_EQ(stages.paragraphs[0].kind, ParagraphKind::text);
  }
}

TEST(Paragraphs, OnlyOneIsText) {
  const Stages stages("so he said 'never again'");
  ASSERT_EQ(stages.paragraphs.size(), 1U);
  EXPECT_EQ(stages.paragraphs[0].kind, ParagraphKind::text);
}

}  // namespace
}  // namespace dixit
