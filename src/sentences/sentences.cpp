#include "sentences/sentences.hpp"

#include "sentences/dateline.hpp"
#include "sentences/ends.hpp"
#include "sentences/view.hpp"

#include <algorithm>

namespace dixit {
namespace {

using SpanIterator = std::vector<QuotedSpan>::const_iterator;

// A quotation that never closes is not kept whole: its mark may be a mistake. Not where it is opened anew.
bool is_whole(const QuotedSpan& span) noexcept {
  return span.closed || span.continued || span.reopened || span.dashed || !span.opened;
}

/// Cuts one range of tokens into sentences.
class SentenceCutter {
 public:
  SentenceCutter(const SentenceView& view, std::vector<TokenRange>& sentences) noexcept
      : view_(view), sentences_(sentences) {}

  /// `span` and those behind it are the quotations that may lie in `range`; `leads`: it is a story's first paragraph.
  /// Returns the first span behind it.
  SpanIterator cut(TokenRange range, SpanIterator span, SpanIterator last, bool leads) {
    range_ = range;
    leads_ = leads;
    begin_ = range.begin;
    cut_dateline(next_whole(span, last, range.begin), last);
    for (TokenIndex i = begin_; i < range.end;) {
      span = next_whole(span, last, i);
      if (span == last || span->tokens.begin > i || span->tokens.end > range.end) {
        i = behind_token(i, span != last ? span->tokens.begin : range.end);
      } else {
        const QuotedSpan& quotation = *span;
        span = next_whole(span, last, quotation.tokens.end);
        i = behind_quotation(quotation, span != last ? span->tokens.begin : range.end);
      }
    }
    if (begin_ < range.end) sentences_.push_back({begin_, range.end});
    return span;
  }

 private:
  void cut_dateline(SpanIterator span, SpanIterator last) {
    const TokenIndex behind = behind_dateline(view_, range_, leads_);
    if (behind > begin_ && (span == last || span->tokens.begin >= behind)) end_at(behind);
  }

  // The first span from `span` on that is kept whole and begins at `from` or behind it.
  static SpanIterator next_whole(SpanIterator span, SpanIterator last, TokenIndex from) noexcept {
    while (span != last && (span->tokens.begin < from || !is_whole(*span))) ++span;
    return span;
  }

  // `next_span` is where the next quotation begins.
  TokenIndex behind_quotation(const QuotedSpan& span, TokenIndex next_span) {
    const TokenRange inside = span.inside();
    TokenIndex last = inside.end;
    while (last > inside.begin && closes(last - 1)) --last;
    const bool has_stop = last > inside.begin && view_.is_stop(last - 1);
    TokenIndex next = span.tokens.end;
    if (!has_stop) return next;
    while (next < range_.end && next != next_span && closes(next) && !view_.has_space_before(next)) ++next;
    next = behind_notes(next);
    if (ends_behind_quotation(view_, last - 1, next, range_.end, is_introduced(span))) end_at(next);
    return next;
  }

  /// He told us, "It is late."
  [[nodiscard]] bool is_introduced(const QuotedSpan& span) const noexcept {
    if (span.tokens.begin <= begin_) return false;
    const TokenKind before = view_.kind(span.tokens.begin - 1);
    return before == TokenKind::comma || before == TokenKind::colon;
  }

  TokenIndex behind_token(TokenIndex i, TokenIndex next_span) {
    if (!may_end(i)) return next_end(i + 1, std::min(next_span, range_.end));
    TokenIndex stop = i;
    TokenIndex next = i + 1;
    while (next < range_.end && next != next_span && trails(next)) {
      const bool divides = view_.kind(stop) == TokenKind::full_stop && view_.has_space_before(next);  // done. ... Next
      if (view_.is_stop(next) && !divides) stop = next;
      ++next;
    }
    next = behind_notes(next);
    if (ends_sentence(view_, begin_, stop, next, range_.end)) end_at(next);
    return next;
  }

  [[nodiscard]] bool may_end(TokenIndex i) const noexcept { return view_.is_stop(i) | view_.has_own_stop(i); }

  // The next token that may end a sentence; `limit` where there is none before it.
  [[nodiscard]] TokenIndex next_end(TokenIndex i, TokenIndex limit) const noexcept {
    while (i < limit && !may_end(i)) ++i;
    return i;
  }

  [[nodiscard]] TokenIndex behind_notes(TokenIndex at) const noexcept {
    TokenIndex behind = view_.behind_note(at, range_.end);
    while (behind > at) behind = view_.behind_note(at = behind, range_.end);
    return at;
  }

  [[nodiscard]] bool closes(TokenIndex i) const noexcept {
    return view_.kind(i) == TokenKind::mark || view_.kind(i) == TokenKind::close;
  }

  // What belongs to the stop before it: further stops, what closes, and an emoji.
  [[nodiscard]] bool trails(TokenIndex i) const noexcept {
    if (view_.is_stop(i)) return true;
    if (view_.kind(i) == TokenKind::symbol) return !view_.token(i).shape.has(Shape::ascii);
    return closes(i) && !view_.has_space_before(i);
  }

  void end_at(TokenIndex next) {
    sentences_.push_back({begin_, next});
    begin_ = next;
  }

  const SentenceView& view_;
  std::vector<TokenRange>& sentences_;
  TokenRange range_;
  TokenIndex begin_ = 0;
  bool leads_ = false;
};

/// The first paragraph of running text, where the next one has no label; or the number of paragraphs.
std::size_t leading_paragraph(const SentenceView& view, const std::vector<Paragraph>& paragraphs) noexcept {
  const auto is_text = [](const Paragraph& paragraph) { return paragraph.kind == ParagraphKind::text; };
  const auto first = std::ranges::find_if(paragraphs, is_text);
  if (first == paragraphs.end()) return paragraphs.size();
  const auto second = std::find_if(first + 1, paragraphs.end(), is_text);
  if (second == paragraphs.end() || begins_with_label(view, second->tokens)) return paragraphs.size();
  return static_cast<std::size_t>(first - paragraphs.begin());
}

}  // namespace

void find_sentences(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                    const std::vector<QuotedSpan>& marks, const Lexicon& lexicon, std::vector<TokenRange>& sentences) {
  sentences.clear();
  const SentenceView view(text, tokens, lexicon);
  SentenceCutter cutter(view, sentences);
  SpanIterator span = marks.begin();
  const std::size_t leading = leading_paragraph(view, paragraphs);
  for (std::size_t at = 0; at < paragraphs.size(); ++at)
    span = cutter.cut(paragraphs[at].tokens, span, marks.end(), at == leading);
}

void find_sentences_inside(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                           const std::vector<QuotedSpan>& marks, const Lexicon& lexicon,
                           std::vector<TokenRange>& sentences) {
  sentences.clear();
  const SentenceView view(text, tokens, lexicon);
  const auto begins_before = [](const QuotedSpan& span, TokenIndex i) { return span.tokens.begin < i; };
  const SpanIterator span = std::lower_bound(marks.begin(), marks.end(), range.begin, begins_before);
  SentenceCutter(view, sentences).cut(range, span, marks.end(), false);
}

}  // namespace dixit
