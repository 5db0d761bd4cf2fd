#pragma once

#include "marks/marks.hpp"
#include "phrases/line.hpp"
#include "rules/attribution.hpp"
#include "rules/rule_set.hpp"
#include "text/paragraphs.hpp"

#include <memory_resource>
#include <vector>

namespace dixit {

/// What the rules read from, all of one text.
struct RuleInput {
  TaggedText text;
  const std::vector<Paragraph>& paragraphs;
  const std::vector<TokenRange>& sentences;
  std::pmr::memory_resource* memory = std::pmr::get_default_resource();  // of attributions
};

/// Memory that is reused from text to text.
struct RuleScratch {
  std::vector<TaggedItem> items;
  Line line;
  RuleLine reading;
};

/// Attributions by mention, sentence by sentence. With `thought` all those of thought, else those that are quoted in
/// full. One without content says that the quotation follows in the next sentence. `attributions` is cleared first.
void find_attributions(const RuleInput& input, const RuleSet& rules, bool thought, RuleScratch& scratch,
                       std::vector<Attribution>& attributions);

/// The line of symbols of sentence `index`, in `scratch.line`, as the rules see it while no cue is active.
void read_line(const RuleInput& input, const RuleSet& rules, std::uint32_t index, RuleScratch& scratch);

}  // namespace dixit
