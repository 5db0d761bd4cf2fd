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
  };

  /// `from` leads to `to` by a letter.
  struct Edge {
    std::uint64_t classes = 0;  // of the letters, a bit for each
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };

  /// Where a pattern begins, and its number.
  struct Start {
    std::uint32_t step = 0;
    std::uint32_t pattern = 0;

    friend bool operator==(Start, Start) noexcept = default;
  };

  /// What the patterns `starts` of `program`, whose steps are its instructions, lead to.
  Steps(const Program& program, std::vector<Start> starts);

  [[nodiscard]] std::size_t size() const noexcept { return steps_.size(); }
  [[nodiscard]] const Step& operator[](std::uint32_t step) const noexcept { return steps_[step]; }

  [[nodiscard]] const std::vector<Start>& starts() const noexcept { return starts_; }

  [[nodiscard]] const std::vector<Edge>& edges() const noexcept { return edges_; }

  /// The steps that lead to `step` without a letter: forks, groups, begins and ends.
  [[nodiscard]] std::span<const std::uint32_t> before(std::uint32_t step) const noexcept {
    return std::span(before_).subspan(first_before_[step], first_before_[step + 1] - first_before_[step]);
  }

  /// Columns that no edge tells apart are of one class.
  [[nodiscard]] std::uint8_t class_of(unsigned column) const noexcept { return classes_[column]; }
  [[nodiscard]] unsigned class_count() const noexcept { return class_count_; }

 private:
  void copy(const std::vector<Instruction>& from);
  void mark_groups();
  void link();
  void classify();
  void split_classes(Columns letters);

  std::vector<Start> starts_;
  std::vector<Step> steps_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> before_;        // the steps that lead to each, one list behind the other
  std::vector<std::uint32_t> first_before_;  // where the list of each begins
  std::array<std::uint8_t, Alphabet::kMostColumns> classes_{};
  unsigned class_count_ = 1;
};

}  // namespace dixit
