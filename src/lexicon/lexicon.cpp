#include "lexicon/lexicon.hpp"

#include "languages/builtin.hpp"
#include "lexicon/builder.hpp"

#include <utility>

namespace dixit {

Lexicon::Lexicon() noexcept : tables_(builtin_tables()) {}

Lexicon::Lexicon(std::shared_ptr<const LexiconStorage> storage) noexcept
    : tables_(storage->tables()), storage_(std::move(storage)) {}

Lexicon Lexicon::with_folder(const std::string& folder) {
  LexiconBuilder builder(builtin_tables());
  builder.apply(read_words(folder));
  return Lexicon(std::make_shared<const LexiconStorage>(builder.build()));
}

WordId Lexicon::find(std::string_view form) const noexcept {
  FoldedForm folded;
  return fold(form, folded) ? tables_.find(folded) : kUnknownWord;
}

}  // namespace dixit
