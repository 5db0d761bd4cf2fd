#pragma once

#include "lexicon/language_files.hpp"
#include "lexicon/tables.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dixit {

/// Lays words over a lexicon: its tables are copied as they are, and only what is new or changed is looked at. For one
/// thread.
class LexiconBuilder {
 public:
  /// Begins with no word.
  LexiconBuilder() = default;

  /// Begins with the words of `base`, which keep their ids.
  explicit LexiconBuilder(const LexiconTables& base);

  /// Lays `words` over what is there. First the removals take words out, and cues that are known lose their frames;
  /// then the entries add up.
  void apply(const LanguageWords& words);

  /// Throws LanguageError where there are more words than ids.
  [[nodiscard]] LexiconStorage build() const;

 private:
  [[nodiscard]] WordId find(std::string_view spelling) const;
  WordId find_or_add(std::string_view spelling);
  Word& word(WordId id);
  void remove(std::string_view spelling);
  void forget_frames(const LanguageEntry& entry);
  void add(const LanguageEntry& entry);
  void mark_expression(std::string_view spelling, WordClasses form);

  LexiconStorage storage_;                         // added words have an entry, but are not found in it yet
  std::unordered_map<std::string, WordId> added_;  // by spelling
  std::map<WordId, Word> changed_;                 // what the entries do not tell yet
  std::map<WordId, WordClasses> begun_verbs_;      // begin expressions, and are verbs if nothing else is told
};

}  // namespace dixit
