#include "speakers/agreement.hpp"

#include <algorithm>
#include <cmath>

namespace dixit {
namespace {

constexpr float kAgreement = 3.0F;
constexpr std::size_t kNeighbours = 8;   // uses of a description to either side
constexpr float kReach = 30.0F;          // turns after which a use counts a third
constexpr std::uint32_t kFewestCalls = 2;

/// The turns with one description, in text order.
using Uses = std::vector<std::uint32_t>;

void favour(const Entities& entities, Turns& turns, const Uses& uses, std::size_t place) {
  Turn& turn = turns.list[uses[place]];
  const std::size_t first = place > kNeighbours ? place - kNeighbours : 0;
  const std::size_t last = std::min(uses.size(), place + kNeighbours + 1);
  float total = 0.5F;
  for (std::size_t other = first; other < last; ++other)
    if (other != place) total += std::exp(-std::abs(static_cast<float>(uses[other]) - static_cast<float>(uses[place])) / kReach);
  for (Candidate& candidate : turns.candidates_of(turn)) {
    if (candidate.entity == kNobody || !entities[candidate.entity].named) continue;
    float share = 0;
    for (std::size_t other = first; other < last; ++other) {
      if (other == place || turns.list[uses[other]].speaker != candidate.entity) continue;
      share += std::exp(-std::abs(static_cast<float>(uses[other]) - static_cast<float>(uses[place])) / kReach);
    }
    candidate.score += kAgreement * share / total;
  }
}

}  // namespace

void agree_on_descriptions(const Entities& entities, Turns& turns) {
  std::vector<std::pair<WordKey, std::uint32_t>> described;
  for (std::uint32_t index = 0; index < turns.list.size(); ++index)
    if (turns.list[index].description != kNoWord && turns.list[index].named == kNobody)
      described.emplace_back(turns.list[index].description, index);
  std::ranges::sort(described);
  Uses uses;
  for (std::size_t at = 0; at < described.size();) {
    uses.clear();
    const WordKey description = described[at].first;
    for (; at < described.size() && described[at].first == description; ++at) uses.push_back(described[at].second);
    for (std::size_t place = 0; place < uses.size(); ++place) favour(entities, turns, uses, place);
  }
}

EntityId name_narrator(Entities& entities, Turns& turns) {
  const EntityId narrator = entities.narrator;
  if (narrator == kNobody || turns.list.empty()) return kNobody;
  std::vector<std::uint32_t> calls(entities.size(), 0);
  std::vector<bool> speaks(entities.size(), false);
  for (std::size_t index = 0; index < turns.list.size(); ++index) {
    const Turn& turn = turns.list[index];
    if (turn.named != kNobody) speaks[turn.named] = true;
    if (turn.hearer == kNobody || turn.speaker == narrator) continue;
    const bool before = index > 0 && turns.list[index - 1].speaker == narrator;
    const bool behind = index + 1 < turns.list.size() && turns.list[index + 1].speaker == narrator;
    if (before || behind) ++calls[turn.hearer];
  }
  EntityId best = kNobody;
  for (EntityId id = 0; id < entities.size(); ++id)
    if (!speaks[id] && calls[id] >= kFewestCalls && (best == kNobody || calls[id] > calls[best])) best = id;
  if (best == kNobody) return kNobody;
  Entity& self = entities[narrator];
  const Entity& named = entities[best];
  self.name = named.name;
  self.titled = named.titled;
  self.first_word = named.first_word;
  self.word_count = named.word_count;
  self.gender = named.gender;
  self.named = true;
  for (Turn& turn : turns.list) {
    if (turn.hearer == best) turn.hearer = narrator;
    for (Candidate& candidate : turns.candidates_of(turn))
      if (candidate.entity == best) candidate.entity = narrator;
  }
  return best;
}

}  // namespace dixit
