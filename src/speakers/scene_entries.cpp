#include "speakers/scene_entries.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kMostAdverbs = 3;       // quite, not
constexpr std::size_t kMentionsBetween = 3;  // that end behind the one before a verb

/// Behind the word in front of `at` that is no adverb and no negation.
TokenIndex without_adverbs(const Words& words, TokenIndex at) {
  for (TokenIndex steps = 0; steps < kMostAdverbs && at > 0 && words.is_word(at - 1); ++steps) {
    const WordClasses may = words.classes(at - 1);
    if (!may.any(adverb | negation) || may.any(be | preposition)) break;
    --at;
  }
  return at;
}

bool is_single_person(const Mention& description) {
  return description.what == SpeakerKind::person && !description.flags.has(MentionFlag::plural) &&
         !description.flags.has(MentionFlag::possessive);
}

bool is_introduced(const Words& words, const Mention& description) {
  return is_single_person(description) && words.is_indefinite(description.tokens.begin);
}

/// `a nurse` of `two others: a clerk, and a nurse` and of `there was a clerk, and a nurse`: a list goes on with it.
bool is_listed(const Mentions& mentions, const Words& words, std::size_t index) {
  TokenIndex at = mentions.list[index].tokens.begin;
  if (at > 0 && words.kind(at - 1) == TokenKind::colon) return true;
  if (at > 0 && words.classes(at - 1).has(coordinator)) --at;
  if (at > 0 && words.kind(at - 1) == TokenKind::comma) --at;
  if (index == 0 || at == mentions.list[index].tokens.begin) return false;
  const Mention& before = mentions.list[index - 1];
  return before.sentence == mentions.list[index].sentence && before.entity != kNobody && is_introduced(words, before);
}

/// `a gentleman and lady`: one article for two.
bool is_one_of_two(const Words& words, TokenIndex end) {
  return words.classes(end).has(coordinator) && words.classes(end + 1).any(person | role);
}

/// `I asked Doe`: nobody else is in front of Doe in the sentence.
bool is_met_by_narrator(const Mentions& mentions, std::size_t index) {
  if (index == 0) return false;
  const Mention &mention = mentions.list[index], &before = mentions.list[index - 1];
  return before.kind == MentionKind::pronoun && before.flags.has(MentionFlag::first_person) &&
         before.flags.has(MentionFlag::subject) && before.sentence == mention.sentence;
}

/// Where the subject of the verb at `verb` ends: in front of it, or of `, who`.
TokenIndex subject_end(const Words& words, TokenIndex verb) {
  if (verb == 0 || !words.classes(verb - 1).has(relative)) return verb;
  const TokenIndex comma = verb - 1;
  return comma > 0 && words.kind(comma - 1) == TokenKind::comma ? comma - 1 : comma;
}

}  // namespace

const Mention* find_predicated(const Mentions& mentions, const Words& words, std::size_t index, bool perfect) {
  const Mention& description = mentions.list[index];
  if (!is_single_person(description)) return nullptr;
  const TokenIndex behind_verb = without_adverbs(words, description.tokens.begin);
  if (behind_verb == 0 || !words.classes(behind_verb - 1).has(be)) return nullptr;
  TokenIndex verb = behind_verb - 1;
  if (perfect && verb > 0 && words.classes(verb - 1).has(have)) --verb;  // had been a nurse
  const TokenIndex end = subject_end(words, verb);
  for (std::size_t at = index; at > index - std::min(index, kMentionsBetween);) {
    const Mention& mention = mentions.list[--at];
    if (mention.tokens.end != end || mention.entity == kNobody) continue;
    const bool spoken = mention.flags.any(MentionFlags(MentionFlag::quoted) | MentionFlag::first_person);
    return spoken || mention.flags.has(MentionFlag::plural) ? nullptr : &mention;
  }
  return nullptr;
}

bool is_met(const Mentions& mentions, const Words& words, std::size_t index) {
  const Mention& mention = mentions.list[index];
  if (mention.flags.any(MentionFlags(MentionFlag::plural) | MentionFlag::possessive)) return false;
  if (!is_introduced(words, mention) && !is_met_by_narrator(mentions, index)) return false;
  if (is_one_of_two(words, mention.tokens.end)) return false;
  if (is_listed(mentions, words, index)) return true;
  TokenIndex at = without_adverbs(words, mention.tokens.begin);
  if (at > 0 && words.classes(at - 1).has(preposition) && !words.classes(at - 1).has(subordinator)) --at;  // met with
  if (at == 0 || !words.is_word(at - 1)) return false;
  const Frames frames = words.frames(at - 1);
  if (frames.has(Frame::thought) && !frames.has(Frame::sees)) return false;  // expected a man
  return words.classes(at - 1).any(verb_past | verb_gerund) && !words.classes(at - 1).has(have);
}

}  // namespace dixit
