#include "rules/rule_set.hpp"

#include "rules/rule_compiler.hpp"

#include <dixit/error.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <utility>

namespace dixit {
namespace {

RE2::Options options() {
  RE2::Options options(RE2::Latin1);
  options.set_log_errors(false);
  return options;
}

constexpr int kMaxGroups = 12;

}  // namespace

/// A rule whose pattern only RE2 knows.
struct RuleSet::Re2Rule {
  explicit Re2Rule(const RuleRow& row);

  /// Whether it matches `symbols`, and where its groups lie. Those that take no part keep their places.
  [[nodiscard]] bool match(std::string_view symbols, GroupPlaces& places) const;

  RE2 pattern;
  std::array<std::optional<std::size_t>, kMaxGroups> groups;  // by their number in the pattern
};

RuleSet::Re2Rule::Re2Rule(const RuleRow& row)
    : pattern(re2::StringPiece(row.pattern.data(), row.pattern.size()), options()) {
  const auto fail = [&](const std::string& message) {
    throw LanguageError(std::string(row.file), row.line, "rule \"" + std::string(row.name) + '"' + message);
  };
  if (!pattern.ok()) fail(": " + pattern.error());
  if (pattern.NumberOfCapturingGroups() >= kMaxGroups) fail(" has too many groups");
  const std::map<int, std::string>& names = pattern.CapturingGroupNames();
  for (const auto& [number, name] : names) {
    const std::optional<std::size_t> group = group_named(name);
    if (!group) fail(": unknown group \"" + name + '"');
    const auto has_name = [&name = name](const auto& other) { return other.second == name; };
    if (std::ranges::count_if(names, has_name) > 1) fail(": two groups are named \"" + name + '"');
    groups[static_cast<std::size_t>(number)] = group;
  }
}

RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;

RuleSet::RuleSet(RuleFile rules, const Lexicon& lexicon)
    : RuleSet(std::make_unique<const RuleStorage>(compile_rules(std::move(rules))), lexicon) {}

RuleSet::RuleSet(std::unique_ptr<const RuleStorage> storage, const Lexicon& lexicon)
    : RuleSet(storage->tables(), lexicon) {
  storage_ = std::move(storage);
}

RuleSet::RuleSet(const RuleTables& tables, const Lexicon& lexicon)
    : rules_(tables.rules), matcher_(std::make_unique<const RuleMatcher>(tables)), re2_rules_(tables.rules.size()) {
  for (const LetterRow& row : tables.letters) {
    const WordId word = lexicon.find(row.word);
    if (word == kUnknownWord)
      throw LanguageError(std::string(row.file), row.line, "unknown word \"" + std::string(row.word) + '"');
    letters_.add(word, row.letter);
  }
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
    if (!matcher_->knows(rule)) re2_rules_[rule] = std::make_unique<const Re2Rule>(rules_[rule]);
    if (rules_[rule].cues.empty()) without_cue_.push_back(rule);
  }
}

bool RuleSet::Re2Rule::match(std::string_view symbols, GroupPlaces& places) const {
  std::array<re2::StringPiece, kMaxGroups> found;
  const int count = pattern.NumberOfCapturingGroups() + 1;
  const re2::StringPiece line(symbols.data(), symbols.size());
  if (!pattern.Match(line, 0, line.size(), RE2::UNANCHORED, found.data(), count)) return false;
  for (std::size_t number = 1; number < static_cast<std::size_t>(count); ++number) {
    if (!groups[number] || found[number].data() == nullptr) continue;
    const auto begin = static_cast<std::uint32_t>(found[number].data() - symbols.data());
    places[2 * *groups[number]] = begin;
    places[2 * *groups[number] + 1] = begin + static_cast<std::uint32_t>(found[number].size());
  }
  return true;
}

void RuleMatch::move_behind(std::size_t offset) noexcept {
  const auto move = [by = static_cast<std::uint32_t>(offset)](Range& range) {
    range.begin += by;
    range.end += by;
  };
  for (std::optional<Range>* const range : {&speaker, &cue, &addressee})
    if (*range) move(**range);
  for (std::size_t part = 0; part < content_count; ++part) move(contents[part]);
}

RuleMatch RuleSet::match_of(std::size_t rule, const GroupPlaces& places) const {
  RuleMatch result{.rule = rules_[rule].name, .confidence = rules_[rule].confidence};
  for (std::size_t group = 0; group < kGroups; ++group) {
    const RuleMatch::Range range{places[2 * group], places[2 * group + 1]};
    if (range.begin == kNoPlace || range.end == kNoPlace || range.begin == range.end) continue;
    switch (static_cast<Group>(group)) {
      case Group::speaker:
        result.speaker = range;
        break;
      case Group::cue:
        result.cue = range;
        break;
      case Group::addressee:
        result.addressee = range;
        break;
      default:
        result.contents[result.content_count++] = range;
    }
  }
  return result;
}

void RuleSet::read(std::string_view symbols, RuleLine& line) const {
  line.symbols = symbols;
  matcher_->read(symbols, line.reading);
}

std::optional<RuleMatch> RuleSet::match(RuleLine& line, std::size_t place, char letter, Frames frames) const {
  GroupPlaces places;
  places.fill(kNoPlace);
  for (const std::uint32_t number : matcher_->enter_cue(place, letter, frames, line.reading)) {
    if (matcher_->knows(number)) {
      if (matcher_->match(number, line.reading, places)) return match_of(number, places);
      continue;
    }
    std::string active(line.symbols);
    active[place] = letter;
    if (re2_rules_[number]->match(active, places)) return match_of(number, places);
  }
  return std::nullopt;
}

std::optional<RuleMatch> RuleSet::match_without_cue(RuleLine& line) const {
  GroupPlaces places;
  places.fill(kNoPlace);
  for (const std::size_t number : without_cue_) {
    if (!matcher_->has_letters(number, line.reading)) continue;
    const bool matches = matcher_->knows(number) ? matcher_->match_whole(number, line.reading, places)
                                                 : re2_rules_[number]->match(line.symbols, places);
    if (matches) return match_of(number, places);
  }
  return std::nullopt;
}

}  // namespace dixit
