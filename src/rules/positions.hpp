#pragma once

#include "rules/automaton_steps.hpp"
#include "rules/edges.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// A set of steps or positions, a bit for each.
using BitSet = std::span<const std::uint64_t>;
using GrowingBitSet = std::span<std::uint64_t>;

/// The positions of an automaton are those of its steps that wait: for a letter, for an edge of the line, or, position
/// 0, for nothing more. Forks and groups only lead to them. What leads to a position is found when it is first asked
/// for; few do. After Glushkov, The abstract theory of automata (1961). For one thread at a time.
class Positions {
 public:
  /// `steps` has to outlive this. Linear.
  explicit Positions(const AutomatonSteps& steps);

  /// The size of a set of positions, in words.
  [[nodiscard]] std::size_t words() const noexcept { return (waiting_.size() + 63) / 64; }

  /// The positions from which a letter of `letter_class` leads to one of `behind`. Valid until the next call.
  GrowingBitSet before_letter(BitSet behind, unsigned letter_class);

  /// `behind`, and the positions from which the line's edge of this kind, begin or end, leads there. Valid until the
  /// next call.
  GrowingBitSet before_edge(BitSet behind, StepKind edge);

  /// Adds to `asked` those of the first AutomatonSteps::asked steps that lead to one of `positions`. Returns the
  /// patterns that begin so.
  Patterns add_asked(BitSet positions, GrowingBitSet asked);

 private:
  /// What leads to a position without a letter: numbers among those found.
  struct Lead {
    std::uint32_t before = 0;  // positions right before it
    std::uint32_t asked = 0;   // steps
    std::uint32_t end = 0;     // 0: it has not been found
    std::uint64_t taken = 0;   // by the positions: classes of letters
    Patterns begun = 0;
  };

  const Lead& lead_to(std::size_t position);
  void find(Lead& lead, std::size_t position);
  void reach(std::uint32_t step);
  [[nodiscard]] std::span<const std::uint16_t> before(const Lead& lead) const noexcept {
    return std::span(found_).subspan(lead.before, lead.asked - lead.before);
  }
  [[nodiscard]] std::span<const std::uint16_t> asked(const Lead& lead) const noexcept {
    return std::span(found_).subspan(lead.asked, lead.end - lead.asked);
  }

  const AutomatonSteps& steps_;
  const Edges edges_;
  std::vector<std::uint16_t> numbers_;  // of the steps that are positions
  std::vector<std::uint16_t> waiting_;  // the step of each position
  std::vector<std::uint64_t> taken_;    // by each position: classes of letters
  std::vector<Lead> leads_;             // to each position
  std::vector<std::uint16_t> found_;    // of leads
  std::vector<std::uint64_t> result_;   // a set that is returned
  std::vector<std::uint32_t> reached_;  // steps, of the lead that was found last
  std::vector<bool> is_reached_;
};

}  // namespace dixit
