#include "lexicon/builder.hpp"

#include "languages/builtin.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/perfect_ids.hpp"

#include <dixit/error.hpp>
#include <dixit/extractor.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace dixit {
namespace {

/// A language folder that is gone at the end of the test.
class Folder {
 public:
  Folder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::path(testing::TempDir()) / (std::string("dixit-") + test->name());
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

const Word& look(const Lexicon& lexicon, std::string_view form) {
  return lexicon.word(lexicon.find(form));
}

TEST(LexiconFolder, AddsWordsAndKeepsTheOthers) {
  const Folder folder;
  folder.write("verbs.txt",
               "@forms verb_base verb_third verb_past verb_participle verb_gerund\n"
               "@ verb_cue\n"
               "blurgh blurghs blurghed blurghed blurghing : quote inverts\n"
               "blurgh_forth blurghs_forth blurghed_forth blurghed_forth blurghing_forth : quote\n");
  folder.write("notes.md", "not : a word file");
  folder.write("rules.txt", "not : a word file either");
  const Lexicon lexicon = Lexicon::with_folder(folder.path());
  EXPECT_EQ(look(lexicon, "Blurghed").frames, Frame::quote | Frame::inverts);
  EXPECT_TRUE(look(lexicon, "blurghed").classes.has(WordClass::verb_past));
  EXPECT_TRUE(look(lexicon, "blurghed").classes.has(WordClass::starts_expression));
  EXPECT_EQ(look(lexicon, "blurghing forth").frames, Frame::quote);

  const Lexicon builtin;
  for (WordId id = 0; id < builtin.size(); ++id) {
    ASSERT_EQ(lexicon.spelling(id), builtin.spelling(id));
    ASSERT_EQ(lexicon.word(id), builtin.word(id)) << builtin.spelling(id);
  }
}

TEST(LexiconFolder, ReplacesTheFramesOfAKnownCue) {
  const Folder folder;
  folder.write("nouns.txt", "@ noun_cue\ndemand demands : quote\n");
  folder.write("verbs.txt", "@ verb_cue\nsay says said saying : clause\nsaid : that\n");
  const Lexicon lexicon = Lexicon::with_folder(folder.path());
  EXPECT_EQ(look(lexicon, "says").frames, Frames(Frame::clause));
  EXPECT_EQ(look(lexicon, "said").frames, Frame::clause | Frame::that);
  EXPECT_EQ(look(lexicon, "demand").nominal_frames, Frames(Frame::quote));
  EXPECT_EQ(look(lexicon, "demand").frames, look(Lexicon(), "demand").frames);
  EXPECT_TRUE(look(lexicon, "said").classes.has(WordClass::verb_past));
}

TEST(LexiconFolder, MayHaveFilesWithAByteOrderMark) {
  const Folder folder;
  folder.write("verbs.txt", "\xEF\xBB\xBF@ verb_cue\nblurgh : quote\n");
  folder.write("rules.txt", "\xEF\xBB\xBFrule blurgh - - 90 (?P<content>Q)\n");
  EXPECT_EQ(look(Lexicon::with_folder(folder.path()), "blurgh").frames, Frames(Frame::quote));
  Options options;
  options.language_folder = folder.path();
  const Extractor extractor(options);
  EXPECT_EQ(extractor.extract("(\"Stay.\")").quotes().size(), 1U);
}

TEST(LexiconFolder, TakesWordsOut) {
  const Folder folder;
  folder.write("a.txt", "tell : role\n");
  folder.write("z.txt", "- say tell point_out qwzx\n");
  const Lexicon lexicon = Lexicon::with_folder(folder.path());
  EXPECT_EQ(lexicon.find("say"), kUnknownWord);
  EXPECT_EQ(lexicon.find("point out"), kUnknownWord);
  EXPECT_EQ(lexicon.continue_expression(lexicon.find("point"), lexicon.find("out")), kUnknownWord);
  EXPECT_EQ(look(lexicon, "tell").classes, WordClasses(WordClass::role));
  EXPECT_NE(lexicon.find("said"), kUnknownWord);
}

TEST(LexiconFolder, OutlivesItsMakerInCopies) {
  const Folder folder;
  folder.write("roles.txt", "blurgher : role\n");
  Lexicon copy;
  {
    const Lexicon lexicon = Lexicon::with_folder(folder.path());
    copy = lexicon;
  }
  EXPECT_EQ(copy.spelling(copy.find("Blurgher")), "blurgher");
}

TEST(LexiconFolder, NamesFileAndLineOfAMistake) {
  const Folder folder;
  folder.write("verbs.txt", "\n@ verb_cue\nblurgh : qoute\n");
  try {
    (void)Lexicon::with_folder(folder.path());
    FAIL();
  } catch (const LanguageError& error) {
    EXPECT_EQ(error.what(), folder.path() + "/verbs.txt:3: unknown class or frame \"qoute\"");
  }
  EXPECT_THROW((void)Lexicon::with_folder(folder.path() + "/none"), LanguageError);
}

TEST(LexiconFolder, MayBeEmpty) {
  const Folder folder;
  EXPECT_EQ(Lexicon::with_folder(folder.path()).size(), Lexicon().size());
}

TEST(LexiconBuilder, GivesTheSameTablesTwice) {
  const LexiconStorage once = LexiconBuilder(builtin_tables()).build();
  const LexiconStorage twice = LexiconBuilder(once.tables()).build();
  EXPECT_EQ(once.entries, twice.entries);
  EXPECT_EQ(once.kinds, twice.kinds);
  EXPECT_TRUE(std::ranges::equal(once.entries, builtin_tables().entries));
  EXPECT_TRUE(std::ranges::equal(once.pilots, builtin_tables().pilots));
  EXPECT_TRUE(std::ranges::equal(once.expressions, builtin_tables().expressions));
  EXPECT_TRUE(once.added.empty());
}

TEST(LexiconBuilder, FindsNothingInAnEmptyLexicon) {
  const LexiconStorage storage = LexiconBuilder().build();
  FoldedForm form;
  ASSERT_TRUE(fold("said", form));
  EXPECT_EQ(storage.tables().find(form), kUnknownWord);
}

LanguageWords words_of(std::string_view text) {
  LanguageWords words;
  parse_words("test.txt", text, words);
  return words;
}

WordId find(const LexiconStorage& storage, std::string_view form) {
  FoldedForm folded;
  return fold(form, folded) ? storage.tables().find(folded) : kUnknownWord;
}

TEST(LexiconBuilder, LaysWordsOverWordsThatWereLaidOverOthers) {
  LexiconBuilder first;
  first.apply(words_of("owl owls : noun\notter : person\n"));
  LexiconBuilder second(with_perfect_ids(first.build()).tables());
  second.apply(words_of("heron : noun\nowl : role\n"));
  LexiconBuilder third(second.build().tables());
  third.apply(words_of("- heron owls\nheron : place\n"));
  const LexiconStorage storage = third.build();
  const auto classes = [&](std::string_view form) {
    return storage.kinds[storage.entries[find(storage, form)].kind].classes;
  };
  EXPECT_EQ(classes("owl"), WordClass::noun | WordClass::role);
  EXPECT_EQ(classes("otter"), WordClasses(WordClass::person));
  EXPECT_EQ(classes("heron"), WordClasses(WordClass::place));
  EXPECT_EQ(find(storage, "owls"), kUnknownWord);
}

TEST(PerfectIds, KeepAllThatIsToldOfTheWords) {
  LexiconBuilder builder;
  builder.apply(words_of("@ verb_cue\ngrumble grumbles grumbled : quote\nmurmur_on murmured_on : that\n"));
  const LexiconStorage plain = builder.build();
  const LexiconStorage perfect = with_perfect_ids(plain);
  EXPECT_TRUE(perfect.added.empty());
  for (WordId id = 1; id < plain.entries.size(); ++id) {
    const std::string spelling = plain.tables().spelling(id);
    SCOPED_TRACE(spelling);
    const WordId renumbered = find(perfect, spelling);
    ASSERT_EQ(perfect.tables().spelling(renumbered), spelling);
    const Word& before = plain.kinds[plain.entries[id].kind];
    const Word& behind = perfect.kinds[perfect.entries[renumbered].kind];
    EXPECT_EQ(behind.classes, before.classes);
    EXPECT_EQ(behind.frames, before.frames);
    EXPECT_EQ(behind.nominal_frames, before.nominal_frames);
  }
}

TEST(Folding, HashesTheSameOnBothPaths) {
  const struct {
    std::string_view ascii, other;
  } cases[] = {{"don't", "don’t"}, {"kelvin", "\u212Aelvin"}, {"o'connell-smith", "o’connell-smith"},
               {"'", "’"},         {"office", "oﬃce"},        {"finds", "ﬁnds"},
               {"flags", "ﬂags"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.other);
    FoldedForm a;
    FoldedForm b;
    ASSERT_TRUE(fold(c.ascii, a) && fold(c.other, b));
    EXPECT_EQ(a.view(), b.view());
    EXPECT_EQ(a.hash, b.hash);
  }
}

TEST(Folding, ReadsNoByteBeyondTheForm) {
  for (std::size_t size = 0; size <= kLongestForm + 1; ++size) {
    const std::vector<char> exact(size, 'A');  // on the heap, so that a sanitizer sees a read too far
    FoldedForm form;
    EXPECT_EQ(fold({exact.data(), exact.size()}, form), size >= 1 && size <= kLongestForm);
    if (size >= 1 && size <= kLongestForm) {
      EXPECT_EQ(form.view(), std::string(size, 'a'));
    }
  }
}

TEST(Folding, LeavesNoRoomForWhatGrowsTooLong) {
  std::string form;
  while (form.size() + 2 <= kLongestForm) form += "Ⱥ";  // two bytes, three in lower case
  FoldedForm folded;
  EXPECT_FALSE(fold(form.substr(0, kLongestForm), folded));
}

}  // namespace
}  // namespace dixit
