#include "rules/groups.hpp"

namespace dixit {
namespace {

using Kind = Instruction::Kind;

constexpr std::size_t kAnyEnd = static_cast<std::size_t>(-1);

}  // namespace

void GroupFinder::begin(const Program& program, std::size_t pattern, std::size_t line_size) {
  first_ = program.first(pattern);
  last_ = program.ends[pattern];
  width_ = line_size + 1;
  seen_.assign(((last_ - first_) * width_ + 63) / 64, 0);
}

bool GroupFinder::match_at(const Program& program, std::size_t pattern, std::string_view line, std::size_t begin_at,
                           GroupPlaces& places) {
  begin(program, pattern, line.size());
  return run(program, line, {program.starts[pattern], static_cast<std::uint32_t>(begin_at)}, kAnyEnd, places);
}

bool GroupFinder::match_up_to(const Program& program, std::size_t pattern, std::string_view line, std::size_t end,
                              GroupPlaces& places) {
  begin(program, pattern, end);
  for (std::uint32_t from = 0; from <= end; ++from)
    if (run(program, line, {program.starts[pattern], from}, end, places)) return true;
  return false;
}

bool GroupFinder::match(const Program& program, std::size_t pattern, std::string_view line, GroupPlaces& places) {
  begin(program, pattern, line.size());
  for (std::uint32_t from = 0; from <= line.size(); ++from)
    if (run(program, line, {program.starts[pattern], from}, kAnyEnd, places)) return true;
  return false;
}

/// Tries `job`, then what it has put off, the last first.
bool GroupFinder::run(const Program& program, std::string_view line, Job job, std::size_t end, GroupPlaces& places) {
  jobs_.assign(1, job);
  while (!jobs_.empty()) {
    const Job next = jobs_.back();
    jobs_.pop_back();
    if ((next.at & kRestore) != 0)
      places[next.at & ~kRestore] = next.place;
    else if (walk(program, line, next, end, places))
      return true;
  }
  return false;
}

/// Goes the preferred way until it accepts or fails, and puts off the others.
bool GroupFinder::walk(const Program& program, std::string_view line, Job job, std::size_t end, GroupPlaces& places) {
  const std::size_t limit = end == kAnyEnd ? line.size() : end;
  while (true) {
    const Instruction& instruction = program.instructions[job.at];
    switch (instruction.kind) {
      case Kind::letters:
        if (job.place == limit || !program.takes(instruction, line[job.place])) return false;
        ++job.place;
        break;
      case Kind::fork:
        if (seen(job)) return false;
        jobs_.push_back({instruction.other, job.place});
        break;
      case Kind::group:
        jobs_.push_back({kRestore | instruction.other, places[instruction.other]});
        places[instruction.other] = job.place;
        break;
      case Kind::begin:
        if (job.place != 0) return false;
        break;
      case Kind::end:
        if (job.place != line.size()) return false;
        break;
      case Kind::accept:
        return end == kAnyEnd || job.place == end;
    }
    job.at = instruction.next;
  }
}

bool GroupFinder::seen(Job job) noexcept {
  const std::size_t bit = (job.at - first_) * width_ + job.place;
  const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
  const bool known = (seen_[bit / 64] & mask) != 0;
  seen_[bit / 64] |= mask;
  return known;
}

}  // namespace dixit
