#pragma once

#include "lexicon/word.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// One spelling of an entry, and what it alone is: `said` is verb_past.
struct EntryForm {
  std::string spelling;  // an expression with spaces
  WordClasses classes;
};

/// A line of a word file. All forms are of `classes` and take `frames`.
struct LanguageEntry {
  std::vector<EntryForm> forms;
  WordClasses classes;
  Frames frames;
};

/// The words of a language folder.
struct LanguageWords {
  std::vector<LanguageEntry> entries;
  std::vector<std::string> removals;  // spellings that `- word` takes out
};

/// Adds the entries of `text`, the content of a word file; the format is described in `src/languages/en/README.md`.
/// Throws LanguageError, which names `file` and the line.
void parse_words(const std::string& file, std::string_view text, LanguageWords& words);

/// The whole file `path`, without a byte order mark. Throws LanguageError where it cannot be read.
[[nodiscard]] std::string read_language_file(const std::string& path);

/// Paths of the files `*.txt` in `folder`, word files or rule files, sorted. Throws LanguageError where there is no
/// such folder.
[[nodiscard]] std::vector<std::string> word_files(const std::string& folder);
[[nodiscard]] std::vector<std::string> rule_files(const std::string& folder);

/// The word files of `folder`. Throws LanguageError.
[[nodiscard]] LanguageWords read_words(const std::string& folder);

}  // namespace dixit
