#include "speakers/exits.hpp"

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kReach = 12;  // tokens behind somebody that tell of an exit

/// Behind them it is no exit, or another's: `had not left`, `saw that the light had gone`, `heard a train that went
/// off`.
constexpr WordClasses kOthers = negation | complementizer | relative | subordinator;

bool ends_clause(const Words& words, TokenIndex at) {
  return !words.is_word(at) || words.classes(at).any(coordinator | preposition | subordinator);
}

/// `out.`, `away from them`; not: took off his hat
bool leads_away(const Words& words, TokenIndex at) {
  return words.is_word(at) && words.frames(at).has(Frame::departs) && ends_clause(words, at + 1);
}

/// Behind `left` at the token in front of `at`: `the room.`, `her.`, or nothing; not: left the door open
bool is_left(const Words& words, TokenIndex at) {
  if (!words.is_word(at)) return true;
  if (words.classes(at).has(object_pronoun)) return ends_clause(words, at + 1);
  return words.classes(at).has(determiner) && words.classes(at + 1).has(noun) && ends_clause(words, at + 2);
}

}  // namespace

bool leaves(const Mention& mention, const Words& words) {
  if (mention.flags.any(MentionFlags(MentionFlag::quoted) | MentionFlag::possessive)) return false;
  for (TokenIndex at = mention.tokens.end; at < mention.tokens.end + kReach; ++at) {
    if (!words.is_word(at) && words.kind(at) != TokenKind::comma) return false;
    if (words.classes(at).any(kOthers)) return false;
    const Frames frames = words.frames(at);
    if (frames.has(Frame::moves) && leads_away(words, at + 1)) return true;
    if (frames.has(Frame::departs) && words.classes(at).any(verb_past | verb_participle) && is_left(words, at + 1))
      return true;
    if (words.classes(at).has(subject_pronoun) || words.is_capital(at)) return false;
  }
  return false;
}

}  // namespace dixit
