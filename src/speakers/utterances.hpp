#pragma once

#include "speakers/speakers.hpp"

#include <cstdint>
#include <vector>

namespace dixit {

inline constexpr std::uint32_t kNoIndex = 0xFFFF'FFFF;

/// A passage between marks that somebody says.
struct Utterance {
  TokenRange tokens;  // with its marks
  TokenRange inside;
  std::uint32_t paragraph = 0;
  std::uint32_t sentence = 0;
  std::uint32_t attribution = kNoIndex;  // that it is part of
  bool goes_on = false;                  // the mark was not closed but reopened on the next paragraph
};

/// The outermost quoted passages of a story that are spoken, in text order, with the attributions that hold them.
/// Passages that belong to no attribution count where they can be an utterance: scare quotes and titles cannot, nor can
/// `labels`, in text order. Linear.
void find_utterances(const SpeakerInput& input, const std::vector<Attribution>& attributions,
                     const std::vector<TokenRange>& labels, std::vector<Utterance>& utterances);

}  // namespace dixit
