#include "rules/rule_set.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace dixit {
namespace {

void append(std::string& told, std::string_view group, const std::optional<RuleMatch::Range>& range) {
  if (range) told.append(group).append(std::to_string(range->begin)).append("-").append(std::to_string(range->end));
}

/// What a set of one rule matches in `line`, whose first `k` is the cue, if it has one.
std::string match_of(std::string_view rule, std::string_view line) {
  const RuleSet rules(parse_rules({{"rules.txt", std::string(rule)}}), Lexicon());
  RuleLine read;
  rules.read(line, read);
  const std::size_t cue = line.find('k');
  const auto match =
      cue == std::string_view::npos ? rules.match_without_cue(read) : rules.match(read, cue, 'V', Frames());
  if (!match) return "none";
  std::string told(match->rule);
  append(told, " speaker ", match->speaker);
  append(told, " cue ", match->cue);
  append(told, " addressee ", match->addressee);
  for (std::size_t part = 0; part < match->content_count; ++part) append(told, " content ", match->contents[part]);
  return told;
}

/// `N{2}` is for RE2, `NN` is not.
TEST(RuleSet, GivesTheSameForPatternsOfRe2) {
  const struct {
    std::string_view known, of_re2;
  } rules[] = {
      {"rule r V - 90 ^(?P<speaker>NN)(?P<cue>fV)(?P<content>T.+?)(?:,(?P<content2>T.+))?$",
       "rule r V - 90 ^(?P<speaker>N{2})(?P<cue>fV)(?P<content>T.+?)(?:,(?P<content2>T.+))?$"},
      {"rule r V - 90 ^(?P<content2>NN)V(?P<addressee>N?)(?P<content>T)",
       "rule r V - 90 ^(?P<content2>N{2})V(?P<addressee>N?)(?P<content>T)"},
      {"rule r - - 90 (?P<speaker>NN)x(?P<content>Q)", "rule r - - 90 (?P<speaker>N{2})x(?P<content>Q)"},
  };
  std::size_t matches = 0;
  for (const auto& [known, of_re2] : rules) {
    for (const std::string_view line : {"NNfkTaN,TaN", "NNfkTaN", "NfkTaN", "NNkT", "NNkNT", "aNNxQ", "NxQ"}) {
      SCOPED_TRACE(std::string(known) + " in " + std::string(line));
      const std::string expected = match_of(known, line);
      matches += expected != "none";
      EXPECT_EQ(match_of(of_re2, line), expected);
    }
  }
  EXPECT_EQ(matches, 5U);
}

}  // namespace
}  // namespace dixit
