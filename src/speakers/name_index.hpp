#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <memory_resource>
#include <string_view>
#include <vector>

namespace dixit {

/// Calls `visit` with each word of the text that can be short for the given name `name`: `Fred` for `Frederick`, and
/// where only talk has one of the two, `Abe` for `Abel`. `told` are the words of names that narration has.
template <typename Visit>
void each_short_form(const WordTable& table, std::string_view name, const std::pmr::vector<bool>& told, Visit visit) {
  constexpr std::size_t kShortest = 3, kLongest = 5, kLeftOut = 3;  // letters; not Ann, Anna; Tom, Tommy
  const WordKey whole = table.find(name);
  const bool is_told = whole != kNoWord && told[whole];
  for (std::size_t size = kShortest; size <= kLongest && size < name.size(); ++size)
    if (const WordKey word = table.find(name.substr(0, size));
        word != kNoWord && (size + kLeftOut <= name.size() || told[word] != is_told))
      visit(word);
}

/// Lets entities be found by each word that may call them. A view.
class NameIndex {
 public:
  NameIndex(const SpeakerInput& input, bool fiction, const Mentions& mentions, Entities& entities,
            const std::pmr::vector<bool>& told)
      : words_(input), fiction_(fiction), mentions_(mentions), entities_(entities), told_(told) {}

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
  const std::pmr::vector<bool>& told_;
};

}  // namespace dixit
