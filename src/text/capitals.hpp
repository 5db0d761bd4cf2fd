#pragma once

#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

#include <span>
#include <string_view>

namespace dixit {

/// Where `text` is all in capitals, as wires and captions are, case tells nothing of names. Gives the tokens of such a
/// text the shapes that they would have else, as far as their words tell: a word that no list has is a name, unless it
/// ends as nouns do or once stands behind a determiner; what stands behind a given name or a title is one wherever it
/// stands. Leaves other texts as they are. Linear.
void tell_names_in_capitals(std::string_view text, const Lexicon& lexicon, std::span<Token> tokens);

}  // namespace dixit
