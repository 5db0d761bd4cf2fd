#pragma once

#include "marks/roles.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace dixit {

using MarkIndex = std::uint32_t;
inline constexpr MarkIndex kNoMark = 0xFFFF'FFFF;

/// A mark that has opened and not closed yet.
struct OpenMark {
  MarkIndex mark = kNoMark;
  MarkIndex outer_of_family = kNoMark;  // place on the stack of the next one of its family below it
  bool has_pair_inside = false;         // of marks that look the same
};

/// Pairs the marks of one paragraph after the other. What is open is a stack, one for all families; a closing mark
/// drops what stands unclosed above its partner, but a single one never drops another.
class Pairing {
 public:
  Pairing(const std::pmr::vector<Mark>& marks, std::pmr::memory_resource* memory)
      : marks_(marks), partners_(marks.size(), kNoMark, memory), stack_(memory) {}

  void begin_paragraph() noexcept;

  /// Takes the next mark. True where it closes but nothing is open for it and nothing stands unclosed around it: it may
  /// close what an earlier paragraph opened.
  bool take(MarkIndex mark);

  /// Marks that were opened and not closed in this paragraph, the outermost first.
  [[nodiscard]] const std::pmr::vector<OpenMark>& open() const noexcept { return stack_; }

  /// Whether this paragraph has opened a mark of that family so far.
  [[nodiscard]] bool has_opened(MarkFamily family) const noexcept { return has_opened_[index(family)]; }

  /// The mark that closes `mark`, or kNoMark.
  [[nodiscard]] MarkIndex partner(MarkIndex mark) const noexcept { return partners_[mark]; }

 private:
  static constexpr std::size_t index(MarkFamily family) noexcept { return static_cast<std::size_t>(family); }

  [[nodiscard]] MarkRole decide(const Mark& mark) const noexcept;
  [[nodiscard]] MarkRole decide_single(const Mark& mark) const noexcept;
  [[nodiscard]] MarkRole decide_by_shape(const Mark& mark) const noexcept;
  [[nodiscard]] bool is_prime(const Mark& mark) const noexcept;
  [[nodiscard]] bool has_open(MarkFamily family) const noexcept { return top_of_[index(family)] != kNoMark; }
  void push(MarkIndex mark);
  void pop() noexcept;
  bool close(MarkIndex mark);
  bool close_single(MarkIndex mark);
  [[nodiscard]] bool is_apostrophe(const Mark& closer, const Mark& opener) const noexcept;
  void pair_with_top(MarkIndex mark);
  bool is_orphan(const Mark& mark);

  const std::pmr::vector<Mark>& marks_;
  std::pmr::vector<MarkIndex> partners_;
  std::pmr::vector<OpenMark> stack_;
  std::array<MarkIndex, kMarkFamilies> top_of_{};  // place on the stack of the topmost mark of each family
  std::array<bool, kMarkFamilies> has_opened_{};
};

}  // namespace dixit
