#pragma once

#include "lexicon/tables.hpp"

#include <span>
#include <string_view>

namespace dixit {

struct RuleTables;

/// A file of the language folder that holds no words, such as `rules.txt`: its name (`en/rules.txt`) and all its text.
struct BuiltinFile {
  std::string_view name;
  std::string_view text;
};

/// The language that is compiled in; static data, no cost. The source is made by compile.cpp.
[[nodiscard]] const LexiconTables& builtin_tables() noexcept;
[[nodiscard]] const RuleTables& builtin_rule_tables() noexcept;

/// What the rules are compiled from, for those of a folder to be laid over.
[[nodiscard]] std::span<const BuiltinFile> builtin_rule_files() noexcept;

}  // namespace dixit
