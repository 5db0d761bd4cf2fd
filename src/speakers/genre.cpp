#include "speakers/genre.hpp"

#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kShortestStory = 400;  // tokens: below that counts say little

constexpr TokenIndex kQuotedShare = 5;  // one token in so many is quoted
constexpr TokenIndex kPastToPresent = 6;
constexpr double kPersonalShare = 0.028;
constexpr TokenIndex kWordsToName = 10;  // a story that has more names reports
constexpr TokenIndex kSample = 40000;    // tokens that tell for the rest

struct Counts {
  TokenIndex narrated = 0;  // words outside of quoted passages
  TokenIndex personal = 0;  // he, she, I, him, her … among these
  TokenIndex past = 0;      // past tenses among these
  TokenIndex present = 0;
  TokenIndex inner = 0;  // words behind another word or a comma
  TokenIndex names = 0;  // that begin with a capital, among these
};

/// Tokens up to `end` that stand between marks.
TokenIndex quoted_tokens(const SpeakerInput& input, TokenIndex end) {
  TokenIndex quoted = 0;
  for (const QuotedSpan& mark : input.marks)
    if (mark.level == 0 && mark.tokens.begin < end) quoted += mark.tokens.size();
  return quoted;
}

Counts count_narration(const SpeakerInput& input, TokenIndex end) {
  const Words words(input);
  Counts counts;
  std::size_t mark = 0;
  for (TokenIndex at = 0; at < end; ++at) {
    while (mark < input.marks.size() && input.marks[mark].tokens.end <= at) ++mark;
    if (mark < input.marks.size() && input.marks[mark].tokens.begin <= at) {
      at = input.marks[mark].tokens.end - 1;
      continue;
    }
    if (words.kind(at) != TokenKind::word) continue;
    const WordClasses may = words.classes(at);
    ++counts.narrated;
    if (at > 0 && (words.kind(at - 1) == TokenKind::word || words.kind(at - 1) == TokenKind::comma)) {
      ++counts.inner;
      counts.names += words.is_capital(at) && !may.has(subject_pronoun);
    }
    counts.personal += may.any(subject_pronoun | object_pronoun) && may.any(masculine | feminine | first_person);
    counts.past += may.has(verb_past);
    counts.present += may.has(verb_third);
  }
  return counts;
}

}  // namespace

bool is_fiction(const SpeakerInput& input) {
  if (input.genre != Genre::automatic) return input.genre == Genre::fiction;
  const TokenIndex end = std::min(static_cast<TokenIndex>(input.tokens.size()), kSample);
  if (end < kShortestStory || quoted_tokens(input, end) * kQuotedShare < end) return false;
  const Counts counts = count_narration(input, end);
  const double personal = static_cast<double>(counts.personal) / (counts.narrated + 1);
  return counts.past > kPastToPresent * counts.present && personal > kPersonalShare &&
         counts.names * kWordsToName < counts.inner;
}

}  // namespace dixit
