#include "support/builtin_rules.hpp"

#include "languages/builtin.hpp"

#include <string>
#include <vector>

namespace dixit {

RuleFile builtin_rules() {
  std::vector<RuleSource> files;
  for (const BuiltinFile& file : builtin_rule_files())
    files.push_back({std::string(file.name), std::string(file.text)});
  return parse_rules(files);
}

}  // namespace dixit
