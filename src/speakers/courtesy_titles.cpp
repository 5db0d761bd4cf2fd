#include "speakers/courtesy_titles.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

void CourtesyTitles::note(const Mention& name, WordKey last) {
  auto use = std::ranges::find(uses_, name.honorific, &Use::title);
  if (use == uses_.end()) use = uses_.insert(use, {name.honorific, 0, 0});
  ++use->all;
  const bool woman = lexicon_.word(name.honorific).classes.has(feminine);
  const WordClasses given = words_.classes(name.name.begin);
  use->with_given_name += name.word_count > 1 && (woman ? given.has(feminine) : given.any(masculine | feminine));
  if (!woman) return;
  if (last >= of_names_.size()) of_names_.resize(last + std::size_t{1});
  OfName& of_name = of_names_[last];
  of_name.several = of_name.several || (of_name.title != kUnknownWord && of_name.title != name.honorific);
  of_name.title = name.honorific;
}

bool CourtesyTitles::has_another(WordKey word, WordId title) const {
  if (word >= of_names_.size()) return false;
  const OfName& of_name = of_names_[word];
  return of_name.several || (of_name.title != kUnknownWord && of_name.title != title);
}

bool CourtesyTitles::goes_with_given_names(WordId title) const {
  constexpr std::uint32_t kRarest = 12;
  const auto use = std::ranges::find(uses_, title, &Use::title);
  return use != uses_.end() && use->with_given_name * kRarest > use->all;
}

bool CourtesyTitles::clash(WordId a, WordId b) const {
  const WordClasses both = lexicon_.word(a).classes & lexicon_.word(b).classes;
  return a != b && both.has(feminine);
}

TokenRange CourtesyTitles::with_name(TokenRange name) const {
  if (name.begin == 0) return {};
  TokenIndex begin = name.begin - 1;
  if (words_.kind(begin) == TokenKind::full_stop && begin > 0) --begin;
  return words_.is_capital(begin) && words_.classes(begin).has(title) ? TokenRange{begin, name.end} : TokenRange{};
}

}  // namespace dixit
