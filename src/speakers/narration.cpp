#include "speakers/narration.hpp"

#include <algorithm>

namespace dixit {

void mark_reported(const std::vector<Attribution>& attributions, Mentions& mentions,
                   std::pmr::memory_resource* memory) {
  std::pmr::vector<TokenRange> parts(memory);
  for (const Attribution& attribution : attributions)
    parts.insert(parts.end(), attribution.content.begin(), attribution.content.end());
  std::ranges::sort(parts, {}, &TokenRange::begin);
  std::size_t part = 0;
  TokenIndex end = 0;
  for (Mention& mention : mentions.list) {
    while (part < parts.size() && parts[part].begin <= mention.name.begin) end = std::max(end, parts[part++].end);
    if (mention.name.begin < end) mention.flags |= MentionFlag::reported;
  }
}

bool is_in_first_person(const Mentions& mentions) {
  std::size_t first = 0, all = 0;
  for (const Mention& mention : mentions.list) {
    const bool told = (mention.kind == MentionKind::pronoun) & !mention.flags.has(MentionFlag::quoted);
    all += told;
    first += told & mention.flags.has(MentionFlag::first_person) & !mention.flags.has(MentionFlag::plural);
  }
  return first * 10 > all;
}

}  // namespace dixit
