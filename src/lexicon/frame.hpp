#pragma once

#include <cstdint>

namespace dixit {

/// What a cue can take: its frames. The names in the language folder's files are those of the enumerators.
enum class Frame : std::uint8_t {
  quote,              // "…," she said
  that,               // said that it rained
  clause,             // said it rained
  wh,                 // asked whether, explained how
  infinitive,         // promised to go
  gerund,             // denied taking it, suggested going
  noun,               // announced the plan, criticised the bill
  attitude,           // expressed regret at, voiced doubts about: what is felt, then what is felt about it
  topic,              // spoke of, warned about, called for: content behind the entry's own preposition or `of`, `about`
  as,                 // described it as a failure
  object_clause,      // told him that, told him it rained
  object_infinitive,  // urged him to go
  object_topic,       // accused him of lying
  object_predicate,   // called him a liar
  addressee,          // its object is the one addressed: told reporters; of a noun: with `to` or `with`, so marked
                      // of an adjective: its noun is, as in `Dear Editor`
  to_addressee,       // said to the crowd
  inverts,            // It rained, said Jane Doe
  passive,            // he was told, is quoted as saying
  thought,            // believes: a cue of thought, not of speech
  aloud,              // a verb of thought whose quotation was said: "…," remembers Jane Doe
                      // of a medium: it is heard, not read
  hears,              // of a verb: its subject is told so; of a noun: before it things are said, as a court
  negative,           // doubts that, denies that: not a claim that its content is so
                      // of a modal verb: denied, it tells what was not done, as `could not say` does
  asks,               // puts a question: who is asked about it is its object
  // of modal verbs, and of verbs that a cue's infinitive stands behind
  possible,   // may say
  future,     // will say, is expected to say
  requested,  // was asked to say
  amount,     // of what stands before a number: nearly, at least
  stands_in,  // of a noun: `the agency` is a body, `the officer` a person that has just been named
              // of a verb: its subject has just spoken, `he added`
  apart,      // of a noun: a body or an officer of public life: `the council` is no firm, `the coroner` no driver
              // of an adverb: in front of a sentence it is the writer's: `However, it rained, Doe said`
  excludes,   // of an adjective: `the other nurse` is not the one just named
              // of a noun: `the union` is no firm
  leads_to,   // of a preposition or adjective: places stand behind it, as behind `in`, `nearby`
              // of a verb: another one stands behind it without `to`, `helped persuade`
  when,       // of a preposition: tells when or how something is said, not who says it: `during the vote`
              // of a noun: behind a number it tells how often: `ten times`
  surname,    // of a noun that is a body: also a surname, as in `Jane Church`
  usually,    // of a given name: now and then one of the other gender has it
  both,       // of a noun or number: two who have just been named: `the couple`
  of_firms,   // of a noun: a firm's, whose name stands behind it: `shares in Oster`
  tangible,   // of a noun: what is handled, won or eaten, as a door, a title, a pizza
  // of verbs that are a deed, no report, with what they are done to
  on_things,   // slammed the door
  on_persons,  // questioned two men
  // of words that tell who is there in a story
  sees,      // of a verb of thought: whom it has as its object is there: `saw a man`
  newcomer,  // of a noun: who has just come in as `a man`: the stranger
  gestures,  // of a verb: who does so answers without a word: nodded
  departs,   // left, departed; went out
  moves,     // of a verb: went, in front of such a word
  verdict,   // of a noun: what something is called, without an article: `called it nonsense`
  count_
};

}  // namespace dixit
