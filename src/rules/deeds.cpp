#include "rules/deeds.hpp"

namespace dixit {
namespace {

using enum WordClass;

bool is_noun_phrase(const Phrase& phrase) {
  return phrase.letter == symbol::kNamer || phrase.letter == symbol::kNoun || phrase.letter == symbol::kObject;
}

/// The noun phrase that a cue is done to: the last of those that stand side by side. `end` where there is none.
std::uint32_t find_object(const Line& line, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && line.phrases[begin].letter == symbol::kAdverb) ++begin;
  std::uint32_t object = end;
  for (std::uint32_t at = begin; at < end; ++at) {
    if (is_noun_phrase(line.phrases[at]))
      object = at;
    else if (line.phrases[at].letter != symbol::kPossessive)
      break;
  }
  return object;
}

/// Whether something is told of the object: `confirmed the door was shut`, `recalled him saying so`, `dismissed him as
/// a clown`, `ordered him to go`; not in a relative clause.
bool has_predicate(const TaggedText& text, const Line& line, Frames cue, std::uint32_t object, std::uint32_t end) {
  for (std::uint32_t at = object + 1; at < end && line.phrases[at].letter != symbol::kRelative; ++at) {
    const Phrase& phrase = line.phrases[at];
    if (is_predicate(phrase.letter)) return true;
    const WordClasses first = text.tokens[phrase.tokens.begin].classes;
    if (cue.has(Frame::as) && first.has(preposition) && first.has(subordinator)) return true;  // as
  }
  return false;
}

bool is_person(const TaggedText& text, const Phrase& phrase) {
  const WordClasses noun = text.tokens[phrase.head].classes;
  if (phrase.letter == symbol::kObject) return !noun.has(neuter);
  return !noun.any(organisation | medium | outlet | audience) && noun.any(role | person | given_name);
}

}  // namespace

bool is_deed(const TaggedText& text, const Line& line, Frames cue, std::uint32_t begin, std::uint32_t end) {
  if (!cue.any(Frame::on_things | Frame::on_persons)) return false;
  if (begin > 0 && line.phrases[begin - 1].letter == symbol::kThat)
    return false;  // confirmed that people who left were
  const std::uint32_t object = find_object(line, begin, end);
  if (object == end || has_predicate(text, line, cue, object, end)) return false;
  const Phrase& phrase = line.phrases[object];
  const Frames noun = text.frames(phrase.head);
  return (cue.has(Frame::on_things) && noun.has(Frame::tangible)) ||
         (cue.has(Frame::on_persons) && is_person(text, phrase));
}

}  // namespace dixit
