#include "text/tokens.hpp"

#include "text/tokenizer.hpp"

namespace dixit {

void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
              std::vector<Span>& encoding_errors) {
  tokens.clear();
  encoding_errors.clear();
  find_ill_formed(text, encoding_errors);
  Tokenizer(text, lexicon, tokens).run();
}

}  // namespace dixit
