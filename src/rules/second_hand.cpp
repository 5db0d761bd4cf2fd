#include "rules/second_hand.hpp"

#include "phrases/expressions.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace dixit {
namespace {

// An attribution inside another's words stays where it is surer than that by more than this: the more if the other
// tells all of it.
constexpr float kSurer = 0.05F;
constexpr float kSurerThanTeller = 0.13F;

bool contains(std::span<const TokenRange> parts, TokenRange range) {
  return std::ranges::any_of(parts,
                             [&](TokenRange part) { return part.begin <= range.begin && range.end <= part.end; });
}

bool has_cue_inside(const Attribution& outer, const Attribution& inner) {
  return inner.cue && contains(outer.content, *inner.cue);
}

/// `according to`
bool is_source(const TaggedText& text, const Attribution& attribution) {
  if (!attribution.cue) return false;
  const Expression cue = find_expression(text, attribution.cue->begin, attribution.cue->end);
  return text.lexicon.word(cue.word).classes.has(WordClass::preposition_cue);
}

/// `"A," said Doe, according to Roe`: Roe tells what Doe said. A quotation that is told in a clause may be its own.
bool is_told(const TaggedText& text, const Attribution& outer, const Attribution& inner) {
  if (inner.content.empty() || (inner.kind != Kind::indirect && !is_source(text, outer))) return false;
  return std::ranges::all_of(inner.content, [&](TokenRange words) { return contains(outer.content, words); });
}

/// `the fire, he said, was out`
bool stands_between_commas(const std::vector<Token>& tokens, const Attribution& attribution) {
  const TokenRange cue = *attribution.cue;
  const TokenRange speaker = attribution.speaker.value_or(cue);
  const TokenIndex begin = std::min(cue.begin, speaker.begin), end = std::max(cue.end, speaker.end);
  return begin > 0 && tokens[begin - 1].kind == TokenKind::comma && end < tokens.size() &&
         tokens[end].kind == TokenKind::comma;
}

/// `Doe recalled a teacher who said, "A"`: the words of `outer` end with the cue of a quotation.
bool ends_in_cue(const TaggedText& text, const Attribution& outer, const Attribution& inner) {
  const bool who = inner.speaker && text.tokens[inner.speaker->begin].classes.has(WordClass::relative);
  return who && inner.kind == Kind::direct && inner.cue && !inner.content.empty() && !outer.content.empty() &&
         outer.content.back().end == inner.cue->end && inner.content.front().begin >= inner.cue->end;
}

/// Whether `inner` is among the words of `outer`. A surer one stays, for the words of the other then end before it.
bool is_inside(const TaggedText& text, const Attribution& outer, const Attribution& inner) {
  if (!has_cue_inside(outer, inner) || ends_in_cue(text, outer, inner)) return false;
  const float surer = is_told(text, outer, inner) ? kSurerThanTeller : kSurer;
  return outer.confidence + surer >= inner.confidence && !stands_between_commas(text.tokens, inner);
}

/// `Doe said, "A," the report states`; `"A," the Post quoted her as saying`: of two cues of one quotation that in
/// front of it is the speaker's own, else the last.
bool is_quoted_again(const Attribution& one, const Attribution& other) {
  if (one.kind != Kind::direct || !one.cue || !other.cue || one.content.empty() || other.content.empty()) return false;
  const TokenRange quoted = one.content.front();
  if (quoted != other.content.front()) return false;
  if (one.cue->begin < quoted.begin)  // `accused him of breaking his word: "A"`
    return other.cue->begin < one.cue->begin && other.confidence > one.confidence;
  if (other.confidence + kSurer < one.confidence) return false;
  return other.cue->begin < quoted.begin || other.cue->begin > one.cue->begin;
}

}  // namespace

void drop_second_hand(const RuleInput& input, std::size_t first, std::vector<Attribution>& attributions) {
  const std::span sentence = std::span(attributions).subspan(first);
  if (sentence.size() < 2) return;
  std::pmr::vector<bool> dropped(sentence.size(), false, input.memory);
  const auto is_dropped = [&](const Attribution& one) {
    return std::ranges::any_of(sentence, [&](const Attribution& other) {
      if (dropped[static_cast<std::size_t>(&other - sentence.data())]) return false;
      const bool last_of_two = &one > &other && is_inside(input.text, one, other);  // each inside the other
      return (!last_of_two && is_inside(input.text, other, one)) || is_quoted_again(one, other) ||
             ends_in_cue(input.text, one, other);
    });
  };
  // All are looked at before one goes; and again, for what is dropped itself drops nothing.
  for (int round = 0; round < 2; ++round) {
    std::pmr::vector<bool> now(input.memory);
    std::ranges::transform(sentence, std::back_inserter(now), is_dropped);
    dropped = std::move(now);
  }
  const auto begin = attributions.begin() + static_cast<std::ptrdiff_t>(first);
  std::size_t index = 0;
  attributions.erase(std::remove_if(begin, attributions.end(), [&](const Attribution&) { return dropped[index++]; }),
                     attributions.end());
}

}  // namespace dixit
