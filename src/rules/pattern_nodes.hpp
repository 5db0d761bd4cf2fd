#pragma once

#include "rules/alphabet.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dixit {

/// A part of a pattern. Equal parts of all patterns are one node.
struct Node {
  enum class Type : std::uint8_t { empty, letters, begin, end, sequence, choice, group, optional, star, plus };

  Type type = Type::empty;
  bool lazy = false;         // of a repetition: the fewer the better
  std::uint8_t number = 0;   // of a group
  Columns letters = 0;       // that may come
  std::uint32_t first = 0;   // part, or first part
  std::uint32_t second = 0;  // the sequence of the other parts, or the choice between the other ways

  friend bool operator==(const Node&, const Node&) noexcept = default;
};

/// Reads patterns to nodes. Node 0 is the empty one.
class PatternNodes {
 public:
  static constexpr std::size_t kUsualSize = 16384;  // of a language's rules, in nodes and instructions

  PatternNodes();

  [[nodiscard]] const Alphabet& alphabet() const noexcept { return alphabet_; }

  /// Gives the letters of `pattern` their columns: for all patterns before the first is read.
  bool add_letters(std::string_view pattern) noexcept;

  /// The number of the node of `pattern`; nothing where it uses what only RE2 knows.
  [[nodiscard]] std::optional<std::uint32_t> parse(std::string_view pattern);

  [[nodiscard]] const Node& operator[](std::uint32_t number) const noexcept { return nodes_[number]; }

  /// The letters without which the node does not match.
  [[nodiscard]] Columns needs(std::uint32_t node) const;

  /// The fewest letters of which it does not match without one, beside those that are `known` to be needed; all where
  /// there is no such set.
  [[nodiscard]] Columns needs_one(std::uint32_t node, Columns known) const;

 private:
  class Parser;
  struct Hash {
    std::size_t operator()(const Node& node) const noexcept;
  };

  std::uint32_t add(const Node& node);
  [[nodiscard]] bool may_be_empty(std::uint32_t node) const;

  Alphabet alphabet_;
  std::vector<Node> nodes_;
  std::map<std::string, std::uint32_t, std::less<>> groups_;  // nodes of groups without a name, by their text
  std::unordered_map<Node, std::uint32_t, Hash> numbers_;     // of nodes
};

}  // namespace dixit
