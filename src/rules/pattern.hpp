#pragma once

#include "rules/alphabet.hpp"
#include "rules/pattern_nodes.hpp"
#include "rules/steps.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dixit {

/// One step of a program.
struct Instruction {
  StepKind kind = StepKind::accept;
  std::uint32_t next = 0;   // of a fork: the preferred way
  std::uint32_t other = 0;  // of a fork: the other way; of group: which place it sets
  Columns letters = 0;      // that may come
};

/// A pattern in a program.
struct PatternStart {
  std::uint32_t instruction = 0;
  Columns needs = 0;       // columns of letters without which it does not match
  Columns needs_one = 0;   // columns of letters of which it does not match without one
  Standing first, second;  // what it can begin before, and what can follow that
};

/// Patterns as the steps of one nondeterministic automaton. Steps are written from the end of a pattern on, and
/// patterns that end alike share them: where a walk begins tells which pattern it is of.
class Program {
 public:
  static constexpr std::uint32_t kAccept = Steps::kAccept;
  static constexpr std::size_t kMostInstructions = 65535;  // 16 bits number those where an automaton begins

  Program();

  [[nodiscard]] const Alphabet& alphabet() const noexcept { return nodes_.alphabet(); }

  /// The instructions of all patterns, which are taken out; not what is left of patterns that were too long.
  [[nodiscard]] std::vector<Instruction> take() && {
    if (instructions_.size() > kMostInstructions) instructions_.resize(kMostInstructions);
    return std::move(instructions_);
  }

  /// Gives the letters of `pattern` their columns: for all patterns before the first is added.
  bool add_letters(std::string_view pattern) noexcept { return nodes_.add_letters(pattern); }

  /// Adds `pattern`. Nothing where it uses what only RE2 knows, or where there would be too many instructions.
  [[nodiscard]] std::optional<PatternStart> add(std::string_view pattern);

  /// What can stand before the end of the pattern that begins at `instruction`.
  [[nodiscard]] Standing last_of(std::uint32_t instruction) const;

 private:
  std::uint32_t add(const Instruction& instruction);
  std::uint32_t write(std::uint32_t node, std::uint32_t next);
  std::uint32_t write_anew(const Node& node, std::uint32_t next);
  std::uint32_t write_parts(const Node& node, std::uint32_t next);
  std::uint32_t write_loop(const Node& node, std::uint32_t next);
  Standing take_letters(std::vector<std::uint32_t>& from) const;
  [[nodiscard]] std::vector<std::uint32_t> all_from(std::uint32_t instruction) const;

  PatternNodes nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> written_;  // where a node stands, by it and what follows it
  std::vector<Instruction> instructions_;
};

}  // namespace dixit
