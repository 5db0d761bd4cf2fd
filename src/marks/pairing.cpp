#include "marks/pairing.hpp"

#include "text/characters.hpp"

namespace dixit {

void Pairing::begin_paragraph() noexcept {
  stack_.clear();
  top_of_.fill(kNoMark);
  has_opened_.fill(false);
}

bool Pairing::take(MarkIndex mark) {
  switch (decide(marks_[mark])) {
    case MarkRole::opens:
      push(mark);
      return false;
    case MarkRole::closes:
      return close(mark);
    default:
      return false;
  }
}

// Opens, closes or nothing: the signs beside a mark tell first, then its shape, then whether one is open.
MarkRole Pairing::decide(const Mark& mark) const noexcept {
  if (mark.glyph.family == MarkFamily::single) return decide_single(mark);
  if (is_prime(mark)) return MarkRole::nothing;
  const bool is_open = has_open(mark.glyph.family);
  switch (mark.role) {
    case MarkRole::opens:
      if (!is_open || mark.glyph.shape == MarkShape::opening) return MarkRole::opens;
      if (mark.glyph.shape == MarkShape::closing) return MarkRole::closes;
      return mark.between_comma_and_cue && !mark.twofold_closes_next ? MarkRole::closes : MarkRole::opens;
    case MarkRole::closes:
      if (is_open) return MarkRole::closes;
      // he says,” there are a lot of people who never get listened to.”
      if (mark.behind_introduction && mark.twofold_closes_next) return MarkRole::opens;
      return mark.glyph.shape == MarkShape::opening ? MarkRole::opens : MarkRole::closes;
    case MarkRole::either:
    case MarkRole::floating:
      return decide_by_shape(mark);
    default:
      return MarkRole::nothing;
  }
}

MarkRole Pairing::decide_single(const Mark& mark) const noexcept {
  const bool is_open = has_open(MarkFamily::single);
  if (mark.role == MarkRole::either) return is_open ? MarkRole::closes : MarkRole::opens;
  if (mark.role != MarkRole::floating) return mark.role;
  if (mark.glyph.shape != MarkShape::straight) return decide_by_shape(mark);
  return is_open ? MarkRole::closes : MarkRole::nothing;
}

MarkRole Pairing::decide_by_shape(const Mark& mark) const noexcept {
  const bool is_open = has_open(mark.glyph.family);
  switch (mark.glyph.shape) {
    case MarkShape::opening:
      return is_open && mark.behind_stop ? MarkRole::closes : MarkRole::opens;
    case MarkShape::closing:
      if (is_open) return MarkRole::closes;
      return mark.twofold_closes_next ? MarkRole::opens : MarkRole::nothing;
    default:
      return is_open ? MarkRole::closes : MarkRole::opens;
  }
}

// Inches behind a number: nothing is open, or another mark comes that closes what is.
bool Pairing::is_prime(const Mark& mark) const noexcept {
  if (!mark.behind_number || mark.role != MarkRole::closes) return false;
  const MarkIndex top = top_of_[index(mark.glyph.family)];
  if (top == kNoMark) return true;
  const bool is_open_prime = marks_[stack_[top].mark].glyph.is_open_prime;
  if (mark.glyph.is_prime) return !is_open_prime;
  return mark.glyph.shape != MarkShape::opening && mark.twofold_closes_next && stack_[top].outer_of_family == kNoMark;
}

void Pairing::push(MarkIndex mark) {
  MarkIndex& top = top_of_[index(marks_[mark].glyph.family)];
  stack_.push_back({mark, top, false});
  top = static_cast<MarkIndex>(stack_.size() - 1);
  has_opened_[index(marks_[mark].glyph.family)] = true;
}

void Pairing::pop() noexcept {
  const OpenMark& open = stack_.back();
  top_of_[index(marks_[open.mark].glyph.family)] = open.outer_of_family;
  if (open.has_pair_inside && open.outer_of_family != kNoMark) stack_[open.outer_of_family].has_pair_inside = true;
  stack_.pop_back();
}

bool Pairing::close(MarkIndex mark) {
  const MarkFamily family = marks_[mark].glyph.family;
  if (!has_open(family)) return is_orphan(marks_[mark]);
  if (family == MarkFamily::single) return close_single(mark);
  while (marks_[stack_.back().mark].glyph.family != family) pop();
  pair_with_top(mark);
  return false;
}

bool Pairing::close_single(MarkIndex mark) {
  const Mark& closer = marks_[mark];
  const OpenMark top = stack_.back();
  const Mark& opener = marks_[top.mark];
  if (opener.glyph.family != MarkFamily::single || is_apostrophe(closer, opener)) return false;
  // `'I went 'ome,' he said`: one closer for two openers is the outer one's where the inner one is in doubt.
  const bool inner_in_doubt = opener.opener != Opener::strong && !closer.closer_follows;
  if (inner_in_doubt && top.outer_of_family != kNoMark && top.outer_of_family + 2 == stack_.size()) pop();
  pair_with_top(mark);
  return false;
}

bool Pairing::is_apostrophe(const Mark& closer, const Mark& opener) const noexcept {
  constexpr TokenIndex kFewTokens = 8;  // of a word or term in single marks
  if (closer.closer < closer.later_closer || closer.closer == Closer::never) return true;
  const bool is_long = closer.token - opener.token > kFewTokens;
  if (opener.opener == Opener::reluctant && closer.closer != Closer::stop)
    return is_long || closer.closer == Closer::ending;
  if (closer.glyph.code == kLeftMark && closer.behind_letter && opener.glyph.code != kLowMark) return true;
  return closer.closer == Closer::ending && is_long;
}

void Pairing::pair_with_top(MarkIndex mark) {
  const MarkIndex opener = stack_.back().mark;
  partners_[opener] = mark;
  pop();
  const MarkIndex outer = top_of_[index(marks_[opener].glyph.family)];
  if (outer == kNoMark) return;
  if (marks_[stack_[outer].mark].glyph.code == marks_[opener].glyph.code) stack_[outer].has_pair_inside = true;
}

bool Pairing::is_orphan(const Mark& mark) {
  if (mark.glyph.family == MarkFamily::single) return stack_.empty() && mark.closer == Closer::stop;
  for (std::size_t family = 0; family < kMarkFamilies; ++family) {
    if (family != index(MarkFamily::single) && top_of_[family] != kNoMark) return false;
  }
  while (!stack_.empty()) pop();
  return true;
}

}  // namespace dixit
