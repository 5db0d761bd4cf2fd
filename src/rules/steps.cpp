#include "rules/steps.hpp"

#include <utility>

namespace dixit {
namespace {

template <typename Value>
std::span<const Value> take_first(std::span<const Value>& values, std::size_t count) noexcept {
  const auto rest = values.subspan(count);
  return std::exchange(values, rest).first(count);
}

}  // namespace

Steps Steps::take(const StepCounts& counts) noexcept {
  return {take_first(starts, counts.starts), take_first(steps, counts.steps), take_first(letters, counts.letters),
          take_first(classes, Alphabet::kMostColumns), counts.asked};
}

}  // namespace dixit
