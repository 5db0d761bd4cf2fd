#include "speakers/unnamed.hpp"

namespace dixit {
namespace {

constexpr TokenIndex kFarNewcomer = 400;  // tokens

Entity entity_of(TokenRange name, SpeakerKind kind) {
  Entity entity;
  entity.name = name;
  entity.kind = kind;
  entity.first_mention = entity.last_mention = name.begin;
  return entity;
}

/// `Road closed, agency says`, not `Q: Is it safe?`
bool is_of_heading(const SpeakerPhrase& phrase, const Words& words) {
  if (phrase.modified || phrase.plural || phrase.definite || phrase.what == SpeakerKind::group) return false;
  const bool label = words.token(phrase.head).span().size() == 1;
  return !label && !words.classes(phrase.tokens.begin).has(WordClass::determiner);
}

}  // namespace

TokenRange without_circumstance(TokenRange phrase, const Words& words) noexcept {
  using enum WordClass;
  for (TokenIndex at = phrase.begin + 1; at + 1 < phrase.end; ++at) {
    if (words.kind(at) != TokenKind::comma) continue;
    const WordClasses next = words.classes(at + 1);
    const bool clause = next.has(subordinator) && !next.has(preposition);
    if (clause || (next.has(verb_participle) && words.frames(at + 1).has(Frame::asks))) return {phrase.begin, at};
  }
  return phrase;
}

EntityId Unnamed::add_described(const Mention& description) {
  Entity entity = entity_of(description.tokens, description.what);
  entity.gender = description.gender;
  entity.plural = description.flags.has(MentionFlag::plural);
  const EntityId id = entities_.add(entity);
  entities_.set_holder(mentions_.words[description.first_word], id);
  if (description.what == SpeakerKind::person && !entity.plural && words_.is_indefinite(description.tokens.begin))
    newcomer_ = id;
  return id;
}

EntityId Unnamed::last_newcomer(TokenIndex at) const noexcept {
  if (newcomer_ == kNobody || at - entities_[newcomer_].first_mention > kFarNewcomer) return kNobody;
  return newcomer_;
}

EntityId Unnamed::add_speaker(const SpeakerPhrase& phrase) {
  const bool creature = fiction_ && phrase.definite && phrase.what == SpeakerKind::unknown;  // the owl
  const bool short_form = fiction_ || phrase.joint;
  Entity entity = entity_of(short_form ? phrase.core : without_circumstance(phrase.tokens, words_), phrase.what);
  entity.gender = phrase.gender;
  entity.rank = phrase.proper && words_.classes(phrase.head).has(WordClass::title);
  entity.plural = phrase.plural;
  entity.joint = phrase.joint;
  entity.first_mention = entity.last_mention = phrase.tokens.begin;
  entity.person_like = phrase.what == SpeakerKind::person || creature;
  entity.written =
      phrase.what == SpeakerKind::unknown && words_.classes(phrase.head).any(WordClass::medium | WordClass::work);
  const EntityId id = entities_.add(entity);
  if (!fiction_ && is_of_heading(phrase, words_)) return id;
  if (!phrase.joint) entities_.set_holder(phrase.word, id);
  entities_.set_holder(phrase.wording, id);
  return id;
}

EntityId Unnamed::add_newcomer(const Mention& pronoun) {
  Entity entity = entity_of(pronoun.tokens, SpeakerKind::person);
  entity.gender = pronoun.gender;
  return entities_.add(entity);
}

EntityId Unnamed::narrator(TokenRange pronoun, bool group) {
  EntityId& narrator = group ? narrators_ : entities_.narrator;
  if (narrator == kNobody) {
    Entity entity = entity_of(pronoun, group ? SpeakerKind::group : SpeakerKind::person);
    entity.plural = group;
    narrator = entities_.add(entity);
  }
  return narrator;
}

}  // namespace dixit
