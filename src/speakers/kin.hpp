#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/word_table.hpp"

#include <memory_resource>
#include <vector>

namespace dixit {

/// Whose mother, wife or friend somebody is, as far as a story has told. Of what is known the youngest is looked
/// through, a bounded number of steps.
class Kin {
 public:
  Kin(const Entities& entities, std::pmr::memory_resource* memory) noexcept : entities_(entities), known_(memory) {}

  /// `one` is the `word` of `owner`; `told`: so says the story, of one whom it names.
  void note(EntityId owner, WordKey word, EntityId one, bool told = false);

  /// Whom the story named as the `word` of `owner`; else, for who `his` is may be in doubt, of the last one of this
  /// gender, if both are in mind. Or kNobody.
  [[nodiscard]] EntityId find_told(EntityId owner, WordKey word, Gender owner_gender, const Focus& focus) const;

  /// Who is known as the `word` of `owner`, or has the owner's surname behind a title and is not known as something
  /// else to him: `his mother` is Mrs. Doe. Or kNobody.
  [[nodiscard]] EntityId find(EntityId owner, WordKey word, Gender gender) const;

 private:
  struct Tie {
    EntityId owner = kNobody;
    WordKey word = kNoWord;
    EntityId one = kNobody;
    bool told = false;
  };

  [[nodiscard]] EntityId find_titled(EntityId owner, Gender gender) const;
  [[nodiscard]] bool is_known_otherwise(EntityId owner, WordKey word, EntityId one) const;

  const Entities& entities_;
  std::pmr::vector<Tie> known_;
};

}  // namespace dixit
