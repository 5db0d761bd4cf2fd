#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"
#include "speakers/titles.hpp"
#include "speakers/words.hpp"

#include <cstdint>

namespace dixit {

/// How a story says who somebody is that it has described, or goes on to describe. A view.
class Introductions {
 public:
  Introductions(const SpeakerInput& input, Mentions& mentions, Entities& entities, Titles& titles) noexcept
      : input_(input), words_(input), mentions_(mentions), entities_(entities), titles_(titles) {}

  /// Learns from what stands beside `name`, whose entity is known.
  void learn(const Mention& name);

  /// `Josiah Doe, attorney, of Market Street`, `Jane Doe, deputy director.`
  void learn_bare_role(const Mention& name);

  /// `The spokesman, John Doe, said`, of `a spokesman` who spoke before. `description` has no entity of its own yet.
  void reveal(const Mention& description, const Mention& name);

  /// `who`, who has no name, speaks in `sentence`: `a voice` or, where not `indefinite`, `the voice`. Who is `heard`
  /// only has not been seen yet.
  void speaks(EntityId who, std::uint32_t sentence, bool indefinite, bool heard) noexcept;

  /// `"Good day," said a voice. Doe had come in.`: `mention` is a subject, new to `focus`.
  void enters(const Mention& mention, const Focus& focus);

  /// `"I have," said a voice. It was Lady Doe.`, `It was the captain.`
  void reveal(const Mention& mention);

 private:
  void learn_noun(const Mention& name);
  void reveal_as(EntityId name);
  [[nodiscard]] bool is_somebody(TokenRange subject) const noexcept;
  [[nodiscard]] bool presents(TokenRange subject) const noexcept;
  [[nodiscard]] bool modifies_role(TokenIndex at) const noexcept;

  const SpeakerInput& input_;
  Words words_;
  Mentions& mentions_;
  Entities& entities_;
  Titles& titles_;
  EntityId unnamed_ = kNobody;  // who spoke last as `a voice`
  std::uint32_t unnamed_sentence_ = 0;
  bool unseen_ = false;
};

}  // namespace dixit
