#pragma once

#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

#include <memory_resource>
#include <span>

namespace dixit {

/// A surname that is a common word (`Jane Brown`, `Mr. Cook`) is read as any other that no list has: where a text names
/// somebody so, behind a given name, initials or an abbreviated title, the word's tokens with a capital get no word and
/// no classes. Not behind a determiner (`the Judge`), nor where it opens a longer name (`King Olav`). Linear, but for
/// sorting what is found. `memory` serves the call alone.
void tell_common_surnames(const Lexicon& lexicon, std::span<Token> tokens,
                          std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace dixit
