#include "speakers/called_names.hpp"

#include "speakers/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace dixit {
namespace {

constexpr float kActsBeside = 2.0F;  // the score of who does something beside a turn

/// Somebody who was only described, and a name that may be that one's.
struct LateName {
  EntityId described = kNobody;
  EntityId named = kNobody;

  auto operator<=>(const LateName&) const = default;  // NOLINT(modernize-use-nullptr): it sees a 0 that is none
};

using LateNames = std::pmr::vector<LateName>;

/// Finds who was only described and is then called by a name that is new to the text.
class CalledNames {
 public:
  CalledNames(const Entities& entities, const Turns& turns, std::pmr::memory_resource* memory)
      : entities_(entities), turns_(turns), speaks_(entities.size(), false, memory), calls_(memory), apart_(memory) {}

  /// Each call by name of somebody with a turn beside it, those of one person together.
  [[nodiscard]] LateNames find() {
    for (const Turn& turn : turns_.list)
      if (turn.named != kNobody) speaks_[turn.named] = true;
    for (std::size_t index = 1; index < turns_.list.size(); ++index) {
      const Turn &turn = turns_.list[index], &before = turns_.list[index - 1];
      if (turn.distance > 0) continue;
      read(turn, before);
      read(before, turn);
    }
    std::ranges::sort(calls_);
    std::ranges::sort(apart_);
    std::erase_if(calls_, [this](const LateName& call) { return std::ranges::binary_search(apart_, call); });
    return std::move(calls_);
  }

 private:
  void read(const Turn& turn, const Turn& beside) {
    if (turn.speaker == beside.speaker) return;
    if (turn.named != kNobody && beside.description != kNoWord) apart_.push_back({beside.speaker, turn.named});
    if (beside.speaker != kNobody && entities_[beside.speaker].rank) return;  // who is called by it
    if (turn.hearer != kNobody && is_person(turn.hearer) && is_new(beside.speaker, turn.hearer))
      calls_.push_back({beside.speaker, turn.hearer});
  }

  /// Nobody has spoken of `named` before `one` came.
  [[nodiscard]] bool is_new(EntityId one, EntityId named) const {
    return is_unnamed_before(entities_, one, named) && entities_[one].first_mention < entities_[named].first_mention;
  }

  /// Not: `Hullo!`
  [[nodiscard]] bool is_person(EntityId name) const {
    const Entity& entity = entities_[name];
    return entity.named && (speaks_[name] || entity.gender != Gender::unknown || entity.kind == SpeakerKind::person);
  }

  const Entities& entities_;
  const Turns& turns_;
  std::pmr::vector<bool> speaks_;  // by name
  LateNames calls_;
  LateNames apart_;  // who take turns are two
};

/// Gives each one the name that he or she is called by most often.
void take_most_called(const LateNames& calls, std::pmr::vector<EntityId>& names) {
  std::ptrdiff_t most = 0;
  for (auto first = calls.begin(); first != calls.end();) {
    const auto last = std::find_if(first, calls.end(), [&](const LateName& each) { return each != *first; });
    if (first == calls.begin() || (first - 1)->described != first->described) most = 0;
    if (last - first > most) names[first->described] = first->named;
    most = std::max(most, last - first);
    first = last;
  }
}

/// The girl of `A girl came in. "I am Doe," she said.`; or kNobody.
EntityId seen_beside(const Entities& entities, Turns& turns, std::size_t index) {
  const Turn& turn = turns.list[index];
  for (const Candidate& candidate : turns.candidates_of(turn))
    if (candidate.score >= kActsBeside && is_unnamed_before(entities, candidate.entity, turn.introduced))
      return candidate.entity;
  return kNobody;
}

}  // namespace

bool is_unnamed_before(const Entities& entities, EntityId one, EntityId named) {
  if (one == kNobody || one == entities.narrator) return false;
  const Entity& described = entities[one];
  return !described.named && !described.plural && described.first_mention < entities[named].first_told &&
         !clash(described.gender, entities[named].gender);
}

void name_introduced(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  std::pmr::vector<EntityId> names(entities.size(), kNobody, memory);
  take_most_called(CalledNames(entities, turns, memory).find(), names);
  for (std::size_t index = 0; index < turns.list.size(); ++index) {
    const EntityId named = turns.list[index].introduced;
    if (named == kNobody) continue;
    const EntityId before = index > 1 ? turns.list[index - 2].speaker : kNobody;
    const EntityId behind = index + 2 < turns.list.size() ? turns.list[index + 2].speaker : kNobody;
    for (const EntityId one : {turns.list[index].speaker, seen_beside(entities, turns, index), before, behind})
      if (is_unnamed_before(entities, one, named)) names[one] = named;
  }
  for (EntityId id = 0; id < entities.size(); ++id)
    if (entities.revealed(id) != kNobody) names[id] = entities.revealed(id);
  for (EntityId& name : names)  // a voice, who is a girl, who is Ann
    if (name != kNobody && names[name] != kNobody) name = names[name];
  for (Candidate& candidate : turns.candidates)
    if (candidate.entity != kNobody && names[candidate.entity] != kNobody) candidate.entity = names[candidate.entity];
}

}  // namespace dixit
