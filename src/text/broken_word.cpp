#include "text/broken_word.hpp"

#include "text/characters.hpp"

namespace dixit {
namespace {

constexpr std::string_view kSoftHyphenBytes = "\u00AD";
constexpr std::size_t kWidestIndent = 16;

}  // namespace

std::size_t behind_line_break(std::string_view text, std::size_t at) noexcept {
  std::size_t next = at;
  if (next < text.size() && text[next] == '\r') ++next;
  if (next >= text.size() || text[next] != '\n') return at;
  const std::size_t line = ++next;
  while (next < text.size() && next < line + kWidestIndent && byte_class(text[next]) == CharacterClass::space) ++next;
  return next < text.size() && character_at(text, next).kind == CharacterClass::lower ? next : at;
}

WholeWord::WholeWord(std::string_view word, Hyphens hyphens) noexcept : word_(word) {
  if (word.size() > kLongest) return;
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t next = word[at] == '-' ? behind_line_break(word, at + 1) : at + 1;
    if (word.substr(at, kSoftHyphenBytes.size()) == kSoftHyphenBytes) {
      at += kSoftHyphenBytes.size();
      continue;
    }
    const bool breaks = next > at + 1;
    if (!breaks || hyphens == Hyphens::kept) bytes_[size++] = word[at];
    at = next;
  }
  word_ = {bytes_.data(), size};
}

}  // namespace dixit
