#include "rules/rule_filter.hpp"

#include <bit>

namespace dixit {

void RuleFilter::add(std::size_t rule, const RuleRow& row) {
  for (const char cue : row.cues) add(rule, of_letter_, RuleTables::index_of(cue));
  if (row.frames.empty()) add(rule, of_any_frame_, 0);
  for (std::uint64_t left = row.frames.bits(); left != 0; left &= left - 1)
    add_frame(rule, static_cast<std::size_t>(std::countr_zero(left)));
  add(rule, of_previous_, row.previous);
  add(rule, of_next_, row.next);
  add(rule, of_second_, row.second);
}

void RuleFilter::add(std::size_t rule, Sets& sets, const Standing& what) {
  for (Columns left = what.letters; left != 0; left &= left - 1)
    add(rule, sets, static_cast<std::size_t>(std::countr_zero(left)));
  if (what.nothing) add(rule, sets, std::size_t{kNothing});
}

void RuleFilter::add(std::size_t rule, Sets& sets, std::size_t key) {
  sets[key * words_ + rule / 64] |= std::uint64_t{1} << (rule % 64);
}

void RuleFilter::add_frame(std::size_t rule, std::size_t frame) {
  for (std::size_t frames = 0; frames < kCombinations; ++frames)
    if ((frames >> (frame % kTogether) & 1U) != 0)
      of_frames_[(rule / 64 * kParts + frame / kTogether) * kCombinations + frames] |= std::uint64_t{1} << (rule % 64);
}

bool RuleFilter::find(char letter, Frames frames, Beside beside, RuleBits& rules) const {
  rules.resize(words_);
  const std::uint64_t* const of_letter = of_letter_.data() + RuleTables::index_of(letter) * words_;
  const std::uint64_t* const of_previous = of_previous_.data() + beside.previous * words_;
  const std::uint64_t* const of_next = of_next_.data() + beside.next * words_;
  const std::uint64_t* const of_second = of_second_.data() + beside.second * words_;
  std::uint64_t any = 0;
  for (std::size_t word = 0; word < words_; ++word) {
    const std::uint64_t found = of_letter[word] & of_previous[word] & of_next[word] & of_second[word];
    rules[word] = found == 0 ? 0 : found & that_take(frames, word);
    any |= rules[word];
  }
  return any != 0;
}

/// A word of the set of those for one of `frames`.
std::uint64_t RuleFilter::that_take(Frames frames, std::size_t word) const noexcept {
  std::uint64_t takes = of_any_frame_[word];
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::size_t together = frames.bits() >> (part * kTogether) & (kCombinations - 1);
    takes |= of_frames_[(word * kParts + part) * kCombinations + together];
  }
  return takes;
}

}  // namespace dixit
