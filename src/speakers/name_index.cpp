#include "speakers/name_index.hpp"

#include "speakers/namesakes.hpp"

#include <algorithm>
#include <array>

namespace dixit {

void NameIndex::add(const Mention& name, EntityId id) {
  const auto words = mentions_.words_of(name);
  entities_.index(words.back(), id);
  if (fiction_ && words_.classes(name.name.begin).has(WordClass::given_name))
    each_short_form(mentions_.table, mentions_.table.spelling(words.front()), told_,
                    [&](WordKey word) { entities_.index(word, id); });
  if (words.size() == 1) return;
  entities_.index(words.front(), id);
  if (fiction_) return;
  add_inner_words(name, id);
  add_initials(name, id);
}

/// `Mr. Ruiz` can be Pablo Ruiz Ortega, `Mr. Mwangi` Peter Mwangi wa Iria.
void NameIndex::add_inner_words(const Mention& name, EntityId id) {
  const auto words = mentions_.words_of(name);
  add_half(mentions_.table.spelling(words.back()), id);
  if (name.what == SpeakerKind::organisation) return add_kind(name, id);
  if (name.what != SpeakerKind::person) return;
  for (const WordKey word : words.subspan(1, words.size() - 2))
    if (!is_initial(mentions_.table.spelling(word))) entities_.index(word, id);
}

/// `Roe` of `Jane Roe-Mehta`, where the text calls her so.
void NameIndex::add_half(std::string_view surname, EntityId id) {
  const std::size_t hyphen = surname.find('-');
  if (hyphen == std::string_view::npos) return;
  const WordKey half = mentions_.table.find(surname.substr(0, hyphen));
  if (half != kNoWord) entities_.index(half, id);
}

/// `the university` can be the University of the South.
void NameIndex::add_kind(const Mention& name, EntityId id) {
  for (TokenIndex at = name.name.begin + 1; at + 1 < name.name.end; ++at) {
    if (!words_.classes(at).has(WordClass::organisation)) continue;
    const WordKey word = mentions_.table.find(words_.bytes(at));
    if (word != kNoWord) entities_.index(word, id);
  }
}

/// The text may call the `European Launch Consortium` by its initials without telling so.
void NameIndex::add_initials(const Mention& name, EntityId id) {
  constexpr std::size_t kMost = 8;
  const auto words = mentions_.words_of(name);
  if (name.what == SpeakerKind::person || words.size() < 3 || words.size() > kMost) return;
  std::array<char, kMost> initials{};
  std::ranges::transform(words, initials.begin(), [&](WordKey word) { return mentions_.table.spelling(word).front(); });
  const std::string_view letters(initials.data(), words.size());
  const WordKey word = mentions_.table.find(letters);
  if (word != kNoWord && mentions_.table.spelling(word) == letters) entities_.index(word, id);
}

}  // namespace dixit
