#include "text/tokens.hpp"

#include "large_memory.hpp"
#include "text/tokenizer.hpp"

#include <algorithm>
#include <cstddef>

namespace dixit {
namespace {

// What is more than that is left to grow.
constexpr std::size_t kBytesOfToken = 5;
constexpr std::size_t kMostReserved = std::size_t{1} << 24U;

}  // namespace

void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens,
              std::vector<Span>& encoding_errors) {
  tokens.clear();
  reserve_large(tokens, std::min(text.size() / kBytesOfToken, kMostReserved));
  encoding_errors.clear();
  find_ill_formed(text, encoding_errors);
  Tokenizer(text, lexicon, tokens).run();
}

}  // namespace dixit
