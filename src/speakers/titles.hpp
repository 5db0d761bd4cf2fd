#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/offices.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Learns from the text who has which title and holds which office. A view.
class Titles {
 public:
  Titles(const SpeakerInput& input, Mentions& mentions, Entities& entities, const Offices& offices) noexcept
      : words_(input), mentions_(mentions), entities_(entities), offices_(offices) {}

  /// The text calls `entity` by `title`, which is not empty: from now on `the governor` is `Governor Doe`; one who is
  /// not `here` is so where there is no other governor.
  void learn(EntityId entity, TokenRange title, bool here = true);

 private:
  [[nodiscard]] bool is_part(TokenIndex at, TokenRange title) const;
  [[nodiscard]] TokenRange without_edges(TokenRange title) const;
  void tell_who(EntityId id, TokenRange title);
  void hold(TokenIndex office, EntityId entity, bool held);
  void hold(std::string_view office, EntityId entity, bool held);

  Words words_;
  Mentions& mentions_;
  Entities& entities_;
  const Offices& offices_;
};

}  // namespace dixit
