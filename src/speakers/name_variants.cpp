#include "speakers/name_variants.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

constexpr unsigned kMostVariants = 12;
constexpr std::size_t kShortText = 1000;  // mentions
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
      if (is_in_capitals(variants[at].name) && !is_in_capitals(mention.name)) variants[at].name = mention.name;
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
    if (variants[at].uses < least_uses || is_family_name(entity, variants[at])) continue;
    if (best == nullptr || is_better(variants[at], *best)) best = &variants[at];
  }
  if (best == nullptr || mentions_.list.size() > kShortText) return best;
  const NameVariant& first = introduction(entity, *best);
  return is_better(first, *best) && has_all_words(first, *best) ? &first : best;
}

/// `Doe` of Anna, who is told to be one.
bool NameVariants::is_family_name(const Entity& entity, const NameVariant& name) const noexcept {
  return name.word_count == 1 && entity.family != kNoWord && mentions_.words[name.first_word] == entity.family;
}

/// `TOM` of `"TOM!" cried his aunt.`
bool NameVariants::is_in_capitals(TokenRange name) const noexcept {
  return words_.token(name.begin).shape.has(Shape::all_capitals);
}

const NameVariant& NameVariants::introduction(const Entity& entity, const NameVariant& any) const {
  const std::vector<NameVariant>& variants = entities_.variants();
  const NameVariant* first = &any;
  for (std::uint32_t at = entity.first_variant; at != kEnd; at = variants[at].next)
    if (variants[at].name.begin < first->name.begin) first = &variants[at];
  return *first;
}

bool NameVariants::has_all_words(const NameVariant& name, const NameVariant& part) const {
  const auto words = [this](const NameVariant& variant) {
    return std::span(mentions_.words).subspan(variant.first_word, variant.word_count);
  };
  return std::ranges::all_of(words(part),
                             [all = words(name)](WordKey word) { return std::ranges::find(all, word) != all.end(); });
}

}  // namespace dixit
