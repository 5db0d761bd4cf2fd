#pragma once

#include "lexicon/tables.hpp"

#include <array>
#include <span>
#include <string_view>

namespace dixit {

/// A file of the language folder that holds no words, such as `rules.txt`: its name (`en/rules.txt`) and all its text.
struct BuiltinFile {
  std::string_view name;
  std::string_view text;
};

/// The language that is compiled in; static data, no cost. The source is made by compile.cpp.
[[nodiscard]] const LexiconTables& builtin_tables() noexcept;
[[nodiscard]] std::span<const BuiltinFile> builtin_rules() noexcept;

}  // namespace dixit
