#pragma once

#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// What the rules about sentence ends ask of a text. Views all it is made from.
class SentenceView {
 public:
  SentenceView(std::string_view text, const std::vector<Token>& tokens, const Lexicon& lexicon) noexcept
      : text_(text), tokens_(tokens), lexicon_(lexicon) {}

  [[nodiscard]] const Token& token(TokenIndex i) const noexcept { return tokens_[i]; }
  [[nodiscard]] TokenKind kind(TokenIndex i) const noexcept { return tokens_[i].kind; }
  [[nodiscard]] const Word& word(TokenIndex i) const noexcept { return lexicon_.word(tokens_[i].word); }
  [[nodiscard]] WordClasses classes(TokenIndex i) const noexcept { return tokens_[i].classes; }
  [[nodiscard]] std::string_view spelling(TokenIndex i) const noexcept { return cut(text_, tokens_[i].span()); }
  [[nodiscard]] bool has_space_before(TokenIndex i) const noexcept { return tokens_[i].shape.has(Shape::space_before); }
  [[nodiscard]] bool is_capital(TokenIndex i) const noexcept { return tokens_[i].shape.has(Shape::capital); }

  /// Begins with a small letter of a script that has them, and is no name like `iPhone`.
  [[nodiscard]] bool is_lower_case(TokenIndex i) const noexcept;

  /// A word with its full stops: `U.S.`
  [[nodiscard]] bool has_own_stop(TokenIndex i) const noexcept { return tokens_[i].shape.has(Shape::own_stop); }

  /// A single letter: an initial, where a full stop follows.
  [[nodiscard]] bool is_letter(TokenIndex i) const noexcept;

  [[nodiscard]] bool is_initial(TokenIndex i) const noexcept {
    return is_letter(i) && i + 1 < tokens_.size() && kind(i + 1) == TokenKind::full_stop;
  }

  /// As `behind_note` of the text.
  [[nodiscard]] TokenIndex behind_note(TokenIndex at, TokenIndex end) const noexcept;

  /// As `behind_clock_time` of the text.
  [[nodiscard]] TokenIndex behind_clock_time(TokenIndex at, TokenIndex end) const noexcept;

  /// Signs that can end a sentence.
  [[nodiscard]] bool is_stop(TokenIndex i) const noexcept {
    constexpr auto kStops =
        EnumSet<TokenKind, std::uint32_t>(TokenKind::full_stop) | TokenKind::question | TokenKind::ellipsis;
    return kStops.has(kind(i));
  }

 private:
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
};

}  // namespace dixit
