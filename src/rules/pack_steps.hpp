#pragma once

#include "rules/pattern.hpp"
#include "rules/steps.hpp"

#include <span>

namespace dixit {

/// `program` as the steps that automata are made of.
[[nodiscard]] StepStorage pack_steps(std::span<const Instruction> program);

}  // namespace dixit
