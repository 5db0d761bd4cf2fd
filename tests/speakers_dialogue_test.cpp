#include "support/who_said.hpp"

#include <gtest/gtest.h>

namespace {

struct DialogueCase {
  const char* about;
  const char* text;
  std::vector<std::string> speakers;
};

const DialogueCase kDialogueCases[] = {
    {"a new paragraph changes the turn",
     "\"Is it locked?\" asked Edmund.\n\n\"It is,\" said Clara.\n\n\"And the key?\"\n\n\"Lost.\"",
     {"Edmund", "Clara", "Edmund", "Clara"}},
    {"action in front of the quotation",
     "\"Is it locked?\" asked Edmund.\n\nClara tried the door. \"It is.\"",
     {"Edmund", "Clara"}},
    {"action behind the quotation",
     "\"Is it locked?\" asked Edmund.\n\n\"It is.\" Clara let go of the handle.",
     {"Edmund", "Clara"}},
    {"a colon in the paragraph before",
     "\"Is it locked?\" asked Edmund.\n\nClara tried the door and said:\n\n\"It is.\"",
     {"Edmund", "Clara"}},
    {"who is called by name is not who speaks",
     "Edmund and Clara stood in the yard with Mr. Holt.\n\n\"Is it locked, Clara?\" asked Edmund.\n\n\"It is,\" said "
     "Clara.\n\n\"Then call Mr. Holt, Clara.\"\n\n\"He is here, Edmund.\"",
     {"Edmund", "Clara", "Edmund", "Clara"}},
    {"Mr. and Mrs. are two",
     "\"Is it locked?\" said Mr. Holt.\n\n\"It is,\" said Mrs. Holt.\n\n\"Open it,\" said Mr. Holt.",
     {"Mr. Holt", "Mrs. Holt", "Mr. Holt"}},
    {"a narrator without a name",
     "I tried the door with my shoulder.\n\n\"It is locked,\" I said.\n\n\"It is not,\" said Clara.",
     {"I", "Clara"}},
    {"a narrator whom others call by name",
     "I tried the door. I had no luck, and I told her so.\n\n\"It is locked,\" I said.\n\n\"Push, Edmund,\" said "
     "Clara.\n\n\"I am pushing,\" said I.\n\n\"Harder, Edmund,\" said Clara.\n\n\"I cannot,\" I answered.",
     {"Edmund", "Clara", "Edmund", "Clara", "Edmund"}},
    {"two speakers in one paragraph", "\"Is it locked?\" asked Edmund. \"It is,\" said Clara.", {"Edmund", "Clara"}},
    {"Hall is named before Mr. Hall and is not Mrs. Hall",
     "\"Is it locked?\" said Mrs. Hall.\n\n\"It is,\" said Hall.\n\nMr. Hall went away.",
     {"Mrs. Hall", "Mr. Hall"}},
    {"a letter is not said",
     "\"What does he write?\" asked Clara.\n\n\"My dear Edmund,\"\n\n\"The roof is gone, and the hens with "
     "it.\"\n\n\"Yours, P.\"\n\nClara sighed. \"Poor hens,\" she said.",
     {"Clara", "Clara"}},
    {"a letter behind a colon is not said",
     "\"What does he write?\" asked Clara.\n\nThe letter was to this effect:\n\n\"My dear Edmund,\"\n\n\"The roof is "
     "gone, and the hens with it.\"\n\nClara sighed. \"Poor hens,\" she said.",
     {"Clara", "Clara"}},
    {"a notice is not said",
     "\"What does it say?\" asked Clara.\n\n\"ROOM TO LET\"\n\n\"Nothing,\" said Edmund.",
     {"Clara", "Edmund"}},
    {"who speaks to nobody else gets no answer",
     "Ruth and Clara came down to the yard.\n\n\"Is it locked?\" asked Ruth.\n\n\"It is,\" said Clara.\n\n"
     "\"Where can I have put it?\" she said to herself.\n\n\"Try the other,\" said Ruth.",
     {"Ruth", "Clara", "Clara", "Ruth"}},
    {"who thinks gets no answer",
     "Ruth and Clara came down to the yard.\n\n\"Is it locked?\" asked Ruth.\n\n\"It is,\" said Clara.\n\n"
     "Clara looked about the yard. \"Where can I have put it?\" she thought.\n\nClara sat down. \"Gone,\" she said.",
     {"Ruth", "Clara", "Clara", "Clara"}},
    {"who acts in front of the quotation goes on",
     "Ruth and Clara came down to the yard.\n\n\"Is it locked?\" asked Ruth.\n\n\"It is,\" said Clara.\n\n"
     "Clara felt in her pockets. \"I had it in my hand,\" she said.\n\nClara sat down. \"It is gone,\" she said.",
     {"Ruth", "Clara", "Clara", "Clara"}},
    {"where somebody lives is nobody who is called",
     "Ruth had come with Clara.\n\n\"Who lives in Ellery?\" asked Clara.\n\n\"Nobody.\"",
     {"Clara", "Ruth"}},
    {"a mother has a title",
     "Ruth Holt sat in the yard. Mrs. Holt had gone in. Clara Holt stood at the gate.\n\n\"Is it locked?\" asked "
     "Ruth.\n\n\"It is,\" said her mother.",
     {"Ruth Holt", "Mrs. Holt"}},
    {"he is who her father was found to be",
     "Ruth Holt sat in the yard with Mr. Holt. Clara Holt was there too.\n\n\"Is it locked?\" asked Ruth.\n\n\"It "
     "is,\" said her father.\n\n\"And the shed?\" said Ruth.\n\nHer father felt in his pockets. \"Locked too,\" he "
     "said.",
     {"Ruth Holt", "Mr. Holt", "Ruth Holt", "Mr. Holt"}},
    {"the man in the grey hat is not the man",
     "Edmund and Clara stood in the yard.\n\n\"Is it locked?\" asked Clara.\n\n\"It is,\" said the man.\n\n\"And the "
     "shed?\" said Clara.\n\n\"Locked,\" said the man.\n\n\"Good evening,\" said the man in the grey hat.\n\n\"Good "
     "evening,\" said Clara.",
     {"Clara", "Edmund", "Clara", "Edmund", "the man in the grey hat", "Clara"}},
    {"he is who acts, not she",
     "Mrs. Holt and Mr. Pell sat in the kitchen with Mr. Ames.\n\n\"It is late,\" said Mr. Pell.\n\n\"It is,\" said "
     "Mrs. Holt.\n\nMrs. Holt had begun to sew; Mr. Ames looked at the clock. \"It is not,\" he said.",
     {"Pell", "Holt", "Ames"}},
    {"a surname that is a woman's given name is a man's",
     "Mr. Ellen and Clara sat in the kitchen with Ruth.\n\n\"Is it late?\" asked Clara.\n\nAt length Ellen rose, and "
     "in "
     "a low voice said,\n\n\"It is not.\"",
     {"Clara", "Ellen"}},
    {"who gives a name has it",
     "A stout man came up the steps.\n\n\"Who are you?\" asked Edmund.\n\n\"My name is Ruth Ames,\" said the visitor."
     "\n\n\"Come in, Miss Ames.\"",
     {"Edmund", "Ruth Ames", "Edmund"}},
    {"a wife by her husband's name is not he",
     "\"It is late,\" said Mrs. Edmund Holt.\n\n\"It is,\" said Edmund Holt.",
     {"Mrs. Edmund Holt", "Edmund Holt"}},
    {"a title in front of particles",
     "\"It is late,\" said Mr. van der Linde.\n\n\"It is,\" said Mrs. van der Linde.",
     {"Mr. van der Linde", "Mrs. van der Linde"}},
    {"his lips say what he says",
     "Edmund stared at the wall. \"It moves!\" his lips repeated. Clara laughed.",
     {"Edmund"}},
    {"who is named behind a pronoun is not meant by it",
     "Mr. Holt came in. Edmund was not wet. \"Is it locked?\" he asked, when Edmund had sat down.",
     {"Holt"}},
    {"who is introduced by a full name has it, however often the given name stands alone",
     "Clara Holt and Edmund Ames sat in the kitchen.\n\n\"Is it late?\" asked Clara.\n\n\"It is,\" said Edmund.\n\n"
     "\"Is it dark?\" asked Clara.\n\n\"It is,\" said Edmund.\n\nClara rose. Clara sat down. Clara laughed.\n\n"
     "\"Is it wet?\" asked Clara.",
     {"Clara Holt", "Edmund Ames", "Clara Holt", "Edmund Ames", "Clara Holt"}},
    {"no turn for a word in marks",
     "Edmund looked up at the \"castle\" and laughed. \"It is a barn,\" said Clara.",
     {"Clara"}},
};

TEST(Dialogue, WordsInMarksInsideWhatIsToldAreMixed) {
  const std::string text = "Edmund said that he was \u201Cvery glad\u201D to come.";
  const dixit::Document document = extractor_of(dixit::Genre::fiction).extract(text);
  ASSERT_EQ(document.quotes().size(), 1U);
  EXPECT_EQ(document.quotes().front().kind, dixit::Kind::mixed);
}

TEST(Dialogue, TellsWhoseTurnItIs) {
  for (const DialogueCase& each : kDialogueCases) {
    SCOPED_TRACE(each.about);
    EXPECT_EQ(who_said(each.text, dixit::Genre::fiction), each.speakers);
  }
}

}  // namespace
