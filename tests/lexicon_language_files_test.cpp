#include "lexicon/language_files.hpp"

#include <dixit/error.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace dixit {
namespace {

LanguageWords parsed(std::string_view text) {
  LanguageWords words;
  parse_words("words.txt", text, words);
  return words;
}

std::string message_of(std::string_view text) {
  try {
    parsed(text);
  } catch (const LanguageError& error) {
    return error.what();
  }
  return "no error";
}

TEST(LanguageFiles, ReadsFormsClassesAndFrames) {
  const LanguageWords words = parsed(
      "# a comment\n"
      "\n"
      "@ verb_cue\n"
      "@forms verb_base verb_past/verb_participle\n"
      "label labelled/labeled : noun quote  # as a verb `noun` is a frame\n");
  ASSERT_EQ(words.entries.size(), 1U);
  const LanguageEntry& entry = words.entries[0];
  EXPECT_EQ(entry.classes, WordClasses(WordClass::verb_cue));
  EXPECT_EQ(entry.frames, Frame::noun | Frame::quote);
  ASSERT_EQ(entry.forms.size(), 3U);
  EXPECT_EQ(entry.forms[0].spelling, "label");
  EXPECT_EQ(entry.forms[0].classes, WordClasses(WordClass::verb_base));
  EXPECT_EQ(entry.forms[2].spelling, "labeled");
  EXPECT_EQ(entry.forms[2].classes, WordClass::verb_past | WordClass::verb_participle);
}

TEST(LanguageFiles, ReadsNounAsAClassWhereThereIsNoCue) {
  const LanguageWords words = parsed("house : noun");
  EXPECT_EQ(words.entries.at(0).classes, WordClasses(WordClass::noun));
  EXPECT_TRUE(words.entries.at(0).frames.empty());
}

TEST(LanguageFiles, FoldsSpellingsAndJoinsExpressions) {
  const LanguageWords words = parsed("@ role\r\nSecretary_General ÉMINENCE O’Hara\r\n\r\n");
  ASSERT_EQ(words.entries.size(), 1U);
  EXPECT_EQ(words.entries[0].forms[0].spelling, "secretary general");
  EXPECT_EQ(words.entries[0].forms[1].spelling, "éminence");
  EXPECT_EQ(words.entries[0].forms[2].spelling, "o'hara");
}

TEST(LanguageFiles, LeavesOutAFormThatIsNotThere) {
  const LanguageWords words = parsed("@forms noun plural_noun\n@ group\n_ police\n");
  ASSERT_EQ(words.entries.at(0).forms.size(), 1U);
  EXPECT_EQ(words.entries[0].forms[0].classes, WordClasses(WordClass::plural_noun));
}

TEST(LanguageFiles, EndsASectionWithAnEmptyLineOfClasses) {
  const LanguageWords words = parsed("@ role\n@forms noun plural_noun\na b\n@\n@forms\nc d e : time\n");
  ASSERT_EQ(words.entries.size(), 2U);
  EXPECT_EQ(words.entries[1].classes, WordClasses(WordClass::time));
  EXPECT_EQ(words.entries[1].forms.size(), 3U);
}

TEST(LanguageFiles, ReadsRemovals) {
  const LanguageWords words = parsed("- point_out Say\n");
  EXPECT_EQ(words.removals, (std::vector<std::string>{"point out", "say"}));
}

TEST(LanguageFiles, NamesFileAndLineOfAMistake) {
  const struct {
    std::string_view text, message;
  } cases[] = {
      {"a : nuon", "words.txt:1: unknown class or frame \"nuon\""},
      {"# x\n\n@ nuon", "words.txt:3: unknown class \"nuon\""},
      {"@forms nuon", "words.txt:1: unknown class \"nuon\""},
      {"@ noun/verb", "words.txt:1: unknown class \"noun/verb\""},
      {"@form noun", "words.txt:1: unknown directive \"@form\""},
      {"@forms noun plural_noun\na b c : role", "words.txt:2: expected 2 forms, found 3"},
      {"a b", "words.txt:1: no colon behind the word forms"},
      {": noun", "words.txt:1: no word form before the colon"},
      {"_ : noun", "words.txt:1: no word form before the colon"},
      {"-", "words.txt:1: no word to take out"},
      {"a__b : noun", "words.txt:1: not a word: \"a__b\""},
      {"_a : noun", "words.txt:1: not a word: \"_a\""},
      {"a\xFF : noun", "words.txt:1: not a word: \"a\xFF\""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(message_of(c.text), c.message);
  }
  EXPECT_NE(message_of(std::string(100, 'a') + " : noun").find("not a word"), std::string::npos);
}

TEST(LanguageFiles, TellsFileAndLineApart) {
  try {
    parsed("\n\na : b");
    FAIL();
  } catch (const LanguageError& error) {
    EXPECT_EQ(error.file(), "words.txt");
    EXPECT_EQ(error.line(), 3U);
  }
}

TEST(LanguageFiles, CannotReadWhatIsNotThere) {
  const std::string folder = (std::filesystem::path(testing::TempDir()) / "dixit-no-such-folder").string();
  EXPECT_THROW((void)read_words(folder), LanguageError);
  EXPECT_THROW((void)read_language_file(folder + "/words.txt"), LanguageError);
  EXPECT_THROW((void)read_language_file(testing::TempDir()), LanguageError);
}

}  // namespace
}  // namespace dixit
