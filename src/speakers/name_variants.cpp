#include "speakers/name_variants.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

constexpr unsigned kMostVariants = 12;
constexpr std::uint32_t kEnd = Entity().first_variant;

/// Fuller, or else in more use.
bool is_better(const NameVariant& a, const NameVariant& b) {
  return a.word_count == b.word_count ? a.uses >= b.uses : a.word_count > b.word_count;
}

}  // namespace

void NameVariants::count(Entity& entity, const Mention& mention) {
  std::vector<NameVariant>& variants = entities_.variants();
  const auto words = mentions_.words_of(mention);
  unsigned steps = 0;
  for (std::uint32_t at = entity.first_variant; at != kEnd; at = variants[at].next) {
    const std::span<const WordKey> known(mentions_.words.data() + variants[at].first_word, variants[at].word_count);
    if (std::ranges::equal(words, known)) {
      ++variants[at].uses;
      return;
    }
    if (++steps == kMostVariants) return;
  }
  variants.push_back({mention.name, mention.first_word, mention.word_count, 1, entity.first_variant});
  entity.first_variant = static_cast<std::uint32_t>(variants.size()) - 1;
}

const NameVariant* NameVariants::fullest(const Entity& entity, std::uint32_t least_uses) const {
  const NameVariant* best = nullptr;
  const std::vector<NameVariant>& variants = entities_.variants();
  for (std::uint32_t at = entity.first_variant; at != kEnd; at = variants[at].next) {
    if (variants[at].uses < least_uses) continue;
    if (best == nullptr || is_better(variants[at], *best)) best = &variants[at];
  }
  return best;
}

}  // namespace dixit
