#include "speakers/kin.hpp"

#include <algorithm>

namespace dixit {
namespace {

constexpr std::size_t kMostTies = 32;

}  // namespace

void Kin::note(EntityId owner, WordKey word, EntityId one) {
  if (owner != kNobody && one != kNobody && owner != one) known_.push_back({owner, word, one});
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
