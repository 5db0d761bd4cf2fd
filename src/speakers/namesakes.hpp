#pragma once

#include "speakers/courtesy_titles.hpp"
#include "speakers/entities.hpp"
#include "speakers/gender_votes.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <compare>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace dixit {

/// `J`, `J.`
[[nodiscard]] constexpr bool is_initial(std::string_view word) noexcept {
  return word.size() == 1 || (word.size() <= 4 && word[1] == '.');
}

/// Tells which of the entities a name can name. A view.
class Namesakes {
 public:
  /// `votes` are what pronouns say of each word of names; what they and `titles` tell may grow.
  Namesakes(const SpeakerInput& input, bool fiction, const Mentions& mentions, const Entities& entities,
            const CourtesyTitles& titles, const std::pmr::vector<GenderVotes>& votes)
      : words_(input),
        fiction_(fiction),
        mentions_(mentions),
        entities_(entities),
        titles_(titles),
        votes_(votes),
        beside_(input.memory) {}

  /// The one of `name`, which has several words; or kNobody.
  [[nodiscard]] EntityId find_full(const Mention& name) const;

  /// Who is meant by a single name: of those who have it the one mentioned last, else the one mentioned next; or
  /// kNobody.
  [[nodiscard]] EntityId nearest(const Mention& name) const;

  /// A sentence names `one` and somebody else by `title` and the same surname; all are noted before a question is put.
  void note_beside(EntityId one, WordId title) { beside_.push_back({one, title}); }
  void order_beside() { std::ranges::sort(beside_); }

  /// `Colonel Roe`; in a story not: my cousin Jane, in general Jane
  [[nodiscard]] bool has_office(const Mention& mention) const;

  /// `Mrs. John Smith` is not John Smith. `named` is a mention or an entity.
  template <typename Named>
  [[nodiscard]] bool is_wife(const Named& named) const;

 private:
  [[nodiscard]] Gender told_by_own_words(const Mention& name) const;
  struct Beside {
    EntityId one = kNobody;
    WordId title = kUnknownWord;

    auto operator<=>(const Beside&) const = default;  // NOLINT(modernize-use-nullptr): it sees a 0 that is none
  };

  [[nodiscard]] std::span<const WordKey> words_of(const Entity& entity) const {
    return {mentions_.words.data() + entity.first_word, entity.word_count};
  }
  [[nodiscard]] bool is_same_full_name(const Mention& mention, const Entity& entity) const;
  [[nodiscard]] bool has_other_middle(std::span<const WordKey> a, std::span<const WordKey> b) const;
  [[nodiscard]] EntityId begun_by(const Mention& mention) const;
  [[nodiscard]] EntityId without_form(const Mention& mention) const;
  [[nodiscard]] std::string_view suffix_of(TokenRange name) const;
  [[nodiscard]] bool is_of_other_generation(std::string_view suffix, const Entity& entity) const;
  [[nodiscard]] bool is_same_given(WordKey a, WordKey b) const;
  [[nodiscard]] bool is_meant(const Mention& name, const Entity& entity, const Entity& other) const;
  [[nodiscard]] int rank_of(const Mention& mention, WordKey word, EntityId id) const;
  [[nodiscard]] bool may_do_without_title(const Mention& bare) const;
  [[nodiscard]] int rank_of_titled(const Mention& mention, WordKey word, EntityId id, bool is_last) const;
  [[nodiscard]] bool is_somebody_else(const Mention& mention, WordKey word, EntityId id) const;
  [[nodiscard]] bool is_beside(const Mention& titled, EntityId id) const;
  [[nodiscard]] bool is_eldest(const Mention& titled, EntityId id) const;
  [[nodiscard]] bool has_husband(const Entity& wife) const;
  [[nodiscard]] bool has_eldest(const Mention& titled, WordKey word) const;
  [[nodiscard]] bool shares_surname(const Mention& mention, WordKey word) const;
  [[nodiscard]] bool is_named_after(const Entity& entity) const;

  Words words_;
  const bool fiction_;
  const Mentions& mentions_;
  const Entities& entities_;
  const CourtesyTitles& titles_;
  const std::pmr::vector<GenderVotes>& votes_;  // by word
  std::pmr::vector<Beside> beside_;
};

template <typename Named>
bool Namesakes::is_wife(const Named& named) const {
  using enum WordClass;
  if (named.honorific == kUnknownWord || named.gender != Gender::female) return false;
  const WordClasses given = words_.classes(named.name.begin);
  if (named.word_count < 2 || given.has(feminine)) return false;
  const GenderVotes& votes = votes_[mentions_.words[named.first_word]];
  if (fiction_) return given.has(masculine) || votes.masculine > votes.feminine;
  return given.has(masculine) || votes.masculine > 2 * votes.feminine + 1;
}

}  // namespace dixit
