#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// What a source without a name is called by: `phrase` without what only tells of the moment: `the priest` of `the
/// priest, when found,` and of `the priest, asked about it,`, but all of `an official, who asked not to be named,`.
[[nodiscard]] TokenRange without_circumstance(TokenRange phrase, const Words& words) noexcept;

/// Adds those to the entities of a text whom nothing names: who is described, who is only `she`, who tells the story.
/// A view.
class Unnamed {
 public:
  Unnamed(const SpeakerInput& input, bool fiction, const Mentions& mentions, Entities& entities) noexcept
      : words_(input), fiction_(fiction), mentions_(mentions), entities_(entities) {}

  /// Whom `description` means, the holder of its head from here on.
  EntityId add_described(const Mention& description);

  /// The speaker that `phrase` describes, the holder of its head and of its wording from here on.
  EntityId add_speaker(const SpeakerPhrase& phrase);

  /// `She came in`, in a story that has not told of her before.
  EntityId add_newcomer(const Mention& pronoun);

  /// `A man came in. The stranger`: who was described last as somebody new, not long before token `at`; or kNobody.
  [[nodiscard]] EntityId last_newcomer(TokenIndex at) const noexcept;

  /// Who is `I` or, as a group, `we`; added where `pronoun` is the first.
  EntityId narrator(TokenRange pronoun, bool group);

 private:
  Words words_;
  const bool fiction_;
  const Mentions& mentions_;
  Entities& entities_;
  EntityId narrators_ = kNobody;
  EntityId newcomer_ = kNobody;
};

}  // namespace dixit
