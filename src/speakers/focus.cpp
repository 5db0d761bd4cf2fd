#include "speakers/focus.hpp"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

constexpr float kNever = FocusQuery::kNever;
constexpr float kSubject = 2.0F;
constexpr float kSubclause = -1.0F;  // of a subject
constexpr float kSpeaker = 0.9F;
constexpr float kResumes = 3.0F;  // times that of a speaker
constexpr float kEnters = 1.75F;  // in the sentence before
constexpr float kAside = -1.25F;
constexpr float kPerSentence = -1.0F;
constexpr float kBestFit = 2.0F;

bool is_body(const Entity& entity) noexcept {
  return entity.kind == SpeakerKind::organisation || (entity.kind == SpeakerKind::group && !entity.plural);
}

/// Ellery of `the road to Ellery`, of which the text tells no more.
bool only_stands_behind(const Entity& entity) noexcept {
  return entity.named && entity.kind == SpeakerKind::unknown && entity.gender == Gender::unknown &&
         entity.mention_count > 0 && !entity.acts;
}

/// How well the entity fits by gender and number.
float fit(const FocusQuery& query, const Entity& entity, bool speaker) noexcept {
  if (query.plural) {
    if (entity.plural || entity.kind == SpeakerKind::group) return kBestFit;
    if (entity.kind == SpeakerKind::organisation) return 0.5F;
    return entity.kind == SpeakerKind::person || entity.gender != Gender::unknown ? kNever : -1.5F;
  }
  if (entity.plural) return kNever;
  if (query.body)
    return is_body(entity) || entity.written                                         ? 1.0F
           : entity.kind == SpeakerKind::unknown && entity.gender == Gender::unknown ? (speaker ? 0.0F : -1.0F)
                                                                                     : kNever;
  if (query.person && (is_body(entity) || !entity.person_like || only_stands_behind(entity))) return kNever;
  if (query.gender == Gender::unknown) return 0;
  if (entity.gender == query.gender) return 1;
  if (entity.gender != Gender::unknown) return kNever;
  const bool person =
      entity.kind == SpeakerKind::person || (entity.kind == SpeakerKind::unknown && entity.word_count > 1);
  return speaker && person ? query.untold : FocusQuery::kUntold;
}

float score(const FocusQuery& query, const FocusEntry& entry, float fitting) noexcept {
  const float distance = std::min(query.farthest, static_cast<float>(query.sentence - entry.sentence));
  constexpr std::array<float, 2> kIfSubject{0, kSubject}, kIfSubclause{0, kSubclause}, kIfSpeaker{0, kSpeaker},
      kIfAside{0, kAside}, kIfEnters{0, kEnters};
  return fitting + kPerSentence * distance + kIfSubject[entry.subject] +
         kIfSpeaker[entry.speaker] * (query.resumes ? kResumes : 1.0F) + kIfAside[entry.aside] +
         kIfSubclause[entry.subclause] + kIfEnters[entry.enters && distance <= 1];
}

}  // namespace

bool Focus::has(EntityId entity) const noexcept {
  bool found = false;
  visit([&](const FocusEntry& entry) { found = found || entry.entity == entity; });
  return found;
}

bool Focus::has_before(EntityId entity, std::uint32_t sentence) const noexcept {
  bool found = false;
  visit([&](const FocusEntry& entry) {
    found = found || (entry.entity == entity && !entry.aside && entry.sentence < sentence);
  });
  return found;
}

bool Focus::has_since(EntityId entity, TokenIndex from, std::uint32_t sentence) const noexcept {
  bool found = false;
  visit([&](const FocusEntry& entry) {
    const bool comes = entry.enters && sentence <= entry.sentence + 1;
    found = found || (entry.entity == entity && (entry.at >= from || comes));
  });
  return found;
}

EntityId Focus::find(const FocusQuery& query, const Entities& entities) const noexcept {
  EntityId best = kNobody;
  float best_score = query.least;
  visit([&](const FocusEntry& entry) {
    if ((query.earlier || (query.says && entry.aside)) && entry.sentence == query.sentence) return;
    if (entry.entity == query.except || score(query, entry, kBestFit) <= best_score) return;
    const Entity& entity = entities[entry.entity];
    const bool speaks = entry.speaker && (entity.named || entry.sentence + 1 >= query.sentence);
    const float fitting = fit(query, entity, speaks);
    if (fitting <= kNever) return;
    const float value = score(query, entry, fitting);
    if (value <= best_score) return;
    best = entry.entity;
    best_score = value;
  });
  return best;
}

}  // namespace dixit
