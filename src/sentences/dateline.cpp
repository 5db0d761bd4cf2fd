#include "sentences/dateline.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

// Most tokens from the name of the place to the dash: a place, its country, an agency and a date.
constexpr TokenIndex kLongest = 16;

/// Reads a dateline from its first token on.
class DatelineReader {
 public:
  DatelineReader(const SentenceView& view, TokenRange paragraph, bool leads) noexcept
      : view_(view), leads_(leads), at_(paragraph.begin), end_(std::min(paragraph.end, paragraph.begin + kLongest)) {}

  /// Index behind the dash or colon, or 0.
  TokenIndex read() noexcept {
    if (is_time_of_day()) return at_ + 2;
    if (const TokenIndex behind = behind_time_of_entry(); behind > at_) return behind;
    if (kind(TokenKind::open)) return behind_bracket();
    const TokenIndex begin = at_;
    bool all_capitals = true;
    bool is_place = false, is_known_place = false;
    for (; at_ < end_ && is_name(at_); ++at_) {
      is_known_place = leads_ && view_.classes(at_).has(place);
      all_capitals &= view_.token(at_).shape.has(Shape::all_capitals) || view_.has_own_stop(at_);
      is_place = view_.classes(at_).has(place) || (leads_ && view_.classes(at_).empty());
    }
    if (at_ == begin) return 0;
    if (is_known_place && kind(TokenKind::colon) && begins_sentence(at_ + 1)) return at_ + 1;  // New Delhi: Police
    const bool has_agency = skip_details();
    const bool divided =
        kind(TokenKind::dash) || (kind(TokenKind::colon) && ((all_capitals && is_place) || (has_agency && dated_)));
    if (!divided || !(all_capitals || has_agency)) return 0;
    return begins_sentence(at_ + 1) ? at_ + 1 : 0;
  }

 private:
  [[nodiscard]] bool kind(TokenKind wanted) const noexcept { return at_ < end_ && view_.kind(at_) == wanted; }

  /// `11.42am: Good morning.`
  [[nodiscard]] bool is_time_of_day() const noexcept {
    return kind(TokenKind::number) && at_ + 1 < end_ && view_.kind(at_ + 1) == TokenKind::colon &&
           begins_sentence(at_ + 2);
  }

  /// `10:42 Good morning.`, `[10.42] - Good morning.`
  [[nodiscard]] TokenIndex behind_time_of_entry() const noexcept {
    TokenIndex behind = view_.behind_clock_time(at_, end_);
    if (behind > at_ && behind < end_ && view_.kind(behind) == TokenKind::dash) ++behind;
    return begins_sentence(behind) ? behind : at_;
  }

  [[nodiscard]] bool is_name(TokenIndex i) const noexcept {
    return view_.kind(i) == TokenKind::word && view_.is_capital(i);
  }

  /// `(Ellery) - Forces have left.`
  [[nodiscard]] TokenIndex behind_bracket() noexcept {
    ++at_;
    const TokenIndex place = at_;
    while (at_ < end_ && (is_name(at_) || kind(TokenKind::comma))) ++at_;
    const bool closed = at_ > place && kind(TokenKind::close) && at_ + 1 < end_ &&
                        view_.kind(at_ + 1) == TokenKind::dash && begins_sentence(at_ + 2);
    return closed ? at_ + 2 : 0;
  }

  /// `, Ohio, Jan. 5 (Reuters)`, ` [Ghana], July 5 (WNS)`: whether an agency stands there in brackets.
  bool skip_details() noexcept {
    bool bracket = false;
    do {
      while (at_ < end_ && (kind(TokenKind::comma) || kind(TokenKind::full_stop) || kind(TokenKind::number) ||
                            (is_name(at_) && view_.kind(at_ - 1) != TokenKind::close))) {
        dated_ = dated_ || view_.classes(at_).has(month);
        ++at_;
      }
      if (!kind(TokenKind::open)) break;
      bracket = true;
      while (at_ < end_ && !kind(TokenKind::close)) ++at_;
      if (at_ < end_) ++at_;
    } while (kind(TokenKind::comma));
    return bracket;
  }

  /// `NATO - the alliance` is no dateline.
  [[nodiscard]] bool begins_sentence(TokenIndex i) const noexcept {
    return i < end_ && (view_.is_capital(i) || view_.kind(i) == TokenKind::mark || view_.kind(i) == TokenKind::number);
  }

  const SentenceView& view_;
  const bool leads_;
  bool dated_ = false;  // a month stands there
  TokenIndex at_;
  TokenIndex end_;
};

}  // namespace

TokenIndex behind_dateline(const SentenceView& view, TokenRange paragraph, bool leads) noexcept {
  const TokenIndex behind = DatelineReader(view, paragraph, leads).read();
  return behind > paragraph.begin ? behind : paragraph.begin;
}

bool begins_with_label(const SentenceView& view, TokenRange paragraph) noexcept {
  constexpr TokenIndex kLongestLabel = 6;
  const TokenIndex end = std::min(paragraph.end, paragraph.begin + kLongestLabel);
  TokenIndex at = paragraph.begin;
  while (at < end && view.kind(at) != TokenKind::colon) ++at;
  return at < end;
}

}  // namespace dixit
