#include "speakers/antecedents.hpp"

namespace dixit {

EntityId find_antecedent(const Focus& focus, const Entities& entities, const Words& words, TokenIndex relative) {
  const bool person_only = !words.classes(relative).any(WordClass::determiner | WordClass::complementizer);
  EntityId nearest = kNobody, person = kNobody;
  std::uint32_t sentence = 0;
  focus.visit([&](const FocusEntry& entry) {
    if (entry.at >= relative) return;
    if (nearest == kNobody) {
      nearest = entry.entity;
      sentence = entry.sentence;
    }
    const bool body = entities[entry.entity].kind == SpeakerKind::organisation;
    if (person == kNobody && entry.sentence == sentence && !body) person = entry.entity;
  });
  return person_only && person != kNobody ? person : nearest;
}

EntityId find_described(const Focus& focus, const Entities& entities, const SpeakerPhrase& phrase,
                        std::uint32_t sentence) {
  EntityId found = kNobody;
  if (phrase.gender == Gender::unknown || phrase.plural || phrase.modified) return found;
  focus.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities[entry.entity];
    const bool near = sentence - entry.sentence <= 1 && (entry.subject || entry.speaker);
    if (found == kNobody && near && entity.named && entity.gender == phrase.gender) found = entry.entity;
  });
  return found;
}

}  // namespace dixit
