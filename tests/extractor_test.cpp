#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

constexpr const char* kText = "\"We will appeal,\" said Jane Doe.";

template <typename Text, typename = void>
constexpr bool kTakes = false;
template <typename Text>
constexpr bool kTakes<Text, std::void_t<decltype(std::declval<const dixit::Extractor&>().extract(std::declval<Text>())),
                                        decltype(std::declval<const dixit::Extractor&>().extract(
                                            std::declval<Text>(), std::declval<dixit::Workspace&>()))>> = true;

static_assert(kTakes<const char (&)[6]>);
static_assert(kTakes<const char*>);
static_assert(kTakes<char*>);
static_assert(kTakes<std::string_view>);
static_assert(kTakes<std::string&>);
static_assert(kTakes<const std::string&>);
static_assert(!kTakes<std::string>, "the document would view a string that is gone");
static_assert(!kTakes<const std::string>);

template <typename Text>
constexpr bool kConverts = std::is_constructible_v<dixit::OffsetConverter, Text, dixit::OffsetUnit>;
static_assert(kConverts<const char*> && kConverts<std::string_view> && kConverts<const std::string&>);
static_assert(!kConverts<std::string> && !kConverts<const std::string>);

static_assert(to_string(dixit::Kind::mixed) == "mixed", "the header of everything has the names");

TEST(Extractor, TakesALiteral) {
  const dixit::Extractor extractor;
  EXPECT_EQ(extractor.extract("\"We will appeal,\" said Jane Doe.").quotes().size(), 1U);
}

TEST(Extractor, GoesOnWhereItIsMovedTo) {
  dixit::Extractor first;
  const dixit::Extractor second = std::move(first);
  EXPECT_EQ(second.extract(kText).quotes().size(), 1U);
}

TEST(Workspace, IsAsGoodAsNewOnceMovedFrom) {
  const dixit::Extractor extractor;
  dixit::Workspace workspace;
  ASSERT_EQ(extractor.extract(kText, workspace).quotes().size(), 1U);
  dixit::Workspace other = std::move(workspace);
  EXPECT_EQ(extractor.extract(kText, workspace).quotes().size(), 1U);
  EXPECT_EQ(extractor.extract(kText, other).quotes().size(), 1U);
}

TEST(Document, SpeaksOfItsTextWhenTheExtractorIsGone) {
  const std::string text = kText;
  dixit::Document document;
  EXPECT_TRUE(document.quotes().empty());
  {
    const dixit::Extractor extractor;
    dixit::Document made = extractor.extract(text);
    document = std::move(made);
  }
  ASSERT_EQ(document.quotes().size(), 1U);
  const dixit::Quote& quote = document.quotes().front();
  EXPECT_EQ(document.content(quote), "We will appeal");
  EXPECT_EQ(document.speaker(quote).name, "Jane Doe");
  EXPECT_EQ(document.text().data(), text.data());
}

}  // namespace
