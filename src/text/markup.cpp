#include "text/markup.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dixit {
namespace {

using Role = Markup::Role;

constexpr std::size_t kLongest = 400;  // bytes of a tag, of a link's words, of its target
constexpr std::size_t kLongestRun = 3;

constexpr auto kBlocks = std::to_array<std::string_view>(
    {"p", "br", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section"});

bool is_space_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return true;
  const CharacterClass kind = character_at(text, at).kind;
  return kind == CharacterClass::space || kind == CharacterClass::line_end;
}

bool is_letter_or_digit_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && is_letter_or_digit(character_at(text, at).kind);
}

// Whether only `>` and spaces stand in front of `at` on its line.
bool begins_line(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kDeepest = 16;
  const std::size_t first = at - std::min(at, kDeepest);
  while (at > first && (text[at - 1] == ' ' || text[at - 1] == '>')) --at;
  return at == 0 || text[at - 1] == '\n';
}

// `> ` in front of a line that is quoted, `## ` in front of a heading.
Markup line_sign_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kDeepest = 6;  // of headings
  const std::size_t end = text[at] == '>' ? at + 1 : std::min(text.find_first_not_of('#', at), text.size());
  if (!begins_line(text, at) || end - at > kDeepest ||
      (text[at] == '#' && (end == text.size() || !is_space_at(text, end))))
    return {};
  return {end - at, Role::alone};
}

// A run of one sign with a space on one side at most, and not inside a word: `snake_case`, `5 * 3`.
Markup emphasis_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
  const CharacterClass before = at > 0 ? byte_class(text[at - 1]) : CharacterClass::space;
  const bool space_before = before == CharacterClass::space || before == CharacterClass::line_end;
  if (end - at > kLongestRun || (space_before && is_space_at(text, end))) return {};
  if (is_letter_or_digit(before) && is_letter_or_digit_at(text, end)) return {};
  return {end - at, Role::sign};
}

std::size_t behind_letters(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_letter_or_digit(byte_class(text[at]))) ++at;
  return at;
}

// `<p>`, `</p>`, `<br/>`, `<a href="…">`, of small letters: `<Oster Corp>` is a name.
Markup tag_at(std::string_view text, std::size_t at) noexcept {
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  if (name >= text.size() || byte_class(text[name]) != CharacterClass::lower) return {};
  const std::size_t name_end = behind_letters(text, name);
  const std::size_t close = text.substr(0, at + kLongest).find_first_of("<>", name_end);
  if (close == std::string_view::npos || text[close] != '>') return {};
  const std::string_view rest = text.substr(name_end, close - name_end);
  const bool has_attributes = rest.starts_with(' ') && rest.find('=') != std::string_view::npos;
  if (!rest.empty() && rest != "/" && rest != " /" && !has_attributes) return {};
  const bool ends_line = std::ranges::find(kBlocks, text.substr(name, name_end - name)) != kBlocks.end();
  const bool alone = ends_line || rest.ends_with('/');
  const Role role = alone ? Role::alone : text[at + 1] == '/' ? Role::closes : Role::opens;
  return {close + 1 - at, role, ends_line};
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

bool is_sign(char c) noexcept {
  return c == '_' || c == '*';
}

// `_Oh_`, `"_Oh!_"`: whether the sign stands in front of what it emphasises.
bool is_in_front(std::string_view text, std::size_t at, std::size_t size) noexcept {
  return (at > 0 && is_space_at(text, at - 1)) || is_letter_or_digit_at(text, at + size);
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
      if (is_sign(inside[at])) {  // inside a word too: `_Un_heard`
        emphasised_ = !emphasised_;
        at = std::min(inside.find_first_not_of(inside[at], at), inside.size());
        continue;
      }
      const Markup found = markup_at(text, span.begin + at);
      if (found.role == Role::opens) ++unclosed_;
      if (found.role == Role::closes && !take(unclosed_)) ++unopened_;
      at += std::max<std::size_t>(found.size, 1);
    }
  }

  // Whether `found` is the half in front of one that is left alone; it is so no longer.
  bool takes_in_front(const Markup& found, bool in_front) noexcept {
    if (found.role == Role::opens) return take(unopened_);
    return found.role == Role::sign && in_front && std::exchange(emphasised_, false);
  }

  bool takes_behind(const Markup& found, bool in_front) noexcept {
    if (found.role == Role::closes) return take(unclosed_);
    return found.role == Role::sign && !in_front && std::exchange(emphasised_, false);
  }

  [[nodiscard]] bool empty() const noexcept { return unclosed_ == 0 && unopened_ == 0 && !emphasised_; }

 private:
  static bool take(unsigned& count) noexcept { return count > 0 && count-- > 0; }

  unsigned unclosed_ = 0;
  unsigned unopened_ = 0;
  bool emphasised_ = false;
};

}  // namespace

Span with_whole_markup(std::string_view text, Span span) noexcept {
  const bool touches =
      markup_before(text, span.begin).size > 0 || (span.end < text.size() && markup_at(text, span.end).size > 0);
  if (!touches) return span;
  Halves halves(text, span);
  while (!halves.empty()) {
    const std::size_t size = markup_before(text, span.begin).size;
    const std::size_t begin = span.begin - size;
    if (size == 0 || !halves.takes_in_front(markup_at(text, begin), is_in_front(text, begin, size))) break;
    span.begin = static_cast<std::uint32_t>(begin);
  }
  while (!halves.empty() && span.end < text.size()) {
    const Markup found = markup_at(text, span.end);
    if (found.size == 0 || !halves.takes_behind(found, is_in_front(text, span.end, found.size))) break;
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
