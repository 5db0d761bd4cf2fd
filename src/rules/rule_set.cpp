#include "rules/rule_set.hpp"

#include <dixit/error.hpp>

#include <re2/re2.h>

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
  Frames frames;
  float confidence = 0;
  std::unique_ptr<RE2> pattern;
  std::array<Role, kMaxGroups> roles{};
};

RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;

RuleSet::RuleSet(const RuleFile& rules, const Lexicon& lexicon) {
  for (const LetterEntry& entry : rules.letters) {
    const WordId word = lexicon.find(entry.word);
    if (word == kUnknownWord) throw LanguageError(entry.file, entry.line, "unknown word \"" + entry.word + '"');
    letters_.letters.emplace_back(word, entry.letter);
  }
  for (const RuleEntry& entry : rules.rules) {
    const auto fail = [&](const std::string& message) { throw LanguageError(entry.file, entry.line, message); };
    Rule rule{entry.name, entry.frames, entry.confidence, std::make_unique<RE2>(entry.pattern, options()), {}};
    if (!rule.pattern->ok()) fail("rule \"" + entry.name + "\": " + rule.pattern->error());
    if (rule.pattern->NumberOfCapturingGroups() >= kMaxGroups) fail("rule \"" + entry.name + "\" has too many groups");
    for (const auto& [number, name] : rule.pattern->CapturingGroupNames()) {
      const std::optional<Role> role = role_named(name);
      if (!role) fail("rule \"" + entry.name + "\": unknown group \"" + name + "\"");
      rule.roles[static_cast<std::size_t>(number)] = *role;
    }
    const auto index = static_cast<std::uint32_t>(rules_.size());
    if (entry.cues.empty()) by_cue_[0].push_back(index);
    for (const char cue : entry.cues) by_cue_[static_cast<unsigned char>(cue) & 127U].push_back(index);
    rules_.push_back(std::move(rule));
  }
}

std::optional<RuleMatch> RuleSet::match(std::string_view symbols, char letter, Frames frames) const {
  std::array<re2::StringPiece, kMaxGroups> groups;
  for (const std::uint32_t index : by_cue_[static_cast<unsigned char>(letter) & 127U]) {
    const Rule& rule = rules_[index];
    if (!rule.frames.empty() && !rule.frames.any(frames)) continue;
    const int count = rule.pattern->NumberOfCapturingGroups() + 1;
    const re2::StringPiece line(symbols.data(), symbols.size());
    if (!rule.pattern->Match(line, 0, line.size(), RE2::UNANCHORED, groups.data(), count)) continue;
    RuleMatch result{.rule = rule.name, .confidence = rule.confidence};
    for (std::size_t group = 1; group < static_cast<std::size_t>(count); ++group) {
      if (groups[group].data() == nullptr || groups[group].empty()) continue;
      const auto begin = static_cast<std::uint32_t>(groups[group].data() - symbols.data());
      const RuleMatch::Range range{begin, begin + static_cast<std::uint32_t>(groups[group].size())};
      switch (rule.roles[group]) {
        case Role::speaker: result.speaker = range; break;
        case Role::cue: result.cue = range; break;
        case Role::addressee: result.addressee = range; break;
        case Role::content: result.contents[result.content_count++] = range; break;
        case Role::none: break;
      }
    }
    return result;
  }
  return std::nullopt;
}

}  // namespace dixit
