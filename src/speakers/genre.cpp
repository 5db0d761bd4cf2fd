#include "speakers/genre.hpp"

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

/// Without branches: what a word is cannot be foreseen.
void count_words(const std::vector<Token>& tokens, TokenRange range, Counts& counts) {
  unsigned goes_on = 0;  // what stands before is a word or a comma
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const WordClasses may = tokens[at].classes;
    const auto word = static_cast<unsigned>(tokens[at].kind == TokenKind::word);
    const auto name = static_cast<unsigned>(tokens[at].shape.has(Shape::capital) & !may.has(subject_pronoun));
    const auto pronoun = static_cast<unsigned>(may.any(subject_pronoun | object_pronoun));
    counts.narrated += word;
    counts.personal += word & pronoun & static_cast<unsigned>(may.any(masculine | feminine | first_person));
    counts.past += word & static_cast<unsigned>(may.has(verb_past));
    counts.present += word & static_cast<unsigned>(may.has(verb_third));
    counts.inner += word & goes_on;
    counts.names += word & goes_on & name;
    goes_on = word | static_cast<unsigned>(tokens[at].kind == TokenKind::comma);
  }
}

Counts count_narration(const SpeakerInput& input, TokenIndex end) {
  Counts counts;
  TokenIndex at = 0;
  for (const QuotedSpan& mark : input.marks) {
    if (mark.tokens.end <= at) continue;
    count_words(input.tokens, {at, std::min(mark.tokens.begin, end)}, counts);
    at = mark.tokens.end;
  }
  count_words(input.tokens, {at, end}, counts);
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
