#include "allocator.hpp"
#include "rules/rule_compiler.hpp"
#include "rules/rule_matcher.hpp"
#include "support/articles.hpp"

#include <dixit/dixit.h>
#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

/// All that a document says, as one string.
std::string told(const Document& document) {
  std::string told;
  for (const Quote& quote : document.quotes())
    told.append(quote.rule).append(": ").append(document.content(quote)).append("; ");
  for (const Speaker& speaker : document.speakers())
    told.append(speaker.name).append(" has ").append(std::to_string(speaker.quotes.size())).append("; ");
  return told;
}

/// Runs `work` with each of its allocations failing in turn until none fails, and `check` behind each failure. Returns
/// how often memory was short.
template <typename Work, typename Check>
std::size_t with_each_allocation_failing(const Work& work, const Check& check) {
  for (std::size_t allocation = 0;; ++allocation) {
    allocator::fail_behind(allocation);
    const bool done = work();
    if (!allocator::stop_failing()) {
      EXPECT_TRUE(done);
      return allocation;
    }
    EXPECT_FALSE(done) << "allocation " << allocation << " fails and nobody hears of it";
    check();
  }
}

template <typename Work>
bool succeeds(const Work& work) {
  try {
    work();
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

class OutOfMemory : public testing::TestWithParam<std::string> {};

TEST_P(OutOfMemory, LeavesExtractorAndWorkspaceUsable) {
  const std::string& text = GetParam();
  const Extractor extractor;
  const std::string expected = told(extractor.extract(text));
  auto workspace = std::make_unique<Workspace>();
  const std::size_t failures = with_each_allocation_failing(
      [&] {
        workspace = nullptr;  // one that has no memory yet
        return succeeds([&] {
          workspace = std::make_unique<Workspace>();
          static_cast<void>(extractor.extract(text, *workspace));
        });
      },
      [&] {
        if (workspace == nullptr) workspace = std::make_unique<Workspace>();
        ASSERT_EQ(told(extractor.extract(text, *workspace)), expected);
      });
  EXPECT_GT(failures, 50U);
}

TEST_P(OutOfMemory, LeaksNothing) {
  const std::string& text = GetParam();
  const Extractor extractor;
  static_cast<void>(extractor.extract(text));  // what the rules keep is made once
  const std::size_t before = allocator::live();
  with_each_allocation_failing([&] { return succeeds([&] { static_cast<void>(extractor.extract(text)); }); },
                               [&] { ASSERT_EQ(allocator::live(), before); });
  EXPECT_EQ(allocator::live(), before);
}

INSTANTIATE_TEST_SUITE_P(Articles, OutOfMemory, testing::ValuesIn(sample_articles()),
                         [](const testing::TestParamInfo<std::string>& article) {
                           return std::to_string(article.index);
                         });

TEST(OutOfMemory, OfTokensPassagesAndSentenceLines) {
  const std::string text = sample_articles().front();
  const Extractor extractor;
  const auto all = [&] {
    static_cast<void>(extractor.tokens(text));
    static_cast<void>(extractor.marked_passages(text));
    static_cast<void>(extractor.explain(text));
  };
  all();
  const std::size_t before = allocator::live();
  with_each_allocation_failing([&] { return succeeds(all); }, [&] { ASSERT_EQ(allocator::live(), before); });
}

TEST(OutOfMemory, IsToldByTheCInterface) {
  const std::string text = sample_articles().front();
  dixit_extractor* extractor = nullptr;
  ASSERT_EQ(dixit_extractor_create(nullptr, &extractor), DIXIT_OK);
  const auto extract = [&] {
    dixit_document* document = nullptr;
    const dixit_status status = dixit_extract(extractor, text.data(), text.size(), &document);
    EXPECT_EQ(document != nullptr, status == DIXIT_OK);
    dixit_document_free(document);
    return status;
  };
  ASSERT_EQ(extract(), DIXIT_OK);
  const std::size_t before = allocator::live();
  dixit_status status = DIXIT_OK;
  with_each_allocation_failing([&] { return (status = extract()) == DIXIT_OK; },
                               [&] {
                                 ASSERT_EQ(status, DIXIT_OUT_OF_MEMORY);
                                 ASSERT_EQ(std::string_view(dixit_last_error()), "not enough memory");
                                 ASSERT_EQ(allocator::live(), before);
                               });
  dixit_extractor_free(extractor);
}

/// Where the groups of rule 0, for the cue that each line begins with, lie in it.
std::vector<GroupPlaces> matches_in(const std::vector<std::string>& lines, const RuleMatcher& matcher) {
  LineReading reading;
  std::vector<GroupPlaces> matches;
  for (const std::string& line : lines) {
    GroupPlaces& places = matches.emplace_back();
    places.fill(kNoPlace);
    matcher.read(line, reading);
    if (!matcher.enter_cue(0, 'V', Frames(), reading).empty()) static_cast<void>(matcher.match(0, reading, places));
  }
  return matches;
}

/// Lines make the states of an automaton, in tables that grow.
TEST(OutOfMemory, LeavesAutomataRight) {
  const RuleStorage rules = compile_rules({{}, {{.cues = "V", .pattern = "V(?P<content>N.*N...(?:T|NT))"}}});
  std::mt19937 random(3);
  std::vector<std::string> lines(40, "V");
  for (std::string& line : lines)
    while (line.size() < 30) line += random() % 2 == 0 ? 'N' : 'T';
  std::optional<RuleMatcher> matcher(std::in_place, rules.tables());
  const std::vector<GroupPlaces> expected = matches_in(lines, *matcher);
  const std::size_t failures = with_each_allocation_failing(
      [&] {
        matcher.reset();
        return succeeds([&] { static_cast<void>(matches_in(lines, matcher.emplace(rules.tables()))); });
      },
      [&] {
        if (!matcher) matcher.emplace(rules.tables());
        ASSERT_TRUE(matches_in(lines, *matcher) == expected);
      });
  EXPECT_GT(failures, 100U);
}

TEST(OutOfMemory, OfTheFirstExtractor) {
  for (std::size_t allocation = 0;; allocation += 1 + allocation / 8) {  // there are too many to try each
    allocator::fail_behind(allocation);
    const bool done = succeeds([] { static_cast<void>(Extractor()); });
    if (!allocator::stop_failing()) break;
    ASSERT_FALSE(done) << "allocation " << allocation;
  }
  const std::string text = sample_articles().front();
  EXPECT_FALSE(Extractor().extract(text).quotes().empty());
}

TEST(OutOfMemory, OfAFurtherExtractor) {
  static_cast<void>(Extractor());  // the built-in rules are compiled once
  const std::size_t before = allocator::live();
  const auto construct = [] { static_cast<void>(Extractor({.thought = true})); };
  const std::size_t failures =
      with_each_allocation_failing([&] { return succeeds(construct); }, [&] { ASSERT_EQ(allocator::live(), before); });
  EXPECT_GT(failures, 0U);
}

}  // namespace
}  // namespace dixit
