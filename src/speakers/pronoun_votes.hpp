#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

namespace dixit {

inline constexpr TokenIndex kVoteReach = 30;  // tokens between a name and the pronoun that tells its gender

/// `him`, and `her` in front of no noun: in the sentence of a subject it means another one.
[[nodiscard]] bool is_object(const Words& words, const Mention& pronoun) noexcept;

/// What pronouns tell of the gender of the one who was named last. Asked in text order. A view.
class PronounVotes {
 public:
  PronounVotes(const SpeakerInput& input, bool fiction, Entities& entities) noexcept
      : input_(input), words_(input), fiction_(fiction), entities_(entities) {}

  /// `name` is a person's, and stands outside of quotations.
  void notice(const Mention& name) noexcept;

  /// What was named last is no person.
  void forget() noexcept {
    last_ = kNobody;
    beside_ = kNobody;
    before_ = kNobody;
    of_subject_ = false;
  }

  void vote(const Mention& pronoun) noexcept;

  /// Gives the entity the gender that was voted for, where no name or title tells it.
  void settle(Entity& entity) const noexcept;

 private:
  [[nodiscard]] bool could_be_thing(const Entity& entity) const noexcept;
  [[nodiscard]] bool could_be_place(const Entity& entity) const noexcept;
  [[nodiscard]] bool is_told_of(const Mention& name) const noexcept;
  [[nodiscard]] bool belongs_to_office(const Mention& name) const noexcept;
  [[nodiscard]] bool is_object_beside(const Mention& pronoun) const noexcept;
  [[nodiscard]] bool is_in_later_paragraph(const Mention& pronoun) const noexcept;

  const SpeakerInput& input_;
  Words words_;
  const bool fiction_;
  Entities& entities_;
  EntityId last_ = kNobody;       // who was named last, as the subject where the sentence has one
  std::uint32_t sentence_ = 0;    // of that mention
  bool told_of_ = false;          // something beside that mention tells that it is a person
  bool of_subject_ = false;       // that mention is a subject
  bool last_is_subject_ = false;  // the same, and no pronoun came behind it yet
  EntityId beside_ = kNobody;     // named behind that subject, in its sentence
  EntityId before_ = kNobody;     // named in front of it, where it stands behind a preposition: Jane Roe of Doe
};

}  // namespace dixit
