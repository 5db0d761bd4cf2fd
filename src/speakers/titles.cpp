#include "speakers/titles.hpp"

namespace dixit {

using enum WordClass;

namespace {

/// Not a courtesy title; `brother` not behind `his`.
bool is_title(WordClasses may, bool owned) {
  if (may.any(masculine | feminine) && may.has(abbreviation)) return false;
  return may.has(role) || (may.has(title) && !(owned && may.has(person)));
}

}  // namespace

void Titles::learn(EntityId entity, TokenRange title) {
  const bool owned = words_.classes(title.begin).has(possessive);
  bool is_role = false;
  bool held = title.begin == 0 || !is_past(title.begin - 1);
  for (TokenIndex at = title.begin; at < title.end; ++at) {
    held = held && !is_past(at);
    const WordClasses may = words_.classes(at);
    if (!may.any(kRoles)) continue;
    hold(at, entity, held);
    is_role = is_role || is_title(may, owned);
  }
  if (is_role) entities_.add_title(entity, title);
}

/// `former`
bool Titles::is_past(TokenIndex at) const {
  return lexicon_.word(words_.token(at).word).frames.has(Frame::negative) && words_.classes(at).has(adjective);
}

void Titles::hold(TokenIndex office, EntityId entity, bool held) {
  const std::string_view word = words_.bytes(office);
  hold(word, entity, held);
  const std::string_view rank = offices_.second_title(office);
  if (rank.empty()) return;
  hold(rank, entity, held);
  hold(word.substr(0, word.find('-')), entity, held);
}

/// The governor is `former Governor Doe` only where there is no other.
void Titles::hold(std::string_view office, EntityId entity, bool held) {
  const WordKey word = mentions_.table.add(office);
  if (held || entities_.holder(word) == kNobody) entities_.set_holder(word, entity);
}

}  // namespace dixit
