#include "text/tokens.hpp"

#include "text/tokenizer.hpp"

namespace dixit {

void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
              std::vector<Span>& encoding_errors) {
  tokens.clear();
  encoding_errors.clear();
  Tokenizer(text, lexicon, tokens, encoding_errors).run();
}

}  // namespace dixit
