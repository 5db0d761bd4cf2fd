#include "speakers/bodies.hpp"

namespace dixit {
namespace {

using enum WordClass;

bool could_be_body(const Entity& entity, const Words& words) noexcept {
  if (words.token(entity.name.begin).span().size() == 1) return false;  // K. C. Doe
  return entity.kind == SpeakerKind::unknown && entity.gender == Gender::unknown &&
         entity.votes.all() == 0;
}

bool says_what_it_is(const Entity& entity, const Words& words) noexcept {
  for (TokenIndex at = entity.name.begin; at < entity.name.end; ++at) {
    const WordClasses may = words.classes(at);
    if (may.any(place | nationality | outlet)) return true;
    if (may.has(organisation) && !may.any(abbreviation | plural_noun)) return true;  // but not Airlines, Ltd
  }
  return false;
}

}  // namespace

EntityId find_body(const Focus& focus, const Entities& entities, const Words& words) {
  EntityId body = kNobody, possible = kNobody;
  focus.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities[entry.entity];
    if (!entity.named || says_what_it_is(entity, words)) return;
    if (body == kNobody && entity.kind == SpeakerKind::organisation) body = entry.entity;
    if (possible == kNobody && entry.subject && !entry.aside && could_be_body(entity, words)) possible = entry.entity;
  });
  return body != kNobody ? body : possible;
}

}  // namespace dixit
