#pragma once

#include "lexicon/language_files.hpp"
#include "lexicon/tables.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dixit {

/// Makes the tables of a lexicon. For one thread.
class LexiconBuilder {
 public:
  /// Begins with no word.
  LexiconBuilder();

  /// Begins with the words of `base`, which keep their ids.
  explicit LexiconBuilder(const LexiconTables& base);

  /// Lays `words` over what is there. First the removals take words out, and cues that are known lose their frames;
  /// then the entries add up.
  void apply(const LanguageWords& words);

  /// Throws LanguageError where there are more words than ids.
  [[nodiscard]] LexiconStorage build() const;

 private:
  WordId find(std::string_view spelling) const;
  WordId find_or_add(std::string_view spelling);
  void remove(std::string_view spelling);
  void forget_frames(const LanguageEntry& entry);
  void add(const LanguageEntry& entry);
  void mark_expression(std::string_view spelling);
  void place_expression(std::string_view spelling, WordId id, std::vector<std::uint64_t>& slots) const;

  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::string> spellings_;  // by id; empty where the word was taken out
  std::vector<Word> words_;             // by id
};

}  // namespace dixit
