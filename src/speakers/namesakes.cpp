#include "speakers/namesakes.hpp"

#include "speakers/clause_places.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

bool is_among(WordKey word, std::span<const WordKey> words) {
  return std::ranges::find(words.first(words.size() - 1), word) != words.end() - 1;
}

constexpr std::uint32_t kEstablished = 2;  // mentions by the surname alone
constexpr TokenIndex kJustNamed = 40;      // tokens

/// Who is called by the surname alone, where the other seldom is, nor was just named in full; or who was named in full,
/// where the other has yet to be.
bool is_usual(const Entity& a, const Entity& b, TokenIndex at) {
  if ((a.behind_full > 0) != (b.behind_full > 0)) return a.behind_full > 0;
  return a.alone_count >= kEstablished * (b.alone_count + 1) && at - b.behind_full > kJustNamed;
}

bool is_nearer(const Entity& a, const Entity& b) {
  if (a.mention_count == 0 && b.mention_count == 0) return a.first_mention < b.first_mention;
  if (a.mention_count == 0 || b.mention_count == 0) return b.mention_count == 0;
  return a.last_mention > b.last_mention;
}

}  // namespace

EntityId Namesakes::find_full(const Mention& name) const {
  const auto is_same = [&](EntityId id) { return is_same_full_name(name, entities_[id]); };
  EntityId found = entities_.find(mentions_.words_of(name).back(), is_same);
  if (found == kNobody && !fiction_) found = begun_by(name);
  return found == kNobody && !fiction_ ? without_form(name) : found;
}

bool Namesakes::is_same_full_name(const Mention& mention, const Entity& entity) const {
  if (clash(mention.gender, entity.gender) || is_wife(mention) != is_wife(entity)) return false;
  const auto mine = mentions_.words_of(mention);
  const auto theirs = words_of(entity);
  const std::string_view suffix = suffix_of(mention.name);
  if (is_of_other_generation(suffix, entity)) return false;
  if (!fiction_ && !suffix.empty() && suffix_of(entity.name).empty()) return false;  // Paul Doe, and then Paul Doe Jr.
  if (entity.family == mine.back() && mine.front() == theirs.front()) return true;
  if (mine.back() != theirs.back() || theirs.size() < 2) return false;
  if (std::ranges::equal(mine, theirs)) return true;
  if (is_body(mention.what) || is_body(entity.kind) || has_other_middle(mine, theirs)) return false;
  return is_same_given(mine.front(), theirs.front()) || is_among(mine.front(), theirs) ||
         is_among(theirs.front(), mine);
}

/// `Jane Ann Doe` is not Jane Mary Doe, but Jane A. Doe.
bool Namesakes::has_other_middle(std::span<const WordKey> a, std::span<const WordKey> b) const {
  if (fiction_ || a.size() != 3 || b.size() != 3 || a[1] == b[1] || a[0] != b[0]) return false;
  return !is_initial(mentions_.table.spelling(a[1])) && !is_initial(mentions_.table.spelling(b[1]));
}

/// `Arkady Semyonovich` after `Arkady Semyonovich Doe`, `Grand Harbour` after `Grand Harbour Hotels`, `the Port Board`
/// after `the Port Board of Ellery`; not `Ellery City` after `Ellery City Council`, `New Ellery` after `New Ellery
/// Harbour Office`.
EntityId Namesakes::begun_by(const Mention& mention) const {
  const WordClasses ending = words_.classes(mention.name.end - 1);
  const bool body = ending.any(place | nationality | organisation | outlet) && !ending.has(plural_noun);
  if (body && !(ending.has(organisation) && is_determined(mention, words_))) return kNobody;
  if (words_.is_compound_of(mention.name.end - 1, place)) return kNobody;
  const auto mine = mentions_.words_of(mention);
  return entities_.find(mine.front(), [&](EntityId id) {
    const auto theirs = words_of(entities_[id]);
    if (theirs.size() <= mine.size() || !std::ranges::equal(mine, theirs.first(mine.size()))) return false;
    return !body || words_.is_name_link(entities_[id].name.begin + mention.name.size());
  });
}

/// `Ellery Lamps` of `Ellery Lamps Inc.`
EntityId Namesakes::without_form(const Mention& mention) const {
  if (mention.word_count < 3 || !words_.ends_in_legal_form(mention.name)) return kNobody;
  const auto mine = mentions_.words_of(mention).first(mention.word_count - 1);
  return entities_.find(mine.front(), [&](EntityId id) { return std::ranges::equal(mine, words_of(entities_[id])); });
}

/// `Jr.`, `III` at the end of `name`; or empty.
std::string_view Namesakes::suffix_of(TokenRange name) const {
  TokenIndex last = name.end - 1;
  if (last > name.begin && words_.kind(last) == TokenKind::full_stop) --last;
  return words_.classes(last).has(name_suffix) ? words_.bytes(last) : std::string_view();
}

/// `John Smith Sr.` is not John Smith Jr.; `suffix` is that of the name that is compared, or empty.
bool Namesakes::is_of_other_generation(std::string_view suffix, const Entity& entity) const {
  if (suffix.empty()) return false;
  const std::string_view other = suffix_of(entity.name);
  return !other.empty() && other != suffix;
}

/// The same, or one is the other's initial.
bool Namesakes::is_same_given(WordKey a, WordKey b) const {
  if (a == b) return true;
  const std::string_view x = mentions_.table.spelling(a), y = mentions_.table.spelling(b);
  return (is_initial(x) || is_initial(y)) && x.front() == y.front();
}

/// Rather than `other`.
bool Namesakes::is_meant(const Mention& name, const Entity& entity, const Entity& other) const {
  const TokenIndex at = name.name.begin;
  if (!fiction_ && is_usual(entity, other, at)) return true;
  return (fiction_ || !is_usual(other, entity, at)) && is_nearer(entity, other);
}

/// Of `Doe said she was late`: female.
Gender Namesakes::told_by_own_words(const Mention& name) const {
  TokenIndex at = name.tokens.end;
  if (!words_.classes(at).has(verb_cue)) return Gender::unknown;
  if (words_.classes(++at).has(complementizer)) ++at;
  return words_.classes(at).has(subject_pronoun) ? gender_of(words_.classes(at)) : Gender::unknown;
}

EntityId Namesakes::nearest(const Mention& name) const {
  const WordKey word = mentions_.words_of(name).front();
  const Gender told = fiction_ ? Gender::unknown : told_by_own_words(name);
  EntityId best = kNobody;
  int best_rank = -1;
  const std::string_view suffix = suffix_of(name.name);
  entities_.visit(word, [&](EntityId id) {
    const int rank = rank_of(name, word, id);
    if (rank < 0 || is_of_other_generation(suffix, entities_[id])) return false;
    const bool differ = best != kNobody && clash(told, entities_[id].gender) != clash(told, entities_[best].gender);
    const bool meant = best != kNobody &&
                       (differ ? clash(told, entities_[best].gender) : is_meant(name, entities_[id], entities_[best]));
    if (best == kNobody || rank > best_rank || (rank == best_rank && meant)) {
      best = id;
      best_rank = rank;
    }
    return false;
  });
  return best;
}

bool Namesakes::has_office(const Mention& mention) const {
  if (!fiction_) return !mention.flags.has(MentionFlag::bare);
  for (TokenIndex at = mention.tokens.begin; at < mention.name.begin; ++at) {
    const WordClasses may = words_.classes(at);
    if (may.any(title | role) && (words_.is_capital(at) || !may.any(person | adjective))) return true;
  }
  return false;
}

/// Below 0: cannot be meant.
int Namesakes::rank_of(const Mention& mention, WordKey word, EntityId id) const {
  const Entity& entity = entities_[id];
  const bool is_last = words_of(entity).back() == word || entity.family == word;
  const bool by_office = has_office(mention);  // Colonel Roe
  const bool told = by_office || !is_last;     // Parker is a surname here, whatever else it can be
  if (told && clash(mention.gender, entity.gender)) return -1;
  if (fiction_ && by_office && mention.honorific == kUnknownWord && entity.gender == Gender::female && !entity.officer)
    return -1;  // Colonel Roe is not Violet Roe
  if (told && mention.what == SpeakerKind::person && is_body(entity.kind))
    return !fiction_ && !by_office && words_of(entity).front() == word && words_.ends_in_legal_form(entity.name) ? 0
                                                                                                                 : -1;
  if (mention.honorific != kUnknownWord) return rank_of_titled(mention, word, id, is_last);
  if (by_office && !is_last && (fiction_ || words_.classes(entity.name.begin).has(given_name)))
    return fiction_ ? -1 : 0;                                                // Dr. Yan is Yan Peizhi, if nobody else
  const bool wife = fiction_ && is_last && entity.gender == Gender::female;  // of Doe, as he is called
  if (entity.word_count == 1 && wife && entity.honorific != kUnknownWord) return may_do_without_title(mention) ? 1 : -1;
  if (entity.word_count == 1) return 3;
  return wife ? 1 : is_last ? 2 : fiction_ ? 3 : 1;
}

/// `Emily`, who is Miss Emily; a story does not tell of Mrs. Doe as Doe, whatever others call her.
bool Namesakes::may_do_without_title(const Mention& bare) const {
  return bare.flags.has(MentionFlag::quoted) || words_.classes(bare.name.begin).has(given_name);
}

/// The same for `Mr. Doe`; `is_last`: it is the entity's surname.
int Namesakes::rank_of_titled(const Mention& mention, WordKey word, EntityId id, bool is_last) const {
  const Entity& entity = entities_[id];
  const bool full = entity.word_count > 1;
  const bool told = fiction_ && is_last && full && !mention.flags.has(MentionFlag::quoted);
  if (told && has_eldest(mention, word)) return is_eldest(mention, id) ? 4 : -1;
  if (fiction_ && is_last && full && mention.tokens.begin < entity.first_mention && has_husband(entity)) return -1;
  if (entity.honorific == mention.honorific) return full ? 4 : 5;
  if (!fiction_) return is_last ? 3 : 0;
  if (entity.honorific != kUnknownWord) {
    if (titles_.clash(mention.honorific, entity.honorific)) return -1;
  } else if (entity.word_count > 1 && is_last && is_somebody_else(mention, word, id)) {
    return -1;
  }
  if (is_last) return 3;
  return is_named_after(entity) ? -1 : 2;
}

/// `Mrs. Doe` is not Rose Doe where there is a Miss Doe or Miss Rose too; `Mr. Roe` is none of two.
bool Namesakes::is_somebody_else(const Mention& mention, WordKey word, EntityId id) const {
  if (shares_surname(mention, word)) return true;
  if (is_beside(mention, id)) return true;
  const Entity& entity = entities_[id];
  if (mention.gender != Gender::female || titles_.goes_with_given_names(mention.honorific)) return false;
  return entity.gender != mention.gender || titles_.has_another(word, mention.honorific) ||
         titles_.has_another(words_of(entity).front(), mention.honorific);
}

/// One sentence may call one person by two names, as a story goes on.
bool Namesakes::is_beside(const Mention& titled, EntityId id) const {
  constexpr std::size_t kSurely = 2;
  const auto [begin, end] = std::equal_range(beside_.begin(), beside_.end(), Beside{id, titled.honorific});
  return static_cast<std::size_t>(end - begin) >= kSurely;
}

/// Of brothers or sisters the one who is never called by a title and a given name: Miss Doe, whose sister is Miss Anna.
bool Namesakes::is_eldest(const Mention& titled, EntityId id) const {
  const Entity& entity = entities_[id];
  return entity.word_count > 1 && entity.gender == titled.gender && entity.given_title == kUnknownWord &&
         !entity.officer && !is_beside(titled, id) &&
         (entity.honorific == kUnknownWord || entity.honorific == titled.honorific);
}

/// `Mrs. John Doe`, beside John Doe.
bool Namesakes::has_husband(const Entity& wife) const {
  if (!is_wife(wife)) return false;
  const auto is_husband = [&](EntityId id) {
    const Entity& entity = entities_[id];
    return entity.word_count > 1 && words_of(entity).front() == words_of(wife).front() && !is_wife(entity);
  };
  return entities_.find(words_of(wife).back(), is_husband) != kNobody;
}

/// There is one such, and another one.
bool Namesakes::has_eldest(const Mention& titled, WordKey word) const {
  unsigned count = 0, others = 0;
  entities_.visit(word, [&](EntityId id) {
    const Entity& entity = entities_[id];
    if (entity.word_count < 2 || words_of(entity).back() != word || entity.gender != titled.gender) return false;
    const bool eldest = is_eldest(titled, id);
    count += eldest;
    others += !eldest && entity.given_title == titled.honorific && !is_wife(entity);
    return count > 1;
  });
  return count == 1 && others > 0;
}

/// More than one whom a courtesy title and this surname could mean has it.
bool Namesakes::shares_surname(const Mention& mention, WordKey word) const {
  unsigned count = 0;
  entities_.visit(word, [&](EntityId id) {
    const Entity& entity = entities_[id];
    count += entity.word_count > 1 && words_of(entity).back() == word && !clash(mention.gender, entity.gender);
    return count > 1;
  });
  return count > 1;
}

/// `Thornbury Place`, which no person is.
bool Namesakes::is_named_after(const Entity& entity) const {
  const WordClasses given = words_.classes(entity.name.begin), ending = words_.classes(entity.name.end - 1);
  return entity.gender == Gender::unknown && !given.has(given_name) && ending.has(noun) && ending.has(mostly_noun);
}

}  // namespace dixit
