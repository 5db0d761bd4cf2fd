#pragma once

#include "lexicon/tables.hpp"
#include "lexicon/word.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace dixit {

/// The words of a language. Immutable; lookups take constant time and may be made from any number of threads. Cheap to
/// copy.
class Lexicon {
 public:
  /// The built-in language; costs nothing.
  Lexicon() noexcept;

  /// The built-in language with the word files of `folder` laid over it: they add words, and give cues that are known
  /// new frames. Throws LanguageError.
  [[nodiscard]] static Lexicon with_folder(const std::string& folder);

  /// The word as written in `form`, in any case, with any apostrophe. Only words beyond ASCII cost more than one pass
  /// over their bytes. `form` may be longer than any word, or not UTF-8; then it is unknown.
  [[nodiscard]] WordId find(std::string_view form) const noexcept;

  /// The same for a word that is folded.
  [[nodiscard]] WordId find(const ShortForm& form) const noexcept { return tables_.find(form); }

  /// The same for many at once, which takes less time than one by one: `ids[i]` gets the word of `forms[i]`.
  void find(std::span<const ShortForm> forms, WordId* ids) const noexcept { tables_.find(forms, ids); }

  /// What a word or expression that is `begun` is with the word `next` behind it: `according`, `to`; `in the`, `words`.
  /// The unknown word where no entry goes on so.
  [[nodiscard]] WordId continue_expression(WordId begun, WordId next) const noexcept {
    return tables_.continue_expression(begun, next);
  }

  [[nodiscard]] const Word& word(WordId id) const noexcept { return tables_.kinds[tables_.entries[id].kind]; }

  /// In lower case; an expression with spaces; empty for the unknown word.
  [[nodiscard]] std::string spelling(WordId id) const { return tables_.spelling(id); }

  /// How many words there are: ids are below it.
  [[nodiscard]] WordId size() const noexcept { return static_cast<WordId>(tables_.entries.size()); }

 private:
  explicit Lexicon(std::shared_ptr<const LexiconStorage> storage) noexcept;

  LexiconTables tables_;
  std::shared_ptr<const LexiconStorage> storage_;  // what tables_ views; none for the built-in language
};

}  // namespace dixit
