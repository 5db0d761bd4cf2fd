#include "rules/pattern.hpp"

#include "rules/groups.hpp"

#include <array>
#include <utility>

namespace dixit {
namespace {

using Kind = Instruction::Kind;

/// A part of a pattern; its parts are chained by `sibling`.
struct Node {
  enum class Type : std::uint8_t { letters, begin, end, sequence, choice, group, optional, star, plus };

  Type type = Type::sequence;
  bool lazy = false;        // of a repetition: the fewer the better
  std::uint8_t number = 0;  // of a group
  std::uint64_t letters = 0;
  std::uint32_t first = 0;    // its first part; 0: none
  std::uint32_t sibling = 0;  // the next part of what it is part of
};

constexpr std::array<std::string_view, kGroups> kGroupNames{"speaker",  "cue",      "addressee", "content",
                                                            "content2", "content3", "content4"};

/// Reads a pattern to nodes.
class PatternParser {
 public:
  PatternParser(std::string_view pattern, const Alphabet& alphabet) : rest_(pattern), alphabet_(alphabet), nodes_(1) {}

  std::optional<std::uint32_t> parse() {
    const std::uint32_t root = choice();
    if (failed_ || !rest_.empty()) return std::nullopt;
    return root;
  }

  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_; }

 private:
  std::uint32_t add(Node node) {
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  [[nodiscard]] bool at(char letter) const noexcept { return !rest_.empty() && rest_.front() == letter; }

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
    const std::uint32_t all = add({.type = Node::Type::choice});
    std::uint32_t last = sequence();
    nodes_[all].first = last;
    while (!failed_ && take("|")) {
      const std::uint32_t next = sequence();
      nodes_[last].sibling = next;
      last = next;
    }
    return all;
  }

  std::uint32_t sequence() {
    const std::uint32_t all = add({.type = Node::Type::sequence});
    std::uint32_t last = 0;
    while (!failed_ && !rest_.empty() && !at('|') && !at(')')) {
      const std::uint32_t next = repetition();
      (last == 0 ? nodes_[all].first : nodes_[last].sibling) = next;
      last = next;
    }
    return all;
  }

  std::uint32_t repetition() {
    std::uint32_t node = atom();
    if (at('*') || at('+') || at('?')) {
      const char sign = take_letter();
      const auto type = sign == '*' ? Node::Type::star : sign == '+' ? Node::Type::plus : Node::Type::optional;
      node = add({.type = type, .lazy = take("?"), .first = node});
    }
    if (at('{') || at('*') || at('+') || at('?')) failed_ = true;
    return node;
  }

  std::uint32_t atom() {
    if (take("(")) return group();
    if (take("[")) return add({.type = Node::Type::letters, .letters = letter_class()});
    const char letter = take_letter();
    switch (letter) {
      case '.':
        return add({.type = Node::Type::letters, .letters = ~std::uint64_t{0}});
      case '^':
        return add({.type = Node::Type::begin});
      case '$':
        return add({.type = Node::Type::end});
      case '*':
      case '+':
      case '?':
        failed_ = true;
        return 0;
      case '\\':
        return add({.type = Node::Type::letters, .letters = bit(escaped())});
      default:
        return add({.type = Node::Type::letters, .letters = bit(letter)});
    }
  }

  std::uint32_t group() {
    const bool named = take("?P<");
    const std::size_t number = named ? group_number() : 0;
    if (!named && !take("?:") && at('?')) failed_ = true;
    const std::uint32_t inner = choice();
    if (!take(")")) failed_ = true;
    return named ? add({.type = Node::Type::group, .number = static_cast<std::uint8_t>(number), .first = inner})
                 : inner;
  }

  std::size_t group_number() {
    for (std::size_t number = 0; number < kGroups; ++number) {
      const std::string_view name = kGroupNames[number];
      if (!rest_.starts_with(name) || !rest_.substr(name.size()).starts_with('>')) continue;
      rest_.remove_prefix(name.size() + 1);
      failed_ = failed_ || std::exchange(seen_[number], true);
      return number;
    }
    failed_ = true;
    return 0;
  }

  std::uint64_t letter_class() {
    const bool negated = take("^");
    std::uint64_t letters = 0;
    bool first = true;
    while (!failed_ && (first || !at(']'))) {
      first = false;
      char letter = take_letter();
      if (letter == '[') failed_ = true;
      if (letter == '\\') letter = escaped();
      letters |= bit(letter);
      if (at('-') && rest_.size() > 1 && rest_[1] != ']') failed_ = true;  // a range of letters
    }
    if (!take("]")) failed_ = true;
    return negated ? ~letters : letters;
  }

  /// A sign behind a backslash stands for itself.
  char escaped() noexcept {
    const char sign = take_letter();
    const bool is_sign = (sign >= '!' && sign <= '/') || (sign >= ':' && sign <= '@') || (sign >= '[' && sign <= '`') ||
                         (sign >= '{' && sign <= '~');
    if (!is_sign) failed_ = true;
    return sign;
  }

  std::uint64_t bit(char letter) noexcept {
    const unsigned column = alphabet_.column(letter);
    if (column == Alphabet::kOthers) failed_ = true;
    return std::uint64_t{1} << column;
  }

  std::string_view rest_;
  const Alphabet& alphabet_;
  std::vector<Node> nodes_;
  std::array<bool, kGroups> seen_{};
  bool failed_ = false;
};

/// Writes nodes as instructions, the last part first: each knows what follows it.
class Writer {
 public:
  Writer(const std::vector<Node>& nodes, std::vector<Instruction>& instructions)
      : nodes_(nodes), instructions_(instructions) {}

  std::uint32_t write(std::uint32_t index, std::uint32_t next) {
    const Node& node = nodes_[index];
    switch (node.type) {
      case Node::Type::letters:
        return add({Kind::letters, next, 0, node.letters});
      case Node::Type::begin:
        return add({Kind::begin, next, 0, 0});
      case Node::Type::end:
        return add({Kind::end, next, 0, 0});
      case Node::Type::sequence:
        return write_sequence(node.first, next);
      case Node::Type::choice:
        return write_choice(node.first, next);
      case Node::Type::group:
        return write_group(node, next);
      case Node::Type::optional:
        return add(fork(write(node.first, next), next, node.lazy));
      case Node::Type::star:
        return write_loop(node, next).fork;
      case Node::Type::plus:
        return write_loop(node, next).body;
    }
    return next;
  }

  std::uint32_t add(Instruction instruction) {
    instructions_.push_back(instruction);
    return static_cast<std::uint32_t>(instructions_.size() - 1);
  }

 private:
  std::uint32_t write_sequence(std::uint32_t part, std::uint32_t next) {
    std::vector<std::uint32_t> parts;
    for (; part != 0; part = nodes_[part].sibling) parts.push_back(part);
    for (; !parts.empty(); parts.pop_back()) next = write(parts.back(), next);
    return next;
  }

  std::uint32_t write_choice(std::uint32_t way, std::uint32_t next) {
    std::vector<std::uint32_t> ways;
    for (; way != 0; way = nodes_[way].sibling) ways.push_back(way);
    std::uint32_t start = write(ways.back(), next);
    for (ways.pop_back(); !ways.empty(); ways.pop_back()) start = add(fork(write(ways.back(), next), start, false));
    return start;
  }

  std::uint32_t write_group(const Node& node, std::uint32_t next) {
    const std::uint32_t end = add({Kind::group, next, 2U * node.number + 1U, 0});
    const std::uint32_t inner = write(node.first, end);
    return add({Kind::group, inner, 2U * node.number, 0});
  }

  struct Loop {
    std::uint32_t fork;
    std::uint32_t body;
  };

  Loop write_loop(const Node& node, std::uint32_t next) {
    const std::uint32_t at = add({});
    const std::uint32_t body = write(node.first, at);
    instructions_[at] = fork(body, next, node.lazy);
    return {at, body};
  }

  [[nodiscard]] static Instruction fork(std::uint32_t more, std::uint32_t fewer, bool lazy) {
    return lazy ? Instruction{Kind::fork, fewer, more, 0} : Instruction{Kind::fork, more, fewer, 0};
  }

  const std::vector<Node>& nodes_;
  std::vector<Instruction>& instructions_;
};

}  // namespace

bool Alphabet::add(char letter) noexcept {
  if (column(letter) != kOthers) return true;
  if (size_ == kMostColumns) return false;
  columns_[static_cast<unsigned char>(letter)] = static_cast<std::uint8_t>(size_++);
  return true;
}

bool Program::add_letters(std::string_view pattern) noexcept {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern.substr(at).starts_with("(?P<"))
      at = pattern.find('>', at);
    else if (pattern.substr(at).starts_with("(?:"))
      at += 2;
    else if (!alphabet.add(pattern[at]))
      return false;
    if (at == std::string_view::npos) return true;
  }
  return true;
}

bool Program::add(std::string_view pattern) {
  PatternParser parser(pattern, alphabet);
  const std::optional<std::uint32_t> root = parser.parse();
  if (!root) return false;
  Writer writer(parser.nodes(), instructions);
  const std::uint32_t accept = writer.add({Kind::accept, 0, static_cast<std::uint32_t>(starts.size()), 0});
  starts.push_back(writer.write(*root, accept));
  ends.push_back(static_cast<std::uint32_t>(instructions.size()));
  return true;
}

}  // namespace dixit
