#include "speakers/bodies.hpp"

#include <string_view>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::uint32_t kNear = 3;  // sentences back to the firm that is told more of

bool could_be_body(const Entity& entity, const Words& words) noexcept {
  if (words.token(entity.name.begin).span().size() == 1) return false;  // K. C. Doe
  return entity.kind == SpeakerKind::unknown && entity.gender == Gender::unknown && entity.votes.all() == 0;
}

/// `High Court`, which is no agency, union or party; not: `Network Rail`
bool is_of_its_own_kind(const Entity& entity, const Words& words) noexcept {
  const TokenIndex head = head_of_body(entity.name, words);
  return words.classes(head).has(organisation) && !words.stands_in(head);
}

bool is_body(const Entity& entity) noexcept {
  return entity.kind == SpeakerKind::organisation || (entity.kind == SpeakerKind::group && !entity.plural);
}

/// `the Ellery Courier`, but not Network Rail
bool is_outlet(const Entity& entity, const Words& words) noexcept {
  for (TokenIndex at = entity.name.begin; at < entity.name.end; ++at)
    if (words.classes(at).has(outlet) && !words.classes(at).has(organisation)) return true;
  return false;
}

/// `the Ellery Courier`, `Sierra Leone`
bool is_place_or_outlet(const Entity& entity, const Words& words) noexcept {
  return is_outlet(entity, words) || words.classes(head_of_body(entity.name, words)).any(place | nationality);
}

bool says_what_it_is(const Entity& entity, const Words& words) noexcept {
  if (is_place_or_outlet(entity, words)) return true;
  const WordClasses head = words.classes(head_of_body(entity.name, words));
  return head.has(organisation) && !head.any(abbreviation | plural_noun);  // but not Airlines, Ltd
}

/// `Acme Inc.`, which no `union` is
bool is_firm_for_another(const Entity& entity, TokenIndex noun, const Words& words) noexcept {
  return words.frames(noun).has(Frame::excludes) && words.ends_in_legal_form(entity.name);
}

/// `the Ellery-based company`, `the Ellery, Ohio, company`
bool is_told_by_place(const SpeakerPhrase& phrase, const Words& words) {
  const TokenIndex behind = phrase.head + 1;
  if (phrase.head < phrase.tokens.begin + 2) return false;
  if (words.kind(phrase.head - 1) == TokenKind::comma) return !words.is_between_adjectives(phrase.head - 1);
  if (phrase.tokens.end != behind && !words.is_name_link(behind)) return false;
  const std::string_view word = words.bytes(phrase.head - 1);
  const std::size_t hyphen = word.find('-');
  const bool lower = hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a';
  return lower && words.is_capital(phrase.head - 1);
}

}  // namespace

TokenIndex head_of_body(TokenRange name, const Words& words) noexcept {
  TokenIndex head = name.begin;
  while (head + 1 < name.end && words.is_word(head + 1) && !words.is_name_link(head + 1)) ++head;
  return head;
}

bool tells_of_body(const SpeakerPhrase& phrase, const Words& words) {
  const bool force = phrase.what == SpeakerKind::group && words.stands_in(phrase.head);
  const bool body = phrase.what == SpeakerKind::organisation || words.may_be_firm(phrase.head);
  if (!force && (!body || phrase.plural)) return false;
  return !phrase.modified || is_told_by_place(phrase, words);
}

/// `the packaging group`, `the British bourse`; not `the Ellery council`, `the group's owner`
bool tells_more_of_body(const SpeakerPhrase& phrase, const Words& words) {
  if (phrase.what != SpeakerKind::organisation || !phrase.definite || phrase.plural) return false;
  if (phrase.tokens.end != phrase.head + 1 || words.frames(phrase.head).has(Frame::apart)) return false;
  if (words.classes(phrase.head).has(outlet) && !words.stands_in(phrase.head)) return false;
  const WordClasses first = words.classes(phrase.tokens.begin);
  if (!first.has(determiner) || first.any(possessive | complementizer)) return false;
  for (TokenIndex at = phrase.tokens.begin + 1; at <= phrase.head; ++at) {
    if (!words.is_word(at) || (words.is_capital(at) && !words.classes(at).has(nationality))) return false;
    if (words.is_other(at)) return false;
    if (at < phrase.head && words.frames(at).has(Frame::apart)) return false;  // the government website
  }
  return true;
}

bool is_bare(const Entity& entity, const Words& words) {
  return !entity.named && entity.name.size() == 2 && words.classes(entity.name.begin).has(determiner) &&
         !words.is_indefinite(entity.name.begin) && !words.classes(entity.name.begin).has(number_word);
}

EntityId find_body(const Focus& focus, const Entities& entities, const Words& words, TokenIndex noun) {
  if (words.frames(noun).has(Frame::apart)) return kNobody;
  const bool stands_for_group = words.classes(noun).has(group);                  // the force
  const bool paper = words.classes(noun).has(outlet) && !words.stands_in(noun);  // not: the agency
  EntityId body = kNobody, possible = kNobody, acting = kNobody, aside = kNobody, courier = kNobody;
  focus.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities[entry.entity];
    if (!entity.named || is_firm_for_another(entity, noun, words)) return;
    if (paper && courier == kNobody && !entry.aside && is_outlet(entity, words)) courier = entry.entity;
    const bool subject = (entry.subject || entry.speaker) && !entry.aside;
    const bool could_be = subject && could_be_body(entity, words);
    const bool acts = could_be || (subject && is_body(entity) && !is_of_its_own_kind(entity, words));
    if (acting == kNobody && acts && (!stands_for_group || entity.kind == SpeakerKind::group)) acting = entry.entity;
    if (says_what_it_is(entity, words)) return;
    EntityId& nearest = entry.aside ? aside : body;
    if (nearest == kNobody && entity.kind == SpeakerKind::organisation) nearest = entry.entity;
    if (possible == kNobody && could_be) possible = entry.entity;
  });
  if (paper) return courier;
  if (words.stands_in(noun) && (stands_for_group || acting != kNobody)) return acting;
  if (body != kNobody) return body;
  return aside != kNobody ? aside : possible;
}

EntityId find_body_before(const Focus& focus, const Entities& entities, const Words& words, TokenIndex noun,
                          std::uint32_t sentence) {
  EntityId found = kNobody;
  const std::uint32_t near = words.may_be_firm(noun) ? kNear : 1;  // the rail operator
  focus.visit([&](const FocusEntry& entry) {
    const Entity& entity = entities[entry.entity];
    const std::uint32_t distance = sentence - entry.sentence;
    const bool subject = (entry.subject || entry.speaker) && !entry.aside && distance > 0 && distance <= near;
    if (found != kNobody || !subject || !entity.named || is_place_or_outlet(entity, words)) return;
    if (is_firm_for_another(entity, noun, words)) return;
    if (could_be_body(entity, words) || (is_body(entity) && !is_of_its_own_kind(entity, words))) found = entry.entity;
  });
  return found;
}

}  // namespace dixit
