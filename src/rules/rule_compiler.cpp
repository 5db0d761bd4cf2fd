#include "rules/rule_compiler.hpp"

#include "rules/cut_pattern.hpp"
#include "rules/number_in.hpp"
#include "rules/pattern.hpp"
#include "rules/step_maker.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
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
    for (RuleEntry& entry : made_.file.rules) add(entry, all_fit);
    made_.alphabet = program_.alphabet().letters();
    make_automata();
    return std::move(made_);
  }

 private:
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
    const bool is_new = std::ranges::find(before_, before->instruction) == before_.end();
    if (is_new && before_.size() == kMostPatterns) return false;
    const std::size_t number = number_in(before_, before->instruction);
    if (!add_behind(cut->behind, row, parts)) return false;
    parts.before = static_cast<std::uint8_t>(number);
    parts.ends_group = cut->ends_group;
    for (const char cue : rule.cues) before_letter_[cue] |= Patterns{1} << number;
    return true;
  }

  bool add_behind(std::string_view pattern, RuleRow& row, RuleParts& parts) {
    const std::optional<PatternStart> behind = program_.add(pattern);
    if (!behind) return false;
    parts.behind = static_cast<std::uint16_t>(number_in(behind_, behind->instruction));
    parts.needs = behind->needs;
    row.first = behind->first;
    row.may_end = behind->may_end;
    return true;
  }

  void make_automata() {
    const std::vector<Instruction> program = std::move(program_).take();
    StepMaker maker(program);
    make_automata_to_cues(maker);
    for (const std::uint32_t start : behind_)
      made_.to_end.push_back(maker.add({{static_cast<std::uint16_t>(start), 0}}, made_.steps));
  }

  /// One for each letter; but one that has all patterns of another does for both.
  void make_automata_to_cues(StepMaker& maker) {
    std::vector<std::pair<char, Patterns>> letters(before_letter_.begin(), before_letter_.end());
    std::ranges::sort(letters, {}, [](auto letter) { return std::pair(-std::popcount(letter.second), letter.first); });
    std::vector<Patterns> made;
    for (const auto& [letter, patterns] : letters) {
      const auto has_all = [patterns = patterns](Patterns one) { return (patterns & ~one) == 0; };
      const auto found = std::ranges::find_if(made, has_all);
      made_.to_letter[RuleTables::index_of(letter)] = static_cast<std::uint8_t>(found - made.begin());
      if (found != made.end()) continue;
      made.push_back(patterns);
      made_.to_cue.push_back(maker.add(starts_of(patterns), made_.steps));
    }
  }

  [[nodiscard]] std::vector<Steps::Start> starts_of(Patterns patterns) const {
    std::vector<Steps::Start> starts;
    for (std::size_t number = 0; number < before_.size(); ++number)
      if ((patterns >> number & 1U) != 0)
        starts.push_back({static_cast<std::uint16_t>(before_[number]), static_cast<std::uint16_t>(number)});
    return starts;
  }

  RuleStorage made_;
  Program program_;
  std::vector<std::uint32_t> before_;       // where each part before a cue begins
  std::vector<std::uint32_t> behind_;       // and each behind one
  std::map<char, Patterns> before_letter_;  // the parts before cues of each letter
};

}  // namespace

RuleStorage compile_rules(RuleFile file) {
  return RuleCompiler(std::move(file)).run();
}

}  // namespace dixit
