#include "rules/rule_compiler.hpp"

#include "rules/cut_pattern.hpp"
#include "rules/pack_steps.hpp"
#include "rules/pattern.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace dixit {
namespace {

class RuleCompiler {
 public:
  explicit RuleCompiler(RuleFile file) { made_.file = std::move(file); }

  RuleStorage run() {
    for (const LetterEntry& entry : made_.file.letters)
      made_.letters.push_back({entry.letter, entry.word, entry.file, entry.line});
    const auto fits = [this](const RuleEntry& rule) { return program_.add_letters(rule.pattern); };
    const bool all_fit = std::ranges::all_of(made_.file.rules, fits);
    if (all_fit) number_parts_before();
    for (RuleEntry& entry : made_.file.rules) add(entry, all_fit);
    made_.alphabet = program_.alphabet().letters();
    make_automata();
    return std::move(made_);
  }

 private:
  /// What stands before a cue: where it begins, and its number.
  struct PartBefore {
    std::uint32_t instruction = 0;
    std::uint8_t number = 0;
  };
  using PartsBefore = std::set<std::size_t>;

  void add(RuleEntry& entry, bool fits) {
    RuleRow row{.name = entry.name,
                .cues = entry.cues,
                .frames = entry.frames,
                .confidence = entry.confidence,
                .file = entry.file,
                .line = entry.line};
    RuleParts parts;
    if (fits && add_parts(entry, row, parts)) {
      parts.known = true;
      entry.pattern = {};
    }
    row.pattern = entry.pattern;
    made_.rules.push_back(row);
    made_.parts.push_back(parts);
  }

  /// False for what only RE2 knows.
  bool add_parts(const RuleEntry& rule, RuleRow& row, RuleParts& parts) {
    if (rule.cues.empty()) return add_behind(rule.pattern, row, parts);
    const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
    if (!cut) return false;
    const std::optional<PatternStart> before = program_.add(cut->before);
    if (!before) return false;
    if (!add_behind(cut->behind, row, parts)) return false;
    const auto part = std::ranges::find(before_, before->instruction, &PartBefore::instruction);
    if (part == before_.end()) return false;
    parts.before = part->number;
    row.previous = program_.last_of(before->instruction);
    parts.ends_group = cut->ends_group;
    return true;
  }

  /// Numbers what stands before cues: for each cue no other part has the same number. Where all are taken, a part has
  /// none.
  void number_parts_before() {
    std::map<std::uint32_t, std::string> cues;  // of each part, by where it begins
    for (const RuleEntry& rule : made_.file.rules) {
      const std::optional<CutPattern> cut = cut_at_cue(rule.pattern, rule.cues);
      const std::optional<PatternStart> before = cut ? program_.add(cut->before) : std::nullopt;
      if (before) cues[before->instruction] += rule.cues;
    }
    for (const auto& [instruction, letters] : cues) {
      Patterns taken = 0;
      for (const char letter : letters)
        for (const std::size_t part : before_letter_[letter]) taken |= Patterns{1} << before_[part].number;
      const auto number = static_cast<std::uint8_t>(std::countr_one(taken));
      if (number == kMostPatterns) continue;
      for (const char letter : letters) before_letter_[letter].insert(before_.size());
      before_.push_back({instruction, number});
    }
  }

  bool add_behind(std::string_view pattern, RuleRow& row, RuleParts& parts) {
    const std::optional<PatternStart> behind = program_.add(pattern);
    if (!behind) return false;
    const auto known = std::ranges::find(behind_, behind->instruction);
    parts.behind = static_cast<std::uint16_t>(known - behind_.begin());
    if (known == behind_.end()) behind_.push_back(behind->instruction);
    parts.needs = behind->needs;
    parts.needs_one = behind->needs_one;
    row.next = behind->first;
    row.second = behind->second;
    return true;
  }

  void make_automata() {
    make_automata_to_cues();
    for (const std::uint32_t begin : behind_) made_.begins.push_back({static_cast<std::uint16_t>(begin), 0});
    made_.steps = pack_steps(std::move(program_).take());
  }

  /// One for each letter; but one that has all patterns of another does for both.
  void make_automata_to_cues() {
    std::vector<std::pair<char, PartsBefore>> letters(before_letter_.begin(), before_letter_.end());
    std::ranges::sort(letters, std::greater(), [](const auto& letter) { return letter.second.size(); });
    std::vector<PartsBefore> made;
    for (const auto& [letter, parts] : letters) {
      const auto has_all = [&parts = parts](const PartsBefore& all) { return std::ranges::includes(all, parts); };
      const auto found = std::ranges::find_if(made, has_all);
      made_.to_letter[RuleTables::index_of(letter)] = static_cast<std::uint8_t>(found - made.begin());
      if (found != made.end()) continue;
      made.push_back(parts);
      made_.to_cue.push_back(static_cast<std::uint8_t>(parts.size()));
      for (const std::size_t part : parts)
        made_.begins.push_back({static_cast<std::uint16_t>(before_[part].instruction), before_[part].number});
    }
  }

  RuleStorage made_;
  Program program_;
  std::vector<PartBefore> before_;
  std::vector<std::uint32_t> behind_;          // where each part behind a cue begins
  std::map<char, PartsBefore> before_letter_;  // the parts before cues of each letter
};

}  // namespace

RuleStorage compile_rules(RuleFile file) {
  return RuleCompiler(std::move(file)).run();
}

}  // namespace dixit
