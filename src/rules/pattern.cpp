#include "rules/pattern.hpp"

#include "lexicon/folding.hpp"
#include "rules/cut_pattern.hpp"
#include "rules/groups.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace dixit {
namespace {

using Kind = StepKind;
using Type = Node::Type;

constexpr unsigned kDeepest = 64;          // groups inside groups
constexpr std::size_t kUsualSize = 16384;  // of a language's rules, in nodes and instructions

/// The size of the operator that `pattern` begins with: `(?P<name>`, `(?:`, `[^`, `*`; 0 where it begins with a letter.
std::size_t operator_size(std::string_view pattern, bool in_class) noexcept {
  constexpr std::string_view kOperators = "^$|()?*+.[";
  if (in_class) return pattern.front() == ']' ? 1 : 0;
  if (pattern.starts_with("[^")) return 2;
  if (pattern.starts_with("(?")) return std::min(pattern.find_first_of(">:"), pattern.size() - 1) + 1;
  return kOperators.find(pattern.front()) != std::string_view::npos ? 1 : 0;
}

}  // namespace

/// Reads a pattern to nodes.
class Program::Parser {
 public:
  Parser(std::string_view pattern, Program& program) : rest_(pattern), program_(program) {}

  std::optional<std::uint32_t> parse() {
    const std::uint32_t root = choice();
    if (failed_ || !rest_.empty()) return std::nullopt;
    return root;
  }

 private:
  [[nodiscard]] bool at(char letter) const noexcept { return !rest_.empty() && rest_.front() == letter; }
  [[nodiscard]] bool at_sign_of_repetition() const noexcept { return at('*') || at('+') || at('?'); }

  bool take(std::string_view prefix) noexcept {
    if (!rest_.starts_with(prefix)) return false;
    rest_.remove_prefix(prefix.size());
    return true;
  }

  char take_letter() noexcept {
    if (rest_.empty()) {
      failed_ = true;
      return 0;
    }
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    return letter;
  }

  std::uint32_t choice() {
    std::vector<std::uint32_t> ways{sequence()};
    while (!failed_ && take("|")) ways.push_back(sequence());
    std::uint32_t all = ways.back();
    for (ways.pop_back(); !ways.empty(); ways.pop_back())
      all = program_.add(Node{.type = Type::choice, .first = ways.back(), .second = all});
    return all;
  }

  std::uint32_t sequence() {
    std::vector<std::uint32_t> parts;
    while (!failed_ && !rest_.empty() && !at('|') && !at(')')) parts.push_back(repetition());
    std::uint32_t all = 0;
    for (; !parts.empty(); parts.pop_back())
      all = program_.add(Node{.type = Type::sequence, .first = parts.back(), .second = all});
    return all;
  }

  std::uint32_t repetition() {
    std::uint32_t node = atom();
    if (at_sign_of_repetition()) {
      const char sign = take_letter();
      const Type type = sign == '*' ? Type::star : sign == '+' ? Type::plus : Type::optional;
      if (type != Type::optional && program_.may_be_empty(node)) failed_ = true;
      node = program_.add(Node{.type = type, .lazy = take("?"), .first = node});
    }
    if (at('{') || at_sign_of_repetition()) failed_ = true;
    return node;
  }

  std::uint32_t atom() {
    if (take("(")) return group();
    if (take("[")) return letters(letter_class());
    const char letter = take_letter();
    switch (letter) {
      case '.':
        return letters(~Columns{0});
      case '^':
        return program_.add(Node{.type = Type::begin});
      case '$':
        return program_.add(Node{.type = Type::end});
      case '*':
      case '+':
      case '?':
        failed_ = true;
        return 0;
      case '\\':
        return letters(bit(escaped()));
      default:
        return letters(bit(letter));
    }
  }

  std::uint32_t letters(Columns columns) { return program_.add(Node{.type = Type::letters, .letters = columns}); }

  std::uint32_t group() {
    const bool named = take("?P<");
    const std::size_t number = named ? group_number() : 0;
    if (!named && !take("?:") && at('?')) failed_ = true;
    const std::uint32_t inner = named ? inside_group() : known_group();
    if (!named) return inner;
    return program_.add(Node{.type = Type::group, .number = static_cast<std::uint8_t>(number), .first = inner});
  }

  std::uint32_t inside_group() {
    if (++depth_ > kDeepest) failed_ = true;
    const std::uint32_t inner = failed_ ? 0 : choice();
    --depth_;
    if (!take(")")) failed_ = true;
    return inner;
  }

  /// Rules are written with macros: most groups have been read before.
  std::uint32_t known_group() {
    const std::string_view text = group_text();
    if (text.find("(?P<") != std::string_view::npos) return inside_group();
    const auto known = program_.groups_.find(text);
    if (known == program_.groups_.end()) {
      const std::uint32_t inner = inside_group();
      if (!failed_) program_.groups_.emplace(text, inner);
      return inner;
    }
    rest_.remove_prefix(text.size());
    return known->second;
  }

  /// What stands here up to the end of the group, its bracket included.
  [[nodiscard]] std::string_view group_text() const noexcept {
    unsigned open = 1;
    for (std::size_t at = 0; at < rest_.size(); at += atom_size(rest_.substr(at))) {
      if (rest_[at] == '(') ++open;
      if (rest_[at] == ')' && --open == 0) return rest_.substr(0, at + 1);
    }
    return rest_;
  }

  std::size_t group_number() {
    const std::string_view name = rest_.substr(0, rest_.find('>'));
    const std::optional<std::size_t> number = group_named(name);
    if (!number || !take(name) || !take(">")) {
      failed_ = true;
      return 0;
    }
    failed_ = failed_ || std::exchange(seen_[*number], true);
    return *number;
  }

  Columns letter_class() {
    const bool negated = take("^");
    Columns columns = 0;
    bool first = true;
    while (!failed_ && (first || !at(']'))) {
      first = false;
      char letter = take_letter();
      if (letter == '[') failed_ = true;
      if (letter == '\\') letter = escaped();
      columns |= bit(letter);
      if (at('-') && rest_.size() > 1 && rest_[1] != ']') failed_ = true;  // a range of letters
    }
    if (!take("]")) failed_ = true;
    return negated ? ~columns : columns;
  }

  /// A sign behind a backslash stands for itself.
  char escaped() noexcept {
    const char sign = take_letter();
    const bool is_sign = (sign >= '!' && sign <= '/') || (sign >= ':' && sign <= '@') || (sign >= '[' && sign <= '`') ||
                         (sign >= '{' && sign <= '~');
    if (!is_sign) failed_ = true;
    return sign;
  }

  Columns bit(char letter) noexcept {
    const unsigned column = program_.alphabet_.column(letter);
    if (column == Alphabet::kOthers) failed_ = true;
    return column_bit(column);
  }

  std::string_view rest_;
  Program& program_;
  std::array<bool, kGroups> seen_{};
  unsigned depth_ = 0;
  bool failed_ = false;
};

Program::Program() : nodes_(1), instructions_(1) {
  numbers_.reserve(kUsualSize);
  written_.reserve(kUsualSize);
}

bool Program::add_letters(std::string_view pattern) noexcept {
  bool in_class = false;
  while (!pattern.empty()) {
    const std::size_t size = operator_size(pattern, in_class);
    if (size > 0) {
      in_class = pattern.front() == '[';
      pattern.remove_prefix(size);
      continue;
    }
    if (pattern.front() == '\\' && pattern.size() > 1) pattern.remove_prefix(1);
    if (!alphabet_.add(pattern.front())) return false;
    pattern.remove_prefix(1);
  }
  return true;
}

std::optional<PatternStart> Program::add(std::string_view pattern) {
  const std::optional<std::uint32_t> root = Parser(pattern, *this).parse();
  if (!root) return std::nullopt;
  PatternStart start{write(*root, kAccept), needs(*root)};
  start.needs_one = needs_one(*root, start.needs);
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

std::size_t Program::Hash::operator()(const Node& node) const noexcept {
  const auto kind = static_cast<std::uint64_t>(node.type) << 16U | (node.lazy ? 256U : 0U) | node.number;
  const std::uint64_t parts = std::uint64_t{node.first} << 32U | node.second;
  return static_cast<std::size_t>(mix(mix(kind, node.letters), parts));
}

std::uint32_t Program::add(const Node& node) {
  const auto [found, fresh] = numbers_.try_emplace(node, static_cast<std::uint32_t>(nodes_.size()));
  if (fresh) nodes_.push_back(node);
  return found->second;
}

bool Program::may_be_empty(std::uint32_t number) const {
  for (const Node* node = &nodes_[number];; node = &nodes_[node->second]) {
    switch (node->type) {
      case Type::letters:
        return false;
      case Type::group:
      case Type::plus:
        return may_be_empty(node->first);
      case Type::sequence:
        if (!may_be_empty(node->first)) return false;
        break;
      case Type::choice:
        if (may_be_empty(node->first)) return true;
        break;
      default:
        return true;
    }
  }
}

Columns Program::needs(std::uint32_t number) const {
  const Node& node = nodes_[number];
  switch (node.type) {
    case Type::letters:
      return std::has_single_bit(node.letters) ? node.letters : 0;
    case Type::group:
    case Type::plus:
      return needs(node.first);
    case Type::sequence: {
      Columns all = 0;
      for (const Node* part = &node; part->type == Type::sequence; part = &nodes_[part->second])
        all |= needs(part->first);
      return all;
    }
    case Type::choice: {
      Columns common = needs(node.first);
      const Node* way = &node;
      for (; common != 0 && nodes_[way->second].type == Type::choice; way = &nodes_[way->second])
        common &= needs(nodes_[way->second].first);
      return common == 0 ? 0 : common & needs(way->second);
    }
    default:
      return 0;
  }
}

/// The fewest of which one is needed beside those that are `known` to be; all where there is no such set.
Columns Program::needs_one(std::uint32_t number, Columns known) const {
  const Node& node = nodes_[number];
  switch (node.type) {
    case Type::letters:
      return (node.letters & known) == 0 ? node.letters : ~Columns{0};
    case Type::group:
    case Type::plus:
      return needs_one(node.first, known);
    case Type::sequence: {
      Columns fewest = ~Columns{0};
      for (const Node* part = &node; part->type == Type::sequence; part = &nodes_[part->second])
        fewest = std::ranges::min(fewest, needs_one(part->first, known), {}, std::popcount<Columns>);
      return fewest;
    }
    case Type::choice:
      return needs_one(node.first, known) | needs_one(node.second, known);
    default:
      return ~Columns{0};
  }
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
