#pragma once

#include "lexicon/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// One line of a rule file.
struct RuleEntry {
  std::string name;
  std::string cues;     // letters of the active cues it is for; empty: for sentences without one
  Frames frames;        // the cue must have one of them; empty: any cue
  float confidence = 0;
  std::string pattern;  // RE2 syntax over the letters of a line, macros put in
  std::uint32_t line = 0;
};

/// A word that has a letter of its own in the line of symbols.
struct LetterEntry {
  char letter = 0;
  std::string word;
};

/// What a rule file says. Rules stand in order: the first that matches is taken.
struct RuleFile {
  std::vector<LetterEntry> letters;
  std::vector<RuleEntry> rules;
};

/// Reads a rule file. `file` names it in errors. Throws LanguageError: unknown line, frame or macro, a name used twice,
/// a confidence outside of 0 to 1. Patterns are not compiled here.
[[nodiscard]] RuleFile parse_rules(std::string_view file, std::string_view text);

}  // namespace dixit
