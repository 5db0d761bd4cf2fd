#pragma once

#include "lexicon/tables.hpp"

namespace dixit {

/// Makes the slots of added words and of expressions from the entries. An expression whose words are not all there has
/// none.
void fill_slots(LexiconStorage& storage);

}  // namespace dixit
