#include "rules/modality.hpp"

#include <algorithm>

namespace dixit {
namespace {

bool ends_clause(const Phrase& phrase) {
  return phrase.letter == symbol::kCoordinator || phrase.letter == ',' || phrase.letter == ';';
}

}  // namespace

void ModalityReader::read(const Phrase& cue, Attribution& attribution) const {
  const Phrase* governor = governor_of(cue);
  bool negative = cue.negative || (attribution.speaker && denies(*attribution.speaker));
  attribution.modality = cue.modality;
  if (governor != nullptr) {
    const Frames frames = text_.frames(governor->head);
    negative ^= governor->negative != frames.has(Frame::negative);
    attribution.modality = frames.has(Frame::future) || is_to(*governor) ? Modality::future
                           : frames.has(Frame::requested)                ? Modality::requested
                           : frames.has(Frame::possible)                 ? Modality::possible
                                                                         : governor->modality;
  }
  if (attribution.modality == Modality::asserted && (is_conditional(cue) || is_asked(cue)))
    attribution.modality = Modality::possible;
  attribution.polarity = negative ? Polarity::negative : Polarity::positive;
}

bool ModalityReader::is_forbidden(std::size_t cue) const {
  if (cue == first_) return false;
  const Phrase& governor = line_.phrases[cue - 1];
  return governor.negative && governor.active_letter == symbol::kActivePassive &&
         !text_.frames(governor.head).any(Frame::future | Frame::requested);
}

bool ModalityReader::is_refused(const Phrase& cue) const {
  const Phrase* governor = governor_of(cue);
  return governor != nullptr && governor + 1 == &cue && governor->active_letter != 0 &&
         text_.frames(governor->head).has(Frame::negative);
}

/// `if Doe says that`, `it is unclear whether Doe said that`
bool ModalityReader::is_conditional(const Phrase& cue) const {
  constexpr std::ptrdiff_t kFarthest = 6;
  const Phrase* const end = &cue - std::min(&cue - first_phrase(), kFarthest);
  for (const Phrase* phrase = &cue; phrase-- != end && !ends_clause(*phrase);)
    if (phrase->letter == symbol::kWhether) return true;
  return false;
}

/// `Did Doe say that …?`, `Had Doe said that, …`, `Who said that …?`: a question or condition whose verb is the cue.
bool ModalityReader::is_asked(const Phrase& cue) const {
  using enum WordClass;
  const Phrase& first = *first_phrase();
  const bool question = line_.phrases.back().letter == '?';
  const bool apart =
      std::any_of(&first, &cue, [](const Phrase& phrase) { return phrase.letter == ','; });  // What, he asked,
  const bool asks = first.letter == symbol::kInterrogative && question && !apart && &cue - &first <= 3;
  const WordClasses verb = text_.tokens[first.tokens.begin].classes;
  const bool inverted = &cue - &first == 2 && first.tokens.size() == 1 && verb.any(auxiliary_do | have | modal);
  return asks || inverted;
}

/// What stands before an infinitive or gerund and tells whether its words were said: `declined to`, `is not expected
/// to`, `short of saying`; or null.
const Phrase* ModalityReader::governor_of(const Phrase& cue) const {
  if (cue.active_letter == symbol::kActiveGerund) return refusal_before(cue);
  return cue.active_letter == symbol::kActiveInfinitive ? governor_of_infinitive(cue) : nullptr;
}

const Phrase* ModalityReader::governor_of_infinitive(const Phrase& cue) const {
  for (const Phrase* governor = &cue; governor-- != first_phrase();) {
    if (ends_clause(*governor)) break;
    const bool beside = governor + 1 == &cue;
    if (text_.frames(governor->head).any(Frame::future | Frame::requested) || governor->modality != Modality::asserted)
      return governor;
    if (beside && (is_to(*governor) || text_.frames(governor->head).has(Frame::possible))) return governor;
    if (beside && (governor->negative || text_.frames(governor->head).has(Frame::negative))) return governor;
  }
  return nullptr;
}

/// `is to say`
bool ModalityReader::is_to(const Phrase& governor) const {
  return text_.tokens[governor.head].classes.has(WordClass::be);
}

/// `without saying`, `refrained from saying`
const Phrase* ModalityReader::refusal_before(const Phrase& gerund) const {
  constexpr std::ptrdiff_t kFarthest = 2;  // behind a preposition
  const Phrase* const end = &gerund - std::min(&gerund - first_phrase(), kFarthest);
  for (const Phrase* governor = &gerund; governor-- != end;) {
    if (ends_clause(*governor)) break;
    if (governor->active_letter == 0 && text_.frames(governor->head).has(Frame::negative)) return governor;
  }
  return nullptr;
}

/// `nobody`, `neither Doe nor Roe`, `no officials`, but not `No 10`; `nor did she`, `never would she`
bool ModalityReader::denies(TokenRange speaker) const {
  if (speaker.begin > 1 && text_.tokens[speaker.begin - 2].classes.has(WordClass::negation) &&
      text_.tokens[speaker.begin - 1].classes.any(WordClass::auxiliary_do | WordClass::have | WordClass::modal |
                                                  WordClass::be))
    return true;
  const bool numbered = speaker.size() > 1 && text_.tokens[speaker.begin + 1].kind == TokenKind::number;
  return text_.tokens[speaker.begin].classes.has(WordClass::negation) && !numbered;
}

}  // namespace dixit
