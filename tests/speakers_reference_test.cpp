#include "support/who_said.hpp"

#include <gtest/gtest.h>

namespace {

struct ReferenceCase {
  const char* about;
  const char* text;
  std::vector<std::string> speakers;
};

const ReferenceCase kReferenceCases[] = {
    {"he and she",
     "Karl Brandt met Dora Lind. She said it was late. He said it was early.",
     {"Dora Lind", "Karl Brandt"}},
    {"who spoke before whom was spoken of",
     "Karl Brandt said that Peter Lind had left. He said the door was open.",
     {"Karl Brandt", "Karl Brandt"}},
    {"the subject before others",
     "Karl Brandt waited for Peter Lind at the station. He said the train was late.",
     {"Karl Brandt"}},
    {"the title of somebody who was named",
     "Finance Minister Olga Tarn arrived at noon. The finance minister said taxes would fall.",
     {"Olga Tarn"}},
    {"a title behind the name",
     "Jonas Reed, the club's chairman, resigned. The chairman said he was tired.",
     {"Jonas Reed"}},
    {"a title with a hyphen",
     "Secretary-General Olga Tarn arrived at noon. The secretary general said taxes would fall.",
     {"Olga Tarn"}},
    {"a title cut short", "Gov. Jonas Reed signed the bill. The governor said it was time.", {"Jonas Reed"}},
    {"a company by what it is, not a ministry",
     "Brunnel Motors is older than the Harbour Ministry. The company said it would pay. The ministry said it would "
     "wait.",
     {"Brunnel Motors", "Harbour Ministry"}},
    {"a company behind what it does",
     "The maker, Brunnel Motors, said it was sorry. It said the boats were safe.",
     {"Brunnel Motors", "Brunnel Motors"}},
    {"people who know, with what they know",
     "It was late, according to two people familiar with the plan.",
     {"two people familiar with the plan"}},
    {"a pronoun tells the gender of who has no name",
     "A diplomat said it was late. She said it was dark. Karl Brandt called. She said it was cold.",
     {"A diplomat", "A diplomat", "A diplomat"}},
    {"a person by what he is, whom the council is not",
     "Oyelaran Ige, a trader, said it was late. The council said it was early.",
     {"Oyelaran Ige", "The council"}},
    {"it for a company", "Brunnel Motors opened a plant. It said 300 people would work there.", {"Brunnel Motors"}},
    {"they for a group", "The researchers counted the bees. They said there were few.", {"The researchers"}},
    {"a source without a name by its fullest phrase",
     "An official said the talks had failed. An aide who asked not to be named said they would go on.",
     {"An official", "An aide who asked not to be named"}},
    {"a pronoun inside a quotation is nobody outside",
     "\"She told me that I was late,\" said Karl Brandt. He said he was not.",
     {"Karl Brandt", "Karl Brandt"}},
};

TEST(Reference, TellsWhoIsMeant) {
  for (const ReferenceCase& each : kReferenceCases) {
    SCOPED_TRACE(each.about);
    EXPECT_EQ(who_said(each.text, dixit::Genre::news), each.speakers);
  }
}

}  // namespace
