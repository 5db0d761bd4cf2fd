#include "phrases/expressions.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dixit {
namespace {

/// Lower-case words joined by single spaces, without allocation. Longer than any entry: gives up.
class ExpressionKey {
 public:
  bool append(std::string_view word) {
    if (size_ + word.size() + 1 > bytes_.size()) return false;
    if (size_ > 0) bytes_[size_++] = ' ';
    for (const char byte : word)
      bytes_[size_++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    return true;
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 64> bytes_;
  std::size_t size_ = 0;
};

}  // namespace

Expression find_expression(const TaggedText& text, TokenIndex at, TokenIndex end) {
  Expression best;
  ExpressionKey key;
  const TokenIndex limit = std::min<TokenIndex>(end, at + text.lexicon.longest_expression());
  for (TokenIndex next = at; next < limit && text.tokens[next].kind == TokenKind::word; ++next) {
    if (!key.append(cut(text.bytes, text.tokens[next].span()))) break;
    if (next == at) continue;
    const WordId found = text.lexicon.find_expression(key.view());
    if (found == kUnknownWord) break;  // what begins a longer one is known
    best = {found, next - at + 1};
    if (!text.lexicon.word(found).classes.has(WordClass::starts_expression)) break;
  }
  return best;
}

}  // namespace dixit
