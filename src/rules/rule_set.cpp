#include "rules/rule_set.hpp"

#include <dixit/error.hpp>

#include <re2/re2.h>

#include <utility>

namespace dixit {
namespace {

/// What a rule's group stands for, by its number in the pattern.
enum class Role : std::uint8_t { none, speaker, cue, addressee, content };

std::optional<Role> role_named(std::string_view name) {
  if (name == "speaker") return Role::speaker;
  if (name == "cue") return Role::cue;
  if (name == "addressee") return Role::addressee;
  if (name == "content" || name == "content2" || name == "content3" || name == "content4") return Role::content;
  return std::nullopt;
}

RE2::Options options() {
  RE2::Options options(RE2::Latin1);
  options.set_log_errors(false);
  return options;
}

constexpr int kMaxGroups = 12;

}  // namespace

struct RuleSet::Rule {
  std::string name;
  float confidence = 0;
  std::unique_ptr<RE2> pattern;
  std::array<Role, kMaxGroups> roles{};

  /// Where the groups lie in `symbols`, if it matches.
  [[nodiscard]] std::optional<RuleMatch> match(std::string_view symbols) const;
};

template <typename Fail>
void RuleSet::compile(const RuleEntry& entry, Fail fail, Rule& rule) {
  rule.pattern = std::make_unique<RE2>(entry.pattern, options());
  if (!rule.pattern->ok()) fail("rule \"" + entry.name + "\": " + rule.pattern->error());
  if (rule.pattern->NumberOfCapturingGroups() >= kMaxGroups) fail("rule \"" + entry.name + "\" has too many groups");
  for (const auto& [number, name] : rule.pattern->CapturingGroupNames()) {
    const std::optional<Role> role = role_named(name);
    if (!role) fail("rule \"" + entry.name + "\": unknown group \"" + name + "\"");
    rule.roles[static_cast<std::size_t>(number)] = *role;
  }
}

RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;

RuleSet::RuleSet(const RuleFile& rules, const Lexicon& lexicon) {
  for (const LetterEntry& entry : rules.letters) {
    const WordId word = lexicon.find(entry.word);
    if (word == kUnknownWord) throw LanguageError(entry.file, entry.line, "unknown word \"" + entry.word + '"');
    letters_.add(word, entry.letter);
  }
  matcher_ = std::make_unique<const RuleMatcher>(rules.rules);
  for (const RuleEntry& entry : rules.rules) {
    const auto fail = [&](const std::string& message) { throw LanguageError(entry.file, entry.line, message); };
    Rule rule{entry.name, entry.confidence, nullptr, {}};
    if (!matcher_->knows(rules_.size())) compile(entry, fail, rule);
    if (entry.cues.empty()) without_cue_.push_back(rules_.size());
    rules_.push_back(std::move(rule));
  }
}

std::optional<RuleMatch> RuleSet::Rule::match(std::string_view symbols) const {
  std::array<re2::StringPiece, kMaxGroups> groups;
  const int count = pattern->NumberOfCapturingGroups() + 1;
  const re2::StringPiece line(symbols.data(), symbols.size());
  if (!pattern->Match(line, 0, line.size(), RE2::UNANCHORED, groups.data(), count)) return std::nullopt;
  RuleMatch result{.rule = name, .confidence = confidence};
  for (std::size_t group = 1; group < static_cast<std::size_t>(count); ++group) {
    if (groups[group].data() == nullptr || groups[group].empty()) continue;
    const auto begin = static_cast<std::uint32_t>(groups[group].data() - symbols.data());
    const RuleMatch::Range range{begin, begin + static_cast<std::uint32_t>(groups[group].size())};
    switch (roles[group]) {
      case Role::speaker:
        result.speaker = range;
        break;
      case Role::cue:
        result.cue = range;
        break;
      case Role::addressee:
        result.addressee = range;
        break;
      case Role::content:
        result.contents[result.content_count++] = range;
        break;
      case Role::none:
        break;
    }
  }
  return result;
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

RuleMatch RuleSet::match_of(const Rule& rule, const GroupPlaces& places) const {
  RuleMatch result{.rule = rule.name, .confidence = rule.confidence};
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
    const Rule& rule = rules_[number];
    if (matcher_->knows(number)) {
      if (matcher_->match(number, line.reading, places)) return match_of(rule, places);
      continue;
    }
    const char inactive = std::exchange(line.symbols[place], letter);
    const std::optional<RuleMatch> found = rule.match(line.symbols);
    line.symbols[place] = inactive;
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<RuleMatch> RuleSet::match_without_cue(RuleLine& line) const {
  GroupPlaces places;
  places.fill(kNoPlace);
  for (const std::size_t number : without_cue_) {
    const Rule& rule = rules_[number];
    if (matcher_->knows(number)) {
      if (matcher_->match_whole(number, line.reading, places)) return match_of(rule, places);
    } else if (const std::optional<RuleMatch> found = rule.match(line.symbols)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace dixit
