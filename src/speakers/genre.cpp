#include "speakers/genre.hpp"

#include "speakers/words.hpp"

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kShortestStory = 400;  // tokens: below that counts say little

struct Counts {
  TokenIndex quoted = 0;      // tokens in quoted passages
  TokenIndex narrated = 0;    // the others
  TokenIndex personal = 0;    // he, she, I, him, her … among these
  TokenIndex past = 0;        // past tenses among these
  TokenIndex present = 0;
};

Counts count(const SpeakerInput& input) {
  const Words words(input);
  Counts counts;
  std::size_t mark = 0;
  for (TokenIndex at = 0; at < words.size(); ++at) {
    if (words.kind(at) != TokenKind::word) continue;
    while (mark < input.marks.size() && input.marks[mark].tokens.end <= at) ++mark;
    if (mark < input.marks.size() && input.marks[mark].tokens.begin <= at) {
      ++counts.quoted;
      continue;
    }
    const WordClasses may = words.classes(at);
    ++counts.narrated;
    counts.personal += may.any(subject_pronoun | object_pronoun) && may.any(masculine | feminine | first_person);
    counts.past += may.has(verb_past);
    counts.present += may.has(verb_third);
  }
  return counts;
}

}  // namespace

bool is_fiction(const SpeakerInput& input) {
  if (input.genre != Genre::automatic) return input.genre == Genre::fiction;
  const Counts counts = count(input);
  if (counts.quoted + counts.narrated < kShortestStory) return false;
  const double personal = static_cast<double>(counts.personal) / (counts.narrated + 1);
  const double quoted = static_cast<double>(counts.quoted) / (counts.quoted + counts.narrated);
  return counts.past > 6 * counts.present && personal > 0.028 && quoted > 0.2;
}

}  // namespace dixit
