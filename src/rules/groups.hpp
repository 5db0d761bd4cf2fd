#pragma once

#include "rules/pattern.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

/// The named groups of patterns.
enum class Group : std::uint8_t { speaker, cue, addressee, content, content2, content3, content4, count_ };
inline constexpr std::size_t kGroups = static_cast<std::size_t>(Group::count_);

/// Where groups lie in a line: begin and end of each, by Group.
using GroupPlaces = std::array<std::uint32_t, 2 * kGroups>;
inline constexpr std::uint32_t kNoPlace = 0xFFFF'FFFF;

/// Finds the groups of a pattern that is known to match, as Perl would: the leftmost match, and of those that begin
/// there the one that each choice prefers. Tries way after way and none twice from the same place, so that the time is
/// bounded by the line's length times the pattern's. Memory is reused; for one thread.
class GroupFinder {
 public:
  /// The match that begins at `begin`. Groups that take no part keep their places.
  bool match_at(const Program& program, std::size_t pattern, std::string_view line, std::size_t begin,
                GroupPlaces& places);

  /// The leftmost match that ends at `end`.
  bool match_up_to(const Program& program, std::size_t pattern, std::string_view line, std::size_t end,
                   GroupPlaces& places);

  /// The leftmost match.
  bool match(const Program& program, std::size_t pattern, std::string_view line, GroupPlaces& places);

 private:
  struct Job {
    std::uint32_t at = 0;     // an instruction, or kRestore + a place that takes back its value
    std::uint32_t place = 0;  // in the line, or that value
  };
  static constexpr std::uint32_t kRestore = 0x8000'0000;

  void begin(const Program& program, std::size_t pattern, std::size_t line_size);
  bool run(const Program& program, std::string_view line, Job job, std::size_t end, GroupPlaces& places);
  bool walk(const Program& program, std::string_view line, Job job, std::size_t end, GroupPlaces& places);
  [[nodiscard]] bool seen(Job job) noexcept;

  std::vector<Job> jobs_;
  std::vector<std::uint64_t> seen_;  // a bit for each instruction and place
  std::uint32_t first_ = 0;          // instruction of the pattern
  std::uint32_t last_ = 0;
  std::size_t width_ = 0;
};

}  // namespace dixit
