#pragma once

#include <cstdint>

namespace dixit {

/// What a word can be. A word may be of many classes: `report` is a noun, a verb and a cue. The names of the classes in
/// the language folder's files are those of the enumerators.
enum class WordClass : std::uint8_t {
  // parts of speech
  noun,
  plural_noun,
  verb_base,        // go
  verb_third,       // goes
  verb_past,        // went
  verb_participle,  // gone
  verb_gerund,      // going
  adjective,
  adverb,
  mostly_noun,  // the most frequent part of speech, where the word can be of several
  mostly_verb,
  mostly_adjective,
  // closed classes
  determiner,
  possessive,  // my, her, whose
  preposition,
  coordinator,     // and, or
  contrast,        // but, yet, while, although: may begin a clause of its own speaker
  subordinator,    // because, when, after
  complementizer,  // that
  whether,         // if, whether
  interrogative,   // what, how, why
  relative,        // who, which, that
  subject_pronoun,
  object_pronoun,
  reflexive,
  modal,
  be,
  have,
  auxiliary_do,
  negation,
  infinitive_marker,  // to
  number_word,
  expletive,  // there, it
  // who a word means
  masculine,
  feminine,
  neuter,  // it, its
  plural,  // they, them, their
  first_person,
  second_person,
  // nouns by what they name
  title,         // stands before a name: Mr, Dr, President
  role,          // names a person by what he or she does: minister, spokesman
  person,        // man, resident, victim
  group,         // police, researchers, officials
  organisation,  // company, ministry, committee
  place,
  time,  // yesterday, week, Monday
  month,
  nationality,  // Russian, French
  medium,       // statement, interview, email
  outlet,       // TV, Times, News: ends the name of a paper or station
  audience,     // reporters, lawmakers
  work,         // film, book, song: its title stands between marks
  // names
  given_name,
  name_particle,  // van, de, bin
  name_suffix,    // Jr, III
  // what else the text rooms ask
  abbreviation,  // its full stop does not end a sentence
  clitic,        // 's, 'll
  elided,        // 'tis, 'em, '90s: begins with an apostrophe
  // reporting expressions
  verb_cue,
  noun_cue,
  preposition_cue,    // according to
  adjective_cue,      // (is) convinced, (is) sure
  adverb_cue,         // reportedly, allegedly
  starts_expression,  // a longer entry begins with it: `in`, `in the`, `in the words`
  count_
};
static_assert(static_cast<unsigned>(WordClass::count_) <= 64);

}  // namespace dixit
