#pragma once

#include "lexicon/word.hpp"

namespace dixit {

/// Whether a word of these classes is a verb whatever stands around it, so that its subject is in front: `has`, `said`.
[[nodiscard]] constexpr bool begins_predication(WordClasses may) noexcept {
  using enum WordClass;
  return may.any(modal | be | have) || (may.any(verb_past | verb_third) && !may.any(noun | plural_noun | adjective));
}

/// Whether words of which the `first` may be a participle or gerund are a name, by the `last` one and the one `behind`:
/// `Drifting Sands Trust said`, `Amalgamated Ferries has`; a comma would end what a participle opens. What a gerund
/// opens may have an object: `Addressing Parliament Doe said`
[[nodiscard]] constexpr bool participle_opens_name(WordClasses first, WordClasses last, WordClasses behind) noexcept {
  using enum WordClass;
  if (first.any(adverb | verb_cue) || !begins_predication(behind)) return false;
  return !first.has(verb_gerund) || last.any(plural_noun | organisation | group);
}

}  // namespace dixit
