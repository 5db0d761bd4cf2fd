#include "speakers/pronoun_votes.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::uint32_t kFewestOfThing = 12;  // of what could be no person, but is named often
constexpr std::uint32_t kVotesOfSubject = 3;  // of the first pronoun behind a name that is one

}  // namespace

void PronounVotes::notice(const Mention& name) noexcept {
  if (!fiction_ && belongs_to_office(name)) {
    last_ = beside_ = before_ = kNobody;
    return;
  }
  const bool subject = name.flags.has(MentionFlag::subject);
  const bool beside = of_subject_ && !subject && sentence_ == name.sentence && name.entity != last_;
  beside_ = beside ? name.entity : kNobody;
  if (beside) return;  // `Doe met Roe. She` is Doe
  const TokenIndex begin = name.tokens.begin;
  const bool governed = begin > 0 && words_.classes(begin - 1).has(preposition);
  before_ = governed && sentence_ == name.sentence && name.entity != last_ ? last_ : kNobody;
  of_subject_ = subject;
  last_ = name.entity;
  told_of_ = is_told_of(name);
  last_is_subject_ = subject;
  sentence_ = name.sentence;
}

void PronounVotes::vote(const Mention& pronoun) noexcept {
  if (last_ == kNobody || pronoun.gender == Gender::unknown || pronoun.flags.has(MentionFlag::quoted)) return;
  const auto fits = [&](EntityId id) { return id != kNobody && entities_[id].gender == pronoun.gender; };
  if (fits(beside_)) return;  // Doe asked Jane Roe what she saw
  if (fits(before_)) return;  // by Jane Roe, a nurse from Doe. She
  Entity& entity = entities_[last_];
  if (pronoun.tokens.begin - entity.last_mention > kVoteReach || is_object_beside(pronoun)) return;
  if (!fiction_ && is_in_later_paragraph(pronoun) && could_be_place(entity)) return;
  entity.votes.add(pronoun.gender, last_is_subject_ ? kVotesOfSubject : 1);
  last_is_subject_ = false;
}

bool is_object(const Words& words, const Mention& pronoun) noexcept {
  const TokenIndex at = pronoun.tokens.begin;
  const WordClasses may = words.classes(at);
  const bool owns = may.has(possessive) && words.is_word(at + 1) && !words.classes(at + 1).any(kClosedWords | adverb);
  return may.has(object_pronoun) && !owns;
}

/// `Doe told her`, `Doe laughed at him`: Doe is another.
bool PronounVotes::is_object_beside(const Mention& pronoun) const noexcept {
  return last_is_subject_ && pronoun.sentence == sentence_ && is_object(words_, pronoun);
}

/// `the former Oster boss`, who is he.
bool PronounVotes::belongs_to_office(const Mention& name) const noexcept {
  const TokenIndex begin = name.tokens.begin, end = name.tokens.end;
  if (begin == 0 || !words_.is_word(end) || words_.is_capital(end) || !words_.classes(end).any(role | person))
    return false;
  return name.word_count == 1 && words_.classes(begin - 1).any(determiner | adjective);
}

/// `Ellery lies in the north. / "It rained," she said`: a report does not leave it at a name that tells of no person.
bool PronounVotes::is_in_later_paragraph(const Mention& pronoun) const noexcept {
  const auto paragraph = [this](TokenIndex at) { return paragraph_at(input_.paragraphs, at); };
  return paragraph(entities_[last_].last_mention) != paragraph(pronoun.tokens.begin);
}

/// `Ellery`, `Port Ellery`: no given name, and nothing beside it that only persons have.
bool PronounVotes::could_be_place(const Entity& entity) const noexcept {
  if (entity.kind != SpeakerKind::unknown || entity.honorific != kUnknownWord) return false;
  if (words_.classes(entity.name.begin).has(given_name)) return false;
  return entity.word_count == 1 || !told_of_;
}

/// `Zhiqiang Li said`, `Zhiqiang Li, 34,`
bool PronounVotes::is_told_of(const Mention& name) const noexcept {
  const TokenIndex begin = name.tokens.begin, end = name.tokens.end;
  if (words_.kind(end) == TokenKind::comma || (words_.is_word(end) && words_.classes(end).has(verb_cue))) return true;
  return begin > 0 && words_.is_word(begin - 1) && words_.classes(begin - 1).any(verb_cue | preposition_cue);
}

/// `Verizon`, `American Legion`: a single word, or several of which none is a name's.
bool PronounVotes::could_be_thing(const Entity& entity) const noexcept {
  bool ordinary = true;
  for (TokenIndex at = entity.name.begin; at < entity.name.end; ++at) {
    const WordClasses may = words_.classes(at);
    if (may.has(given_name)) return false;
    ordinary = ordinary && !(may - WordClass::starts_expression).empty();
  }
  return entity.honorific == kUnknownWord && (ordinary || entity.word_count == 1);
}

void PronounVotes::settle(Entity& entity) const noexcept {
  if (is_body(entity.kind)) {
    entity.person_like = entity.votes.all() > kVotesOfSubject * entity.mention_count;
    return;
  }
  constexpr std::uint32_t kSure = 4;
  const bool usual_only = words_.frames(entity.name.begin).has(Frame::usually);
  // News calls people by surnames, which can look like given names: Grace.
  const bool surname = entity.word_count == 1 && entity.votes.all() >= kSure;
  const bool doubtful = !fiction_ && entity.honorific == kUnknownWord && (usual_only || surname);
  if (!fiction_ && entity.kind == SpeakerKind::unknown && could_be_thing(entity) &&
      entity.votes.all() < std::min(kVotesOfSubject * (entity.mention_count - 1) + 1, kFewestOfThing))
    return;
  const Gender voted = entity.votes.decided();
  if ((entity.gender == Gender::unknown || doubtful) && voted != Gender::unknown) entity.gender = voted;
}

}  // namespace dixit
