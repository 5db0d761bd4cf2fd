#pragma once

#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// Cuts `text` (UTF-8, smaller than 4 GiB) into `tokens`, which is cleared first, and lists in `encoding_errors` the
/// runs of bytes that are not UTF-8; they are tokens of kind symbol. Each word is looked up in `lexicon`. Linear in
/// text.size().
void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
              std::vector<Span>& encoding_errors);

}  // namespace dixit
