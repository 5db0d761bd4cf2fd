#pragma once

#include "lexicon/lexicon.hpp"
#include "phrases/line.hpp"
#include "rules/rule_file.hpp"
#include "rules/rule_matcher.hpp"
#include "rules/rule_tables.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// Where the groups of a rule lie in a line: ranges of phrases.
struct RuleMatch {
  static constexpr std::size_t kMaxContents = 4;

  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::string_view rule;
  float confidence = 0;
  std::optional<Range> speaker, cue, addressee;
  std::array<Range, kMaxContents> contents;
  std::size_t content_count = 0;

  /// Makes the places those of a line of which the matched one is the part from `offset` on.
  void move_behind(std::size_t offset) noexcept;
};

/// A line that rules are matched against, which has to outlive this, and what is known of it. Memory is reused from
/// line to line.
struct RuleLine {
  std::string_view symbols;
  LineReading reading;
};

/// The rules of a language, compiled. Immutable; may be used from any number of threads.
class RuleSet {
 public:
  /// Compiles `rules`. Throws LanguageError where a pattern does not compile or has a group that is none of speaker,
  /// cue, addressee, content, content2, content3 and content4, or where a word with a letter of its own is not in the
  /// lexicon.
  RuleSet(RuleFile rules, const Lexicon& lexicon);

  /// Of rules that are compiled; what `tables` view has to outlive this.
  RuleSet(const RuleTables& tables, const Lexicon& lexicon);

  ~RuleSet();
  RuleSet(RuleSet&&) noexcept;

  /// Begins with a line, in which no cue is active.
  void read(std::string_view symbols, RuleLine& line) const;

  /// The first rule with one of the cue's `frames` that matches where the cue at `place` alone is active, its letter
  /// then `letter`.
  [[nodiscard]] std::optional<RuleMatch> match(RuleLine& line, std::size_t place, char letter, Frames frames) const;

  /// The first rule that matches a line without a cue.
  [[nodiscard]] std::optional<RuleMatch> match_without_cue(RuleLine& line) const;

  [[nodiscard]] const WordLetters& letters() const noexcept { return letters_; }

 private:
  struct Re2Rule;

  RuleSet(std::unique_ptr<const RuleStorage> storage, const Lexicon& lexicon);
  [[nodiscard]] RuleMatch match_of(std::size_t rule, const GroupPlaces& places) const;

  std::unique_ptr<const RuleStorage> storage_;  // of rules that are not compiled in
  std::span<const RuleRow> rules_;
  WordLetters letters_;
  std::unique_ptr<const RuleMatcher> matcher_;
  std::vector<std::unique_ptr<const Re2Rule>> re2_rules_;  // by rule, where RE2 is to be asked
  std::vector<std::size_t> without_cue_;                   // rules
};

}  // namespace dixit
