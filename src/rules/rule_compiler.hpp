#pragma once

#include "rules/rule_file.hpp"
#include "rules/rule_tables.hpp"

namespace dixit {

/// Compiles the patterns of rules, each part of them once. Patterns that only RE2 knows are left to it. Throws
/// LanguageError where one automaton would have more than Step::kMost steps.
[[nodiscard]] RuleStorage compile_rules(RuleFile file);

}  // namespace dixit
