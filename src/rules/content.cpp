#include "rules/content.hpp"

#include "phrases/expressions.hpp"

#include <algorithm>

namespace dixit {
namespace {

bool is_edge(TokenKind kind) {
  switch (kind) {
    case TokenKind::comma:
    case TokenKind::full_stop:
    case TokenKind::colon:
    case TokenKind::semicolon:
    case TokenKind::dash:
      return true;
    default:
      return false;
  }
}

}  // namespace

TokenRange ContentCutter::content(TokenRange words, Kind kind) const {
  if (kind != Kind::direct) words.begin = behind_link(words);
  if (kind == Kind::mixed) return trimmed(words);
  while (!words.empty() && is_edge(this->kind(words.begin))) ++words.begin;
  const TokenRange inner = trimmed(words);
  const QuotedSpan* quoted = quoted_whole(words);
  if (quoted == nullptr) quoted = quoted_whole(inner);
  return quoted != nullptr ? without_commas(quoted->inside()) : inner;
}

/// `However, it rained, Doe said`, `THE FACTS: It rained, Doe said`: the word is the writer's.
TokenIndex ContentCutter::behind_link(TokenRange words) const {
  if (words.begin != sentence_.begin || words.empty()) return words.begin;
  if (const TokenIndex behind = behind_label(words); behind > words.begin) return behind;
  const Expression several = find_expression(text_, words.begin, words.end);
  const Expression first = several.tokens > 0 ? several : Expression{text_.tokens[words.begin].word, 1};
  const TokenIndex comma = words.begin + first.tokens;
  if (!text_.lexicon.word(first.word).frames.has(Frame::apart)) return words.begin;
  if (comma >= words.end) return words.end;
  return kind(comma) == TokenKind::comma ? comma + 1 : words.begin;
}

/// Behind the colon of a few words in capitals that `words` begin with; or where they begin.
TokenIndex ContentCutter::behind_label(TokenRange words) const {
  constexpr TokenIndex kLongestLabel = 5;
  TokenIndex at = words.begin;
  const auto belongs = [this](const Token& token) {
    return token.shape.has(Shape::all_capitals) || token.kind == TokenKind::clitic;
  };
  while (at < std::min(words.end, words.begin + kLongestLabel) && belongs(text_.tokens[at])) ++at;
  return at < words.end && kind(at) == TokenKind::colon ? at + 1 : words.begin;
}

/// `whether it rained`, `if it rained`: the word makes a question of it, as `why` does; `that` only joins. `exactly
/// what it was`, `not one boat was lost`
TokenRange ContentCutter::with_word_before(TokenRange words) const {
  if (words.empty() || words.begin == sentence_.begin) return words;
  const Token& before = text_.tokens[words.begin - 1];
  const bool asks = before.classes.has(WordClass::whether);
  const bool degree = text_.lexicon.word(before.word).frames.has(Frame::amount) &&
                      !before.classes.has(WordClass::preposition);  // not: talked about
  if (asks || degree || before.classes.has(WordClass::negation)) --words.begin;
  return words;
}

TokenRange ContentCutter::trimmed(TokenRange words) const {
  const auto is_loose = [this, whole = words](TokenKind kind) {
    return is_edge(kind) || (kind == TokenKind::open && count(whole, TokenKind::close) == 0) ||
           (kind == TokenKind::close && count(whole, TokenKind::open) == 0);
  };
  while (!words.empty() && is_loose(kind(words.begin))) ++words.begin;
  while (!words.empty() && is_loose(kind(words.end - 1)) && !is_of_abbreviation(words.end - 1)) --words.end;
  const bool closes_behind = words.end < text_.tokens.size() && kind(words.end) == TokenKind::close;
  if (closes_behind && count(words, TokenKind::open) > count(words, TokenKind::close)) ++words.end;
  return words;
}

/// The outermost quoted span that `words` are, or null.
const QuotedSpan* ContentCutter::quoted_whole(TokenRange words) const {
  const auto begins_before = [](const QuotedSpan& mark, TokenIndex at) { return mark.tokens.begin < at; };
  const auto end = text_.marks.end();
  auto mark =
      std::lower_bound(text_.marks.begin() + static_cast<std::ptrdiff_t>(first_mark_), end, words.begin, begins_before);
  for (; mark != end && mark->tokens.begin == words.begin; ++mark)
    if (mark->tokens == words) return &*mark;
  return nullptr;
}

/// A quotation keeps its own full stop.
TokenRange ContentCutter::without_commas(TokenRange words) const {
  while (!words.empty() && kind(words.end - 1) == TokenKind::comma) --words.end;
  return words;
}

/// `Corp.` of `Doe Corp. said`, `Doe Corp., said Roe`
bool ContentCutter::is_of_abbreviation(TokenIndex stop) const {
  if (kind(stop) != TokenKind::full_stop || stop + 1 >= sentence_.end) return false;
  const TokenKind behind = kind(stop + 1);
  return behind == TokenKind::word || behind == TokenKind::clitic || behind == TokenKind::comma;
}

std::ptrdiff_t ContentCutter::count(TokenRange words, TokenKind kind) const {
  const auto begin = text_.tokens.begin();
  return std::count_if(begin + words.begin, begin + words.end, [kind](const Token& each) { return each.kind == kind; });
}

}  // namespace dixit
