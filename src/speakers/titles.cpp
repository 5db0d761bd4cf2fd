#include "speakers/titles.hpp"

namespace dixit {

using enum WordClass;

namespace {

/// Not a courtesy title; `brother` not behind `his`; not `candidates`.
bool is_title(WordClasses may, bool owned) {
  if (may.has(plural_noun) && !may.has(noun)) return false;
  if (may.any(masculine | feminine) && may.has(abbreviation)) return false;
  return may.has(role) || (may.has(title) && !(owned && may.has(person)));
}

}  // namespace

void Titles::learn(EntityId entity, TokenRange title, bool here) {
  const bool owned = words_.classes(title.begin).has(possessive);
  bool is_role = false;
  bool held = here && (title.begin == 0 || !words_.is_past(title.begin - 1));
  for (TokenIndex at = title.begin; at < title.end; ++at) {
    held = held && !words_.is_past(at);
    const WordClasses may = words_.classes(at);
    if (!may.any(kRoles) || words_.is_possessive_clitic(at + 1)) continue;  // a farmer's daughter
    hold(at, entity, held && !is_part(at, title));
    is_role = is_role || is_title(may, owned);
  }
  if (is_role || owned) tell_who(entity, title);
  if (is_role) entities_.add_title(entity, without_edges(title));
}

/// `President` of `Vice President`, `Chief` of `Chief Justice`
bool Titles::is_part(TokenIndex at, TokenRange title) const {
  const auto is_office = [this](TokenIndex last) {
    return words_.is_compound_of(last, role) || words_.is_compound_of(last, WordClass::title);
  };
  return (at > title.begin && is_office(at)) || (at + 1 < title.end && is_office(at + 1));
}

/// Without an article that is no owner's (`the agency's director`), and without the courtesy title at the end.
TokenRange Titles::without_edges(TokenRange title) const {
  const auto is_courtesy = [this](TokenIndex at) {
    const WordClasses may = words_.classes(at);
    return may.any(masculine | feminine) && may.has(abbreviation) && may.has(WordClass::title);
  };
  TokenIndex last = title.end - 1;
  if (words_.kind(last) == TokenKind::full_stop && last > title.begin) --last;
  if (last > title.begin && is_courtesy(last)) title.end = last;
  bool owned = words_.classes(title.begin).has(possessive);
  for (TokenIndex at = title.begin; at < title.end; ++at)
    owned = owned || words_.is_possessive_clitic(at) || words_.kind(at) == TokenKind::mark;
  if (!owned && title.size() > 1 && words_.classes(title.begin).has(determiner)) ++title.begin;
  return title;
}

/// `a spokeswoman for the union` is a person, and a woman; the retailer may be a body.
void Titles::tell_who(EntityId id, TokenRange title) {
  WordClasses head;
  for (TokenIndex at = title.begin; at < title.end; ++at) {
    const WordClasses may = words_.classes(at);
    if (may.has(preposition) && !head.empty()) break;
    if (may.any(kRoles)) head = may;
  }
  Entity& entity = entities_[id];
  const Gender kin = head.has(person) ? gender_of(head) : Gender::unknown;  // not: chairman Jane Doe
  if (kin != Gender::unknown && entity.honorific == kUnknownWord) entity.gender = kin;
  if (!head.has(role) || head.any(organisation | plural_noun) || entity.kind == SpeakerKind::organisation) return;
  if (entity.kind == SpeakerKind::unknown) entity.kind = SpeakerKind::person;
  if (entity.gender == Gender::unknown) entity.gender = gender_of(head);
}

void Titles::hold(TokenIndex office, EntityId entity, bool held) {
  const std::string_view word = words_.bytes(office);
  hold(word, entity, held);
  const std::string_view rank = offices_.second_title(office);
  if (rank.empty()) return;
  hold(rank, entity, held);
  hold(word.substr(0, word.find('-')), entity, held);
}

/// The governor is `former Governor Doe`, the president `Vice President Doe` only where there is no other.
void Titles::hold(std::string_view office, EntityId entity, bool held) {
  const WordKey word = mentions_.table.add(office);
  if (held || entities_.holder(word) == kNobody) entities_.set_holder(word, entity);
}

}  // namespace dixit
