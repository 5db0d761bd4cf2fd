#include "speakers/antecedents.hpp"

#include <algorithm>

namespace dixit {

namespace {

using enum WordClass;

constexpr std::uint32_t kNear = 2;  // sentences
constexpr TokenIndex kBeside = 4;   // tokens

/// The word in front of the relative pronoun, a comma or dash passed over.
TokenIndex word_before(const Words& words, TokenIndex relative) noexcept {
  const bool apart =
      relative > 1 && (words.kind(relative - 1) == TokenKind::comma || words.kind(relative - 1) == TokenKind::dash);
  return relative - (apart ? 2 : 1);
}

/// `those who`, `someone who`, `18% who`
bool follows_no_noun(const Words& words, TokenIndex relative) noexcept {
  if (relative == 0) return true;
  const TokenIndex before = relative - 1;
  if (words.kind(before) == TokenKind::number) return true;
  return words.is_word(before) && !words.is_capital(before) &&
         words.classes(before).any(determiner | subject_pronoun | object_pronoun);
}

/// `Doe, who`, `Jane Doe who`
bool is_name_beside(const Words& words, TokenIndex name, TokenIndex relative) noexcept {
  const TokenIndex last = word_before(words, relative);
  for (TokenIndex at = name; at <= last; ++at)
    if (!words.is_capital(at) && words.kind(at) != TokenKind::full_stop) return false;
  return true;
}

/// `a sign that read`, `the report, which said`
bool is_behind_thing(const Words& words, TokenIndex relative) noexcept {
  const TokenIndex before = word_before(words, relative);
  return words.is_word(before) && !words.is_capital(before);
}

/// `of two` behind `the father`.
bool is_number_behind(TokenRange behind, const Words& words) noexcept {
  return behind.size() == 2 && words.is_name_link(behind.begin) &&
         (words.classes(behind.begin + 1).has(number_word) || words.kind(behind.begin + 1) == TokenKind::number);
}

/// `the former finance minister`
bool is_former(const SpeakerPhrase& phrase, const Words& words) noexcept {
  for (TokenIndex at = phrase.tokens.begin; at < phrase.head; ++at)
    if (words.is_past(at)) return true;
  return false;
}

/// `Witness said`: in a report of a trial, without an article.
bool is_bare_role(const SpeakerPhrase& phrase, const Words& words) noexcept {
  if (phrase.tokens.size() > 1 || !words.is_capital(phrase.head)) return false;
  const WordClasses head = words.classes(phrase.head);
  if (words.token(phrase.head).shape.has(Shape::all_capitals)) return false;  // MODERATOR: Thank you.
  return head.has(role) && !head.any(title | plural_noun | given_name);
}

/// `the Senior Lawyer`, who holds that office whoever was spoken of; not: `the Ellery Senator`
bool is_written_office(const SpeakerPhrase& phrase, const Words& words) noexcept {
  const TokenIndex before = phrase.head - 1;
  return before > phrase.tokens.begin && words.is_capital(phrase.head) && words.is_capital(before) &&
         !words.classes(before).any(place | nationality | group) && !words.classes(before).empty();
}

/// Nothing tells that somebody else is meant than who was spoken of: `the mayor`, `the other nurse`, `the club's
/// nurse`.
bool calls_again(const SpeakerPhrase& phrase, const Words& words, bool unknown) noexcept {
  if (phrase.what != SpeakerKind::person || phrase.plural) return false;
  const WordClasses first = words.classes(phrase.tokens.begin), head = words.classes(phrase.head);
  if (is_bare_role(phrase, words)) return true;
  if (words.may_be_firm(phrase.head)) return false;
  if (!phrase.definite || !first.has(determiner) || first.any(possessive | complementizer)) return false;
  for (TokenIndex at = phrase.tokens.begin + 1; at < phrase.head; ++at) {
    const WordClasses may = words.classes(at);
    if (words.is_possessive_clitic(at) || may.any(determiner | number_word | preposition)) return false;
    if (words.is_other(at)) return false;
  }
  if (words.frames(phrase.head).has(Frame::apart) || is_written_office(phrase, words)) return false;
  const bool aged = words.tells_age(phrase.tokens.begin + 1);  // the 37-year-old mother of three
  const bool mother = head.has(WordClass::person) && (aged || phrase.head == phrase.tokens.begin + 1);
  const bool placed =  // the Texas senator, who was not called a senator before
      unknown && phrase.head > phrase.tokens.begin + 1 && words.classes(phrase.head - 1).any(place | nationality);
  if (head.has(title) && !mother && !placed && !words.stands_in(phrase.head) && !is_former(phrase, words)) return false;
  const TokenRange behind{phrase.head + 1, phrase.tokens.end};
  const bool aside = head.any(nationality | role) && behind.size() > 1 &&
                     words.kind(behind.begin) == TokenKind::comma &&
                     (words.kind(behind.begin + 1) == TokenKind::number ||  // the singer, 29,
                      words.classes(behind.begin + 1).has(relative));       // the Swede, whose contract ends in May,
  return behind.empty() || aside || is_number_behind(behind, words);
}

bool could_be(const SpeakerPhrase& phrase, const FocusEntry& entry, const Entity& entity, bool aged) noexcept {
  const bool told = entity.kind == SpeakerKind::unknown && (aged || entry.speaker || entity.gender != Gender::unknown);
  const bool person = entity.kind == SpeakerKind::person || told;
  return entity.named && person && !entity.plural && !clash(phrase.gender, entity.gender);
}

}  // namespace

EntityId find_antecedent(const Focus& focus, const Entities& entities, const Words& words, TokenIndex relative) {
  if (follows_no_noun(words, relative)) return kNobody;
  EntityId nearest = kNobody, person = kNobody, likely = kNobody;
  TokenIndex nearest_at = 0;
  std::uint32_t sentence = 0;
  focus.visit([&](const FocusEntry& entry) {
    if (entry.at >= relative) return;
    if (nearest == kNobody) {
      nearest = entry.entity;
      nearest_at = entry.at;
      sentence = entry.sentence;
    }
    const Entity& entity = entities[entry.entity];
    if (entry.sentence != sentence || entity.kind == SpeakerKind::organisation || !entity.person_like) return;
    if (likely == kNobody) likely = entry.entity;
    if (person == kNobody && entity.kind == SpeakerKind::person) person = entry.entity;
  });
  if (nearest == kNobody) return kNobody;
  const WordClasses may = words.classes(relative);
  if (!may.any(determiner | complementizer)) {  // who
    // Jane Doe of Oster, who
    const bool owned = person != kNobody && nearest_at > 0 && words.is_name_link(nearest_at - 1);
    if (likely == nearest && !owned && is_name_beside(words, nearest_at, relative)) return nearest;
    return person != kNobody ? person : likely != kNobody ? likely : nearest;
  }
  const bool which = may.has(determiner) && !may.has(complementizer);
  const bool told = entities[nearest].gender != Gender::unknown || !is_name_beside(words, nearest_at, relative);
  if (which && told && entities[nearest].kind == SpeakerKind::person)
    return kNobody;  // `Doe met the board, which said`
  return relative - nearest_at > kBeside && is_behind_thing(words, relative) ? kNobody : nearest;
}

EntityId find_called_again(const Focus& focus, const Entities& entities, const Words& words,
                           const SpeakerPhrase& phrase, std::uint32_t sentence, EntityId known) {
  EntityId found = kNobody;
  if (!calls_again(phrase, words, known == kNobody)) return found;
  if (is_former(phrase, words)) known = kNobody;  // who holds the office now
  const bool aged = words.tells_age(phrase.tokens.begin + 1);
  focus.visit([&](const FocusEntry& entry) {
    if (sentence - entry.sentence > kNear || entry.aside || !(entry.subject || entry.speaker)) return;
    if (!could_be(phrase, entry, entities[entry.entity], aged)) return;
    if (found == kNobody || entry.entity == known) found = entry.entity;
  });
  return found;
}

EntityId find_aged(const Mentions& mentions, const Words& words, const SpeakerPhrase& phrase) {
  constexpr std::size_t kMost = 64;
  const TokenIndex aged = phrase.tokens.begin + 1;
  if (phrase.plural || !phrase.definite || aged > phrase.head || !words.tells_age(aged)) return kNobody;
  const std::string_view age = words.bytes(aged).substr(0, words.bytes(aged).find('-'));
  const std::size_t end = mentions.first_from(phrase.tokens.begin);
  for (std::size_t index = end; index-- > end - std::min(end, kMost);) {
    const Mention& name = mentions.list[index];
    const TokenIndex comma = name.tokens.end;
    if (name.kind == MentionKind::name && words.kind(comma) == TokenKind::comma &&
        words.kind(comma + 1) == TokenKind::number && words.bytes(comma + 1) == age)
      return name.entity;
  }
  return kNobody;
}

EntityId find_namesake(const Mentions& mentions, const Entities& entities, const Words& words,
                       const SpeakerPhrase& phrase) {
  const WordClasses first = words.classes(phrase.tokens.begin);
  const bool courtesy = first.has(title) && first.has(abbreviation);
  const bool alone = phrase.head == phrase.tokens.begin;
  if (!words.is_capital(phrase.head) || phrase.plural || !(alone || courtesy)) return kNobody;
  return entities.find_only(phrase.word, [&](EntityId id) {
    const Entity& entity = entities[id];
    return entity.named && entity.word_count > 1 && entity.kind != SpeakerKind::organisation &&
           mentions.words[entity.first_word + entity.word_count - 1] == phrase.word;
  });
}

EntityId find_described(const Focus& focus, const Entities& entities, const SpeakerPhrase& phrase,
                        std::uint32_t sentence) {
  EntityId found = kNobody;
  if (phrase.gender == Gender::unknown || phrase.plural || phrase.modified) return found;
  focus.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities[entry.entity];
    const bool near = sentence - entry.sentence <= 1 && (entry.subject || entry.speaker);
    if (found == kNobody && near && entity.named && entity.gender == phrase.gender) found = entry.entity;
  });
  return found;
}

}  // namespace dixit
