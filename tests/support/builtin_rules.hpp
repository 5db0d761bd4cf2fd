#pragma once

#include "rules/rule_file.hpp"

namespace dixit {

/// The rules that are built in, read from their files.
RuleFile builtin_rules();

}  // namespace dixit
