#include "lexicon/perfect_ids.hpp"

#include "lexicon/slots.hpp"

#include <dixit/error.hpp>

#include <algorithm>
#include <limits>

namespace dixit {
namespace {

constexpr std::size_t kWordsPerBucket = 4;
constexpr unsigned kMostAttempts = 64;

struct HashedWord {
  WordId id = kUnknownWord;
  std::uint64_t hash = 0;
};

std::vector<HashedWord> hash_words(const LexiconTables& tables) {
  std::vector<HashedWord> words;
  for (WordId id = 1; id < tables.entries.size(); ++id) {
    FoldedForm form;
    if (fold(tables.spelling(id), form)) words.push_back({id, form.hash});
  }
  return words;
}

/// Looks for pilots, for one number of buckets.
class PilotSearch {
 public:
  PilotSearch(const std::vector<HashedWord>& words, std::size_t bucket_count)
      : buckets_(bucket_count), pilots_(bucket_count), ids_(words.size() + 1), taken_(words.size() + 1) {
    taken_[kUnknownWord] = true;
    for (const HashedWord& word : words) buckets_[LexiconTables::scaled(word.hash, bucket_count)].push_back(word);
  }

  /// False where a bucket has no pilot. The fullest ones choose first.
  [[nodiscard]] bool run() {
    std::vector<std::size_t> order(buckets_.size());
    for (std::size_t bucket = 0; bucket < order.size(); ++bucket) order[bucket] = bucket;
    std::ranges::stable_sort(order, std::ranges::greater(), [this](std::size_t at) { return buckets_[at].size(); });
    return std::ranges::all_of(order, [this](std::size_t bucket) { return find_pilot(bucket); });
  }

  [[nodiscard]] const std::vector<std::uint16_t>& pilots() const noexcept { return pilots_; }

  /// The new ids by the old ones.
  [[nodiscard]] const std::vector<WordId>& ids() const noexcept { return ids_; }

 private:
  bool find_pilot(std::size_t bucket) {
    for (std::uint32_t pilot = 0; pilot <= std::numeric_limits<std::uint16_t>::max(); ++pilot) {
      pilots_[bucket] = static_cast<std::uint16_t>(pilot);
      if (take(bucket)) return true;
    }
    return false;
  }

  /// Gives the bucket's words the ids that its pilot leads to, if all of them are free.
  bool take(std::size_t bucket) {
    for (std::size_t word = 0; word < buckets_[bucket].size(); ++word) {
      const WordId id = led_to(bucket, word);
      if (taken_[id]) {
        while (word-- > 0) taken_[led_to(bucket, word)] = false;
        return false;
      }
      taken_[id] = true;
      ids_[buckets_[bucket][word].id] = id;
    }
    return true;
  }

  [[nodiscard]] WordId led_to(std::size_t bucket, std::size_t word) const {
    return LexiconTables::led_by(pilots_[bucket], buckets_[bucket][word].hash, taken_.size());
  }

  std::vector<std::vector<HashedWord>> buckets_;
  std::vector<std::uint16_t> pilots_;
  std::vector<WordId> ids_;
  std::vector<bool> taken_;  // by new id
};

LexiconStorage renumbered(const LexiconStorage& words, const PilotSearch& found) {
  LexiconStorage result = words;
  result.pilots = found.pilots();
  result.perfect = static_cast<WordId>(words.entries.size());
  for (WordId id = 0; id < words.entries.size(); ++id) result.entries[found.ids()[id]] = words.entries[id];
  fill_slots(result);
  return result;
}

}  // namespace

LexiconStorage with_perfect_ids(const LexiconStorage& words) {
  const std::vector<HashedWord> hashed = hash_words(words.tables());
  if (hashed.size() + 1 != words.entries.size()) throw LanguageError("lexicon", 0, "a word without a spelling");
  for (unsigned attempt = 0; attempt < kMostAttempts; ++attempt) {
    PilotSearch search(hashed, hashed.size() / kWordsPerBucket + 1 + attempt);
    if (search.run()) return renumbered(words, search);
  }
  throw LanguageError("lexicon", 0, "no perfect hash of its words");
}

}  // namespace dixit
