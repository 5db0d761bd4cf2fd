#include "sentences/ends.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

// Longest subject that is looked for behind a quotation, in tokens.
constexpr TokenIndex kLongestSubject = 12;

bool is_verb_of_saying(const SentenceView& view, TokenIndex i) noexcept {
  if (!view.is_lower_case(i) || !view.classes(i).has(verb_cue)) return false;
  return view.classes(i).any(verb_past | verb_third) ||
         (view.classes(i).has(verb_base) && view.classes(i - 1).has(first_person));  // I say
}

// Words and signs that a subject may hold.
bool belongs_to_subject(const SentenceView& view, TokenIndex i) noexcept {
  const WordClasses classes = view.classes(i);
  switch (view.kind(i)) {
    case TokenKind::number:
      return true;
    case TokenKind::clitic:
      return !classes.any(be | modal) || classes.has(have);
    case TokenKind::full_stop:
      return !view.has_space_before(i);
    case TokenKind::word:
      break;
    default:
      return false;
  }
  if (view.is_capital(i)) return true;
  if (classes.any(be | have | modal | auxiliary_do | subordinator | relative | complementizer)) {
    return classes.any(preposition);
  }
  const bool only_verb =
      classes.any(verb_past | verb_third) && !classes.any(noun | plural_noun | adjective | verb_participle);
  return !only_verb;
}

bool begins_subject(const SentenceView& view, TokenIndex i) noexcept {
  const WordClasses classes = view.classes(i);
  if (classes.any(determiner | subject_pronoun | possessive)) return true;
  return !classes.any(preposition | subordinator | contrast | coordinator | adverb | interrogative | preposition_cue);
}

bool ends_subject(const SentenceView& view, TokenIndex i) noexcept {
  const bool ends_name =
      view.kind(i) == TokenKind::full_stop && !(view.classes(i - 1).has(abbreviation) || view.is_letter(i - 1));
  return ends_name || !belongs_to_subject(view, i);
}

// The cue behind the aside that begins with the comma at `comma`: Jane Doe, 45, shouted. `end` where none does.
TokenIndex cue_behind_aside(const SentenceView& view, TokenIndex comma, TokenIndex limit, TokenIndex end) noexcept {
  TokenIndex i = comma + 1;
  while (i < limit && view.kind(i) != TokenKind::comma && !ends_subject(view, i)) ++i;
  const bool closes = i < limit && view.kind(i) == TokenKind::comma && i + 1 < end;
  return closes && is_verb_of_saying(view, i + 1) ? i + 1 : end;
}

// The cue that ends a subject which begins at `next`; `end` where none does.
TokenIndex cue_of_subject(const SentenceView& view, TokenIndex next, TokenIndex end) noexcept {
  if (!begins_subject(view, next)) return end;
  const bool pronoun = view.classes(next).has(subject_pronoun) && !view.classes(next).has(determiner);
  const TokenIndex limit = std::min(end, next + (pronoun ? 2 : kLongestSubject));
  for (TokenIndex i = next; i < limit; ++i) {
    if (i > next && is_verb_of_saying(view, i)) return i;
    if (view.kind(i) == TokenKind::comma && view.is_capital(i - 1)) return cue_behind_aside(view, i, limit, end);
    if (ends_subject(view, i)) return end;
  }
  return end;
}

// Whether a clause follows that the cue reports: She replied to him that it was so.
bool introduces_clause(const SentenceView& view, TokenIndex cue, TokenIndex end) noexcept {
  constexpr TokenIndex kFarthest = 5;
  for (TokenIndex i = cue + 1; i < end && i < cue + kFarthest && view.kind(i) == TokenKind::word; ++i) {
    if (view.classes(i).any(complementizer | whether)) return true;
  }
  return false;
}

// Whether the cue introduces a quotation of its own: "It failed." He added, "It was dead."
bool introduces_quotation(const SentenceView& view, TokenIndex cue, TokenIndex end) noexcept {
  constexpr TokenIndex kFarthest = 6;
  for (TokenIndex i = cue + 1; i < end && i < cue + kFarthest; ++i) {
    if (view.is_stop(i)) return false;
    if (view.kind(i) != TokenKind::mark || !view.has_space_before(i)) continue;
    return i + 1 < end && !view.is_lower_case(i + 1);
  }
  return false;
}

// A stop, or the comma before a participle: Smith said, adding that it was late.
bool ends_clause(const SentenceView& view, TokenIndex i, TokenIndex end) noexcept {
  if (i >= end || view.is_stop(i)) return true;
  return view.kind(i) == TokenKind::comma && i + 1 < end && view.classes(i + 1).has(verb_gerund);
}

TokenIndex behind_name(const SentenceView& view, TokenIndex i, TokenIndex end) noexcept {
  while (i < end && (view.is_capital(i) || view.classes(i).any(name_particle))) ++i;
  return i;
}

// Doe asked Roe. Doe asked Roe on Monday. But: Doe told Roe it was so.
bool may_end_hearer(const SentenceView& view, TokenIndex i, TokenIndex end) noexcept {
  return i >= end || view.is_stop(i) || view.kind(i) == TokenKind::comma ||
         view.classes(i).any(preposition | adverb | subordinator | time);
}

// Whether nothing that the cue could report follows it.
bool reports_what_stands_before(const SentenceView& view, TokenIndex cue, TokenIndex end) noexcept {
  const TokenIndex behind = cue + 1;
  if (behind >= end || view.is_stop(behind)) return true;
  if (introduces_quotation(view, cue, end) || introduces_clause(view, cue, end)) return false;
  if (view.kind(behind) != TokenKind::word) return view.kind(behind) == TokenKind::comma;
  const WordClasses classes = view.classes(behind);
  if (classes.any(subject_pronoun | interrogative)) return false;
  if (view.word(cue).frames.has(Frame::addressee))
    return !view.is_capital(behind) || may_end_hearer(view, behind_name(view, behind, end), end);
  return classes.any(preposition | adverb | coordinator | subordinator | object_pronoun | time);
}

}  // namespace

bool ends_behind_quotation(const SentenceView& view, TokenIndex stop, TokenIndex next, TokenIndex end,
                           bool introduced) noexcept {
  if (next >= end) return true;
  const TokenKind kind = view.kind(next);
  if (kind == TokenKind::mark || kind == TokenKind::number || kind == TokenKind::address) return true;
  if (kind == TokenKind::open) return next + 1 >= end || !view.is_lower_case(next + 1);
  if (kind != TokenKind::word || view.is_lower_case(next)) return false;
  const TokenIndex cue = cue_of_subject(view, next, end);
  if (cue == end) return true;
  // "It failed." He said the plan was dead: behind a full stop the cue must end the sentence or clause.
  if (view.kind(stop) == TokenKind::full_stop) {
    return introduced || !ends_clause(view, cue + 1, end) || introduces_quotation(view, cue, end);
  }
  return !reports_what_stands_before(view, cue, end);
}

}  // namespace dixit
