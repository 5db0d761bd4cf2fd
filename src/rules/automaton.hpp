#pragma once

#include "rules/automaton_steps.hpp"
#include "rules/positions.hpp"
#include "rules/steps.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dixit {

class Walk;

/// Tells for each place of a line from which of some steps a match can be reached, by a deterministic automaton that
/// reads the line from its end. Its states are made as lines need them, and shared by all threads: a step back costs
/// one load. Neither copyable nor movable; may be used from any number of threads.
class Automaton {
 public:
  /// Of the patterns that `begins` in `all`; what they view has to outlive this. A match ends where a walk begins, or,
  /// if `anywhere`, at any place before. Costs nothing before the first walk; then `memory`, which may not lie in
  /// threads' way, holds the tables.
  Automaton(const Steps& all, std::span<const PatternBegin> begins, bool anywhere, std::pmr::memory_resource& memory)
      : all_(all), begins_(begins), anywhere_(anywhere), memory_(memory) {}

  /// Walks over `letters`, columns of a line, from their end to their begin, which is the line's if `line_begin`, as
  /// their end is if `line_end`.
  void walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end, Walk& walk) const;

 private:
  friend class Walk;

  /// States by number.
  struct States {
    explicit States(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : ways(memory), matched(memory), asked(memory) {}

    std::pmr::vector<const std::uint64_t*> ways;  // the positions from which a match can be reached
    std::pmr::vector<Patterns> matched;           // the patterns that match from there
    std::pmr::vector<std::uint64_t> asked;        // the steps of those asked about from which a match can be reached
  };

  /// The numbers of the states before each state, by the class of the letter between. 0 is no state. From most states
  /// lines go one way alone: the first one stands apart, so that those of many states lie in a processor's nearest
  /// memory. Both are read by any thread while one adds to them, through std::atomic_ref.
  struct Table {
    Table(std::size_t size, std::size_t size_of_row, std::pmr::memory_resource* memory)
        : states(memory), row_size(size_of_row), first(size, memory), before(size * size_of_row, memory) {}

    States states;
    std::size_t row_size;                    // classes, and the line's begin
    std::pmr::vector<std::uint32_t> first;   // from each state; 0 is none
    std::pmr::vector<std::uint16_t> before;  // a row for each
  };

  /// What is made of the patterns for the first walk.
  struct Machine {
    Machine(const Steps& all, std::span<const PatternBegin> begins);

    AutomatonSteps steps;
    Positions positions;
    unsigned line_begin;  // the number behind those of the classes
    std::size_t asked_words;
  };
  static constexpr std::uint32_t kDead = 1;  // no pattern matches from here, nor from any place before
  static constexpr std::uint32_t kMostStates = 32768;

  /// The way over a letter of `letter_class` to `state`, as it stands in Table::first.
  [[nodiscard]] static constexpr std::uint32_t first_way(unsigned letter_class, std::uint32_t state) noexcept {
    return (letter_class + 1) * kMostStates + state;
  }
  [[nodiscard]] std::uint32_t before(std::uint32_t number, unsigned letter_class, Walk& walk) const;
  std::uint32_t make_end(bool line_end) const;
  std::uint32_t make_before(std::uint32_t number, unsigned letter_class, Walk& walk) const;
  std::uint32_t intern(BitSet ways) const;
  [[nodiscard]] std::uint32_t find(BitSet ways, std::uint64_t hash) const;
  std::unique_ptr<Table> make_table(std::size_t size) const;
  void grow() const;
  static void note_way(std::uint32_t number, unsigned letter_class, std::uint32_t state, Table& table);
  static const std::uint64_t* keep(BitSet ways, std::pmr::memory_resource& memory);
  void write(BitSet ways, std::uint32_t number, States& states) const;

  const Steps all_;
  const std::span<const PatternBegin> begins_;
  const bool anywhere_;
  std::pmr::memory_resource& memory_;                                      // of tables
  mutable std::array<std::atomic<std::uint32_t>, 2> ends_{};               // where walks begin; [1]: at a line's end
  mutable std::atomic<Table*> table_ = nullptr;                            // the last of the tables
  mutable std::mutex mutex_;                                               // of what follows
  mutable std::optional<Machine> machine_;                                 // its positions alone change
  mutable std::vector<std::unique_ptr<Table>> tables_;                     // each longer than the one before
  mutable std::pmr::monotonic_buffer_resource kept_;                       // ways of states
  mutable std::unordered_multimap<std::uint64_t, std::uint32_t> numbers_;  // of states, by the hash of their ways
};

/// What an automaton finds at each place of a line. Memory is reused from walk to walk. For one thread.
class Walk {
 public:
  [[nodiscard]] const AutomatonSteps& steps() const noexcept { return automaton_->machine_->steps; }
  [[nodiscard]] std::size_t places() const noexcept { return places_; }

  /// Whether a match can be reached at `place` from `step`, one of the first AutomatonSteps::asked.
  [[nodiscard]] bool leads(std::size_t place, std::size_t step) const noexcept {
    const std::uint32_t number = states_[place];
    const std::size_t word = number_in(number) * automaton_->machine_->asked_words + step / 64;
    return (states(number).asked[word] >> (step % 64) & 1U) != 0;
  }

  /// The patterns that match from `place`.
  [[nodiscard]] Patterns matched(std::size_t place) const noexcept {
    const std::uint32_t number = states_[place];
    return states(number).matched[number_in(number)];
  }

 private:
  friend class Automaton;

  void begin(const Automaton& automaton, std::size_t places);
  std::uint32_t add_spare(BitSet ways);
  [[nodiscard]] const std::uint64_t* ways(std::uint32_t number) const noexcept {
    return states(number).ways[number_in(number)];
  }

  /// Where the state lies, and its number there.
  [[nodiscard]] const Automaton::States& states(std::uint32_t number) const noexcept {
    return number < Automaton::kMostStates ? table_->states : spare_;
  }
  [[nodiscard]] static std::size_t number_in(std::uint32_t number) noexcept { return number % Automaton::kMostStates; }

  const Automaton* automaton_ = nullptr;
  Automaton::Table* table_ = nullptr;
  std::size_t places_ = 0;
  std::vector<std::uint32_t> states_;  // of the places, and room for more
  Automaton::States spare_;            // where an automaton has too many: those of this walk alone
  std::pmr::monotonic_buffer_resource spare_ways_;
};

inline std::uint32_t Automaton::before(std::uint32_t number, unsigned letter_class, Walk& walk) const {
  if (number >= kMostStates) return make_before(number, letter_class, walk);
  Table& table = *walk.table_;
  const std::atomic_ref first_of_all(table.first[number]);
  const std::uint32_t first = first_of_all.load(std::memory_order_acquire) - first_way(letter_class, 0);
  if (first < kMostStates) return first;
  const std::atomic_ref other(table.before[number * table.row_size + letter_class]);
  const std::uint32_t known = other.load(std::memory_order_acquire);
  return known != 0 ? known : make_before(number, letter_class, walk);
}

}  // namespace dixit
