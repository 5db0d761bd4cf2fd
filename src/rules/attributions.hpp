#pragma once

#include "marks/marks.hpp"
#include "phrases/line.hpp"
#include "rules/attribution.hpp"
#include "rules/rule_set.hpp"
#include "text/paragraphs.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
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

/// The line of a sentence that may attribute something.
struct SentenceToRead {
  std::uint32_t sentence = 0;
  std::size_t first_mark = 0;  // the first quoted span that does not end before it
  bool quotes = false;         // a quoted span is in it
  std::vector<TaggedItem> items;
  Line line;
};

/// Memory that is reused from text to text.
struct RuleScratch {
  /// So many sentences are tagged one after the other, then grouped, then read: the code of each of the three fits into
  /// a processor's nearest memory, that of all does not.
  static constexpr std::size_t kSentencesAtOnce = 16;

  std::array<SentenceToRead, kSentencesAtOnce> sentences;
  RuleLine reading;
};

/// Attributions by mention, sentence by sentence. With `thought` all those of thought, else those that are quoted in
/// full. One without content says that the quotation follows in the next sentence. `attributions` is cleared first.
void find_attributions(const RuleInput& input, const RuleSet& rules, bool thought, RuleScratch& scratch,
                       std::vector<Attribution>& attributions);

/// The line of symbols of sentence `index`, in `scratch`, as the rules see it while no cue is active.
const Line& read_line(const RuleInput& input, const RuleSet& rules, std::uint32_t index, RuleScratch& scratch);

}  // namespace dixit
