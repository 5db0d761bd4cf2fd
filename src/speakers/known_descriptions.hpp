#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/mention.hpp"
#include "speakers/offices.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

#include <cstdint>
#include <vector>

namespace dixit {

/// Tells who was described so before: `the ministry`, `officials`, `Doe and Mehta`. Each question takes a bounded
/// number of steps. A view.
class KnownDescriptions {
 public:
  KnownDescriptions(const SpeakerInput& input, bool fiction, const Mentions& mentions, const Entities& entities,
                    const Offices& offices, const Focus& focus);

  /// Somebody without a name was called by `word`.
  void note(WordKey word);

  /// `joint` are several who spoke with one voice.
  void note_joint(EntityId joint) { joint_.push_back(joint); }

  /// The one that was called by `word`; a body with that word in its name: the ministry, the Defence Ministry,
  /// one named in front of token `at` rather than behind it. Or kNobody.
  [[nodiscard]] EntityId find(WordKey word, Gender gender, TokenIndex at) const;

  /// Who was called by the whole description, or by its head alone where nobody nearer may be meant; or kNobody.
  [[nodiscard]] EntityId find(const SpeakerPhrase& phrase, std::uint32_t sentence) const;

  /// `Federal officials`, who spoke before: of many without an article the wording tells. Or kNobody.
  [[nodiscard]] EntityId find_many(const SpeakerPhrase& phrase) const;

  /// `Doe and Mehta` are `Jane Doe and Rana Mehta`, who spoke before; or kNobody.
  [[nodiscard]] EntityId find_joint(const SpeakerPhrase& phrase) const;

  /// Whether `called`, who was called by a description, can be meant by it again: not one with a name of whom the text
  /// has not spoken for long.
  [[nodiscard]] bool is_in_mind(EntityId called) const;

  /// `The old man got up`, `Her friend laughed`: one of those who are there, in other words. Or kNobody.
  [[nodiscard]] EntityId find_anew(const Mention& mention) const;

 private:
  [[nodiscard]] bool is_head_of(const Entity& entity, WordKey word) const;
  [[nodiscard]] EntityId only_one(const FocusQuery& query) const;
  [[nodiscard]] EntityId find_holder(const SpeakerPhrase& phrase, std::uint32_t sentence) const;
  [[nodiscard]] Gender gender_told(const SpeakerPhrase& phrase) const;
  [[nodiscard]] bool is_whole_title(const SpeakerPhrase& phrase) const;
  [[nodiscard]] EntityId find_titled(const SpeakerPhrase& phrase) const;
  [[nodiscard]] bool is_of_headline(const Entity& described) const;
  [[nodiscard]] bool is_noted(WordKey word) const { return word < noted_.size() && noted_[word]; }
  [[nodiscard]] bool have_same_members(TokenRange a, TokenRange b) const;
  [[nodiscard]] std::size_t next_member(std::size_t index, TokenRange range) const;

  Words words_;
  const bool fiction_;
  const Mentions& mentions_;
  const Entities& entities_;
  const Offices& offices_;
  const Focus& focus_;
  std::pmr::vector<bool> noted_;      // by word
  std::pmr::vector<EntityId> joint_;  // those who spoke with one voice
};

}  // namespace dixit
