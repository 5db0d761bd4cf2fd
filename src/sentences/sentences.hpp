#pragma once

#include "marks/marks.hpp"
#include "text/paragraphs.hpp"
#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// Splits each paragraph into sentences, as ranges of tokens in order; together they hold every token. A sentence does
/// not end inside an outermost quoted span, unless the span never closes; behind a span that ends in `.`, `?` or `!` it
/// ends unless what follows goes on with it (`"So what?" said Harry.`). Knows abbreviations, initials, `No. 5`,
/// ellipses. `sentences` is cleared first. Linear.
void find_sentences(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                    const std::vector<QuotedSpan>& marks, const Lexicon& lexicon, std::vector<TokenRange>& sentences);

/// The same for the tokens inside one quoted span: spans inside it are kept whole.
void find_sentences_inside(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                           const std::vector<QuotedSpan>& marks, const Lexicon& lexicon,
                           std::vector<TokenRange>& sentences);

}  // namespace dixit
