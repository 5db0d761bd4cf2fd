#include "speakers/agreement.hpp"

#include <algorithm>
#include <cmath>

namespace dixit {
namespace {

constexpr float kAgreement = 6.75F;
constexpr std::size_t kNeighbours = 8;  // uses of a description to either side
constexpr float kReach = 29.0F;         // turns after which a use counts a third
constexpr std::uint32_t kFewestCalls = 2;

/// The turns with one description, in text order.
using Uses = std::pmr::vector<std::uint32_t>;

/// How much the use of a description so many turns away counts.
float nearness(std::uint32_t a, std::uint32_t b) {
  return std::exp(-static_cast<float>(a > b ? a - b : b - a) / kReach);
}

/// Who was meant around use `place`, and how surely.
void count_neighbours(const Turns& turns, const Uses& uses, std::size_t place, std::pmr::vector<Candidate>& meant,
                      float& total) {
  const std::size_t first = place > kNeighbours ? place - kNeighbours : 0;
  const std::size_t last = std::min(uses.size(), place + kNeighbours + 1);
  meant.clear();
  total = 0.5F;
  for (std::size_t other = first; other < last; ++other) {
    if (other == place) continue;
    const float weight = nearness(uses[other], uses[place]);
    total += weight;
    const EntityId speaker = turns.list[uses[other]].speaker;
    auto known = std::ranges::find(meant, speaker, &Candidate::entity);
    if (known == meant.end()) known = meant.insert(known, {speaker, 0});
    known->score += weight;
  }
}

void favour(const Entities& entities, Turns& turns, const Uses& uses, std::size_t place,
            std::pmr::vector<Candidate>& meant) {
  Turn& turn = turns.list[uses[place]];
  float total = 0;
  count_neighbours(turns, uses, place, meant, total);
  for (const Candidate& candidate : meant) {
    if (candidate.entity == kNobody || (!turn.by_role && !entities[candidate.entity].named)) continue;
    const float score = kAgreement * candidate.score / total;
    const auto own = turns.candidates_of(turn);
    const auto known = std::ranges::find(own, candidate.entity, &Candidate::entity);
    if (known != own.end()) {
      known->score += score;
    } else if (turn.candidate_count < kMostCandidates && candidate.score * 2 > total) {
      turns.candidates[turn.first_candidate + turn.candidate_count++] = {candidate.entity, score};
    }
  }
}

}  // namespace

void agree_on_descriptions(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  std::pmr::vector<std::pair<WordKey, std::uint32_t>> described(memory);
  for (std::uint32_t index = 0; index < turns.list.size(); ++index)
    if (turns.list[index].description != kNoWord && turns.list[index].named == kNobody)
      described.emplace_back(turns.list[index].description, index);
  std::ranges::sort(described);
  Uses uses(memory);
  std::pmr::vector<Candidate> meant(memory);
  for (std::size_t at = 0; at < described.size();) {
    uses.clear();
    const WordKey description = described[at].first;
    for (; at < described.size() && described[at].first == description; ++at) uses.push_back(described[at].second);
    for (std::size_t place = 0; place < uses.size(); ++place) favour(entities, turns, uses, place, meant);
  }
}

EntityId name_narrator(Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  const EntityId narrator = entities.narrator;
  if (narrator == kNobody || turns.list.empty()) return kNobody;
  std::pmr::vector<std::uint32_t> calls(entities.size(), 0, memory);
  std::pmr::vector<bool> speaks(entities.size(), false, memory);
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
    for (Candidate& candidate : turns.candidates_of(turn)) {
      if (candidate.entity != best) continue;
      candidate.entity = narrator;
      if (turn.third_person) candidate.score += kWrongGender;
    }
  }
  return best;
}

}  // namespace dixit
