#pragma once

#include "rules/attribution.hpp"
#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/speakers.hpp"

namespace dixit {

/// Whether all words of `inside` but those of closed classes have capitals: `Open Late Every Night`, `Mrs. Doe`; not:
/// `It isn't.`
[[nodiscard]] bool is_title(const SpeakerInput& input, TokenRange inside);

/// Whether a cue stands in front of the mark at token `mark`: `answered "Never,"`; not: a plate which said "Push,"
[[nodiscard]] bool is_cue_before(const SpeakerInput& input, TokenIndex mark);

/// Whether `attribution`, a direct one of a story, only tells what something is called or what is written on it: `a
/// song called "The Owl"`, `a plate which said "Push."`, `took up the letter. "Come," it ran`
[[nodiscard]] bool is_label(const SpeakerInput& input, const Attribution& attribution);

/// Whether what stands in front of the colon of `attribution`, one of news, only says what kind of text follows:
/// `Analysis: What happens next?` It is a word that nothing tells of a speaker, and no name that stands elsewhere.
[[nodiscard]] bool is_heading_label(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                                    const Attribution& attribution);

}  // namespace dixit
