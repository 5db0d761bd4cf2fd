#pragma once

#include "rules/rule_file.hpp"
#include "rules/rule_tables.hpp"

namespace dixit {

/// Compiles the patterns of rules, each part of them once. Patterns that only RE2 knows, and those that there is no
/// more room for, are left to it.
[[nodiscard]] RuleStorage compile_rules(RuleFile file);

}  // namespace dixit
