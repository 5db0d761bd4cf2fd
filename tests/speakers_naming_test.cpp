#include "speakers/gender_votes.hpp"
#include "support/who_said.hpp"

#include <gtest/gtest.h>

namespace {

struct NamingCase {
  const char* about;
  const char* text;
  std::vector<std::string> speakers;
};

const NamingCase kNamingCases[] = {
    {"the fullest name, without title",
     "Mr. Velder said the dam was safe. Energy Minister Anton Velder said he had seen it. \"It holds,\" Velder said.",
     {"Anton Velder", "Anton Velder", "Anton Velder"}},
    {"a surname of two, told by title",
     "Tom Harrow and Lucy Harrow run the mill. Mr. Harrow said flour was dear. Ms. Harrow said bread was dearer.",
     {"Tom Harrow", "Lucy Harrow"}},
    {"a surname of two, told by nearness",
     "\"I sing,\" said Paul Mattern. \"I sing better,\" said Mattern. \"I dance,\" said Rita Mattern. \"And well,\" "
     "said "
     "Mattern.",
     {"Paul Mattern", "Paul Mattern", "Rita Mattern", "Rita Mattern"}},
    {"given name alone", "Greta Olsen said it rained. Greta said it poured.", {"Greta Olsen", "Greta Olsen"}},
    {"initials", "J. P. Morley said the roof leaked. Morley said it always had.", {"J. P. Morley", "J. P. Morley"}},
    {"an initial and a given name are one person",
     "Harold B. Quist said the roof leaked. Harold Quist said it always had.",
     {"Harold B. Quist", "Harold B. Quist"}},
    {"particles in small letters",
     "Alexander van der Hoven said the roof leaked. Van der Hoven said it always had.",
     {"Alexander van der Hoven", "Alexander van der Hoven"}},
    {"a particle with a hyphen",
     "Omar al-Hadid said the roof leaked. Al-Hadid said it always had.",
     {"Omar al-Hadid", "Omar al-Hadid"}},
    {"a surname in front, with an office",
     "Minister Baek Ji-ho said the roof leaked. Minister Baek said it always had.",
     {"Baek Ji-ho", "Baek Ji-ho"}},
    {"a surname of two, told by pronouns behind a name that no list knows",
     "Ilkora Tarn sat at the gate. She knew the tide. Ilkora Tarn waved as she went in. Behind her desk Ilkora Tarn "
     "took off her coat. \"It floods,\" said Mr. Tarn.",
     {"Mr. Tarn"}},
    {"suffix", "Martin Keel Jr. said it was late. Keel said it was dark.", {"Martin Keel Jr.", "Martin Keel Jr."}},
    {"hyphen and possessive",
     "Anne-Marie Tull said the roof leaked. Tull's brother slept. Tull said it was old.",
     {"Anne-Marie Tull", "Anne-Marie Tull"}},
    {"an acronym that the text defines",
     "The North Sea Pilots Union (NSPU) said the port was blocked. The NSPU said ships would wait.",
     {"North Sea Pilots Union", "North Sea Pilots Union"}},
    {"an organisation by its last word",
     "The Harbour Safety Commission said the crane was old. The commission said it would fall.",
     {"Harbour Safety Commission", "Harbour Safety Commission"}},
    {"a metonym stays what it is",
     "The Kremlin said it knew nothing. The Kremlin said it had asked nobody.",
     {"Kremlin", "Kremlin"}},
    {"the first word of a sentence is no name", "Yesterday Olga Brenn sang. Brenn said it was over.", {"Olga Brenn"}},
};

TEST(Naming, TellsWhoIsNamed) {
  for (const NamingCase& each : kNamingCases) {
    SCOPED_TRACE(each.about);
    EXPECT_EQ(who_said(each.text, dixit::Genre::news), each.speakers);
  }
}

TEST(Naming, GathersTitlesFromBothSides) {
  const std::string text =
      "Deputy Mayor Ines Falk said it was cold. Falk, the head of the winter service, said salt had run out.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_EQ(document.speakers().size(), 1U);
  const dixit::Speaker& falk = document.speakers().front();
  EXPECT_EQ(falk.name, "Ines Falk");
  EXPECT_EQ(falk.titles, (std::vector<std::string>{"Deputy Mayor", "head of the winter service"}));
  EXPECT_EQ(falk.gender, dixit::Gender::female);
  EXPECT_EQ(falk.kind, dixit::SpeakerKind::person);
  EXPECT_EQ(falk.quotes, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Naming, BodyIsToldByWhatStandsBesideItsName) {
  const std::string text =
      "The airline, SkyLark, said it was late. Green Canopy, a charity, said it was cold. He left the company, Brandt "
      "said.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_EQ(document.speakers().size(), 3U);
  EXPECT_EQ(document.speakers()[0].kind, dixit::SpeakerKind::organisation);
  EXPECT_EQ(document.speakers()[1].kind, dixit::SpeakerKind::organisation);
  EXPECT_EQ(document.speakers()[2].kind, dixit::SpeakerKind::person);
}

TEST(Naming, SubjectOfTwoCuesSpeaksOnce) {
  const std::string text = "Two old officials of the port said it was late and added that it was dry.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_EQ(document.quotes().size(), 2U);
  EXPECT_EQ(document.speakers().size(), 1U);
}

TEST(Naming, TitleEndsAtItsComma) {
  const std::string text = "Its chairman, retired judge Colm Doe, said it was late.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_EQ(document.speakers().size(), 1U);
  EXPECT_EQ(document.speakers().front().titles, (std::vector<std::string>{"Its chairman", "judge"}));
}

TEST(Naming, GerundIsPartOfTheTitleBesideARoleAlone) {
  const auto titles_of = [](std::string_view text) {
    const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
    return document.speakers().empty() ? std::vector<std::string>{"nobody"} : document.speakers().front().titles;
  };
  using Titles = std::vector<std::string>;
  EXPECT_EQ(titles_of("Jane Doe, the managing director of Oster, said it was late."),
            Titles{"managing director of Oster"});
  EXPECT_EQ(titles_of("Jane Doe, visiting professor of law, said it was late."), Titles{"visiting professor of law"});
  EXPECT_EQ(titles_of("Jane Doe, advising ministers, said it was late."), Titles());
}

TEST(Naming, AFarmersDaughterIsNoFarmer) {
  const std::string text = "Lena Lowe, a farmer's daughter, said it was late.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_EQ(document.speakers().size(), 1U);
  EXPECT_TRUE(document.speakers().front().titles.empty());
}

TEST(Naming, MentionsCutOutNames) {
  const std::string text = "Bob Arlen ran. \"I ran,\" said Arlen. He said he was tired.";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  ASSERT_FALSE(document.speakers().empty());
  std::vector<std::string> mentions;
  for (const dixit::Span span : document.speakers().front().mentions) mentions.emplace_back(document.cut(span));
  EXPECT_EQ(mentions, (std::vector<std::string>{"Bob Arlen", "Arlen", "He"}));
}

/// Time in proportion to size: twice the names take about twice as long, not four times.
TEST(Naming, VotesOfPronounsTellGender) {
  const std::string text =
      "Zorvik walked. He ran. Zorvik slept until he woke. Zorvik saw the doctor, and she laughed. Zorvik left. He said "
      "the road was closed.";
  const dixit::Document document = dixit::Extractor().extract(text);
  ASSERT_EQ(document.quotes().size(), 1U);
  EXPECT_EQ(document.speaker(document.quotes().front()).gender, dixit::Gender::male);
}

TEST(Naming, VotesOfPronounsOutdoASurnameThatLooksLikeAGivenName) {
  const std::string text =
      "Grace walked. He ran. Grace slept until he woke. Grace said the road was closed. He had seen it.";
  const dixit::Document document = dixit::Extractor().extract(text);
  ASSERT_EQ(document.quotes().size(), 1U);
  EXPECT_EQ(document.speaker(document.quotes().front()).gender, dixit::Gender::male);
}

TEST(GenderVotes, AreDecidedByAClearMajority) {
  using enum dixit::Gender;
  EXPECT_EQ((dixit::GenderVotes{.feminine = 0, .masculine = 0}.decided()), unknown);
  EXPECT_EQ((dixit::GenderVotes{.feminine = 0, .masculine = 1}.decided()), male);
  EXPECT_EQ((dixit::GenderVotes{.feminine = 3, .masculine = 1}.decided()), female);
  EXPECT_EQ((dixit::GenderVotes{.feminine = 5, .masculine = 3}.decided()), unknown);
  EXPECT_EQ((dixit::GenderVotes{.feminine = 50, .masculine = 30}.decided()), female);
}

TEST(Naming, TakesLinearTimeWhateverNames) {
  std::string text;
  for (int index = 0; index < 20000; ++index)
    text += "Person" + std::to_string(index) +
            " Smith said it rained. Smith said it poured. The minister said it snowed.\n\n";
  const dixit::Document document = extractor_of(dixit::Genre::news).extract(text);
  EXPECT_GT(document.quotes().size(), 10000U);
}

}  // namespace
