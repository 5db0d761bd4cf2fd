#include "speakers/labels.hpp"

#include "speakers/words.hpp"

namespace dixit {
namespace {

using enum WordClass;

/// `which`: never a person.
bool is_thing(const Words& words, TokenRange speaker) {
  const TokenIndex head = speaker.end - 1;
  const WordClasses may = words.classes(head);
  if (speaker.size() == 1 && may.has(relative)) return may.has(determiner) && !may.has(complementizer);
  return may.has(medium) && !may.any(role | person | group) && words.classes(speaker.begin).has(determiner);
}

}  // namespace

bool is_title(const SpeakerInput& input, TokenRange inside) {
  const Words words(input);
  if (!words.is_capital(inside.begin)) return false;
  for (TokenIndex at = inside.begin; at < inside.end; ++at)
    if (words.is_word(at) && !words.is_capital(at) && !words.classes(at).any(kClosedWords)) return false;
  return true;
}

bool is_cue_before(const SpeakerInput& input, TokenIndex mark) {
  const Words words(input);
  if (mark < 2 || !words.classes(mark - 1).has(verb_cue)) return false;
  return !words.frames(mark - 1).has(Frame::object_predicate) && !is_thing(words, {mark - 2, mark - 1});
}

bool is_label(const SpeakerInput& input, const Attribution& attribution) {
  const Words words(input);
  if (attribution.content.empty()) return false;
  if (attribution.speaker && is_thing(words, *attribution.speaker)) return true;
  const TokenRange inside = attribution.content.front();
  if (!attribution.cue || attribution.cue->end + 1 != inside.begin || !is_title(input, inside)) return false;
  const bool names = words.frames(attribution.cue->end - 1).has(Frame::object_predicate);
  const bool sings = inside.size() > 1 && words.is_word(inside.end - 1);  // sang "Calon Lân" every night
  return sings || (names && words.kind(inside.end - 1) != TokenKind::question);
}

}  // namespace dixit
