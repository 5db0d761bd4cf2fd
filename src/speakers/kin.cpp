#include "speakers/kin.hpp"

#include <algorithm>

namespace dixit {
namespace {

constexpr std::size_t kMostTies = 32;

}  // namespace

void Kin::note(EntityId owner, WordKey word, EntityId one, bool told) {
  if (owner != kNobody && one != kNobody && owner != one) known_.push_back({owner, word, one, told});
}

EntityId Kin::find_told(EntityId owner, WordKey word, Gender owner_gender, const Focus& focus) const {
  EntityId last = kNobody;
  const std::size_t first = known_.size() - std::min(known_.size(), kMostTies);
  for (std::size_t at = known_.size(); at-- > first;) {
    const Tie& tie = known_[at];
    if (!tie.told || tie.word != word) continue;
    if (tie.owner == owner) return tie.one;
    const Gender gender = entities_[tie.owner].gender;
    if (last != kNobody || owner_gender == Gender::unknown || gender != owner_gender) continue;
    if (focus.has(tie.owner) && focus.has(tie.one)) last = tie.one;
  }
  return last;
}

bool Kin::is_known_otherwise(EntityId owner, WordKey word, EntityId one) const {
  const std::size_t first = known_.size() - std::min(known_.size(), kMostTies);
  for (std::size_t at = known_.size(); at-- > first;)
    if (known_[at].owner == owner && known_[at].one == one && known_[at].word != word) return true;
  return false;
}

EntityId Kin::find(EntityId owner, WordKey word, Gender gender) const {
  const std::size_t first = known_.size() - std::min(known_.size(), kMostTies);
  for (std::size_t at = known_.size(); at-- > first;)
    if (known_[at].owner == owner && known_[at].word == word) return known_[at].one;
  const EntityId titled = find_titled(owner, gender);
  return titled != kNobody && !is_known_otherwise(owner, word, titled) ? titled : kNobody;
}

/// The only one who goes by a title and the owner's surname.
EntityId Kin::find_titled(EntityId owner, Gender gender) const {
  const WordKey surname = entities_[owner].surname;
  if (surname == kNoWord) return kNobody;
  return entities_.find_only(surname, [&](EntityId id) {
    const Entity& entity = entities_[id];
    return id != owner && entity.surname == surname && entity.gender == gender && entity.goes_by_title();
  });
}

}  // namespace dixit
