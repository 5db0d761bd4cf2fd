#include "text/clock_times.hpp"

#include "text/characters.hpp"

namespace dixit {
namespace {

constexpr std::size_t kLongestSuffix = 2;  // am, pm, h

/// Where the digits at `at` end.
std::size_t behind_digits(std::string_view form, std::size_t at) noexcept {
  while (at < form.size() && byte_class(form[at]) == CharacterClass::digit) ++at;
  return at;
}

/// One or two digits, then once or twice a colon or full stop and two digits.
bool is_clock_time(std::string_view form) noexcept {
  std::size_t at = behind_digits(form, 0);
  if (at == 0 || at > 2) return false;
  unsigned pairs = 0;
  while (pairs < 2 && at < form.size() && (form[at] == ':' || form[at] == '.')) {
    const std::size_t behind = behind_digits(form, at + 1);
    if (behind != at + 3) return false;
    at = behind;
    ++pairs;
  }
  return pairs > 0 && form.size() - at <= kLongestSuffix;
}

}  // namespace

TokenIndex behind_clock_time(std::string_view text, const std::vector<Token>& tokens, TokenIndex at,
                             TokenIndex end) noexcept {
  const bool bracket = at < end && tokens[at].kind == TokenKind::open;
  TokenIndex next = at + TokenIndex{bracket};
  if (next >= end || tokens[next].kind != TokenKind::number || !is_clock_time(cut(text, tokens[next].span())))
    return at;
  ++next;
  const bool zone =
      next < end && tokens[next].classes.has(WordClass::time) && tokens[next].shape.has(Shape::all_capitals);
  next += TokenIndex{zone};
  if (!bracket) return next;
  return next < end && tokens[next].kind == TokenKind::close ? next + 1 : at;
}

}  // namespace dixit
