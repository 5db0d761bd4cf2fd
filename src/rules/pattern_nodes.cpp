#include "rules/pattern_nodes.hpp"

#include "lexicon/folding.hpp"
#include "rules/cut_pattern.hpp"
#include "rules/groups.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

namespace dixit {
namespace {

using Type = Node::Type;

constexpr unsigned kDeepest = 64;  // groups inside groups

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
class PatternNodes::Parser {
 public:
  Parser(std::string_view pattern, PatternNodes& nodes) : rest_(pattern), nodes_(nodes) {}

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
      all = nodes_.add(Node{.type = Type::choice, .first = ways.back(), .second = all});
    return all;
  }

  std::uint32_t sequence() {
    std::vector<std::uint32_t> parts;
    while (!failed_ && !rest_.empty() && !at('|') && !at(')')) parts.push_back(repetition());
    std::uint32_t all = 0;
    for (; !parts.empty(); parts.pop_back())
      all = nodes_.add(Node{.type = Type::sequence, .first = parts.back(), .second = all});
    return all;
  }

  std::uint32_t repetition() {
    std::uint32_t node = atom();
    if (at_sign_of_repetition()) {
      const char sign = take_letter();
      const Type type = sign == '*' ? Type::star : sign == '+' ? Type::plus : Type::optional;
      if (type != Type::optional && nodes_.may_be_empty(node)) failed_ = true;
      node = nodes_.add(Node{.type = type, .lazy = take("?"), .first = node});
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
        return nodes_.add(Node{.type = Type::begin});
      case '$':
        return nodes_.add(Node{.type = Type::end});
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

  std::uint32_t letters(Columns columns) { return nodes_.add(Node{.type = Type::letters, .letters = columns}); }

  std::uint32_t group() {
    const bool named = take("?P<");
    const std::size_t number = named ? group_number() : 0;
    if (!named && !take("?:") && at('?')) failed_ = true;
    const std::uint32_t inner = named ? inside_group() : known_group();
    if (!named) return inner;
    return nodes_.add(Node{.type = Type::group, .number = static_cast<std::uint8_t>(number), .first = inner});
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
    const auto known = nodes_.groups_.find(text);
    if (known == nodes_.groups_.end()) {
      const std::uint32_t inner = inside_group();
      if (!failed_) nodes_.groups_.emplace(text, inner);
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
    const unsigned column = nodes_.alphabet_.column(letter);
    if (column == Alphabet::kOthers) failed_ = true;
    return column_bit(column);
  }

  std::string_view rest_;
  PatternNodes& nodes_;
  std::array<bool, kGroups> seen_{};
  unsigned depth_ = 0;
  bool failed_ = false;
};

PatternNodes::PatternNodes() : nodes_(1) {
  numbers_.reserve(kUsualSize);
}

std::optional<std::uint32_t> PatternNodes::parse(std::string_view pattern) {
  return Parser(pattern, *this).parse();
}

bool PatternNodes::add_letters(std::string_view pattern) noexcept {
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

std::size_t PatternNodes::Hash::operator()(const Node& node) const noexcept {
  const auto kind = static_cast<std::uint64_t>(node.type) << 16U | (node.lazy ? 256U : 0U) | node.number;
  const std::uint64_t parts = std::uint64_t{node.first} << 32U | node.second;
  return static_cast<std::size_t>(mix(mix(kind, node.letters), parts));
}

std::uint32_t PatternNodes::add(const Node& node) {
  const auto [found, fresh] = numbers_.try_emplace(node, static_cast<std::uint32_t>(nodes_.size()));
  if (fresh) nodes_.push_back(node);
  return found->second;
}

bool PatternNodes::may_be_empty(std::uint32_t number) const {
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

Columns PatternNodes::needs(std::uint32_t number) const {
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

Columns PatternNodes::needs_one(std::uint32_t number, Columns known) const {
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

}  // namespace dixit
