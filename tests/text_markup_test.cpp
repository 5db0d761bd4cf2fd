#include "text/markup.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

using Role = Markup::Role;

struct MarkupCase {
  std::string_view text;
  std::size_t at;
  std::size_t size;
  Role role;
  bool ends_line;
};

TEST(Markup, IsTold) {
  const std::vector<MarkupCase> cases = {
      {"<i>so</i>", 0, 3, Role::opens, false},
      {"<i>so</i>", 5, 4, Role::closes, false},
      {"<A HREF='/x'>so", 0, 13, Role::opens, false},
      {"so<br />", 2, 6, Role::alone, true},
      {"</P>", 0, 4, Role::alone, true},
      {"a <img src='x'> b", 2, 13, Role::alone, false},
      {"**so**", 0, 2, Role::sign, false},
      {"so_", 2, 1, Role::sign, false},
      {"_Un_heard", 3, 1, Role::sign, false},
      {"[so](https://a.org)", 0, 1, Role::opens, false},
      {"[so](https://a.org)", 3, 16, Role::closes, false},
      {"> so", 0, 1, Role::alone, false},
      {"a\r> so", 2, 1, Role::alone, false},
      {"## So", 0, 2, Role::alone, false},
  };
  for (const MarkupCase& one : cases) {
    SCOPED_TRACE(one.text);
    const Markup found = markup_at(one.text, one.at);
    EXPECT_EQ(found.size, one.size);
    EXPECT_EQ(found.role, one.role);
    EXPECT_EQ(found.ends_line, one.ends_line);
  }
}

TEST(Markup, IsNoneOfWhatLooksLikeIt) {
  const struct {
    std::string_view text;
    std::size_t at;
  } cases[] = {{"<Oster Corp>", 0}, {"<laughs>", 0},        {"a < b", 2}, {"<b", 0},    {"a_b", 1},
               {"caf\u00E9_b", 5},  {"a\u00A0*\u00A0b", 3}, {"5 * 3", 2}, {"****", 0},  {"**", 1},
               {"[sic](he)", 0},    {"[sic](he)", 4},       {"[a](b", 0}, {"a > b", 2}, {"#tag", 0},
               {"a # b", 2},        {"####### a", 0},       {"so#", 2}};
  for (const auto& one : cases) {
    SCOPED_TRACE(one.text);
    EXPECT_EQ(markup_at(one.text, one.at).size, 0U);
  }
}

// What `span`, told by the words it holds, is with its markup.
std::string whole(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return std::string(cut(text, with_whole_markup(text, {begin, begin + static_cast<std::uint32_t>(words.size())})));
}

TEST(Markup, IsWholeInSpans) {
  EXPECT_EQ(whole("_You_ there", "You_ there"), "_You_ there");
  EXPECT_EQ(whole("Oh, **you** too", "Oh, **you"), "Oh, **you**");
  EXPECT_EQ(whole("*\"So\"* he", "So"), "So");
  EXPECT_EQ(whole("_Un_heard of", "Un_heard of"), "_Un_heard of");
  EXPECT_EQ(whole("at [the pier](https://a.org/b_c).", "at [the pier"), "at [the pier](https://a.org/b_c)");
  EXPECT_EQ(whole("<b>that <i>it</i> was</b> so", "that <i>it</i> was"), "that <i>it</i> was");
  EXPECT_EQ(whole("a <b><i>big</i></b> pier", "a <b><i>big"), "a <b><i>big</i></b>");
  EXPECT_EQ(whole("<b>it <img src='x'> was</b>", "it <img src='x'> was"), "it <img src='x'> was");
  EXPECT_EQ(whole("a_b in the *night*", "a_b in the *night"), "a_b in the *night*");
  EXPECT_EQ(whole("_a _____b", "a _____b"), "a _____b");
  EXPECT_EQ(whole("5 * 3 was *so*", "5 * 3 was *so"), "5 * 3 was *so*");
}

}  // namespace
}  // namespace dixit
