#pragma once

#include "lexicon/word.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dixit {

/// One line of a rule file.
struct RuleEntry {
  std::string name;
  std::string cues;  // letters of the active cues it is for; empty: for sentences without one
  Frames frames;     // the cue must have one of them; empty: any cue
  float confidence = 0;
  std::string pattern;  // RE2 syntax over the letters of a line, macros put in
  std::string file;     // where it stands, for errors
  std::uint32_t line = 0;
};

/// A word that has a letter of its own in the line of symbols.
struct LetterEntry {
  char letter = 0;
  std::string word;
  std::string file;
  std::uint32_t line = 0;
};

/// What a rule file says. Rules stand in order: the first that matches is taken.
struct RuleFile {
  std::vector<LetterEntry> letters;
  std::vector<RuleEntry> rules;
};

/// A rule file that is not read yet; `name` stands for it in errors.
struct RuleSource {
  std::string name;
  std::string text;
};

/// Reads rule files, each laid over those before it. A rule, macro or word's letter of a name that is known takes the
/// place of the older one; new rules are tried before all older ones. A macro goes into every pattern that names it,
/// the older ones too; inside its own definition its name stands for the older one. Throws LanguageError: unknown line,
/// frame, cue or macro, a name used twice in one file, a macro that needs itself, a confidence outside of 0 to 1.
/// Patterns are not compiled here.
[[nodiscard]] RuleFile parse_rules(const std::vector<RuleSource>& files);

}  // namespace dixit
