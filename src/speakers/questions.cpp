#include "speakers/questions.hpp"

#include <cstddef>

namespace dixit {

using enum WordClass;

bool Questions::is_question(const Attribution& attribution) const {
  if (!attribution.cue) return false;
  for (TokenIndex at = attribution.cue->begin; at < attribution.cue->end; ++at)
    if (words_.frames(at).has(Frame::asks)) return true;
  return false;
}

EntityId Questions::find_asked(const SpeakerPhrase& pronoun, const Attribution& attribution) const {
  const EntityId asked = asked_in_sentence(pronoun, attribution);
  return asked != kNobody ? asked : asked_before(pronoun, attribution);
}

/// `When a reporter asked Doe about the pier, he said`
EntityId Questions::asked_in_sentence(const SpeakerPhrase& pronoun, const Attribution& attribution) const {
  const TokenIndex first = first_of_clause(pronoun.head);
  if (pronoun.what != SpeakerKind::person || first == 0 || words_.kind(first - 1) != TokenKind::comma) return kNobody;
  std::size_t index = static_cast<std::size_t>(&attribution - attributions_.data());
  while (index > 0 && attributions_[index - 1].sentence == attribution.sentence) --index;
  for (; index < attributions_.size() && attributions_[index].sentence == attribution.sentence; ++index) {
    const Attribution& question = attributions_[index];
    if (!question.addressee || question.addressee->end > pronoun.head || !is_question(question)) continue;
    const EntityId asked = named_by(*question.addressee);
    if (asked != kNobody && !clash(pronoun.gender, entities_[asked].gender)) return asked;
  }
  return kNobody;
}

/// `Pressed by Roe on the matter, Doe shrugged. He said`, `Roe asked Doe about it. "No," he said`
EntityId Questions::asked_before(const SpeakerPhrase& pronoun, const Attribution& attribution) const {
  const auto index = static_cast<std::size_t>(&attribution - attributions_.data());
  if (fiction_ || pronoun.what != SpeakerKind::person || index == 0) return kNobody;
  const Attribution& question = attributions_[index - 1];
  if (question.sentence + 1 != attribution.sentence) return kNobody;
  const bool put = is_put_to_somebody(question) && !is_question(attribution);  // who asks on is who asked
  if (!put && !awaits_answer(question, input_.sentences[question.sentence], input_.tokens)) return kNobody;
  const EntityId asked = named_by(*question.addressee);
  if (asked == kNobody || entities_[asked].kind == SpeakerKind::organisation) return kNobody;
  return clash(pronoun.gender, entities_[asked].gender) ? kNobody : asked;
}

/// `Roe asked Doe about it.`, not: `asked Doe to go`
bool Questions::is_put_to_somebody(const Attribution& attribution) const {
  return attribution.addressee && is_question(attribution) &&
         !words_.classes(attribution.addressee->end).has(infinitive_marker);
}

bool Questions::answers(const SpeakerPhrase& pronoun, std::uint32_t sentence) const {
  const TokenIndex first = input_.sentences[sentence].begin;
  return words_.kind(pronoun.head - 1) == TokenKind::comma && words_.classes(first).has(verb_participle) &&
         words_.frames(first).has(Frame::asks);
}

/// `and` in front of it belongs to the clause.
TokenIndex Questions::first_of_clause(TokenIndex subject) const {
  return subject > 1 && words_.classes(subject - 1).any(coordinator | contrast) ? subject - 1 : subject;
}

/// The one whose name or description ends the phrase; or kNobody.
EntityId Questions::named_by(TokenRange phrase) const {
  for (std::size_t index = mentions_.first_from(phrase.begin); index < mentions_.list.size(); ++index) {
    const Mention& mention = mentions_.list[index];
    if (mention.name.end > phrase.end) break;
    if (mention.kind != MentionKind::pronoun && mention.name.end == phrase.end) return mention.entity;
  }
  return kNobody;
}

}  // namespace dixit
