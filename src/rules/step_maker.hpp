#pragma once

#include "rules/pattern.hpp"
#include "rules/steps.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// Makes the steps of automata from a program.
class StepMaker {
 public:
  /// `program` has to outlive this.
  explicit StepMaker(std::span<const Instruction> program) : program_(program), numbers_(program.size()) {}

  /// Adds to `all` the automaton of the patterns `starts`, whose steps are instructions of the program: what they lead
  /// to.
  StepCounts add(std::vector<Steps::Start> starts, StepStorage& all);

 private:
  std::uint16_t take(std::uint32_t instruction);
  void copy();
  void mark_groups();
  std::uint16_t put_asked_first();
  void classify();

  std::span<const Instruction> program_;
  std::vector<std::uint16_t> numbers_;  // how many were taken when each instruction was; 0: it is not
  std::vector<std::uint32_t> taken_;    // instructions, by their number as steps
  StepStorage made_;                    // of the automaton; its letters are columns until they are classified
};

}  // namespace dixit
