#include "rules/rule_compiler.hpp"

#include "languages/builtin.hpp"
#include "rules/rule_tables.hpp"
#include "support/builtin_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace dixit {
namespace {

TEST(RuleCompiler, MakesTheTablesThatAreCompiledIn) {
  const RuleStorage storage = compile_rules(builtin_rules());
  const RuleTables made = storage.tables();
  const RuleTables& builtin = builtin_rule_tables();
  EXPECT_TRUE(std::ranges::equal(made.letters, builtin.letters));
  EXPECT_EQ(made.alphabet, builtin.alphabet);
  EXPECT_TRUE(std::ranges::equal(made.rules, builtin.rules));
  EXPECT_TRUE(std::ranges::equal(made.parts, builtin.parts));
  EXPECT_TRUE(std::ranges::equal(made.to_letter, builtin.to_letter));
  EXPECT_TRUE(std::ranges::equal(made.to_cue, builtin.to_cue));
  EXPECT_TRUE(std::ranges::equal(made.begins, builtin.begins));
  EXPECT_TRUE(std::ranges::equal(made.steps.steps, builtin.steps.steps));
  EXPECT_TRUE(std::ranges::equal(made.steps.letters, builtin.steps.letters));
}

TEST(RuleCompiler, MakesEachPartOnce) {
  const RuleEntry asked{.name = "asked", .cues = "V", .pattern = "^NV(?P<content>T)$"};
  const RuleEntry told{.name = "told", .cues = "VU", .pattern = "^N[VU](?P<content>T)$"};
  const RuleEntry answered{.name = "answered", .cues = "U", .pattern = "^PU(?P<content>T)$"};
  const RuleStorage storage = compile_rules({{}, {asked, told, answered}});
  const RuleTables tables = storage.tables();
  EXPECT_EQ(tables.parts[0], tables.parts[1]);
  EXPECT_NE(tables.parts[1].before, tables.parts[2].before);
  EXPECT_EQ(tables.parts[1].behind, tables.parts[2].behind);
  EXPECT_EQ(tables.to_cue.size(), 1U) << "what is before U holds what is before V";
  EXPECT_EQ(tables.begins.size(), tables.to_cue.front() + 1U) << "what is behind is the same";
}

TEST(RuleCompiler, GivesLettersColumnsAndOperatorsNone) {
  const RuleEntry said{.name = "said", .cues = "V", .pattern = "^(?:[^N,]|\\.)*?V(?P<content>T.+)$"};
  EXPECT_EQ(compile_rules({{}, {said}}).alphabet, "N,.VT");
}

/// A bit stands for each part before cues: what is beyond is for RE2.
TEST(RuleCompiler, LeavesToRe2WhatWouldBeTooManyPartsBeforeCues) {
  std::vector<RuleEntry> rules;
  for (std::size_t length = 1; length <= kMostPatterns + 2; ++length) {
    RuleEntry& rule = rules.emplace_back();
    rule.cues = "V";
    rule.pattern = std::string(length, 'N') + "V(?P<content>T)$";
  }
  const RuleStorage storage = compile_rules({{}, rules});
  EXPECT_TRUE(storage.parts[kMostPatterns - 1].known);
  EXPECT_FALSE(storage.parts[kMostPatterns].known);
  EXPECT_FALSE(storage.parts[kMostPatterns + 1].known);
  EXPECT_EQ(storage.tables().to_cue.front(), kMostPatterns);
}

TEST(RuleCompiler, NumbersPartsBeforeCuesForEachLetter) {
  std::vector<RuleEntry> rules;
  for (std::size_t length = 1; length <= 2 * kMostPatterns; ++length) {
    RuleEntry& rule = rules.emplace_back();
    rule.cues = length <= kMostPatterns ? "V" : "U";
    rule.pattern = std::string(length, 'N') + rule.cues + "(?P<content>T)$";
  }
  const RuleStorage storage = compile_rules({{}, rules});
  EXPECT_TRUE(std::ranges::all_of(storage.parts, &RuleParts::known));
  EXPECT_EQ(storage.tables().to_cue.size(), 2U);
}

/// 16 bits number the steps: what is beyond is for RE2.
TEST(RuleCompiler, LeavesToRe2WhatWouldBeTooManySteps) {
  std::string alternatives = "NTP";
  while (alternatives.size() < 100000) alternatives += std::to_string(alternatives.size()) + "|NTP";
  const RuleEntry small{.name = "small", .cues = "V", .pattern = "^NV(?P<content>T)$"};
  const RuleEntry large{.name = "large", .cues = "V", .pattern = "^NV(?P<content>" + alternatives + ")$"};
  const RuleStorage storage = compile_rules({{}, {small, large}});
  EXPECT_TRUE(storage.parts[0].known);
  EXPECT_FALSE(storage.parts[1].known);
  EXPECT_TRUE(storage.tables().rules[0].pattern.empty());
  EXPECT_EQ(storage.tables().rules[1].pattern, large.pattern);
  EXPECT_LE(storage.steps.steps.size(), 65536U) << "what numbers cannot tell apart would make walks go round";
}

}  // namespace
}  // namespace dixit
