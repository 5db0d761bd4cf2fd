#include "speakers/dialogue.hpp"

#include "speakers/agreement.hpp"
#include "speakers/called_names.hpp"
#include "speakers/successors.hpp"
#include "speakers/words.hpp"

#include <array>

namespace dixit {
namespace {

constexpr float kSameAgain = -2.5F;  // a new paragraph changes the turn
constexpr float kSameAfterNarration = -1.0F;
constexpr float kOther = -6.0F;      // said the other
constexpr float kTakesTurns = 4.0F;  // A B A
constexpr float kTurnsOverText = 0.6F;
constexpr float kTurnsTold = 1.75F;           // narration in front of it, in its paragraph, tells who goes on
constexpr float kTurnsAfterNarration = 2.5F;  // the turn between them goes over into narration
constexpr float kTurnsDescribed = 2.2F;       // the cue says which one: said the waiter
constexpr float kCallsOther = 2.0F;           // A B B, who calls A by name
constexpr float kAnswers = 1.6F;              // was called by name in the turn before
constexpr float kAnswersAddressed = 4.0F;     // the turn before was said to him
constexpr float kNotCalled = -1.6F;           // sir, but is a woman, beside that turn
constexpr float kImpossible = -1e9F;

constexpr std::size_t kPairs = std::size_t{kMostCandidates} * kMostCandidates;

/// The best way to each pair (speaker of the turn before, speaker of this turn).
using Scores = std::array<float, kPairs>;
using Origins = std::array<std::uint8_t, kPairs>;  // the speaker two turns back, as index among its candidates

class Chain {
 public:
  Chain(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory)
      : entities_(entities), turns_(turns), origins_(memory) {}

  void run() {
    const std::size_t size = turns_.list.size();
    origins_.resize(size);
    if (size == 0) return;
    begin();
    for (std::size_t index = 1; index < size; ++index) step(index);
    trace();
  }

 private:
  /// Candidates of turn `index`; one nobody where it has none.
  [[nodiscard]] std::span<Candidate> candidates(std::size_t index) {
    const std::span<Candidate> own = turns_.candidates_of(turns_.list[index]);
    return own.empty() ? std::span<Candidate>(&nobody_, 1) : own;
  }

  void begin() {
    scores_.fill(kImpossible);
    const auto now = candidates(0);
    for (std::size_t at = 0; at < now.size(); ++at) scores_[at] = now[at].score;
  }

  void step(std::size_t index) {
    const auto now = candidates(index);
    const auto before = candidates(index - 1);
    const std::size_t first_size = index > 1 ? candidates(index - 2).size() : 1;
    Scores next;
    next.fill(kImpossible);
    for (std::size_t b = 0; b < before.size(); ++b) {
      for (std::size_t n = 0; n < now.size(); ++n) {
        const float own = now[n].score + pair_score(index, before[b].entity, now[n].entity);
        for (std::size_t a = 0; a < first_size; ++a) {
          const float back = scores_[a * kMostCandidates + b];
          if (back <= kImpossible) continue;
          const float value = back + own + triple_score(index, a, before[b].entity, now[n].entity);
          float& best = next[b * kMostCandidates + n];
          if (value <= best) continue;
          best = value;
          origins_[index][b * kMostCandidates + n] = static_cast<std::uint8_t>(a);
        }
      }
    }
    scores_ = next;
  }

  [[nodiscard]] float pair_score(std::size_t index, EntityId before, EntityId now) const {
    const Turn& turn = turns_.list[index];
    if (turn.distance >= kFar) return 0;
    float score = now == before ? same_again_score(turn, turns_.list[index - 1]) : 0;
    if (turns_.list[index - 1].hearer == now && now != kNobody) score += answer_score(turn, turns_.list[index - 1]);
    if (turn.hearer == before && before != kNobody && !turn.calls_late) score += kAnswers;
    if (is_not(turns_.list[index - 1].called, now)) score += kNotCalled;
    if (is_not(turn.called, before)) score += kNotCalled;
    return score;
  }

  /// Who is called by name answers less surely than whom the cue tells: the name may be called to a third one.
  [[nodiscard]] static float answer_score(const Turn& turn, const Turn& before) noexcept {
    return before.addressed && turn.distance == 0 ? kAnswersAddressed : kAnswers;
  }

  /// `Yes, sir.`: no woman is called so.
  [[nodiscard]] bool is_not(Gender called, EntityId one) const {
    return one != kNobody && clash(called, entities_[one].gender);
  }

  [[nodiscard]] static float same_again_score(const Turn& turn, const Turn& before) noexcept {
    if (turn.other) return kOther;
    const bool unanswered = turn.to_oneself || before.to_oneself;
    if (unanswered || turn.distance > 0 || turn.told_before) return 0;
    if (before.named != kNobody && turn.description != kNoWord) return kOther;  // said Doe. / said the old man.
    return before.told_behind ? kSameAfterNarration : kSameAgain;
  }

  [[nodiscard]] float triple_score(std::size_t index, std::size_t a, EntityId before, EntityId now) {
    if (index < 2) return 0;
    const Turn& turn = turns_.list[index];
    if (turn.distance + turns_.list[index - 1].distance >= kFar) return 0;
    const EntityId first = candidates(index - 2)[a].entity;
    if (now == before && first == turn.hearer && first != kNobody && first != now) return kCallsOther;
    if (first != now || now == before) return 0;
    if (turn.to_oneself) return 0;
    if (turn.distance + turns_.list[index - 1].distance > 0) return kTurnsOverText;
    if (turn.by_role && turn.owner == kNobody) return kTurnsDescribed;
    if (turn.told_before) return kTurnsTold;
    return turns_.list[index - 1].told_behind ? kTurnsAfterNarration : kTakesTurns;
  }

  void trace() {
    std::size_t best = 0;
    for (std::size_t pair = 0; pair < kPairs; ++pair)
      if (scores_[pair] > scores_[best]) best = pair;
    std::size_t before = best / kMostCandidates, now = best % kMostCandidates;
    for (std::size_t index = turns_.list.size(); index-- > 0;) {
      turns_.list[index].speaker = candidates(index)[now].entity;
      const std::size_t origin = origins_[index][before * kMostCandidates + now];
      now = before;
      before = origin;
    }
  }

  const Entities& entities_;
  Turns& turns_;
  Candidate nobody_;
  Scores scores_{};
  std::pmr::vector<Origins> origins_;
};

}  // namespace

void choose_speakers(Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  Chain(entities, turns, memory).run();
  agree_on_descriptions(entities, turns, memory);
  name_introduced(entities, turns, memory);
  name_narrator(entities, turns, memory);
  Chain(entities, turns, memory).run();
  name_succeeded(entities, turns, memory);
}

}  // namespace dixit
