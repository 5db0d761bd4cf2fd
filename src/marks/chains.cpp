#include "marks/chains.hpp"

#include <algorithm>

namespace dixit {
namespace {

// Most marks that are carried over a paragraph's end, and paragraphs that an unclosed one is carried on without being
// reopened: verses or a letter inside a quotation.
constexpr std::size_t kMostCarried = 8;
constexpr std::size_t kFarthest = 16;

}  // namespace

void Chains::begin_paragraph(std::size_t paragraph, MarkIndex first, MarkIndex last) {
  std::size_t from = 0;  // carried marks below have been reopened or passed over
  for (MarkIndex mark = first; mark < last && leads(mark, first, paragraph); ++mark) {
    const auto same_family = [&](const Carried& carried) {
      return carried.fresh && marks_[carried.mark].glyph.family == marks_[mark].glyph.family;
    };
    const auto begin = carried_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto found = std::find_if(carried_.rbegin(), std::make_reverse_iterator(begin), same_family);
    if (found == std::make_reverse_iterator(begin)) break;
    links_[found->mark].next = mark;
    links_[mark].reopens = true;
    from = static_cast<std::size_t>(found.base() - carried_.begin());
  }
  if (from > 0) carried_.clear();
}

// Whether only marks stand before it in its paragraph.
bool Chains::leads(MarkIndex mark, MarkIndex first, std::size_t paragraph) const noexcept {
  const bool opens = marks_[mark].role == MarkRole::opens && marks_[mark].opener != Opener::reluctant;
  return opens && marks_[mark].token == paragraphs_[paragraph].tokens.begin + (mark - first);
}

void Chains::close(std::size_t paragraph, MarkIndex mark, const Pairing& pairing) {
  const MarkFamily family = marks_[mark].glyph.family;
  if (pairing.has_opened(family)) return;
  const auto found = std::find_if(carried_.rbegin(), carried_.rend(),
                                  [&](const Carried& carried) { return marks_[carried.mark].glyph.family == family; });
  if (found == carried_.rend()) return;
  links_[found->mark].runs_on = true;
  add_middle_parts(*found, paragraph, marks_[mark].token + 1);
  carried_.erase(found.base() - 1, carried_.end());
}

void Chains::add_middle_parts(const Carried& from, std::size_t paragraph, TokenIndex end) {
  for (std::size_t i = from.paragraph + 1; i < paragraph; ++i) {
    middle_parts_.push_back({paragraphs_[i].tokens, 0, false, false, true});
  }
  middle_parts_.push_back({{paragraphs_[paragraph].tokens.begin, end}, 0, false, true, false});
}

// The mark that stands for `mark`, which is unclosed, behind a sentence's end; or kNoMark. No other passage may cross
// that place.
MarkIndex Chains::reopened_in_paragraph(MarkIndex mark, MarkIndex last, const Pairing& pairing) const noexcept {
  const Glyph& glyph = marks_[mark].glyph;
  if (glyph.family == MarkFamily::single && marks_[mark].opener != Opener::strong) return kNoMark;
  const auto opens_same = [&](const Mark& other) {
    return other.glyph.family == glyph.family && other.role == MarkRole::opens;
  };
  MarkIndex next = mark + 1, inner_end = 0;
  for (; next < last && !opens_same(marks_[next]); ++next)
    if (pairing.partner(next) != kNoMark) inner_end = std::max(inner_end, pairing.partner(next));
  const bool reopens = next < last && inner_end < next && marks_[next].glyph.code == glyph.code;
  return reopens && marks_[next].behind_sentence && marks_[next].opener == Opener::strong ? next : kNoMark;
}

void Chains::end_paragraph(std::size_t paragraph, MarkIndex last, const Pairing& pairing) {
  std::erase_if(carried_, [&](const Carried& carried) {
    return pairing.has_opened(marks_[carried.mark].glyph.family) || paragraph - carried.paragraph >= kFarthest;
  });
  const bool is_heading = paragraphs_[paragraph].kind != ParagraphKind::text;
  for (Carried& carried : carried_) carried.fresh = carried.fresh && is_heading;
  const std::pmr::vector<OpenMark>& open = pairing.open();
  for (std::size_t i = 0; i < open.size(); ++i) {
    const MarkIndex inner = i + 1 < open.size() ? open[i + 1].mark : last;
    const MarkIndex mark = open[i].mark, next = reopened_in_paragraph(mark, std::min(last, inner + 1), pairing);
    Link& link = links_[mark];
    link.left_open = true;
    link.end = next == kNoMark ? paragraphs_[paragraph].tokens.end : marks_[next].token;
    link.next = next;
    if (next != kNoMark)
      links_[next].reopens = true;
    else if (!open[i].has_pair_inside && open.size() - i <= kMostCarried)
      carried_.push_back({mark, paragraph, true});
  }
}

// An unclosed mark makes a span where the quotation goes on in another paragraph or came from one.
bool Chains::has_span(MarkIndex mark, const Pairing& pairing) const noexcept {
  if (pairing.partner(mark) != kNoMark) return true;
  const Link& link = links_[mark];
  return link.left_open && (link.reopens || link.runs_on || link.next != kNoMark);
}

QuotedSpan Chains::span_of(MarkIndex mark, const Pairing& pairing) const noexcept {
  const TokenIndex begin = marks_[mark].token;
  const MarkIndex partner = pairing.partner(mark);
  const Link& link = links_[mark];
  if (partner != kNoMark) return {{begin, marks_[partner].token + 1}, 0, true, true, false, link.reopens};
  return {{begin, link.end}, 0, true, false, link.runs_on || link.next != kNoMark, link.reopens};
}

void Chains::add_spans(const Pairing& pairing, std::vector<QuotedSpan>& spans) {
  for (MarkIndex mark = static_cast<MarkIndex>(marks_.size()); mark-- > 0;) {
    Link& link = links_[mark];
    if (link.next != kNoMark && !has_span(link.next, pairing)) link.next = kNoMark;
  }
  for (MarkIndex mark = 0; mark < marks_.size(); ++mark) {
    if (has_span(mark, pairing)) spans.push_back(span_of(mark, pairing));
  }
  if (middle_parts_.empty()) return;
  spans.insert(spans.end(), middle_parts_.begin(), middle_parts_.end());
  std::sort(spans.begin(), spans.end(), [](const QuotedSpan& a, const QuotedSpan& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
  });
}

}  // namespace dixit
