#include "speakers/agreement.hpp"

#include "speakers/words.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <functional>
#include <iterator>
#include <utility>

namespace dixit {
namespace {

constexpr float kAgreement = 6.75F;
constexpr std::size_t kNeighbours = 8;  // uses of a description to either side
constexpr float kReach = 29.0F;         // turns after which a use counts a third
constexpr float kCannotBe = -3.0F;      // scores below: the sentence itself tells that it is another
constexpr std::uint32_t kFewestCalls = 2;

/// The turns with one description, in text order.
using Uses = std::pmr::vector<std::uint32_t>;

/// How much the use of a description so many turns away counts.
float nearness(std::uint32_t a, std::uint32_t b) {
  return std::exp(-static_cast<float>(a > b ? a - b : b - a) / kReach);
}

struct Description {
  EntityId owner = kNobody;  // whose mother; or kNobody
  WordKey wording = kNoWord;
  std::uint32_t turn = 0;

  auto operator<=>(const Description&) const = default;  // NOLINT(modernize-use-nullptr): it sees a 0 that is none
  [[nodiscard]] bool is_alike(const Description& other) const noexcept {
    return owner == other.owner && wording == other.wording;
  }
};

class Agreement {
 public:
  Agreement(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory)
      : entities_(entities), turns_(turns), descriptions_(memory), uses_(memory), meant_(memory) {}

  void run() {
    for (std::uint32_t index = 0; index < turns_.list.size(); ++index) {
      const Turn& turn = turns_.list[index];
      if (turn.description == kNoWord || turn.named != kNobody) continue;
      descriptions_.push_back({kNobody, turn.description, index});
      if (turn.owner != kNobody) descriptions_.push_back({turn.owner, turn.description, index});
    }
    std::ranges::sort(descriptions_);
    for (auto first = descriptions_.begin(); first != descriptions_.end();) {
      const auto last =
          std::find_if(first, descriptions_.end(), [&](const auto& each) { return !each.is_alike(*first); });
      uses_.clear();
      std::ranges::transform(first, last, std::back_inserter(uses_), &Description::turn);
      for (std::size_t place = 0; place < uses_.size(); ++place) agree(place, first->owner != kNobody);
      first = last;
    }
  }

 private:
  /// What use `place` means is what the uses around it mean. Her mother is `always` the same.
  void agree(std::size_t place, bool always) {
    const float total = count_neighbours(place, always);
    const auto weight = [](const Candidate& candidate) { return std::pair(candidate.score, candidate.entity); };
    std::ranges::sort(meant_, std::greater(), weight);  // there is room for few
    for (const Candidate& candidate : meant_)
      favour(turns_.list[uses_[place]], candidate.entity, candidate.score / total);
  }

  /// Who was meant around use `place`, and how surely.
  float count_neighbours(std::size_t place, bool always) {
    const std::size_t first = place > kNeighbours ? place - kNeighbours : 0;
    const std::size_t last = std::min(uses_.size(), place + kNeighbours + 1);
    meant_.clear();
    float total = 0.5F;
    for (std::size_t other = first; other < last; ++other) {
      if (other == place) continue;
      const EntityId speaker = turns_.list[uses_[other]].speaker;
      if (!can_be_meant(turns_.list[uses_[place]], speaker)) continue;
      if (have_other_owners(turns_.list[uses_[place]], turns_.list[uses_[other]])) continue;
      const float weight = always ? 1 : nearness(uses_[other], uses_[place]);
      total += weight;
      auto known = std::ranges::find(meant_, speaker, &Candidate::entity);
      if (known == meant_.end()) known = meant_.insert(known, {speaker, 0});
      known->score += weight;
    }
    return total;
  }

  /// `his wife` of Doe and of Roe; not: `their mother` of Ann and Tom Doe
  [[nodiscard]] bool have_other_owners(const Turn& a, const Turn& b) const {
    if (a.owner == kNobody || b.owner == kNobody) return false;
    const WordKey first = entities_[a.owner].surname, second = entities_[b.owner].surname;
    return first != kNoWord && second != kNoWord && first != second;
  }

  /// `the man` elsewhere, who has no name, tells nothing of this one.
  [[nodiscard]] bool can_be_meant(const Turn& turn, EntityId speaker) const {
    return speaker != kNobody && (turn.by_role || entities_[speaker].named);
  }

  void favour(Turn& turn, EntityId meant, float share) {
    const auto own = turns_.candidates_of(turn);
    const auto known = std::ranges::find(own, meant, &Candidate::entity);
    if (known != own.end() && known->score < kCannotBe) return;  // said the man to Doe
    if (known != own.end())
      known->score += kAgreement * share;
    else if (turn.candidate_count < kMostCandidates)
      turns_.candidates[turn.first_candidate + turn.candidate_count++] = {meant, kAgreement * share};
  }

  const Entities& entities_;
  Turns& turns_;
  std::pmr::vector<Description> descriptions_;
  Uses uses_;
  std::pmr::vector<Candidate> meant_;
};

}  // namespace

void agree_on_descriptions(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  Agreement(entities, turns, memory).run();
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
    const bool called = turn.hearer == best;
    if (called) turn.hearer = narrator;
    for (Candidate& candidate : turns.candidates_of(turn)) {
      if (candidate.entity == narrator && called) candidate.score += kCalled;
      if (candidate.entity != best) continue;
      candidate.entity = narrator;
      if (turn.third_person || turn.description != kNoWord) candidate.score += kWrongGender;
    }
  }
  return best;
}

}  // namespace dixit
