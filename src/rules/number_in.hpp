#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dixit {

/// The place of `value` in `all`, which it is added to where it is not there.
template <typename Value>
std::size_t number_in(std::vector<Value>& all, Value value) {
  const auto number = static_cast<std::size_t>(std::ranges::find(all, value) - all.begin());
  if (number == all.size()) all.push_back(value);
  return number;
}

}  // namespace dixit
