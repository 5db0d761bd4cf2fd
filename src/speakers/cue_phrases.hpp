#pragma once

#include "speakers/speaker_phrase.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"

#include <vector>

namespace dixit {

/// The noun phrases that the cues of utterances have. A view.
class CuePhrases {
 public:
  CuePhrases(const std::vector<SpeakerPhrase>& phrases, const std::vector<Utterance>& utterances) noexcept
      : phrases_(phrases), utterances_(utterances) {}

  /// Of the cue that belongs to `utterance`; or null.
  [[nodiscard]] const SpeakerPhrase* phrase_of(const Utterance& utterance) const {
    if (utterance.attribution >= phrases_.size()) return nullptr;  // kNoIndex, too
    const SpeakerPhrase& phrase = phrases_[utterance.attribution];
    return phrase.kind == ReferenceKind::nobody ? nullptr : &phrase;
  }

  /// Of the last cue of `turn`; or null.
  [[nodiscard]] const SpeakerPhrase* last_phrase(const Turn& turn) const {
    for (std::uint32_t index = turn.last; index-- > turn.first;)
      if (const SpeakerPhrase* phrase = phrase_of(utterances_[index])) return phrase;
    return nullptr;
  }

 private:
  const std::vector<SpeakerPhrase>& phrases_;
  const std::vector<Utterance>& utterances_;
};

}  // namespace dixit
