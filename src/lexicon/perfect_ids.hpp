#pragma once

#include "lexicon/tables.hpp"

namespace dixit {

/// The same words with ids that a perfect hash finds: words fall into buckets of about four, and each bucket has a
/// pilot that leads its words to ids of their own (Belazzougui, Botelho, Dietzfelbinger: Hash, displace, and compress).
/// Takes some tenths of a second for 50,000 words. Throws LanguageError where there is no such hash.
[[nodiscard]] LexiconStorage with_perfect_ids(const LexiconStorage& words);

}  // namespace dixit
