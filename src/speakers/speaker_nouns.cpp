#include "speakers/speaker_nouns.hpp"

#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongest = 4;  // tokens of `the little old owl`

/// The noun of `the little owl` that no class tells to be a person's; else empty.
std::string_view noun_of(const Words& words, TokenRange speaker) {
  if (speaker.size() < 2 || speaker.size() > kLongest) return {};
  if (!words.classes(speaker.begin).has(determiner) || words.is_indefinite(speaker.begin)) return {};
  const TokenIndex head = speaker.end - 1;
  if (!words.is_word(head) || words.is_capital(head)) return {};
  const WordClasses may = words.classes(head);
  const bool known = may.any(role | person | group | title | number_word);
  return !known && (may.empty() || may.has(noun)) ? words.bytes(head) : std::string_view();
}

}  // namespace

void find_speaker_nouns(const SpeakerInput& input, const std::vector<Attribution>& attributions, WordTable& nouns) {
  nouns.clear();
  const Words words(input);
  std::pmr::vector<std::string_view> heads(input.memory);
  for (const Attribution& attribution : attributions) {
    if (attribution.kind != Kind::direct || !attribution.speaker) continue;
    const std::string_view noun = noun_of(words, *attribution.speaker);
    if (!noun.empty()) heads.push_back(noun);
  }
  std::ranges::sort(heads);
  for (std::size_t at = 1; at < heads.size(); ++at)
    if (heads[at] == heads[at - 1]) static_cast<void>(nouns.add(heads[at]));
}

}  // namespace dixit
