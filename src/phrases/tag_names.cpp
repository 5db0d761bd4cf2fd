#include "phrases/tagger.hpp"

#include "lexicon/predication.hpp"

namespace dixit {

using enum WordClass;

namespace {

/// `Says Jane Doe: "It rained."`
bool is_inverted_cue(WordClasses may) noexcept {
  return may.has(verb_cue) && may.has(verb_third) && !may.any(noun | plural_noun);
}

}  // namespace

/// Of a word with a capital.
bool Tagger::is_name(TokenIndex at, WordClasses may) const {
  if (may.any(kClosedWords)) return is_name_of_closed_class(at, may);
  const bool first = previous_ == Tag::start || previous_ == Tag::colon || previous_ == Tag::question;
  if (headline_) return may.empty() || (may.any(given_name | place | nationality | month) && !may.any(kVerbs));
  if (!first) return true;
  if (may.empty()) return true;
  if (may.any(given_name | place | month) || is_ampersand(at + 1)) return true;                  // `Banks & Pike`
  if (may.has(title) && may.has(abbreviation) && words_.ends_abbreviation(at + 1)) return true;  // `Rev. Doe`
  if (may.any(title | role | nationality | organisation))
    return words_.is_capital(at + 1) ||
           (may.has(organisation) && words_.classes(at + 1).any(kPeople));  // `Fed officials`
  if (!may.any(kNouns | adverb | verb_gerund | verb_participle) && words_.begins_predication(at + 1)) return true;
  if (may.any(noun | adjective | verb_gerund) && !may.any(kPeople | WordClass::time) &&
      words_.has_relative_behind(at + 1))
    return true;
  if (is_bare_speaker(at, may)) return true;
  if (!words_.is_capital(at + 1) || words_.classes(at + 1).any(kClosedWords) || is_inverted_cue(may)) return false;
  return !may.any(adverb | verb_gerund | verb_participle) || opens_name(at, may);
}

/// `Drifting Sands Trust said`
bool Tagger::opens_name(TokenIndex at, WordClasses may) const {
  constexpr TokenIndex kLongest = 6;  // tokens
  TokenIndex end = at + 1;
  const WordClasses kPersons = title | given_name | WordClass::time | month;
  while (end < at + kLongest && words_.is_capital(end) && !words_.classes(end).any(kClosedWords | kPersons)) ++end;
  return participle_opens_name(may, words_.classes(end - 1), words_.classes(end));
}

/// `Stone said`, `Rice later denied`, `Dunning says`: without a determiner, and what is no person reports nothing.
bool Tagger::is_bare_speaker(TokenIndex at, WordClasses may) const {
  if (!may.any(noun | verb_gerund) || may.any(kPeople | plural_noun | WordClass::time)) return false;
  const WordClasses verb = words_.classes(at + (words_.classes(at + 1).has(adverb) ? 2 : 1));
  return verb.has(verb_cue) && verb.any(verb_past | verb_third) && !verb.any(kNouns);
}

/// `Theresa May said`, `Will wrote`, `on May 5`, `US officials`, `the WHO`, `Nick Worth`
bool Tagger::is_name_of_closed_class(TokenIndex at, WordClasses may) const {
  const bool pronoun = may.has(object_pronoun) || (may.has(relative) && !may.has(complementizer));
  if (pronoun) return words_.token(at).shape.has(Shape::all_capitals) && !(headline_ && words_.is_in_capitals());
  if (headline_) return false;
  if (may.has(preposition) && may.has(given_name))
    return previous_ != Tag::start && words_.is_capital(at + 1);  // `Per Doe`, of a word that is a preposition as well
  const WordClasses next = words_.classes(at + 1);
  const bool named = previous_ == Tag::name && last().classes.any(given_name | title);
  if (may.has(preposition) && named)  // `Nick Worth said`
    return words_.ends_clause(at + 1) || next.any(verb_past | verb_third | be | have);
  if (!may.has(modal)) return false;
  const bool inside =  // "It rains," May put in.
      previous_ == Tag::comma || (previous_ == Tag::quotation && words_.token(at - 2).kind == TokenKind::comma);
  if (next.any(verb_past | verb_third) && (inside || !next.has(verb_base))) return true;
  if (previous_ == Tag::start) return may.has(given_name) && words_.is_capital(at + 1);
  return !next.any(verb_base | be | have | adverb | negation | subject_pronoun);
}

}  // namespace dixit
