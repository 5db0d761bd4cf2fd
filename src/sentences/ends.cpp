#include "sentences/ends.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

// A capital on one of these does not come from a name: a sentence begins.
WordClasses sentence_openers() noexcept {
  return determiner | possessive | subject_pronoun | coordinator | contrast | subordinator | interrogative | relative |
         preposition | expletive | adverb | modal | be | auxiliary_do | negation | complementizer | whether;
}

WordClasses ordinary() noexcept {
  return noun | plural_noun | verb_base | verb_third | verb_past | verb_participle | adjective | adverb | determiner |
         negation | preposition;
}

bool is_capital_word(const SentenceView& view, TokenIndex i) noexcept {
  return view.kind(i) == TokenKind::word && view.is_capital(i);
}

bool opens_sentence(const SentenceView& view, TokenIndex i) noexcept {
  if (view.is_initial(i)) return false;  // H. A. Doe
  return is_capital_word(view, i) && view.classes(i).any(sentence_openers());
}

// The word that what begins at `next` begins with, behind marks and brackets.
TokenIndex first_word(const SentenceView& view, TokenIndex next, TokenIndex end) noexcept {
  constexpr TokenIndex kFarthest = 4;
  TokenIndex i = next;
  while (i < end && i < next + kFarthest && (view.kind(i) == TokenKind::mark || view.kind(i) == TokenKind::open)) ++i;
  return i < end ? i : next;
}

bool goes_on(TokenKind kind) noexcept {
  return kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::colon ||
         kind == TokenKind::dash || kind == TokenKind::close;
}

// 9 a.m. Monday, 9 a.m. EST, but: at 9 a.m. Police said
bool begins_after_clock(const SentenceView& view, TokenIndex first) noexcept {
  return is_capital_word(view, first) && !view.token(first).shape.has(Shape::all_capitals) &&
         !view.classes(first).any(time | month | place);
}

// Acme Inc. Mr. Doe, but: U.S. Sen. Doe, vs. Mrs. Doe
bool begins_with_courtesy(const SentenceView& view, TokenIndex abbreviation, TokenIndex first) noexcept {
  const WordClasses classes = view.classes(first);
  return classes.has(title) && classes.has(WordClass::abbreviation) && classes.any(masculine | feminine) &&
         view.classes(abbreviation).any(organisation | place | time | month);
}

// Jane E. Long, Olaf P. May: behind an initial, words that are a surname as well. Not: Plan B. Still, it rained
bool is_surname(const SentenceView& view, TokenIndex begin, TokenIndex initial, TokenIndex first) noexcept {
  if (initial == begin || !view.is_letter(initial)) return false;
  const WordClasses before = view.classes(initial - 1), may = view.classes(first);
  const bool named = is_capital_word(view, initial - 1) && (before.empty() || before.has(given_name));
  return named && may.any(adverb | modal | preposition) && may.any(noun | adjective | given_name | month) &&
         !may.any(determiner | possessive | coordinator | subordinator | interrogative | expletive);
}

// Whether an abbreviation, whose full stop has been seen, ends a sentence: behind it a capital comes from a name more
// often than from a new sentence.
bool ends_with_abbreviation(const SentenceView& view, TokenIndex begin, TokenIndex abbreviation,
                            TokenIndex first) noexcept {
  const WordClasses classes = view.classes(abbreviation);
  if (view.kind(first) == TokenKind::number) return false;
  const bool verb = classes.has(verb_base) && view.is_lower_case(abbreviation);  // dig, not DIG Doe
  if (classes.has(title) && !verb)
    return is_capital_word(view, first) && view.classes(first).any(determiner | subject_pronoun);
  if (opens_sentence(view, first)) return !is_surname(view, begin, abbreviation, first);
  if (begins_with_courtesy(view, abbreviation, first)) return true;
  const bool clock = classes.has(time) && view.is_lower_case(abbreviation);
  if (clock) return begins_after_clock(view, first);
  const bool may_be_word = classes.any(ordinary()) && !view.is_letter(abbreviation) &&
                           (view.is_lower_case(abbreviation) || abbreviation == begin);
  return may_be_word && is_capital_word(view, first);
}

// Whether the full stop behind `last` ends more than an abbreviation or initial.
bool ends_with_full_stop(const SentenceView& view, TokenIndex begin, TokenIndex stop, TokenIndex first) noexcept {
  if (stop == begin || view.has_space_before(stop)) return true;
  const TokenIndex last = stop - 1;
  if (view.kind(last) == TokenKind::number) return last != begin;  // 1. The first item
  if (view.kind(last) != TokenKind::word) return true;
  if (view.classes(last).has(abbreviation)) return ends_with_abbreviation(view, begin, last, first);
  if (!view.is_letter(last)) return true;
  if (view.classes(last).has(subject_pronoun)) return is_capital_word(view, first);
  return opens_sentence(view, first) && !is_surname(view, begin, last, first);
}

// Well... I think so: a pause, where the speaker goes on with himself or says a word again.
bool ends_with_ellipsis(const SentenceView& view, TokenIndex begin, TokenIndex stop, TokenIndex first) noexcept {
  if (view.classes(first).has(subject_pronoun) && view.classes(first).has(first_person)) return false;
  return stop == begin || view.kind(first) != TokenKind::word || view.spelling(stop - 1) != view.spelling(first);
}

// The pier is shut. — Vernama: a text is signed where its last paragraph ends.
bool is_signature(const SentenceView& view, TokenIndex dash, TokenIndex end) noexcept {
  constexpr TokenIndex kLongest = 3;  // words of a name
  if (view.kind(dash) != TokenKind::dash || dash + 1 >= end || end - dash - 1 > kLongest) return false;
  for (TokenIndex i = dash + 1; i < end; ++i)
    if (!is_capital_word(view, i)) return false;
  return view.has_space_before(dash);
}

// `said Doe of Ellery, N.Y. "It is over."`, not: `the U.S. "Star" plan`: what is quoted behind the name of a place or
// body is a sentence of its own.
bool quotes_behind_name(const SentenceView& view, TokenIndex stop, TokenIndex next, TokenIndex end) noexcept {
  constexpr TokenIndex kFarthest = 64;
  const TokenIndex name = view.kind(stop) == TokenKind::word ? stop : stop - 1;
  if (view.kind(next) != TokenKind::mark || !view.has_space_before(next)) return false;
  if (!view.classes(name).any(place | organisation) || next + 1 >= end || !view.is_capital(next + 1)) return false;
  const TokenIndex limit = std::min(end, next + kFarthest);
  TokenIndex close = next + 1;
  while (close < limit && view.kind(close) != TokenKind::mark) ++close;
  return close == limit || view.is_stop(close - 1) || view.kind(close - 1) == TokenKind::comma;
}

// `It rained.The mayor`, `It rained."We go,"`: the space between paragraphs was lost.
bool begins_without_space(const SentenceView& view, TokenIndex next, TokenIndex first) noexcept {
  if (!is_capital_word(view, first)) return false;
  return first == next || (first == next + 1 && view.kind(next) == TokenKind::mark && !view.has_space_before(first));
}

}  // namespace

bool ends_sentence(const SentenceView& view, TokenIndex begin, TokenIndex stop, TokenIndex next,
                   TokenIndex end) noexcept {
  if (next >= end) return true;
  if (goes_on(view.kind(next))) return view.kind(stop) == TokenKind::full_stop && is_signature(view, next, end);
  if (stop > begin && quotes_behind_name(view, stop, next, end)) return true;
  const TokenIndex first = first_word(view, next, end);
  if (view.kind(stop) == TokenKind::word) return ends_with_abbreviation(view, begin, stop, first);
  const bool full_width = !view.token(stop).shape.has(Shape::ascii) && view.kind(stop) != TokenKind::ellipsis;
  if (full_width) return true;
  const bool quotation_follows = view.kind(next) == TokenKind::mark && view.has_space_before(next);
  if (view.is_lower_case(first) && (!quotation_follows || view.kind(stop) == TokenKind::ellipsis)) return false;
  if (!view.has_space_before(next) && !begins_without_space(view, next, first)) return false;
  if (view.kind(stop) == TokenKind::full_stop) return ends_with_full_stop(view, begin, stop, first);
  return view.kind(stop) == TokenKind::question || ends_with_ellipsis(view, begin, stop, first);
}

}  // namespace dixit
