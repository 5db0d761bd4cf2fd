#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Counts by which names each entity is called. A view.
class NameVariants {
 public:
  NameVariants(const SpeakerInput& input, const Mentions& mentions, Entities& entities) noexcept
      : words_(input), mentions_(mentions), entities_(entities) {}

  /// `mention`, a name, is one of `entity`. A bounded number of names is kept for each.
  void count(Entity& entity, const Mention& mention);

  /// The fullest of `entity` that is used at least so often, and of two alike that in more use; null where there is
  /// none. In a short text who is introduced by a fuller name that has all its words is called by that.
  [[nodiscard]] const NameVariant* fullest(const Entity& entity, std::uint32_t least_uses) const;

 private:
  /// The one that stands first in the text; `any` is one of `entity`.
  [[nodiscard]] const NameVariant& introduction(const Entity& entity, const NameVariant& any) const;
  [[nodiscard]] bool has_all_words(const NameVariant& name, const NameVariant& part) const;

  [[nodiscard]] bool is_family_name(const Entity& entity, const NameVariant& name) const noexcept;
  [[nodiscard]] bool is_in_capitals(TokenRange name) const noexcept;

  Words words_;
  const Mentions& mentions_;
  Entities& entities_;
};

}  // namespace dixit
