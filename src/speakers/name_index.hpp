#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <string_view>

namespace dixit {

/// Calls `visit` with each word of the text that can be short for the given name `name`: `Fred` for `Frederick`.
template <typename Visit>
void each_short_form(const WordTable& table, std::string_view name, Visit visit) {
  constexpr std::size_t kShortest = 3, kLongest = 5, kLeftOut = 3;  // letters; not Ann, Anna; Tom, Tommy
  for (std::size_t size = kShortest; size <= kLongest && size + kLeftOut <= name.size(); ++size)
    if (const WordKey word = table.find(name.substr(0, size)); word != kNoWord) visit(word);
}

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
