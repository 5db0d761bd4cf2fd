#pragma once

#include "lexicon/word.hpp"
#include "rules/alphabet.hpp"
#include "rules/rule_file.hpp"
#include "rules/steps.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// A word with a letter of its own in the line of symbols.
struct LetterRow {
  char letter = 0;
  std::string_view word;
  std::string_view file;  // where it stands, for errors
  std::uint32_t line = 0;

  friend bool operator==(const LetterRow&, const LetterRow&) noexcept = default;
};

/// What is told of a rule when it is read.
struct RuleRow {
  std::string_view name;
  std::string_view cues;  // letters of the active cues it is for; empty: for sentences without one
  Frames frames;          // the cue must have one of them; empty: any cue
  float confidence = 0;
  Standing previous;         // what can stand right before the cue,
  Standing next, second;     // right behind it, and behind that
  std::string_view pattern;  // what RE2 is to be asked; empty: it is not
  std::string_view file;     // where it stands, for errors
  std::uint32_t line = 0;

  friend bool operator==(const RuleRow&, const RuleRow&) noexcept = default;
};

/// What matches a rule. The pattern of a rule for a cue is cut where the cue stands.
struct RuleParts {
  Columns needs = 0;                // columns of letters without which what stands behind does not match
  Columns needs_one = ~Columns{0};  // of which it does not match without one
  std::uint16_t behind = 0;         // number among the parts behind cues, and the patterns without one
  std::uint8_t before = 0;          // number among those before cues of the same letters
  bool ends_group = false;          // the group `cue` ends with the cue
  bool known = false;               // else RE2 is to be asked

  friend bool operator==(const RuleParts&, const RuleParts&) noexcept = default;
};

/// The rules of a language as plain tables, which are compiled in or live in a RuleStorage. A view.
struct RuleTables {
  static constexpr std::size_t kLetters = 128;
  static constexpr std::uint8_t kNoAutomaton = 0xFF;

  /// The place of a cue's letter in `to_letter`.
  [[nodiscard]] static constexpr std::size_t index_of(char letter) noexcept {
    return static_cast<unsigned char>(letter) % kLetters;
  }

  std::span<const LetterRow> letters;
  std::string_view alphabet;  // all letters that patterns name
  std::span<const RuleRow> rules;
  std::span<const RuleParts> parts;         // of the rules
  std::span<const std::uint8_t> to_letter;  // the automaton up to a cue of each letter, or kNoAutomaton
  std::span<const std::uint8_t> to_cue;     // how many of `begins` are of each automaton up to cues
  std::span<const PatternBegin> begins;  // of the automata up to cues, then of those behind cues, which have one each
  Steps steps;
};

/// Tables that own their memory.
struct RuleStorage {
  RuleFile file;  // without the patterns that RE2 is not asked
  std::vector<LetterRow> letters;
  std::string alphabet;
  std::vector<RuleRow> rules;
  std::vector<RuleParts> parts;
  std::vector<std::uint8_t> to_letter = std::vector(RuleTables::kLetters, RuleTables::kNoAutomaton);
  std::vector<std::uint8_t> to_cue;
  std::vector<PatternBegin> begins;
  StepStorage steps;

  /// A copy's tables would view what is copied.
  RuleStorage() = default;
  RuleStorage(const RuleStorage&) = delete;
  RuleStorage& operator=(const RuleStorage&) = delete;
  RuleStorage(RuleStorage&&) noexcept = default;
  RuleStorage& operator=(RuleStorage&&) noexcept = default;

  [[nodiscard]] RuleTables tables() const noexcept {
    return {letters, alphabet, rules, parts, to_letter, to_cue, begins, steps.view()};
  }
};

}  // namespace dixit
