#include "speakers/bystanders.hpp"

#include "speakers/scene_entries.hpp"

#include <utility>

namespace dixit {
namespace {

constexpr std::uint32_t kFarthest = 3;  // sentences

}  // namespace

EntityId Bystanders::take_newcomer(std::uint32_t sentence, Gender gender) {
  if (!last_) return kNobody;
  const Mention& mention = mentions_.list[*last_];
  if (sentence - mention.sentence > 1 || clash(gender_of(mention, entities_), gender) ||
      !is_met(mentions_, words_, *last_))
    return kNobody;
  return has_actor(mention.sentence, gender) ? kNobody : take(sentence, gender);
}

EntityId Bystanders::take_called(std::uint32_t sentence, WordKey word) {
  if (!last_) return kNobody;
  const Mention& mention = mentions_.list[*last_];
  const bool called = mentions_.words[mention.first_word] == word && words_.is_indefinite(mention.tokens.begin) &&
                      sentence - mention.sentence <= 2;
  return called ? take(sentence, mention.gender) : kNobody;
}

/// Whether somebody who can be of this gender acts or speaks from `sentence` on.
bool Bystanders::has_actor(std::uint32_t sentence, Gender gender) const {
  bool found = false;
  focus_.visit([&](const FocusEntry& entry) {
    const bool acts = entry.sentence >= sentence && (entry.subject || entry.speaker) && !entry.aside;
    found = found || (acts && entry.entity != entities_.narrator && !clash(entities_[entry.entity].gender, gender));
  });
  return found;
}

EntityId Bystanders::take(std::uint32_t sentence, Gender gender) {
  if (!last_) return kNobody;
  Mention& mention = mentions_.list[*std::exchange(last_, std::nullopt)];
  if (sentence - mention.sentence > kFarthest || clash(mention.gender, gender)) return kNobody;
  if (mention.entity == kNobody) mention.entity = unnamed_.add_described(mention);
  Entity& met = entities_[mention.entity];
  if (!met.named && met.gender == Gender::unknown) met.gender = gender;
  return mention.entity;
}

}  // namespace dixit
