#pragma once

#include "speakers/gender_votes.hpp"
#include "speakers/mention.hpp"

#include <dixit/document.hpp>

#include <cstdint>
#include <vector>

namespace dixit {

[[nodiscard]] constexpr bool is_body(SpeakerKind kind) noexcept {
  return kind == SpeakerKind::organisation || kind == SpeakerKind::group;
}

/// A person, group or organisation of the text.
struct Entity {
  TokenRange name;    // the fullest so far; a description: its fullest phrase
  TokenRange titled;  // a name with its courtesy title: Mr. Doe; empty: never had one
  std::uint32_t word_count = 0;
  std::uint32_t first_word = 0;  // of its fullest name in Mentions::words
  TokenIndex last_mention = 0;
  TokenIndex behind_full = 0;  // where the last mention by more than one word ends; 0: none yet
  TokenIndex first_mention = 0;
  TokenIndex first_told = 0xFFFF'FFFF;  // outside of what is said; the largest: never
  std::uint32_t mention_count = 0;
  std::uint32_t alone_count = 0;       // mentions by the surname alone
  std::uint32_t titled_count = 0;      // mentions by a courtesy title and the surname alone
  std::uint32_t placed_count = 0;      // mentions where a place may stand: in Ellery
  std::uint32_t determined_count = 0;  // mentions with an article: the Albatross
  std::uint32_t first_variant = 0xFFFF'FFFF;
  WordKey surname = kNoWord;  // that its family may have too
  WordKey family = kNoWord;   // of one named with a relative: Clara of `Clara and Peter Doe`
  WordId honorific = kUnknownWord;
  WordId given_title = kUnknownWord;  // of Miss Anna, whose elder sister is Miss Carter
  SpeakerKind kind = SpeakerKind::unknown;
  Gender gender = Gender::unknown;
  bool gender_told = false;  // by a title or a given name rather than by pronouns
  bool by_office = false;    // has a title in front of one name: Sergeant Carter
  bool officer = false;      // has such a title in front of any name: Sergeant Anna Carter
  bool rank = false;         // a description that is written as a name: the Major
  bool plural = false;
  bool joint = false;       // several with names, who speak with one voice
  bool named = false;       // has a name of its own, not a description only
  bool written = false;     // a statement, a study
  bool person_like = true;  // could be meant by he or she
  bool acts = false;        // stands somewhere else than behind a preposition
  GenderVotes votes;

  /// Mrs. Doe, whatever else she is called.
  [[nodiscard]] bool goes_by_title() const noexcept {
    return honorific != kUnknownWord && titled_count * 2 > mention_count;
  }
};

/// One of the names of an entity: Isabel, Izzy, Isabel Doe.
struct NameVariant {
  TokenRange name;
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
  std::uint32_t uses = 0;
  std::uint32_t next = 0xFFFF'FFFF;  // another one of the entity
};

/// What an entity is called beside its name.
struct EntityTitle {
  EntityId entity = kNobody;
  TokenRange tokens;
};

/// All entities of a text and who is known by which word. Chains of entities with one word in common are looked through
/// a bounded number of steps, the youngest first.
class Entities {
 public:
  void clear(std::uint32_t word_count);

  EntityId add(const Entity& entity);

  /// Forgets titles, holders of roles, the narrator and all entities from `size` on.
  void forget_from(EntityId size);
  [[nodiscard]] Entity& operator[](EntityId id) noexcept { return list_[id]; }
  [[nodiscard]] const Entity& operator[](EntityId id) const noexcept { return list_[id]; }
  [[nodiscard]] EntityId size() const noexcept { return static_cast<EntityId>(list_.size()); }

  /// Lets `entity` be found by `word`.
  void index(WordKey word, EntityId entity);

  /// Calls `visit(entity)` for those known by `word` until it returns true.
  template <typename Visit>
  void visit(WordKey word, Visit visit) const {
    std::uint32_t node = word < heads_.size() ? heads_[word] : kEnd;
    for (unsigned steps = 0; node != kEnd && steps < kLongestSearch; ++steps, node = nodes_[node].next)
      if (visit(nodes_[node].entity)) return;
  }

  /// The first of those known by `word` that `fits`; or kNobody.
  template <typename Fits>
  [[nodiscard]] EntityId find(WordKey word, Fits fits) const {
    EntityId found = kNobody;
    visit(word, [&](EntityId id) {
      if (fits(id)) found = id;
      return found != kNobody;
    });
    return found;
  }

  /// The only one of those known by `word` that `fits`; or kNobody.
  template <typename Fits>
  [[nodiscard]] EntityId find_only(WordKey word, Fits fits) const {
    const EntityId found = find(word, fits);
    const EntityId other = find(word, [&](EntityId id) { return id != found && fits(id); });
    return other == kNobody ? found : kNobody;
  }

  /// The one that was last called by role `word`: the minister, the girl.
  [[nodiscard]] EntityId holder(WordKey role) const noexcept {
    return role < holders_.size() ? holders_[role] : kNobody;
  }
  void set_holder(WordKey role, EntityId entity);

  /// Who the voice from the doorway, or a spokesman, is, as the text tells later: kNobody for most.
  [[nodiscard]] EntityId revealed(EntityId entity) const noexcept {
    return entity < revealed_.size() ? revealed_[entity] : kNobody;
  }
  [[nodiscard]] bool any_revealed() const noexcept { return !revealed_.empty(); }
  void reveal(EntityId entity, EntityId name);

  /// The names of entities as linked lists that begin with Entity::first_variant.
  [[nodiscard]] std::vector<NameVariant>& variants() noexcept { return variants_; }

  /// The one who tells the story in the first person, or kNobody.
  EntityId narrator = kNobody;

  /// Titles stay in text order.
  void add_title(EntityId entity, TokenRange tokens);
  [[nodiscard]] const std::vector<EntityTitle>& titles() const noexcept { return titles_; }

 private:
  static constexpr std::uint32_t kEnd = 0xFFFF'FFFF;
  static constexpr unsigned kLongestSearch = 48;

  struct Node {
    EntityId entity = kNobody;
    std::uint32_t next = kEnd;
  };

  std::vector<Entity> list_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> heads_;  // by word
  std::vector<EntityId> holders_;     // by word
  std::vector<EntityTitle> titles_;
  std::vector<NameVariant> variants_;
  std::vector<EntityId> revealed_;  // by entity, up to the last one of whom it is told
};

/// Of who is mentioned. What the text tells of a person counts more than what the name does: Vivian, who is Mr. Vivian.
[[nodiscard]] inline Gender gender_of(const Mention& mention, const Entities& entities) noexcept {
  if (mention.kind != MentionKind::name || mention.entity == kNobody) return mention.gender;
  return entities[mention.entity].gender;
}

}  // namespace dixit
