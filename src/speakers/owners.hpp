#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Tells to whom descriptions belong. A view.
class Owners {
 public:
  Owners(const SpeakerInput& input, const Mentions& mentions, const Entities& entities, const Focus& focus) noexcept
      : words_(input), mentions_(mentions), entities_(entities), focus_(focus) {}

  /// Whose mother `her mother`, `Clara's mother` is, as far as the text has been read; not that of `except`, who
  /// speaks. Or kNobody.
  [[nodiscard]] EntityId find(const SpeakerPhrase& phrase, std::uint32_t sentence, EntityId except) const;

  /// `his wife`, `Doe's son`: the only one of the owner's surname whom the noun can mean; or kNobody.
  [[nodiscard]] EntityId find_relative(const SpeakerPhrase& phrase, std::uint32_t sentence) const;

 private:
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  const Focus& focus_;
};

}  // namespace dixit
