#include "speakers/late_names.hpp"

namespace dixit {
namespace {

constexpr TokenIndex kReach = 60;  // tokens
constexpr TokenIndex kTitles = 4;  // tokens in front of a name

/// The first of the phrase's gender who is named behind it for the first time, by a full name and as a subject.
EntityId named_behind(const SpeakerPhrase& phrase, const Mentions& mentions, const Entities& entities) {
  for (std::size_t at = mentions.first_from(phrase.head); at < mentions.list.size(); ++at) {
    const Mention& mention = mentions.list[at];
    if (mention.name.begin > phrase.head + kReach) break;
    if (mention.kind != MentionKind::name || mention.entity == kNobody || mention.word_count < 2) continue;
    if (mention.flags.has(MentionFlag::quoted) || !mention.flags.has(MentionFlag::subject)) continue;
    const Entity& entity = entities[mention.entity];
    const bool person = entity.kind == SpeakerKind::person && entity.gender == phrase.gender;
    return person && entity.first_mention == mention.tokens.begin ? mention.entity : kNobody;
  }
  return kNobody;
}

/// `The Bishop of Ellery`, of whom nobody has told the name.
bool is_unnamed_office(const SpeakerPhrase& phrase, const Entities& entities) {
  return phrase.kind == ReferenceKind::description && phrase.definite && !phrase.plural &&
         phrase.what == SpeakerKind::person && phrase.entity != kNobody && !entities[phrase.entity].named;
}

/// `Jane Doe`, `Dr Doe`, but not `Councillor Jane Doe`, `Jane Doe, a nurse`
bool is_without_office(const SpeakerPhrase& phrase, const Mentions& mentions, const Words& words) {
  if (!phrase.title.empty()) return false;
  const Mention& mention = mentions.list[mentions.first_from(phrase.head)];
  for (TokenIndex at = mention.tokens.begin; at < mention.name.begin; ++at)
    if (words.classes(at).has(WordClass::role)) return false;
  return mention.word_count > 1 || mention.tokens.begin < mention.name.begin;
}

/// `Jane Doe`, not: `Jane Doe, 61,`, of whom more is told than that she is the mayor
bool is_name_alone(const SpeakerPhrase& phrase, const Mentions& mentions, const Words& words) {
  const Mention& mention = mentions.list[mentions.first_from(phrase.head)];
  return mention.word_count > 1 && words.kind(mention.name.end) != TokenKind::comma;
}

}  // namespace

void find_late_names(const Mentions& mentions, const Entities& entities, std::vector<SpeakerPhrase>& phrases) {
  for (SpeakerPhrase& phrase : phrases) {
    const bool nobody = phrase.kind == ReferenceKind::pronoun && phrase.entity == kNobody;
    if (nobody && phrase.gender != Gender::unknown) phrase.entity = named_behind(phrase, mentions, entities);
  }
}

void find_name_of_lead(const SpeakerInput& input, const std::vector<Attribution>& attributions,
                       const Mentions& mentions, const std::vector<SpeakerPhrase>& phrases, Entities& entities) {
  const Words words(input);
  const SpeakerPhrase* lead = nullptr;
  for (std::size_t index = 0; index < phrases.size(); ++index) {
    const SpeakerPhrase& phrase = phrases[index];
    if (phrase.kind == ReferenceKind::nobody) continue;
    const bool is_label = !attributions[index].cue;
    if (is_label) return;
    if (lead == nullptr) {
      if (!is_unnamed_office(phrase, entities)) return;
      lead = &phrase;
      continue;
    }
    if (phrase.entity == lead->entity || phrase.kind != ReferenceKind::name) continue;
    const Entity& named = entities[phrase.entity];
    const bool new_here = named.first_mention >= lead->head && named.first_mention + kTitles >= phrase.head;
    const bool below = paragraph_at(input.paragraphs, lead->head) != paragraph_at(input.paragraphs, phrase.head);
    const bool alone = lead->proper || (below && is_name_alone(phrase, mentions, words));
    if (new_here && alone && named.kind == SpeakerKind::person && is_without_office(phrase, mentions, words) &&
        !clash(named.gender, lead->gender))
      entities.reveal(lead->entity, phrase.entity);
    return;
  }
}

void find_names_of_headlines(const SpeakerInput& input, const Offices& offices,
                             const std::vector<SpeakerPhrase>& phrases, Entities& entities) {
  const Words words(input);
  for (const SpeakerPhrase& phrase : phrases) {
    if (phrase.kind != ReferenceKind::description || phrase.plural || phrase.entity == kNobody) continue;
    if (phrase.what != SpeakerKind::person || entities[phrase.entity].named) continue;
    const Paragraph& paragraph = input.paragraphs[paragraph_at(input.paragraphs, phrase.head)];
    if (paragraph.kind != ParagraphKind::heading) continue;
    TokenRange role = {phrase.tokens.begin, phrase.head + 1};
    if (words.classes(role.begin).has(WordClass::determiner)) ++role.begin;
    const EntityId holder = offices.first_holder_of_title(role);
    if (holder != kNobody && entities[holder].named && !clash(entities[holder].gender, phrase.gender))
      entities.reveal(phrase.entity, holder);
  }
}

void take_revealed_names(const Entities& entities, Mentions& mentions, std::vector<SpeakerPhrase>& phrases) {
  if (!entities.any_revealed()) return;
  const auto take = [&](EntityId& entity) {
    if (const EntityId name = entities.revealed(entity); name != kNobody) entity = name;
  };
  for (Mention& mention : mentions.list) take(mention.entity);
  for (SpeakerPhrase& phrase : phrases) take(phrase.entity);
}

}  // namespace dixit
