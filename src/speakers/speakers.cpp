#include "speakers/speakers.hpp"

#include <map>

namespace dixit {

void resolve_speakers(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<Speaker>& speakers,
                      std::vector<std::optional<std::uint32_t>>& ids) {
  speakers.clear();
  ids.clear();
  std::map<std::string_view, std::uint32_t> known;
  for (const Attribution& attribution : attributions) {
    ids.emplace_back();
    if (!attribution.speaker) continue;
    const Span mention{input.tokens[attribution.speaker->begin].begin, input.tokens[attribution.speaker->end - 1].end};
    const auto [found, fresh] = known.emplace(cut(input.bytes, mention), static_cast<std::uint32_t>(speakers.size()));
    if (fresh) speakers.emplace_back().name = found->first;
    speakers[found->second].mentions.push_back(mention);
    ids.back() = found->second;
  }
}

}  // namespace dixit
