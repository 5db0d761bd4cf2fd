#include "speakers/known_descriptions.hpp"

#include "speakers/antecedents.hpp"
#include "speakers/bodies.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::uint32_t kScene = 24;  // sentences
constexpr TokenIndex kSoon = 60;      // tokens from `the agency` to its name

}  // namespace

KnownDescriptions::KnownDescriptions(const SpeakerInput& input, bool fiction, const Mentions& mentions,
                                     const Entities& entities, const Offices& offices, const Focus& focus)
    : words_(input),
      fiction_(fiction),
      mentions_(mentions),
      entities_(entities),
      offices_(offices),
      focus_(focus),
      noted_(input.memory),
      joint_(input.memory) {}

void KnownDescriptions::note(WordKey word) {
  if (word >= noted_.size()) noted_.resize(mentions_.table.size() + 1);
  noted_[word] = true;
}

EntityId KnownDescriptions::find(WordKey word, Gender gender, TokenIndex at) const {
  const EntityId holder = entities_.holder(word);
  if (holder != kNobody && !clash(gender, entities_[holder].gender)) return holder;
  EntityId best = kNobody;
  const auto is_known = [&](EntityId id) { return entities_[id].first_mention < at; };
  entities_.visit(word, [&](EntityId id) {
    const bool force = entities_[id].kind == SpeakerKind::group && entities_[id].named &&  // the Ellery Police
                       words_.classes(head_of_body(entities_[id].name, words_)).has(group);
    if (words_.classes(at).has(number_word) && entities_[id].named) return false;  // `one` is not Channel One
    if ((entities_[id].kind != SpeakerKind::organisation && !force) || !is_head_of(entities_[id], word)) return false;
    const bool later = best == kNobody || entities_[id].last_mention > entities_[best].last_mention;
    if (best == kNobody || (is_known(id) == is_known(best) ? later : is_known(id))) best = id;
    return false;
  });
  const bool far = best != kNobody && entities_[best].first_mention > at + kSoon;  // named only much later
  return far ? kNobody : best;
}

/// `Council` of Ellery Council, Council of Europe; not `Campaign` of Campaign Legal Centre.
bool KnownDescriptions::is_head_of(const Entity& entity, WordKey word) const {
  if (!entity.named) return true;
  return mentions_.table.find(words_.bytes(head_of_body(entity.name, words_))) == word;
}

EntityId KnownDescriptions::find(const SpeakerPhrase& phrase, std::uint32_t sentence) const {
  const EntityId known = find_holder(phrase, sentence);
  const WordClasses first = words_.classes(phrase.tokens.begin);
  const bool theirs = first.has(possessive) && first.has(plural) && words_.classes(phrase.head).has(person);
  const bool another =
      !fiction_ && known != kNobody &&
      ((entities_[known].named && (theirs || words_.is_indefinite(phrase.tokens.begin))) ||
       offices_.is_of_another(phrase.head, phrase.tokens.end, known) || offices_.is_other_office(phrase.head, known));
  return another ? kNobody : known;
}

/// The chairman may be Chairman Jane Doe.
Gender KnownDescriptions::gender_told(const SpeakerPhrase& phrase) const {
  const bool office = !fiction_ && phrase.gender == Gender::male && words_.classes(phrase.head).has(role);
  return office ? Gender::unknown : phrase.gender;
}

/// `the Minister of State`, whoever else is a minister
bool KnownDescriptions::is_whole_title(const SpeakerPhrase& phrase) const {
  const TokenIndex link = phrase.head + 1;
  return link + 2 == phrase.tokens.end && words_.is_name_link(link) && words_.is_capital(phrase.head) &&
         words_.is_capital(link + 1);
}

EntityId KnownDescriptions::find_titled(const SpeakerPhrase& phrase) const {
  TokenIndex begin = phrase.tokens.begin;
  if (words_.classes(begin).any(determiner | possessive)) ++begin;
  const bool one = phrase.definite && !phrase.plural && phrase.what == SpeakerKind::person;
  const TokenIndex end = is_whole_title(phrase) ? phrase.tokens.end : phrase.head + 1;
  if (fiction_ || !one || begin + 1 >= end || words_.classes(phrase.head).has(nationality)) return kNobody;
  const EntityId found = offices_.holder_of_title({begin, end});
  return found != kNobody && !clash(gender_told(phrase), entities_[found].gender) ? found : kNobody;
}

EntityId KnownDescriptions::find_holder(const SpeakerPhrase& phrase, std::uint32_t sentence) const {
  const Gender gender = gender_told(phrase);
  EntityId known = find(phrase.wording, gender, phrase.head);
  if (known == kNobody || !entities_[known].named || is_whole_title(phrase))
    if (const EntityId titled = find_titled(phrase); titled != kNobody) return titled;
  if (known != kNobody && is_of_headline(entities_[known]))
    if (const EntityId titled = offices_.holder_of_other_spelling(phrase.head); titled != kNobody) return titled;
  if (known != kNobody) return known;
  const bool by_head = phrase.wording != phrase.word;  // the Ellery senator, whoever else is a senator
  if (by_head && !(fiction_ && phrase.singled_out)) {
    known = find(phrase.word, gender, phrase.head);
    if (known != kNobody && (!entities_[known].named || offices_.has_another(phrase.head, known))) known = kNobody;
  }
  if (known == kNobody) known = offices_.holder_of_initials(phrase.head);
  if (known == kNobody) known = offices_.holder_of_other_spelling(phrase.head);
  if (known == kNobody && !fiction_) known = offices_.holder_in_court(phrase.head);
  const bool initials = known != kNobody && words_.token(phrase.head).shape.has(Shape::all_capitals);
  const bool noted = is_noted(phrase.word) && !words_.classes(phrase.head).has(nationality);  // not: the Republican
  if (fiction_ || initials || noted) return known;
  const EntityId called = find_called_again(focus_, entities_, words_, phrase, sentence, by_head ? kNobody : known);
  const bool placed = phrase.head > 0 && words_.classes(phrase.head - 1).any(place | nationality);
  const bool another = called != kNobody && placed && words_.classes(phrase.head).has(title) &&
                       offices_.has_other_title(called, phrase.head);
  return called != kNobody && !another ? called : known;
}

/// `Senator wants inquiry`: no article.
bool KnownDescriptions::is_of_headline(const Entity& described) const {
  return !fiction_ && !described.named && !described.plural && words_.is_capital(described.name.begin) &&
         !words_.classes(described.name.begin).any(determiner | possessive);
}

EntityId KnownDescriptions::find_many(const SpeakerPhrase& phrase) const {
  const WordClasses first = words_.classes(phrase.tokens.begin);
  if (fiction_ || !phrase.plural || phrase.tokens.end != phrase.head + 1 ||
      first.any(determiner | possessive | number_word))
    return kNobody;
  const EntityId known = entities_.holder(phrase.wording);
  return known != kNobody && !entities_[known].named && entities_[known].plural ? known : kNobody;
}

EntityId KnownDescriptions::find_joint(const SpeakerPhrase& phrase) const {
  constexpr std::size_t kMost = 8;
  for (std::size_t back = 1; back <= std::min(joint_.size(), kMost); ++back)
    if (have_same_members(entities_[joint_[joint_.size() - back]].name, phrase.core))
      return joint_[joint_.size() - back];
  return kNobody;
}

bool KnownDescriptions::is_in_mind(EntityId called) const {
  return called != kNobody && (!entities_[called].named || focus_.has(called));
}

/// The only one of this gender in the scene: `his sister` of two may be new.
EntityId KnownDescriptions::only_one(const FocusQuery& query) const {
  EntityId found = kNobody;
  bool several = false;
  focus_.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities_[entry.entity];
    if (entry.aside || entry.entity == query.except || entry.entity == found) return;
    if (entity.gender != query.gender || entity.plural || query.sentence - entry.sentence > kScene) return;
    several = several || found != kNobody;
    found = entry.entity;
  });
  return several ? kNobody : found;
}

EntityId KnownDescriptions::find_anew(const Mention& mention) const {
  const WordClasses may = words_.classes(mention.name.begin), first = words_.classes(mention.tokens.begin);
  if (!may.has(person) || may.has(role) || mention.flags.has(MentionFlag::plural)) return kNobody;
  if (mention.tokens.begin == mention.name.begin) return kNobody;        // Mother
  if (words_.classes(mention.tokens.end).has(relative)) return kNobody;  // the man who stood there
  const bool owned = first.has(possessive);
  if (!owned && mention.gender == Gender::unknown) return kNobody;
  FocusQuery query{.sentence = mention.sentence, .gender = gender_of(first), .person = true};
  if (owned) query.except = focus_.find(query, entities_);
  query.gender = mention.gender;
  query.earlier = true;
  if (owned && mention.gender != Gender::unknown) return only_one(query);
  return focus_.find(query, entities_);
}

bool KnownDescriptions::have_same_members(TokenRange a, TokenRange b) const {
  const std::size_t none = mentions_.list.size();
  std::size_t x = next_member(mentions_.first_from(a.begin), a), y = next_member(mentions_.first_from(b.begin), b);
  unsigned count = 0;
  for (; x < none && y < none; x = next_member(x + 1, a), y = next_member(y + 1, b), ++count)
    if (mentions_.list[x].entity != mentions_.list[y].entity) return false;
  return x == y && count > 1;  // both at the end, and not: Jane Doe and her brother
}

/// The first mention from `index` on that names somebody in `range`; else the number of mentions.
std::size_t KnownDescriptions::next_member(std::size_t index, TokenRange range) const {
  for (; index < mentions_.list.size() && mentions_.list[index].name.end <= range.end; ++index)
    if (mentions_.list[index].kind == MentionKind::name) return index;
  return mentions_.list.size();
}

}  // namespace dixit
