#include "speakers/successors.hpp"

#include "speakers/called_names.hpp"
#include "speakers/utterances.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace dixit {
namespace {

constexpr std::uint32_t kSoon = 12;     // turns between the last as the boy and the first as Tom
constexpr std::uint32_t kLongest = 64;  // turns of a scene in which somebody is only described

/// The turns that somebody has.
struct Part {
  std::uint32_t first = kNoIndex;
  std::uint32_t last = kNoIndex;
  bool by_role = false;  // as the cook
};

class Successors {
 public:
  Successors(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory)
      : entities_(entities), turns_(turns), parts_(entities.size(), Part(), memory), names_(memory) {}

  void run() {
    note_parts();
    names_.assign(entities_.size(), kNobody);
    for (EntityId one = 0; one < entities_.size(); ++one)
      if (is_only_described(one)) names_[one] = successor(one);
    for (Turn& turn : turns_.list)
      if (turn.speaker != kNobody && names_[turn.speaker] != kNobody) turn.speaker = names_[turn.speaker];
  }

 private:
  void note_parts() {
    for (std::uint32_t index = 0; index < turns_.list.size(); ++index) {
      const Turn& turn = turns_.list[index];
      if (turn.speaker == kNobody) continue;
      Part& part = parts_[turn.speaker];
      if (part.first == kNoIndex) part.first = index;
      part.last = index;
      part.by_role = part.by_role || turn.by_role;
    }
  }

  [[nodiscard]] bool is_only_described(EntityId one) const {
    const Part& part = parts_[one];
    if (part.first == kNoIndex || part.by_role || part.last - part.first > kLongest) return false;
    if (turns_.list[part.first].owner != kNobody) return false;  // his mother
    return !entities_[one].named && entities_[one].gender != Gender::unknown;
  }

  [[nodiscard]] std::span<const Turn> turns(std::uint32_t first, std::uint32_t last) const {
    const auto size = static_cast<std::uint32_t>(turns_.list.size());
    return std::span(turns_.list).subspan(first, std::min(last + 1, size) - first);
  }

  /// The only one in the same dialogue; or kNobody.
  [[nodiscard]] EntityId successor(EntityId one) const {
    const Part& part = parts_[one];
    if (has_peer(one, turns(part.first - std::min(part.first, kSoon), part.last + kSoon))) return kNobody;
    EntityId found = kNobody;
    for (const Turn& turn : turns(part.last, part.last + kSoon)) {
      if (turn.distance >= kFar && &turn != &turns_.list[part.last]) break;
      if (turn.named == kNobody || !can_succeed(turn.named, one)) continue;
      if (found != kNobody && found != turn.named) return kNobody;
      found = turn.named;
    }
    return found;
  }

  /// Who answers the boy is another.
  [[nodiscard]] bool can_succeed(EntityId named, EntityId one) const {
    const bool later = parts_[named].first != kNoIndex && parts_[named].first > parts_[one].last + 1;
    return named != entities_.narrator && later && entities_[named].gender == entities_[one].gender &&
           is_unnamed_before(entities_, one, named);
  }

  /// `The old lady` of two without a name is not the first who gets one.
  [[nodiscard]] bool has_peer(EntityId one, std::span<const Turn> turns) const {
    return std::ranges::any_of(turns, [&](const Turn& turn) {
      const EntityId other = turn.speaker;
      return other != kNobody && other != one && !entities_[other].named &&
             entities_[other].gender == entities_[one].gender;
    });
  }

  const Entities& entities_;
  Turns& turns_;
  std::pmr::vector<Part> parts_;      // by entity
  std::pmr::vector<EntityId> names_;  // by entity
};

}  // namespace

void name_succeeded(const Entities& entities, Turns& turns, std::pmr::memory_resource* memory) {
  Successors(entities, turns, memory).run();
}

}  // namespace dixit
