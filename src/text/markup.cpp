#include "text/markup.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace dixit {
namespace {

using Role = Markup::Role;

constexpr std::size_t kLongest = 400;  // bytes of a tag, of a link's words, of its target
constexpr std::size_t kLongestRun = 3;

// Tags that stand in articles: those that end a line, those that have no end, all others.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"p",   "div",        "section", "article", "header", "footer", "figure", "figcaption", "main",  "nav", "aside",
     "pre", "blockquote", "ul",      "ol",      "li",     "dl",     "dt",     "dd",         "table", "tr",  "td",
     "th",  "br",         "hr",      "h1",      "h2",     "h3",     "h4",     "h5",         "h6"});
constexpr auto kVoid = std::to_array<std::string_view>({"img", "wbr", "input", "source"});
constexpr auto kInline = std::to_array<std::string_view>(
    {"a",   "b",   "i",   "u",    "s",    "q",    "em",   "strong", "span",  "font", "small",
     "big", "sub", "sup", "cite", "code", "mark", "time", "abbr",   "label", "ins",  "del"});

bool is_letter_or_digit_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && is_letter_or_digit(character_at(text, at).kind);
}

bool is_space(CharacterClass kind) noexcept {
  return kind == CharacterClass::space || kind == CharacterClass::line_end;
}

bool is_space_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_space(character_at(text, at).kind);
}

// Of the character in front of `at`; a space where the text begins.
CharacterClass kind_before(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongestCharacter = 4;
  if (at == 0) return CharacterClass::space;
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < kLongestCharacter && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80)
    --begin;
  return character_at(text, begin).kind;
}

// Whether only `>` and spaces stand in front of `at` on its line.
bool begins_line(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kDeepest = 16;
  const std::size_t first = at - std::min(at, kDeepest);
  while (at > first && (text[at - 1] == ' ' || text[at - 1] == '>')) --at;
  return at == 0 || kind_before(text, at) == CharacterClass::line_end;
}

// The end of the run of one sign that begins at `at`, of at most `most`; `at` where it is longer or begins before.
std::size_t run_end(std::string_view text, std::size_t at, std::size_t most) noexcept {
  if (at > 0 && text[at - 1] == text[at]) return at;
  const std::string_view signs = text.substr(at, most + 1);
  const std::size_t size = std::min(signs.find_first_not_of(text[at]), signs.size());
  return size <= most ? at + size : at;
}

// `> ` in front of a line that is quoted, `## ` in front of a heading.
Markup line_sign_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kDeepest = 6;  // of headings
  if (!begins_line(text, at)) return {};
  if (text[at] == '>') return {1, Role::alone};
  const std::size_t end = run_end(text, at, kDeepest);
  return end < text.size() && is_space_at(text, end) ? Markup{end - at, Role::alone} : Markup();
}

// Behind `_Un` of `_Un_heard`
bool closes_in_word(std::string_view text, std::size_t at) noexcept {
  std::size_t begin = at;
  while (begin > 0 && is_letter(byte_class(text[begin - 1]))) --begin;
  return begin > 0 && begin < at && text[begin - 1] == text[at] && !is_letter_or_digit(kind_before(text, begin - 1));
}

// A run of one sign with a space on one side at most, and not inside a word: `snake_case`, `5 * 3`.
Markup emphasis_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t end = run_end(text, at, kLongestRun);
  const CharacterClass before = kind_before(text, at);
  if (end == at || (is_space(before) && is_space_at(text, end))) return {};
  if (is_letter_or_digit(before) && is_letter_or_digit_at(text, end) && !closes_in_word(text, at)) return {};
  return {end - at, Role::sign};
}

bool is_one_of(std::span<const std::string_view> names, std::string_view name) noexcept {
  const auto same = [](char a, char b) { return a == (byte_class(b) == CharacterClass::upper ? b | 0x20 : b); };
  return std::ranges::any_of(names, [&](std::string_view each) { return std::ranges::equal(each, name, same); });
}

// `<p>`, `</p>`, `<br/>`, `<a href="…">`; `<Oster Corp>` is a name.
Markup tag_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongestName = 10;
  const bool closes = text.substr(at + 1, 1) == "/";
  const std::size_t name = at + (closes ? 2 : 1);
  std::size_t name_end = name;
  while (name_end < name + kLongestName && is_letter_or_digit_at(text, name_end)) ++name_end;
  const std::size_t close = text.substr(0, at + kLongest).find_first_of("<>", name_end);
  if (close == std::string_view::npos || text[close] != '>') return {};
  const std::string_view known = text.substr(name, name_end - name), rest = text.substr(name_end, close - name_end);
  const bool has_attributes = rest.starts_with(' ') && rest.find('=') != std::string_view::npos;
  if (!rest.empty() && rest != "/" && rest != " /" && !has_attributes) return {};
  const bool ends_line = is_one_of(kBlocks, known);
  if (ends_line || is_one_of(kVoid, known)) return {close + 1 - at, Role::alone, ends_line};
  if (!is_one_of(kInline, known)) return {};
  return {close + 1 - at, closes ? Role::closes : Role::opens};
}

// `](https://…)`
Markup link_end_at(std::string_view text, std::size_t at) noexcept {
  if (text.substr(at, 2) != "](") return {};
  const std::size_t target = at + 2;
  const std::size_t close = text.substr(0, at + kLongest).find_first_of(")([]<> \t\r\n", target);
  if (close == std::string_view::npos || text[close] != ')') return {};
  const std::string_view address = text.substr(target, close - target);
  const bool is_address = address.starts_with('/') || address.starts_with('#') || address.find("://") != address.npos;
  return is_address ? Markup{close + 1 - at, Role::closes} : Markup();
}

// The `[` in front of a link's words.
Markup link_begin_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t close = text.substr(0, at + kLongest).find_first_of("[]\r\n", at + 1);
  if (close == std::string_view::npos || text[close] != ']' || link_end_at(text, close).size == 0) return {};
  return {1, Role::opens};
}

/// What markup_at() asks further about.
bool may_be_markup(char c) noexcept {
  return c == '_' || c == '*' || c == '<' || c == '>' || c == '#' || c == '[' || c == ']';
}

bool is_sign(char c) noexcept {
  return c == '_' || c == '*';
}

// `_Oh_`, `"_Oh!_"`: whether the sign stands in front of what it emphasises.
bool is_in_front(std::string_view text, std::size_t at, std::size_t size) noexcept {
  return is_space(kind_before(text, at)) || is_letter_or_digit_at(text, at + size);
}

// What ends at `end`.
Markup markup_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return {};
  std::size_t begin = end - 1;
  const std::size_t first = end - std::min(end, kLongest);
  if (text[begin] == '>') begin = first + std::min(text.substr(first, end - first).rfind('<'), end - 1 - first);
  while (is_sign(text[begin]) && begin > first && text[begin - 1] == text[begin]) --begin;
  const Markup found = markup_at(text, begin);
  return found.size == end - begin ? found : Markup();
}

/// Of what markup a span has one half alone.
class Halves {
 public:
  Halves(std::string_view text, Span span) noexcept {
    const std::string_view inside = cut(text, span);
    for (std::size_t at = 0; (at = inside.find_first_of("_*<[]", at)) != std::string_view::npos;) {
      const Markup found = markup_at(text, span.begin + at);
      if (found.role == Role::sign) halved(inside[at]) = !halved(inside[at]);
      if (found.role == Role::opens) ++unclosed_;
      if (found.role == Role::closes && !take(unclosed_)) ++unopened_;
      at += std::max<std::size_t>(found.size, 1);
    }
  }

  // Whether `found`, which begins with `sign`, is the half in front of one that is left alone; it is so no longer.
  bool takes_in_front(const Markup& found, char sign, bool in_front) noexcept {
    if (found.role == Role::opens) return take(unopened_);
    return found.role == Role::sign && in_front && std::exchange(halved(sign), false);
  }

  bool takes_behind(const Markup& found, char sign, bool in_front) noexcept {
    if (found.role == Role::closes) return take(unclosed_);
    return found.role == Role::sign && !in_front && std::exchange(halved(sign), false);
  }

 private:
  static bool take(unsigned& count) noexcept { return count > 0 && count-- > 0; }
  bool& halved(char sign) noexcept { return sign == '_' ? lines_ : stars_; }

  unsigned unclosed_ = 0;
  unsigned unopened_ = 0;
  bool lines_ = false;  // of `_`
  bool stars_ = false;
};

}  // namespace

Span with_whole_markup(std::string_view text, Span span) noexcept {
  const bool touches =
      (span.begin > 0 && may_be_markup(text[span.begin - 1]) && markup_before(text, span.begin).size > 0) ||
      (span.end < text.size() && may_be_markup(text[span.end]) && markup_at(text, span.end).size > 0);
  if (!touches) return span;
  Halves halves(text, span);
  for (;;) {
    const std::size_t size = markup_before(text, span.begin).size;
    const std::size_t begin = span.begin - size;
    if (size == 0 || !halves.takes_in_front(markup_at(text, begin), text[begin], is_in_front(text, begin, size))) break;
    span.begin = static_cast<std::uint32_t>(begin);
  }
  while (span.end < text.size()) {
    const Markup found = markup_at(text, span.end);
    if (!halves.takes_behind(found, text[span.end], is_in_front(text, span.end, found.size))) break;
    span.end += static_cast<std::uint32_t>(found.size);
  }
  return span;
}

Markup markup_at(std::string_view text, std::size_t at) noexcept {
  switch (text[at]) {
    case '_':
    case '*':
      return emphasis_at(text, at);
    case '<':
      return tag_at(text, at);
    case '>':
    case '#':
      return line_sign_at(text, at);
    case '[':
      return link_begin_at(text, at);
    case ']':
      return link_end_at(text, at);
    default:
      return {};
  }
}

}  // namespace dixit
