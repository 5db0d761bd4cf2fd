#include "speakers/surnames.hpp"

#include "speakers/words.hpp"

#include <vector>

namespace dixit {
namespace {

bool has_surname(const Mention& mention) {
  const bool whole = mention.word_count > 1 || mention.honorific != kUnknownWord;
  return mention.kind == MentionKind::name && whole && mention.what == SpeakerKind::person;
}

/// One word with a capital that is no member of the family: `Baker`, not `Mother`.
bool may_be_name(const Mention& mention, const Words& words) {
  return mention.kind == MentionKind::description && mention.tokens.size() == 1 &&
         words.is_capital(mention.tokens.begin) && !words.classes(mention.tokens.begin).has(WordClass::person);
}

void take_as_name(Mention& mention) {
  mention.kind = MentionKind::name;
  mention.gender = Gender::unknown;
  mention.what = SpeakerKind::person;
  mention.flags = mention.flags - MentionFlags(MentionFlag::definite);
  mention.flags |= MentionFlag::bare;
}

}  // namespace

void read_surnames(const SpeakerInput& input, Mentions& mentions) {
  const Words words(input);
  std::pmr::vector<bool> surnames(mentions.table.size() + 1, false, input.memory);
  for (const Mention& mention : mentions.list)
    if (has_surname(mention)) surnames[mentions.words_of(mention).back()] = true;
  for (Mention& mention : mentions.list)
    if (may_be_name(mention, words) && surnames[mentions.words[mention.first_word]]) take_as_name(mention);
}

}  // namespace dixit
