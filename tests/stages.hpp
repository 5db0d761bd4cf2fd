#pragma once

#include "lexicon/lexicon.hpp"
#include "marks/marks.hpp"
#include "sentences/sentences.hpp"
#include "text/paragraphs.hpp"
#include "text/tokens.hpp"

#include <dixit/span.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dixit {

/// A text as the rooms up to sentences see it, for tests.
class Stages {
 public:
  explicit Stages(std::string text) : text_(std::move(text)) {
    tokenize(text_, lexicon_, tokens, encoding_errors);
    find_paragraphs(text_, tokens, paragraphs);
    pair_marks(text_, tokens, paragraphs, lexicon_, spans);
    find_sentences(text_, tokens, paragraphs, spans, lexicon_, sentences);
  }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::string_view cut(TokenIndex i) const noexcept { return dixit::cut(text_, tokens[i].span()); }

  [[nodiscard]] std::string_view cut(TokenRange range) const noexcept {
    if (range.empty()) return {};
    return dixit::cut(text_, Span{tokens[range.begin].begin, tokens[range.end - 1].end});
  }

  /// The tokens, parted by ` | `.
  [[nodiscard]] std::string token_line() const {
    std::string line;
    for (TokenIndex i = 0; i < tokens.size(); ++i) line.append(i == 0 ? "" : " | ").append(cut(i));
    return line;
  }

  /// The passages of the outermost level, marks included, parted by ` | `; `~` stands where one has no mark of its own.
  [[nodiscard]] std::string passage_line(std::uint32_t level = 0) const {
    std::string line;
    for (const QuotedSpan& span : spans) {
      if (span.level != level) continue;
      if (!line.empty()) line += " | ";
      line.append(span.opened ? "" : "~").append(cut(span.tokens)).append(span.closed ? "" : "~");
    }
    return line;
  }

  [[nodiscard]] std::vector<std::string> sentence_texts() const { return texts(sentences); }

  [[nodiscard]] std::vector<std::string> sentences_inside(TokenRange range) const {
    std::vector<TokenRange> inside;
    find_sentences_inside(text_, tokens, range, spans, lexicon_, inside);
    return texts(inside);
  }

  std::vector<Token> tokens;
  std::vector<Span> encoding_errors;
  std::vector<Paragraph> paragraphs;
  std::vector<QuotedSpan> spans;
  std::vector<TokenRange> sentences;

 private:
  [[nodiscard]] std::vector<std::string> texts(const std::vector<TokenRange>& ranges) const {
    std::vector<std::string> result;
    for (const TokenRange range : ranges) result.emplace_back(cut(range));
    return result;
  }

  std::string text_;
  Lexicon lexicon_;
};

}  // namespace dixit
