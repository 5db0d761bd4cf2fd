#pragma once

#include "rules/pattern.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// What some patterns need of a program, with numbers of its own: 0 is Program::kAccept. Laid out for walks from the
/// end of a line to its begin.
class Steps {
 public:
  /// An instruction without its letters.
  struct Step {
    std::uint32_t next = 0;
    std::uint32_t other = 0;
    Instruction::Kind kind = Instruction::Kind::accept;
    bool sets_groups = false;  // it or one that it leads to
    std::uint16_t choice = 0;  // of a fork that sets groups: its number among them
  };

  /// A step that leads to another.
  struct Edge {
    std::uint64_t classes = 0;  // of the letters between, a bit for each; 0: there is none
    std::uint32_t from = 0;
    Instruction::Kind kind = Instruction::Kind::accept;  // of `from`
  };

  /// Where a pattern begins, and its number.
  struct Start {
    std::uint32_t step = 0;
    std::uint32_t pattern = 0;

    friend bool operator==(Start, Start) noexcept = default;
  };

  /// What the patterns `starts`, whose steps are instructions of `program`, lead to.
  Steps(std::span<const Instruction> program, std::vector<Start> starts);

  [[nodiscard]] std::size_t size() const noexcept { return steps_.size(); }
  [[nodiscard]] const Step& operator[](std::uint32_t step) const noexcept { return steps_[step]; }

  [[nodiscard]] const std::vector<Start>& starts() const noexcept { return starts_; }

  /// What leads to `step`.
  [[nodiscard]] std::span<const Edge> edges_to(std::uint32_t step) const noexcept {
    return std::span(edges_).subspan(first_edge_[step], first_edge_[step + 1] - first_edge_[step]);
  }

  /// Those that are led to by a letter, a bit for each step.
  [[nodiscard]] std::span<const std::uint64_t> behind_letters() const noexcept { return behind_letters_; }

  /// The steps that the forks that set groups prefer, by their choice.
  [[nodiscard]] const std::vector<std::uint32_t>& choices() const noexcept { return choices_; }

  /// Columns that no edge tells apart are of one class.
  [[nodiscard]] std::uint8_t class_of(unsigned column) const noexcept { return classes_[column]; }
  [[nodiscard]] unsigned class_count() const noexcept { return class_count_; }

 private:
  std::vector<Columns> copy(std::span<const Instruction> from);
  void classify(std::vector<Columns> letters);
  void link(const std::vector<Columns>& letters);
  void mark_groups();
  void number_choices();
  [[nodiscard]] std::uint64_t classes_of(Columns letters) const;
  void split_classes(Columns letters);

  std::vector<Start> starts_;
  std::vector<Step> steps_;
  std::vector<Edge> edges_;                // those to each step, one list behind the other
  std::vector<std::uint32_t> first_edge_;  // where the list of each begins
  std::vector<std::uint64_t> behind_letters_;
  std::vector<std::uint32_t> choices_;
  std::array<std::uint8_t, Alphabet::kMostColumns> classes_{};
  unsigned class_count_ = 1;
};

}  // namespace dixit
