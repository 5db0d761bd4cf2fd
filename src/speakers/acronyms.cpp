#include "speakers/acronyms.hpp"

#include <algorithm>

namespace dixit {

EntityId Acronyms::defined_by(const Mention& acronym) const {
  const TokenIndex begin = acronym.tokens.begin;
  if (begin == 0 || words_.kind(begin - 1) != TokenKind::open) return kNobody;
  if (words_.kind(acronym.tokens.end) != TokenKind::close || &acronym == mentions_.list.data()) return kNobody;
  const Mention& before = *(&acronym - 1);
  if (before.tokens.end != begin - 1 || before.entity == kNobody || before.word_count < 2) return kNobody;
  const std::size_t count = count_initials(mentions_.words_of(before), words_.bytes(begin));
  return count >= 2 && count + 1 >= before.word_count ? before.entity : kNobody;
}

EntityId Acronyms::spelt_out(const Mention& acronym) const {
  constexpr EntityId kMost = 64;
  const std::string_view letters = words_.bytes(acronym.name.begin);
  if (acronym.word_count != 1 || letters.size() < 2) return kNobody;
  if (!words_.token(acronym.name.begin).shape.has(Shape::all_capitals)) return kNobody;
  for (EntityId id = entities_.size(), last = id - std::min(id, kMost); id-- > last;) {
    const Entity& entity = entities_[id];
    const bool body = entity.kind == SpeakerKind::organisation;
    if (entity.word_count < 2 || (letters.size() == 2 && !body)) continue;
    const std::span name(mentions_.words.data() + entity.first_word, entity.word_count);
    if (count_initials(name, letters) == letters.size() && letters.size() + 1 >= entity.word_count) return id;
  }
  return kNobody;
}

/// How many of the letters begin words, in order.
std::size_t Acronyms::count_initials(std::span<const WordKey> name, std::string_view letters) const {
  std::size_t count = 0;
  for (const WordKey word : name)
    if (count < letters.size() && mentions_.table.spelling(word).front() == letters[count]) ++count;
  return count;
}

}  // namespace dixit
