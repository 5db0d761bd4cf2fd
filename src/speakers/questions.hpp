#pragma once

#include "rules/attribution.hpp"
#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

#include <cstdint>
#include <vector>

namespace dixit {

/// Tells who is asked something, and so answers. A view.
class Questions {
 public:
  Questions(const SpeakerInput& input, bool fiction, const std::vector<Attribution>& attributions,
            const Mentions& mentions, const Entities& entities) noexcept
      : input_(input),
        words_(input),
        fiction_(fiction),
        attributions_(attributions),
        mentions_(mentions),
        entities_(entities) {}

  /// Whether something is asked: `wondered`, `put it to Doe that`.
  [[nodiscard]] bool is_question(const Attribution& attribution) const;

  /// The one who was asked in the sentence of `attribution` or in the one before it, and whom `pronoun`, its speaker,
  /// means: `When a reporter asked Doe about the pier, he said`. Or kNobody.
  [[nodiscard]] EntityId find_asked(const SpeakerPhrase& pronoun, const Attribution& attribution) const;

  /// `Asked whether it rained, he said`: who is asked has just spoken.
  [[nodiscard]] bool answers(const SpeakerPhrase& pronoun, std::uint32_t sentence) const;

 private:
  [[nodiscard]] EntityId asked_in_sentence(const SpeakerPhrase& pronoun, const Attribution& attribution) const;
  [[nodiscard]] EntityId asked_before(const SpeakerPhrase& pronoun, const Attribution& attribution) const;
  [[nodiscard]] bool is_put_to_somebody(const Attribution& attribution) const;
  [[nodiscard]] TokenIndex first_of_clause(TokenIndex subject) const;
  [[nodiscard]] EntityId named_by(TokenRange phrase) const;

  const SpeakerInput& input_;
  Words words_;
  const bool fiction_;
  const std::vector<Attribution>& attributions_;
  const Mentions& mentions_;
  const Entities& entities_;
};

}  // namespace dixit
