#include "rules/rule_file.hpp"

#include "rules/rule_set.hpp"

#include <dixit/error.hpp>
#include <dixit/extractor.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace dixit {
namespace {

RuleFile parsed(std::string_view base, std::string_view extension = "") {
  return parse_rules({{"base.txt", std::string(base)}, {"mine.txt", std::string(extension)}});
}

std::string message_of(std::string_view base, std::string_view extension = "") {
  try {
    RuleSet(parsed(base, extension), Lexicon());
  } catch (const LanguageError& error) {
    return error.what();
  }
  return "no error";
}

std::vector<std::string> listed(const RuleFile& file) {
  std::vector<std::string> rules;
  for (const RuleEntry& rule : file.rules) rules.push_back(rule.name + ' ' + rule.pattern);
  return rules;
}

using Strings = std::vector<std::string>;

TEST(RuleFile, PutsMacrosInAndLeavesRepetitionsAlone) {
  EXPECT_EQ(listed(parsed("define b x{2,3}\ndefine a (?:{b}|y)\nrule r V - 90 {a} {a}z\n")),
            Strings({"r (?:x{2,3}|y)(?:x{2,3}|y)z"}));
}

TEST(RuleFile, LaysOneFileOverAnother) {
  const std::string base = "define a x\nrule one V - 90 {a}\nrule two V - 80 {a}{a}\n";
  const struct {
    std::string_view extension;
    Strings rules;
  } cases[] = {
      {"", {"one x", "two xx"}},
      {"rule mine V - 70 {a}z\nrule more V - 70 zz", {"mine xz", "more zz", "one x", "two xx"}},
      {"rule two V - 70 z", {"one x", "two z"}},
      {"define a y", {"one y", "two yy"}},
      {"define a (?:{a}|y)", {"one (?:x|y)", "two (?:x|y)(?:x|y)"}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.extension);
    EXPECT_EQ(listed(parsed(base, c.extension)), c.rules);
  }
}

TEST(RuleFile, GivesAWordAnotherLetter) {
  const RuleFile file = parsed("letter o of\nletter b by", "letter x of");
  ASSERT_EQ(file.letters.size(), 2U);
  EXPECT_EQ(file.letters[1].word, "of");
  EXPECT_EQ(file.letters[1].letter, 'x');
}

TEST(RuleFile, NamesFileAndLineOfAMistake) {
  const struct {
    std::string_view base, extension, message;
  } cases[] = {
      {"", "\nrule a V - 90 (?P<content>Q", "mine.txt:2: rule \"a\": missing ): (?P<content>Q"},
      {"", "rule a V - 90 (?P<speeker>N)V", "mine.txt:1: rule \"a\": unknown group \"speeker\""},
      {"", "rule a V - 90 (?P<cue>V)|(?P<cue>N)", "mine.txt:1: rule \"a\": two groups are named \"cue\""},
      {"", "rule a V that,thta 90 x", "mine.txt:1: unknown frame \"thta\""},
      {"", "rule a Vx - 90 x", "mine.txt:1: unknown cue \"x\""},
      {"", "# twice\nrule a V - 90 x\nrule a V - 90 y", "mine.txt:3: two rules are named \"a\""},
      {"rule a V - 90 x", "rule a V - 90 y\nrule a V - 90 z", "mine.txt:2: two rules are named \"a\""},
      {"rule a V - 90 x\nrule a V - 90 y", "", "base.txt:2: two rules are named \"a\""},
      {"", "define a x\ndefine a y", "mine.txt:2: two macros are named \"a\""},
      {"", "rule a V - 90 {nothing}", "mine.txt:1: unknown macro \"nothing\""},
      {"", "define a {b}\ndefine b {a}\nrule r V - 90 {a}", "mine.txt:1: \"a\" needs itself"},
      {"", "define a {b}\ndefine b {a}", "mine.txt:1: \"a\" needs itself"},
      {"", "define a x\ndefine b {c}", "mine.txt:2: unknown macro \"c\""},
      {"define a {b}\nrule r V - 90 {a}", "define b {a}", "base.txt:1: \"a\" needs itself"},
      {"", "rule a V - many x", "mine.txt:1: a confidence is a whole number of percent, not \"many\""},
      {"", "rule a V - 101 x", "mine.txt:1: a confidence is a whole number of percent, not \"101\""},
      {"", "rule a V - 90", "mine.txt:1: rule \"a\" has no pattern"},
      {"", "rules", "mine.txt:1: a line begins with letter, define or rule, not \"rules\""},
      {"", "letter ab of", "mine.txt:1: a letter is one character, not \"ab\""},
      {"", "letter o no-such-word-at-all", "mine.txt:1: unknown word \"no-such-word-at-all\""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.base) + " / " + std::string(c.extension));
    EXPECT_EQ(message_of(c.base, c.extension), c.message);
  }
}

TEST(RuleFile, RefusesPatternsThatGrowWithoutBound) {
  std::string text = "define a0 xxxxxxxx\n";
  for (int i = 1; i < 40; ++i) {
    const std::string last = "{a" + std::to_string(i - 1) + '}';
    text.append("define a").append(std::to_string(i)).append(" ").append(last).append(last).append("\n");
  }
  EXPECT_NE(message_of(text + "rule r V - 90 {a39}").find("too long"), std::string::npos);
}

class LanguageFolder : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) const { std::ofstream(folder_ / name) << text; }

  [[nodiscard]] Extractor extractor() const {
    Options options;
    options.language_folder = folder_.string();
    return Extractor(options);
  }

  [[nodiscard]] std::string error() const {
    try {
      (void)extractor();
    } catch (const LanguageError& error) {
      return std::filesystem::path(error.file()).filename().string() + ':' + std::to_string(error.line());
    }
    return "no error";
  }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("dixit-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(LanguageFolder, AddsAVerbAndARule) {
  const std::string text = "Jane Doe glorped that the sea had risen.\n\nJane Doe / \"The sea has risen.\"\n";
  EXPECT_TRUE(Extractor().extract(text).quotes().empty());
  write("verbs.txt",
        "@ verb_cue\n"
        "@forms verb_base verb_third verb_past verb_participle verb_gerund\n"
        "glorp glorps glorped glorped glorping : that\n");
  write("rules.txt", "rule slash - - 95 ^(?P<speaker>N)x(?P<content>Q)\n");
  const Extractor mine = extractor();
  const Document document = mine.extract(text);
  ASSERT_EQ(document.quotes().size(), 2U);
  EXPECT_EQ(document.cut(document.quotes()[0].cue.value()), "glorped");
  EXPECT_EQ(document.content(document.quotes()[0]), "the sea had risen");
  EXPECT_EQ(document.quotes()[1].rule, "slash");
  EXPECT_EQ(document.speaker(document.quotes()[1]).name, "Jane Doe");
}

TEST_F(LanguageFolder, ReplacesABuiltInRule) {
  const std::string text = "\"The sea has risen,\" said Jane Doe.";
  EXPECT_EQ(Extractor().extract(text).quotes().at(0).rule, "quote-cue-subject");
  write("rules.txt", "rule quote-cue-subject V - 12 (?P<content>Q),V(?P<speaker>N)");
  const Extractor mine = extractor();
  const Document document = mine.extract(text);
  ASSERT_EQ(document.quotes().size(), 1U);
  EXPECT_EQ(document.quotes()[0].rule, "quote-cue-subject");
  EXPECT_FLOAT_EQ(document.quotes()[0].confidence, 0.12F);
}

TEST_F(LanguageFolder, NamesTheFileOfAMistake) {
  write("rules.txt", "\nrule r V - 90 (");
  EXPECT_EQ(error(), "rules.txt:2");
  write("rules.txt", "");
  write("verbs.txt", "# x\nglorp : verb_of_sayin");
  EXPECT_EQ(error(), "verbs.txt:2");
}

TEST_F(LanguageFolder, IsWithoutFilesOfEditors) {
  write(".#verbs.txt", "somebody@somewhere");
  EXPECT_EQ(error(), "no error");
}

}  // namespace
}  // namespace dixit
