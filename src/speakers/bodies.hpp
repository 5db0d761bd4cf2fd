#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Where `Court` stands in `High Court of Ellery`.
[[nodiscard]] TokenIndex head_of_body(TokenRange name, const Words& words) noexcept;

/// Whom `the company`, whose head is token `noun`, can mean: of those in `focus` the body named last whose name does
/// not say what it is (`Brunnel Motors`, not `the Harbour Ministry`), or, by a word that stands for any body (`the
/// agency`), the one that acted last; else the last that could be a person or a body. Or kNobody.
[[nodiscard]] EntityId find_body(const Focus& focus, const Entities& entities, const Words& words, TokenIndex noun);

/// Whether `phrase` tells of a body by what it is alone: `the company`, `the Ellery-based company`.
[[nodiscard]] bool tells_of_body(const SpeakerPhrase& phrase, const Words& words);

/// Known as `the company` alone, which a name can still be found for; not as `the drug company`, `one company`.
[[nodiscard]] bool is_bare(const Entity& entity, const Words& words);

/// Whether the phrase adds what a body is that has just been named: `Quill fell. The drinks group said`.
[[nodiscard]] bool tells_more_of_body(const SpeakerPhrase& phrase, const Words& words);

/// The named body that is the subject of the sentence before, and may be called `noun`; or kNobody.
[[nodiscard]] EntityId find_body_before(const Focus& focus, const Entities& entities, const Words& words,
                                        TokenIndex noun, std::uint32_t sentence);

}  // namespace dixit
