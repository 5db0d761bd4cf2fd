#include "languages/builtin.hpp"
#include "rules/cut_pattern.hpp"
#include "rules/rule_compiler.hpp"
#include "rules/rule_file.hpp"
#include "rules/rule_matcher.hpp"
#include "support/articles.hpp"
#include "support/builtin_rules.hpp"

#include <dixit/extractor.hpp>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace dixit {
namespace {

const RuleFile& rules() {
  static const RuleFile rules = builtin_rules();
  return rules;
}

/// What RE2 says of the same pattern and line, as the slow reference.
class Reference {
 public:
  explicit Reference(const std::string& pattern) : pattern_(pattern, RE2::Latin1) {}

  bool find_groups(const std::string& line, GroupPlaces& places) const {
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(pattern_.NumberOfCapturingGroups()) + 1);
    if (!pattern_.Match(line, 0, line.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())))
      return false;
    for (const auto& [name, number] : pattern_.NamedCapturingGroups()) {
      const re2::StringPiece found = groups[static_cast<std::size_t>(number)];
      if (found.data() == nullptr) continue;
      const std::size_t group = group_named(name).value();
      places[2 * group] = static_cast<std::uint32_t>(found.data() - line.data());
      places[2 * group + 1] = places[2 * group] + static_cast<std::uint32_t>(found.size());
    }
    return true;
  }

 private:
  RE2 pattern_;
};

/// The rule of `pattern` for the cue V, compiled.
RuleStorage compiled(std::string_view pattern) {
  RuleEntry entry;
  entry.cues = "V";
  entry.pattern = pattern;
  return compile_rules({{}, {entry}});
}

GroupPlaces no_places() {
  GroupPlaces places;
  places.fill(kNoPlace);
  return places;
}

/// The lines of the sample articles' sentences.
std::vector<std::string> article_lines() {
  const Extractor extractor;
  std::vector<std::string> lines;
  for (const std::string& text : sample_articles())
    for (SentenceLine& line : extractor.explain(text)) lines.push_back(std::move(line.symbols));
  return lines;
}

/// One of `lines` with a letter or two changed, and `cue` where a verb stands, if one does.
std::string changed_line(const std::vector<std::string>& lines, std::mt19937& random, char cue, std::size_t& place) {
  static constexpr std::string_view kLetters = "NnHhtP'vkujgieTIWRB&sapobzfmrwdcQqx,.?:;-()";
  std::string line = lines[random() % lines.size()].substr(0, 60);
  for (auto change = random() % 3; change > 0; --change)
    line[random() % line.size()] = kLetters[random() % kLetters.size()];
  place = line.find_first_of("kvgi", random() % line.size());
  if (place == std::string::npos) place = random() % line.size();
  if (cue != 0) line[place] = cue;
  return line;
}

TEST(RuleMatcher, KnowsAllBuiltinRules) {
  const RuleMatcher matcher(builtin_rule_tables());
  for (std::size_t rule = 0; rule < rules().rules.size(); ++rule)
    EXPECT_TRUE(matcher.knows(rule)) << rules().rules[rule].name << ": " << rules().rules[rule].pattern;
}

TEST(RuleMatcher, GivesWhatRe2Gives) {
  const RuleMatcher matcher(builtin_rule_tables());
  LineReading reading;
  const std::vector<std::string> lines = article_lines();
  std::mt19937 random(5);
  std::size_t matches = 0, refused = 0;
  for (std::size_t rule = 0; rule < rules().rules.size(); ++rule) {
    const RuleEntry& entry = rules().rules[rule];
    if (!matcher.knows(rule)) continue;
    const Reference reference(entry.pattern);
    for (int round = 0; round < 400; ++round) {
      const char cue = entry.cues.empty() ? '\0' : entry.cues[random() % entry.cues.size()];
      std::size_t place = 0;
      const std::string line = changed_line(lines, random, cue, place);
      SCOPED_TRACE(entry.name + " over " + line);
      GroupPlaces expected = no_places();
      GroupPlaces places = no_places();
      const bool matched = reference.find_groups(line, expected);
      matches += matched;
      bool admitted = true;
      bool found = false;
      matcher.read(line, reading);
      if (cue == 0) {
        found = matcher.match_whole(rule, reading, places);
      } else {
        const std::span<const std::uint32_t> candidates = matcher.enter_cue(place, cue, entry.frames, reading);
        admitted = std::find(candidates.begin(), candidates.end(), rule) != candidates.end();
        found = admitted && matcher.match(rule, reading, places);
      }
      ASSERT_EQ(found, matched);
      refused += !admitted;
      if (matched) {
        ASSERT_EQ(places, expected);
      }
    }
  }
  EXPECT_GT(matches, 200U);
  EXPECT_GT(refused, matches);
}

/// Which of the last sixteen letters were T: more states than an automaton keeps.
TEST(RuleMatcher, GivesWhatRe2GivesWithTooManyStates) {
  const std::string pattern = "V(?P<content>N.*N...............T)";
  const RuleStorage storage = compiled(pattern);
  const RuleMatcher matcher(storage.tables());
  ASSERT_TRUE(matcher.knows(0));
  const Reference reference(pattern);
  LineReading reading;
  std::mt19937 random(7);
  std::size_t matches = 0;
  for (int round = 0; round < 400; ++round) {
    std::string line = "V";
    while (line.size() < 200) line += random() % 2 == 0 ? 'N' : 'T';
    GroupPlaces expected = no_places();
    GroupPlaces places = no_places();
    const bool matched = reference.find_groups(line, expected);
    matcher.read(line, reading);
    const bool admitted = !matcher.enter_cue(0, 'V', Frames(), reading).empty();
    ASSERT_EQ(admitted && matcher.match(0, reading, places), matched) << line;
    ASSERT_EQ(places, expected) << line;
    matches += matched;
  }
  EXPECT_GT(matches, 120U);
}

TEST(RuleMatcher, GivesWhatRe2GivesWithManySteps) {
  constexpr std::size_t kOptional = 3000;
  std::string optional;
  for (std::size_t letter = 0; letter < kOptional; ++letter) optional += letter % 3 == 0 ? "N?" : "T?";
  const std::string pattern = "V(?P<content>" + optional + "x)";
  const RuleStorage storage = compiled(pattern);
  const RuleMatcher matcher(storage.tables());
  ASSERT_TRUE(matcher.knows(0));
  const Reference reference(pattern);
  LineReading reading;
  for (const std::string line : {"VNTTNx", "VTTTTTTx", "VNPx", "Vx"}) {
    GroupPlaces expected = no_places();
    GroupPlaces places = no_places();
    const bool matched = reference.find_groups(line, expected);
    matcher.read(line, reading);
    const bool admitted = !matcher.enter_cue(0, 'V', Frames(), reading).empty();
    EXPECT_EQ(admitted && matcher.match(0, reading, places), matched) << line;
    EXPECT_EQ(places, expected) << line;
  }
}

TEST(RuleMatcher, CutsPatternsAtTheirCue) {
  struct Case {
    std::string_view pattern, cues, before, behind;
  };
  for (const Case& expected : {Case{"^NV.+$", "V", "^N", ".+$"}, Case{"[^V]*[VD]x", "VD", "[^V]*", "x"},
                               Case{"(?:V|k)Vx", "V", "(?:V|k)", "x"}, Case{"N(?P<cue>C)T", "C", "N(?P<cue>)", "T"},
                               Case{"N(?P<cue>kfG)T", "G", "N(?P<cue>kf)", "T"}, Case{"\\(V", "V", "\\(", ""}}) {
    SCOPED_TRACE(expected.pattern);
    const auto cut = cut_at_cue(expected.pattern, expected.cues);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->before, expected.before);
    EXPECT_EQ(cut->behind, expected.behind);
  }
  for (const std::string_view none : {"NV|kV", "NV*", "(?:NV)", "(?P<cue>k|V)", "N", "N[^V]", "NV?x"}) {
    SCOPED_TRACE(none);
    EXPECT_FALSE(cut_at_cue(none, "V"));
  }
}

TEST(RuleMatcher, LeavesToRe2WhatItDoesNotKnow) {
  for (const std::string_view pattern :
       {"N{2}V", "\\dV", "[a-z]V", "(?i)NV", "N**V", "(?P<other>N)V", "(NV", "NV)", "(?:N*)*V"}) {
    SCOPED_TRACE(pattern);
    const RuleStorage storage = compiled(pattern);
    EXPECT_FALSE(RuleMatcher(storage.tables()).knows(0));
    EXPECT_EQ(storage.tables().rules[0].pattern, pattern);
  }
}

}  // namespace
}  // namespace dixit
