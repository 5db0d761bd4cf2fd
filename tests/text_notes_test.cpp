#include "stages.hpp"
#include "text/notes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dixit {
namespace {

struct NoteCase {
  const char* name;
  const char* text;
  const char* notes;  // what is passed over, parted by blanks
};

class NotesTest : public testing::TestWithParam<NoteCase> {};

TEST_P(NotesTest, ArePassedOver) {
  const Stages stages(GetParam().text);
  const auto end = static_cast<TokenIndex>(stages.tokens.size());
  std::string notes;
  for (TokenIndex at = 0; at < end; ++at) {
    const TokenIndex behind = behind_note(stages.text(), stages.tokens, at, end);
    if (behind > at) notes.append(notes.empty() ? "" : " ").append(stages.cut(TokenRange{at, behind}));
  }
  EXPECT_EQ(notes, GetParam().notes);
}

INSTANTIATE_TEST_SUITE_P(All, NotesTest,
                         testing::Values(NoteCase{"number", "Doe[12] said so.[3]", "[12] [3]"},
                                         NoteCase{"letter", "Doe said so.[a]", "[a]"},
                                         NoteCase{"behind_a_mark", "\"So,\"[4] said Doe.", "[4]"},
                                         NoteCase{"with_blank_before", "Doe said [12] so.", ""},
                                         NoteCase{"round_brackets", "Doe(12) said so.", ""},
                                         NoteCase{"words", "Doe[our mayor] said so.", ""},
                                         NoteCase{"at_the_end_without_bracket", "Doe said so.[12", ""}),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace dixit
