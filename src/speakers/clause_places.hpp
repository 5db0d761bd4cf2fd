#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {

/// `when Doe had gone`, `which she took`, `what she saw`
[[nodiscard]] inline bool is_of_subclause(const Mention& mention, const Words& words) noexcept {
  using enum WordClass;
  return mention.tokens.begin > 0 &&
         words.classes(mention.tokens.begin - 1).any(subordinator | relative | interrogative);
}

/// Names or describes the subject of a clause that goes on a sentence. A pronoun there still tells of the topic.
[[nodiscard]] inline bool is_of_late_subclause(const Mention& mention, TokenRange sentence,
                                               const Words& words) noexcept {
  const bool late = mention.tokens.begin > sentence.begin + 1;
  return late && mention.kind != MentionKind::pronoun && is_of_subclause(mention, words);
}

/// `Doe's face fell.` tells of Doe.
[[nodiscard]] inline bool opens_as_owner(const Mention& mention, TokenRange sentence) noexcept {
  return mention.kind == MentionKind::name && mention.flags.has(MentionFlag::possessive) &&
         mention.tokens.begin == sentence.begin;
}

/// `Doe herself thinks that it rained`: as good as said.
[[nodiscard]] inline bool is_thinking(const Mention& mention, const Words& words) noexcept {
  using enum WordClass;
  if (!mention.flags.has(MentionFlag::subject)) return false;
  TokenIndex at = mention.tokens.end;
  if (words.classes(at).any(adverb | reflexive)) ++at;
  return words.classes(at).has(verb_cue) && words.frames(at).has(Frame::thought);
}

/// `It was late, a charge rejected by Doe`
[[nodiscard]] inline bool is_agent_of_cue(const Mention& mention, const Words& words) noexcept {
  using enum WordClass;
  const TokenIndex at = mention.tokens.begin;
  if (at < 3 || !words.classes(at - 3).has(noun_cue) || !words.classes(at - 1).has(preposition) ||
      !words.frames(at - 1).has(Frame::passive))
    return false;
  const WordClasses verb = words.classes(at - 2);
  return verb.has(verb_cue) && verb.has(verb_participle);
}

/// `For Jane Doe, a nurse, it was late.` tells of Doe.
[[nodiscard]] inline bool is_fronted(const Mention& mention, TokenRange sentence, const Words& words) noexcept {
  return mention.kind == MentionKind::name && mention.tokens.begin == sentence.begin + 1 &&
         words.frames(sentence.begin).has(Frame::topic) && words.kind(mention.tokens.end) == TokenKind::comma;
}

/// `The first whom she met was Doe.` Not: to be Doe.
[[nodiscard]] inline bool is_presented(const Mention& mention, const Words& words) noexcept {
  using enum WordClass;
  if (mention.kind != MentionKind::name || mention.tokens.begin == 0) return false;
  const WordClasses before = words.classes(mention.tokens.begin - 1);
  return before.has(be) && before.any(verb_past | verb_third);
}

/// `the Albatross`, `the _Albatross_`
[[nodiscard]] inline bool is_determined(const Mention& mention, const Words& words) noexcept {
  TokenIndex at = mention.tokens.begin;
  if (at > 1 && words.kind(at - 1) == TokenKind::symbol) --at;
  return at > 0 && words.classes(at - 1).has(WordClass::determiner);
}

/// The token that governs a mention if it is a preposition: the one in front of it, or of its article.
[[nodiscard]] inline TokenIndex governor_of(const Mention& mention, const Words& words) noexcept {
  TokenIndex at = mention.tokens.begin;
  if (at > 1 && words.classes(at - 1).has(WordClass::determiner)) --at;
  return at - std::min<TokenIndex>(at, 1);
}

/// `in Ellery`, `across the Ellery glacier`
[[nodiscard]] inline bool is_placed(const Mention& mention, const Words& words) noexcept {
  return mention.tokens.begin > 0 && words.frames(governor_of(mention, words)).has(Frame::leads_to);
}

/// `of Ellery`, `for the Ellery road`
[[nodiscard]] inline bool is_governed(const Mention& mention, const Words& words) noexcept {
  return mention.tokens.begin > 0 && words.classes(governor_of(mention, words)).has(WordClass::preposition) &&
         !mention.flags.has(MentionFlag::subject);
}

/// `Poor Doe! He`
[[nodiscard]] inline bool is_exclaimed(const Mention& mention, TokenRange sentence, const Words& words) noexcept {
  return mention.kind == MentionKind::name && words.kind(mention.tokens.end) == TokenKind::question &&
         mention.tokens.begin <= sentence.begin + 1;
}

}  // namespace dixit
