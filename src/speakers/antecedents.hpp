#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// The one that the relative pronoun at token `relative` stands for, of those whom the text spoke of up to there: named
/// last in front of it; or kNobody. `Jane Doe of the Port Union, who` is the person.
[[nodiscard]] EntityId find_antecedent(const Focus& focus, const Entities& entities, const Words& words,
                                       TokenIndex relative);

/// The person just named whom the news calls again by what he or she is: `the Norwegian nurse`, `the union leader`,
/// `the father of two`; not by an office, which another may hold: `the mayor`. `known` has that word for a title, and
/// is preferred where not far away. Or kNobody.
[[nodiscard]] EntityId find_called_again(const Focus& focus, const Entities& entities, const Words& words,
                                         const SpeakerPhrase& phrase, std::uint32_t sentence, EntityId known);

/// Who has the age that the phrase tells: `the 43-year-old`, behind `Jane Doe, 43,`; or kNobody.
[[nodiscard]] EntityId find_aged(const Mentions& mentions, const Words& words, const SpeakerPhrase& phrase);

/// The only one whose surname a phrase without determiner is that reads as what somebody is: `Baker`, `Mr. King`, where
/// the text names Ann Baker or Paul King. Or kNobody.
[[nodiscard]] EntityId find_namesake(const Mentions& mentions, const Entities& entities, const Words& words,
                                     const SpeakerPhrase& phrase);

/// The named one whom a description in `sentence` takes up: `Jane Doe agreed. The actress said`. The word tells the
/// gender, and somebody of that gender was spoken of last. Or kNobody.
[[nodiscard]] EntityId find_described(const Focus& focus, const Entities& entities, const SpeakerPhrase& phrase,
                                      std::uint32_t sentence);

}  // namespace dixit
