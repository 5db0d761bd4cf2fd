#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

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

/// `The first whom she met was Doe.` Not: to be Doe.
[[nodiscard]] inline bool is_presented(const Mention& mention, const Words& words) noexcept {
  using enum WordClass;
  if (mention.kind != MentionKind::name || mention.tokens.begin == 0) return false;
  const WordClasses before = words.classes(mention.tokens.begin - 1);
  return before.has(be) && before.any(verb_past | verb_third);
}

/// `Poor Doe! He`
[[nodiscard]] inline bool is_exclaimed(const Mention& mention, TokenRange sentence, const Words& words) noexcept {
  return mention.kind == MentionKind::name && words.kind(mention.tokens.end) == TokenKind::question &&
         mention.tokens.begin <= sentence.begin + 1;
}

}  // namespace dixit
