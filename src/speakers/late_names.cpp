#include "speakers/late_names.hpp"

namespace dixit {
namespace {

constexpr TokenIndex kReach = 60;  // tokens

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

}  // namespace

void find_late_names(const Mentions& mentions, const Entities& entities, std::vector<SpeakerPhrase>& phrases) {
  for (SpeakerPhrase& phrase : phrases) {
    const bool nobody = phrase.kind == ReferenceKind::pronoun && phrase.entity == kNobody;
    if (nobody && phrase.gender != Gender::unknown) phrase.entity = named_behind(phrase, mentions, entities);
  }
}

void take_revealed_names(const Entities& entities, Mentions& mentions, std::vector<SpeakerPhrase>& phrases) {
  if (!entities.any_revealed()) return;
  const auto take = [&](EntityId& entity) {
    if (entity != kNobody && entities[entity].revealed != kNobody) entity = entities[entity].revealed;
  };
  for (Mention& mention : mentions.list) take(mention.entity);
  for (SpeakerPhrase& phrase : phrases) take(phrase.entity);
}

}  // namespace dixit
