#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <string_view>

namespace dixit {

/// Lets entities be found by each word that may call them. A view.
class NameIndex {
 public:
  NameIndex(const SpeakerInput& input, bool fiction, const Mentions& mentions, Entities& entities)
      : words_(input), fiction_(fiction), mentions_(mentions), entities_(entities) {}

  /// By the words of `name`, which is the entity's.
  void add(const Mention& name, EntityId id);

 private:
  void add_inner_words(const Mention& name, EntityId id);
  void add_half(std::string_view surname, EntityId id);
  void add_kind(const Mention& name, EntityId id);
  void add_initials(const Mention& name, EntityId id);

  Words words_;
  const bool fiction_;
  const Mentions& mentions_;
  Entities& entities_;
};

}  // namespace dixit
