#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/reference.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"

#include <vector>

namespace dixit {

/// Memory that is reused from text to text.
struct SpeakerScratch {
  WordTable nouns;  // that name speakers
  Mentions mentions;
  Entities entities;
  std::vector<SpeakerPhrase> phrases;
  std::vector<KnownSpeaker> known;
  std::vector<EntityId> said_by;
  std::vector<TokenRange> labels;  // passages of a story that are not said
  std::vector<Utterance> utterances;
  Turns turns;
  std::vector<std::uint32_t> order;
  std::vector<Attribution> sorted;
  std::vector<EntityId> sorted_speakers;
};

}  // namespace dixit
