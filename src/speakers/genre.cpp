#include "speakers/genre.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

// What tells a story from a report, and how much it weighs: fitted to pieces of 120 words and more of 6 novels and 560
// articles. What is added to each count keeps a short text from telling much.
constexpr double kPast = 5;            // of past and present tenses
constexpr double kOpening = 6;         // of paragraphs, those that begin with a mark
constexpr double kTalk = 36;           // of quoted tokens: you, question marks
constexpr double kNames = -20;         // of words behind another word, those with a capital
constexpr double kPublic = -30;        // of narrated words: roles, bodies, media, times and figures
constexpr double kThreshold = 3;       // more is a story
constexpr double kFewThreshold = 3.5;  // of few passages
constexpr TokenIndex kFigure = 2;      // counts as so many words
constexpr TokenIndex kFewQuoted = 2;   // passages: hardly a dialogue
constexpr TokenIndex kShortest = 80;   // tokens of a story without one
constexpr TokenIndex kSample = 40000;  // tokens that tell for the rest

struct Counts {
  TokenIndex narrated = 0;  // words outside of quoted passages
  TokenIndex of_public = 0;
  TokenIndex past = 0;  // past tenses among these
  TokenIndex present = 0;
  TokenIndex inner = 0;     // words behind another word or a comma
  TokenIndex names = 0;     // that begin with a capital, among these
  TokenIndex passages = 0;  // quoted
  TokenIndex quoted = 0;    // tokens
  TokenIndex talk = 0;
};

/// Without branches: what a word is cannot be foreseen.
void count_narrated(const std::vector<Token>& tokens, TokenRange range, Counts& counts) {
  constexpr WordClasses kPublicWords =
      role | organisation | group | medium | outlet | audience | WordClass::time | month;
  unsigned goes_on = 0;  // what stands before is a word or a comma
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const WordClasses may = tokens[at].classes;
    const auto word = static_cast<unsigned>(tokens[at].kind == TokenKind::word);
    const auto name = static_cast<unsigned>(tokens[at].shape.has(Shape::capital) & !may.has(subject_pronoun));
    counts.narrated += word;
    counts.of_public += static_cast<unsigned>(may.any(kPublicWords));
    counts.of_public += kFigure * static_cast<unsigned>(tokens[at].kind == TokenKind::number);
    counts.past += word & static_cast<unsigned>(may.has(verb_past));
    counts.present += word & static_cast<unsigned>(may.has(verb_third));
    counts.inner += word & goes_on;
    counts.names += word & goes_on & name;
    goes_on = word | static_cast<unsigned>(tokens[at].kind == TokenKind::comma);
  }
}

void count_quoted(const std::vector<Token>& tokens, TokenRange range, Counts& counts) {
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const bool asks = tokens[at].kind == TokenKind::question;
    counts.talk += static_cast<unsigned>(asks || tokens[at].classes.has(second_person));
  }
  counts.quoted += range.size();
  ++counts.passages;
}

double share(TokenIndex part, TokenIndex whole, TokenIndex added) {
  return static_cast<double>(part) / static_cast<double>(whole + added);
}

/// Calls `visit` with each quoted passage that begins before `end` and lies in no other, and with where the one before
/// it ends; up to the first for which that returns false.
template <typename Visit>
void each_passage(const SpeakerInput& input, TokenIndex end, const Visit& visit) {
  TokenIndex behind = 0;
  for (const QuotedSpan& mark : input.marks) {
    if (mark.tokens.end <= behind) continue;
    if (mark.tokens.begin >= end || !visit(mark.tokens, behind)) return;
    behind = mark.tokens.end;
  }
}

/// Of the paragraphs up to `end`, those that begin with a mark, or with a dash that stands for one.
double share_of_openings(const SpeakerInput& input, TokenIndex end) {
  TokenIndex paragraphs = 0;
  TokenIndex opening = 0;
  const bool dashed = std::ranges::any_of(input.marks, &QuotedSpan::dashed);
  const TokenKind opener = dashed ? TokenKind::dash : TokenKind::mark;
  for (const Paragraph& paragraph : input.paragraphs) {
    if (paragraph.tokens.begin >= end) break;
    ++paragraphs;
    opening += static_cast<TokenIndex>(input.tokens[paragraph.tokens.begin].kind == opener);
  }
  return share(opening, paragraphs, 3);
}

}  // namespace

bool is_fiction(const SpeakerInput& input) {
  if (input.genre != Genre::automatic) return input.genre == Genre::fiction;
  if (input.marks.empty() || (input.marks.size() <= kFewQuoted && input.tokens.size() < kShortest)) return false;
  const TokenIndex end = std::min(static_cast<TokenIndex>(input.tokens.size()), kSample);
  Counts counts;
  each_passage(input, end, [&](TokenRange quoted, TokenIndex) {
    count_quoted(input.tokens, {quoted.begin, std::min(quoted.end, end)}, counts);
    return true;
  });
  const double threshold = counts.passages > kFewQuoted ? kThreshold : kFewThreshold;
  const double openings = kOpening * share_of_openings(input, end);
  const double talk = kTalk * share(counts.talk, counts.quoted, 20);
  const auto weigh = [&](double past, TokenIndex inner, TokenIndex narrated) {
    return kPast * past + openings + talk + kNames * share(counts.names, inner, 20) +
           kPublic * share(counts.of_public, narrated, 20);
  };
  TokenIndex behind = 0;
  TokenIndex left = end - counts.quoted;  // tokens outside of passages
  bool open = true;                       // it can be a story, whatever follows
  each_passage(input, end, [&](TokenRange quoted, TokenIndex before) {
    count_narrated(input.tokens, {before, quoted.begin}, counts);
    behind = quoted.end;
    left -= quoted.begin - before;
    return open = weigh(1, counts.inner + left, counts.narrated + left) > threshold;
  });
  if (!open) return false;
  count_narrated(input.tokens, {behind, end}, counts);
  const double past = share(counts.past, counts.past + counts.present, 4);
  return weigh(past, counts.inner, counts.narrated) > threshold;
}

}  // namespace dixit
