#include "speakers/beats.hpp"

#include "speakers/clause_places.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kReach = 8;   // tokens between a quotation and who acts behind it
constexpr TokenIndex kCueEnd = 3;  // tokens of `began again.`
constexpr TokenIndex kShortSentence = 10;
constexpr TokenIndex kLongestSubclause = 32;
constexpr TokenIndex kSpokeReach = 32;  // tokens of narration that end in `as she spoke`
constexpr TokenIndex kCueReach = 14;    // tokens between a cue and the quotation that follows

}  // namespace

bool BeatFinder::has_stop(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex at = begin; at < end; ++at)
    if (words_.kind(at) == TokenKind::full_stop || words_.kind(at) == TokenKind::question) return true;
  return false;
}

bool BeatFinder::has_cue(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex at = begin; at < end; ++at)
    if (words_.is_word(at) && words_.classes(at).has(verb_cue)) return true;
  return false;
}

/// Nothing but a verb, adverbs and a determiner between the mark and the name.
bool BeatFinder::is_inverted(TokenIndex begin, const Mention& mention) const {
  bool verb = false;
  for (TokenIndex at = begin; at < mention.tokens.begin; ++at) {
    const WordClasses may = words_.classes(at);
    if (may.any(verb_past | verb_third))
      verb = true;
    else if (!may.any(adverb | determiner | possessive | adjective))
      return false;
  }
  return verb;
}

Actor BeatFinder::behind(std::uint32_t index) const {
  const Utterance& utterance = utterances_[index];
  TokenIndex end = input_.paragraphs[utterance.paragraph].tokens.end;
  if (index + 1 < utterances_.size()) end = std::min(end, utterances_[index + 1].tokens.begin);
  TokenIndex begin = utterance.tokens.end;
  if (begin < end && !words_.is_word(begin) && words_.kind(begin) != TokenKind::full_stop) ++begin;  // `"No"--said Doe`
  if (begin >= end || !words_.is_word(begin)) return {};
  if (const Mention* const named = told_from(begin, end); named != nullptr) return {named, Beat::cue_behind};
  const bool goes_on = words_.kind(utterance.inside.end - 1) != TokenKind::full_stop;
  const bool asks = words_.kind(utterance.inside.end - 1) == TokenKind::question;  // "No!" Doe got up.
  for (std::size_t at = mentions_.first_from(begin); at < mentions_.list.size(); ++at) {
    const Mention& mention = mentions_.list[at];
    if (mention.tokens.begin >= end || mention.tokens.begin > begin + kReach) break;
    if (has_stop(begin, mention.tokens.begin)) break;
    const bool owner = mention.flags.has(MentionFlag::possessive);
    const bool inverted = goes_on && is_inverted(begin, mention);
    if (owner && !((inverted || mention.tokens.begin == begin) && owns_thing(mention))) break;
    if (!inverted && !owner && !mention.flags.has(MentionFlag::subject)) continue;
    const bool cue = inverted || has_cue(mention.tokens.end, mention.tokens.end + 2);  // "No," simpered Doe
    if (goes_on && cue) return {&mention, Beat::cue_behind};
    if (goes_on && !(asks && words_.is_capital(begin))) return {&mention, Beat::clause_behind};
    const Mention* const presented = presented_by(at);
    return {presented != nullptr ? presented : &mention, Beat::sentence_behind};
  }
  return {};
}

/// Doe of `"It is late." This from Doe.`; else null.
const Mention* BeatFinder::told_from(TokenIndex begin, TokenIndex end) const {
  const WordClasses first = words_.classes(begin), from = words_.classes(begin + 1);
  if (!first.has(determiner) || !first.has(neuter) || !from.has(preposition) || from.has(infinitive_marker))
    return nullptr;
  const std::size_t at = mentions_.first_from(begin + 2);
  if (at == mentions_.list.size()) return nullptr;
  const Mention& mention = mentions_.list[at];
  const bool whole = mention.tokens.begin == begin + 2 && mention.tokens.end < end &&
                     has_stop(mention.tokens.end, mention.tokens.end + 1);
  return whole && mention.kind == MentionKind::name ? &mention : nullptr;
}

Actor BeatFinder::in_next_paragraph(std::uint32_t index) const {
  const Utterance& utterance = utterances_[index];
  const std::uint32_t next = utterance.paragraph + 1;
  if (next >= input_.paragraphs.size() || utterance.tokens.end != input_.paragraphs[utterance.paragraph].tokens.end)
    return {};
  const TokenRange told = input_.paragraphs[next].tokens;
  const TokenIndex reach = std::min(told.end, told.begin + kSpokeReach);
  for (std::size_t at = mentions_.first_from(told.begin); at < mentions_.list.size(); ++at) {
    const Mention& mention = mentions_.list[at];
    if (mention.tokens.end >= reach || has_stop(told.begin, mention.tokens.begin)) break;
    if (mention.flags.has(MentionFlag::quoted)) break;
    if (has_just_spoken(mention)) return {&mention, Beat::spoke_behind};
  }
  return {};
}

/// `as she spoke.`, `while he said this`; not: as he said, "…"
bool BeatFinder::has_just_spoken(const Mention& mention) const {
  const TokenIndex verb = mention.tokens.end;
  if (mention.tokens.begin == 0 || !words_.classes(mention.tokens.begin - 1).has(subordinator)) return false;
  const WordClasses may = words_.classes(verb);
  if (!may.has(verb_cue) || !may.has(verb_past)) return false;
  const TokenKind behind = words_.kind(verb + 1);
  const bool this_one = words_.classes(verb + 1).has(determiner) && words_.classes(verb + 1).has(neuter);
  return this_one || behind == TokenKind::full_stop ||
         (behind == TokenKind::comma && words_.kind(verb + 2) != TokenKind::mark);
}

/// `Doe's voice was low`, `his hand`; not: Doe's mother
bool BeatFinder::owns_thing(const Mention& mention) const {
  constexpr TokenIndex kReach = 3;
  if (!mention.flags.has(MentionFlag::possessive)) return false;
  const TokenIndex first = mention.kind == MentionKind::pronoun ? mention.tokens.end : mention.tokens.end + 1;
  for (TokenIndex at = first; at < first + kReach && words_.is_word(at); ++at) {
    const WordClasses may = words_.classes(at);
    if (may.any(person | role | title) || words_.is_capital(at)) return false;
    if (may.any(noun | plural_noun) && !may.has(adjective)) return true;
  }
  return false;
}

/// Doe of `It was Doe.`, `The speaker was Doe.`; null where mention number `subject` is no such subject.
const Mention* BeatFinder::presented_by(std::size_t subject) const {
  const Mention& mention = mentions_.list[subject];
  if (mention.kind == MentionKind::name || subject + 1 == mentions_.list.size()) return nullptr;
  const Mention& next = mentions_.list[subject + 1];
  const bool joined = next.tokens.begin == mention.tokens.end + 1 && words_.classes(mention.tokens.end).has(be);
  return joined && next.kind == MentionKind::name && next.entity != kNobody ? &next : nullptr;
}

Actor BeatFinder::before(const Turn& turn) const {
  const TokenIndex quote = utterances_[turn.first].tokens.begin;
  TokenIndex begin = input_.paragraphs[turn.paragraph].tokens.begin;
  if (turn.same_paragraph) begin = std::max(begin, utterances_[turn.first - 1].tokens.end);
  if (begin < quote) return actor_before({begin, quote}, turn.gender);
  if (turn.paragraph == 0 || turn.same_paragraph) return {};
  const TokenRange before = input_.paragraphs[turn.paragraph - 1].tokens;
  if (before.empty()) return {};
  const bool has_turn = turn.first > 0 && utterances_[turn.first - 1].paragraph + 1 == turn.paragraph;
  TokenRange narration = before;
  if (has_turn) narration.begin = std::max(before.begin, utterances_[turn.first - 1].tokens.end);
  if (narration.empty()) return {};
  if ((!has_turn || begins_sentence(narration)) && ends_with_cue(narration))
    return {last_subject(narration), Beat::cue_before};
  Actor actor = actor_before(narration, turn.gender);
  if (actor.beat == Beat::sentence_before) {
    if (has_turn && !turn.third_person) return {};  // `he said` asks for somebody who was told of
    const bool answers = turn.first > 0 && turn.distance == 1;
    const bool silent = actor.mention != nullptr && keeps_silent(*actor.mention, narration.end, answers);
    actor.beat = silent ? Beat::silent_before : Beat::paragraph_before;
  }
  return actor;
}

/// `Doe made no answer.`, `Doe did not speak.`, `Doe nodded.`, `Doe shook his head.`: a short sentence, and all that is
/// told. Not: Doe shook hands, shook the lamp; and who nods answers only where somebody has spoken above.
bool BeatFinder::keeps_silent(const Mention& actor, TokenIndex end, bool answers) const {
  const TokenIndex begin = actor.tokens.end;
  if (end > begin + kShortSentence) return false;
  const WordClasses next = words_.classes(begin + 1);
  const bool alone = !words_.is_word(begin + 1) || next.any(possessive | adverb | preposition);
  if (answers && words_.frames(begin).has(Frame::gestures) && alone) return true;
  bool negated = false, speech = false;
  for (TokenIndex at = begin; at < end; ++at) {
    const WordClasses may = words_.classes(at);
    negated = negated || may.has(negation);
    speech = speech || may.any(verb_cue | noun_cue);
  }
  return negated && speech;
}

/// Behind talk of the same paragraph: `"No."--A pause followed.`; not: `"No," said Doe.`
bool BeatFinder::begins_sentence(TokenRange narration) const {
  const TokenIndex first = narration.begin + (words_.is_word(narration.begin) ? 0 : 1);
  return first + 1 < narration.end && words_.classes(first).has(determiner) && words_.is_capital(first);
}

/// `Doe began again.`; not: `Doe nodded.`
bool BeatFinder::ends_with_cue(TokenRange narration) const {
  if (words_.kind(narration.end - 1) != TokenKind::full_stop) return false;
  const TokenIndex from = narration.end - std::min(narration.size(), kCueEnd);
  for (TokenIndex at = from; at < narration.end; ++at)
    if (words_.classes(at).has(verb_cue) && words_.classes(at).any(verb_past | verb_third) &&
        !words_.classes(at).has(mostly_noun) && !words_.frames(at).has(Frame::gestures))
      return true;
  return false;
}

Actor BeatFinder::actor_before(TokenRange narration, Gender gender) const {
  const TokenKind last = words_.kind(narration.end - 1);
  const bool introduces = last == TokenKind::colon || last == TokenKind::comma || last == TokenKind::dash;
  if (const Mention* const owner = owner_before(narration.end)) return {owner, Beat::cue_before};
  if (!introduces) return {subject_of_last_sentence(narration, gender), Beat::sentence_before};
  if (const Mention* actor = last_subject(narration)) {
    if (hears(*actor, narration.end)) return {actor, Beat::silent_before};
    if (const Mention* const heard = heard_by(*actor, narration.end)) return {heard, Beat::cue_before};
    const TokenIndex from = std::max(actor->tokens.end, narration.end - std::min(narration.size(), kCueReach));
    if (has_cue(from, narration.end)) return {actor, Beat::cue_before};
  }
  return {subject_of_last_sentence(narration, gender), Beat::clause_before};
}

/// Doe of `then came Doe's "Stop!"`, or null.
const Mention* BeatFinder::owner_before(TokenIndex quote) const {
  if (quote == 0 || !words_.is_possessive_clitic(quote - 1)) return nullptr;
  for (std::size_t at = mentions_.first_from(quote); at-- > 0;) {
    const Mention& mention = mentions_.list[at];
    if (mention.tokens.end < quote - 1) break;
    if (mention.tokens.end == quote - 1 && mention.kind != MentionKind::pronoun) return &mention;
  }
  return nullptr;
}

/// `Doe heard voices:`: the last verb of saying or hearing between `actor` and `end` tells who hears.
bool BeatFinder::hears(const Mention& actor, TokenIndex end) const {
  for (TokenIndex at = end; at-- > actor.tokens.end;)
    if (words_.classes(at).has(verb_cue) && words_.classes(at).any(verb_past | verb_base))
      return words_.frames(at).has(Frame::hears);
  return false;
}

/// Doe of `I heard Doe call out:`; or null.
const Mention* BeatFinder::heard_by(const Mention& actor, TokenIndex end) const {
  const TokenIndex verb = actor.tokens.end;
  if (!words_.classes(verb).has(verb_cue) || !words_.frames(verb).has(Frame::hears)) return nullptr;
  for (std::size_t at = mentions_.first_from(verb); at < mentions_.list.size(); ++at) {
    const Mention& mention = mentions_.list[at];
    if (mention.tokens.end >= end) break;
    const WordClasses next = words_.classes(mention.tokens.end);
    if (mention.tokens.begin > verb && next.has(verb_cue) && next.any(verb_base | verb_gerund)) return &mention;
  }
  return nullptr;
}

/// Begins a sentence.
bool BeatFinder::opens(const Mention& mention, TokenRange narration) const {
  const TokenIndex at = mention.tokens.begin;
  return at == narration.begin || has_stop(at - 1, at);
}

/// A subject, or one that a relative clause tells more of: `met Maria, who`.
bool BeatFinder::is_actor(const Mention& mention) const {
  if (mention.flags.has(MentionFlag::quoted)) return false;
  if (mention.flags.has(MentionFlag::subject)) return true;
  const WordClasses behind = words_.classes(mention.tokens.end + 1);
  return words_.kind(mention.tokens.end) == TokenKind::comma && behind.has(relative) && !behind.has(determiner);
}

/// Behind `, who had heard,` at token `at`, else `at`.
TokenIndex BeatFinder::behind_relative(TokenIndex at, TokenIndex reach) const {
  if (words_.kind(at) != TokenKind::comma || !words_.classes(at + 1).has(relative)) return at;
  ++at;
  while (at < reach && words_.kind(at) != TokenKind::comma) ++at;
  return at + 1;
}

/// `He got up and, when Doe had gone, said`: a comma and a verb go on with the main clause.
bool BeatFinder::is_of_ended_subclause(const Mention& mention, TokenIndex end) const {
  if (!is_of_subclause(mention, words_)) return false;
  const TokenIndex reach = std::min(end, mention.tokens.end + kLongestSubclause);
  for (TokenIndex at = behind_relative(mention.tokens.end, reach); at + 1 < reach; ++at)
    if (words_.kind(at) == TokenKind::comma && words_.classes(at + 1).any(verb_past | verb_third)) return true;
  return false;
}

/// The last one that acts in the last sentence.
const Mention* BeatFinder::last_subject(TokenRange narration) const {
  const Mention* aside = nullptr;
  TokenIndex clear_from = narration.end - 1;  // no stop from here to the end
  for (std::size_t at = mentions_.first_from(narration.end); at-- > 0;) {
    const Mention& mention = mentions_.list[at];
    if (mention.name.begin < narration.begin || has_stop(mention.tokens.end, clear_from)) break;
    if (is_actor(mention) && !is_of_ended_subclause(mention, narration.end)) return &mention;
    if (is_actor(mention) && aside == nullptr) aside = &mention;
    clear_from = std::min(clear_from, mention.tokens.end);
  }
  return aside;
}

/// `Roe would have spoken, but Doe held up a hand.`: what stands behind tells more than what stands in front.
bool BeatFinder::opens_joined_clause(const Mention& mention) const {
  const TokenIndex at = mention.tokens.begin;
  if (at > 0 && words_.kind(at - 1) == TokenKind::semicolon) return mention.kind == MentionKind::name;
  if (at < 2 || !words_.classes(at - 1).has(contrast)) return false;
  return words_.kind(at - 2) == TokenKind::comma || words_.kind(at - 2) == TokenKind::semicolon;
}

/// The first one that acts in the last sentence, in a main clause where there is one.
const Mention* BeatFinder::subject_of_last_sentence(TokenRange narration, Gender gender) const {
  const Mention* actor = nullptr;
  TokenIndex clear_from = 0;  // no stop from here to the actor
  for (std::size_t at = mentions_.first_from(narration.end); at-- > 0;) {
    const Mention& mention = mentions_.list[at];
    if (mention.name.begin < narration.begin) break;
    if (actor != nullptr && has_stop(mention.tokens.end, clear_from)) break;
    const bool told = gender != Gender::unknown && mention.kind == MentionKind::name && is_actor(mention);  // Doe, who
    const bool subject =
        told || mention.flags.has(MentionFlag::subject) || (opens(mention, narration) && owns_thing(mention));
    const bool acts = mention.entity != kNobody && !mention.flags.has(MentionFlag::quoted) && subject &&
                      !clash(gender, gender_of(mention, entities_));
    if (acts && (actor == nullptr || !is_of_subclause(mention, words_))) actor = &mention;
    if (actor == &mention && opens_joined_clause(mention)) break;
    clear_from = acts ? mention.tokens.begin : std::min(clear_from, mention.tokens.end);
  }
  return actor;
}

}  // namespace dixit
