#include "speakers/owners.hpp"

namespace dixit {

using enum WordClass;

EntityId Owners::find(const SpeakerPhrase& phrase, std::uint32_t sentence, EntityId except) const {
  const WordClasses first = words_.classes(phrase.tokens.begin);
  if (first.has(possessive)) {
    if (first.has(first_person)) return first.has(plural) ? kNobody : entities_.narrator;
    const Gender gender = gender_of(first);
    if (gender == Gender::unknown) return kNobody;
    return focus_.find({.sentence = sentence, .gender = gender, .person = true, .except = except}, entities_);
  }
  for (std::size_t at = mentions_.first_from(phrase.tokens.begin); at < mentions_.list.size(); ++at) {
    const Mention& mention = mentions_.list[at];
    if (mention.name.begin >= phrase.head) break;
    if (mention.kind == MentionKind::name && mention.flags.has(MentionFlag::possessive)) return mention.entity;
  }
  return kNobody;
}

EntityId Owners::find_relative(const SpeakerPhrase& phrase, std::uint32_t sentence) const {
  const WordClasses head = words_.classes(phrase.head);
  if (!head.has(person) || head.has(role) || phrase.gender == Gender::unknown || phrase.plural) return kNobody;
  if (words_.classes(phrase.tokens.begin).has(plural)) return kNobody;  // their mother
  const EntityId owner = find(phrase, sentence, kNobody);
  if (owner == kNobody || entities_[owner].surname == kNoWord) return kNobody;
  const WordKey surname = entities_[owner].surname;
  return entities_.find_only(surname, [&](EntityId id) {
    return id != owner && entities_[id].surname == surname && entities_[id].gender == phrase.gender;
  });
}

}  // namespace dixit
