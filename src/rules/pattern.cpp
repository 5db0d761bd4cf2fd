#include "rules/pattern.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

using Kind = StepKind;
using Type = Node::Type;

}  // namespace

Program::Program() : instructions_(1) {
  written_.reserve(PatternNodes::kUsualSize);
}

std::optional<PatternStart> Program::add(std::string_view pattern) {
  const std::optional<std::uint32_t> root = nodes_.parse(pattern);
  if (!root) return std::nullopt;
  PatternStart start{write(*root, kAccept), nodes_.needs(*root)};
  start.needs_one = nodes_.needs_one(*root, start.needs);
  if (instructions_.size() > kMostInstructions) return std::nullopt;
  std::vector<std::uint32_t> from{start.instruction};
  start.first = take_letters(from);
  start.second = take_letters(from);
  return start;
}

/// What can stand where the pattern goes on with one of `from`, which becomes what it goes on with behind that. But for
/// the line's begin.
Standing Program::take_letters(std::vector<std::uint32_t>& from) const {
  Standing found{0, false};
  std::vector<std::uint32_t> left = std::exchange(from, {});
  std::vector<bool> seen(instructions_.size());
  while (!left.empty()) {
    const std::uint32_t at = left.back();
    left.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& instruction = instructions_[at];
    switch (instruction.kind) {
      case Kind::letters:
        found.letters |= instruction.letters;
        from.push_back(instruction.next);
        break;
      case Kind::accept:
        found.letters = ~Columns{0};
        [[fallthrough]];
      case Kind::end:
        found.nothing = true;
        from.push_back(at);  // nor does anything stand behind
        break;
      case Kind::fork:
        left.push_back(instruction.other);
        [[fallthrough]];
      default:
        left.push_back(instruction.next);
    }
  }
  return found;
}

/// Where the pattern can match nothing, anything may stand before.
Standing Program::last_of(std::uint32_t start) const {
  const std::vector<std::uint32_t> all = all_from(start);
  std::vector<bool> ends(instructions_.size());  // what leads to the end without a letter
  ends[kAccept] = true;
  for (bool more = true; more;) {
    more = false;
    for (const std::uint32_t at : all) {
      const Instruction& from = instructions_[at];
      const bool leads = ends[from.next] || (from.kind == Kind::fork && ends[from.other]);
      if (ends[at] || from.kind == Kind::letters || !leads) continue;
      ends[at] = more = true;
    }
  }
  if (ends[start]) return {};
  Standing last{0, false};
  for (const std::uint32_t at : all)
    if (instructions_[at].kind == Kind::letters && ends[instructions_[at].next])
      last.letters |= instructions_[at].letters;
  return last;
}

/// The instructions that `start` leads to, but for kAccept; those that it leads to last come first.
std::vector<std::uint32_t> Program::all_from(std::uint32_t start) const {
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> left{start};
  std::vector<bool> seen(instructions_.size());
  seen[kAccept] = true;
  while (!left.empty()) {
    const std::uint32_t at = left.back();
    left.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    all.push_back(at);
    left.push_back(instructions_[at].next);
    if (instructions_[at].kind == Kind::fork) left.push_back(instructions_[at].other);
  }
  std::ranges::reverse(all);
  return all;
}

std::uint32_t Program::add(const Instruction& instruction) {
  instructions_.push_back(instruction);
  return static_cast<std::uint32_t>(instructions_.size() - 1);
}

/// Where `node` begins if `next` follows it.
std::uint32_t Program::write(std::uint32_t number, std::uint32_t next) {
  if (number == 0) return next;
  const std::uint64_t key = (std::uint64_t{number} << 32U) | next;
  if (const auto found = written_.find(key); found != written_.end()) return found->second;
  const std::uint32_t start = write_anew(Node(nodes_[number]), next);
  written_.emplace(key, start);
  return start;
}

std::uint32_t Program::write_anew(const Node& node, std::uint32_t next) {
  switch (node.type) {
    case Type::letters:
      return add(Instruction{Kind::letters, next, 0, node.letters});
    case Type::begin:
      return add(Instruction{Kind::begin, next});
    case Type::end:
      return add(Instruction{Kind::end, next});
    case Type::sequence:
    case Type::choice:
      return write_parts(node, next);
    case Type::group: {
      const std::uint32_t end = add(Instruction{Kind::group, next, 2U * node.number + 1U});
      const std::uint32_t inner = write(node.first, end);
      return add(Instruction{Kind::group, inner, 2U * node.number});
    }
    case Type::optional: {
      const std::uint32_t body = write(node.first, next);
      return add(node.lazy ? Instruction{Kind::fork, next, body} : Instruction{Kind::fork, body, next});
    }
    default:
      return write_loop(node, next);
  }
}

/// The parts of a sequence one behind the other, those of a choice beside each other.
std::uint32_t Program::write_parts(const Node& node, std::uint32_t next) {
  std::vector<std::uint32_t> parts{node.first};
  std::uint32_t rest = node.second;
  for (; rest != 0 && nodes_[rest].type == node.type; rest = nodes_[rest].second) parts.push_back(nodes_[rest].first);
  std::uint32_t start = write(rest, next);
  for (; !parts.empty(); parts.pop_back()) {
    if (node.type == Type::sequence)
      start = write(parts.back(), start);
    else
      start = add(Instruction{Kind::fork, write(parts.back(), next), start});
  }
  return start;
}

std::uint32_t Program::write_loop(const Node& node, std::uint32_t next) {
  const std::uint32_t fork = add(Instruction{});
  const std::uint32_t body = write(node.first, fork);
  instructions_[fork] = node.lazy ? Instruction{Kind::fork, next, body} : Instruction{Kind::fork, body, next};
  return node.type == Type::star ? fork : body;
}

}  // namespace dixit
