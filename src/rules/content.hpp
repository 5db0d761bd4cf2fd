#pragma once

#include "phrases/tags.hpp"

#include <dixit/document.hpp>

#include <cstddef>

namespace dixit {

/// Cuts the tokens of a record out of those that a rule matched. A view of one `sentence`; `first_mark` is the index of
/// the first quoted span that does not end before it.
class ContentCutter {
 public:
  ContentCutter(const TaggedText& text, TokenRange sentence, std::size_t first_mark) noexcept
      : text_(text), sentence_(sentence), first_mark_(first_mark) {}

  /// What was said, of one part of a record of kind `kind`: without its outer marks, but those of mixed content tell
  /// which of its words are quoted. Empty where nothing is left.
  [[nodiscard]] TokenRange content(TokenRange words, Kind kind) const;

  /// With the word in front of them that belongs to them, behind a cue: `asked | whether it rained`.
  [[nodiscard]] TokenRange with_word_before(TokenRange words) const;

  /// Without the punctuation at its edges; a mark stays, a bracket that has its other half, and an abbreviation's stop
  /// that does not end the sentence.
  [[nodiscard]] TokenRange trimmed(TokenRange words) const;

 private:
  [[nodiscard]] const QuotedSpan* quoted_whole(TokenRange words) const;
  [[nodiscard]] TokenIndex behind_link(TokenRange words) const;
  [[nodiscard]] TokenIndex behind_label(TokenRange words) const;
  [[nodiscard]] TokenRange without_commas(TokenRange words) const;
  [[nodiscard]] bool is_of_abbreviation(TokenIndex stop) const;
  [[nodiscard]] std::ptrdiff_t count(TokenRange words, TokenKind kind) const;
  [[nodiscard]] TokenKind kind(TokenIndex at) const { return text_.tokens[at].kind; }

  const TaggedText& text_;
  TokenRange sentence_;
  std::size_t first_mark_;
};

}  // namespace dixit
