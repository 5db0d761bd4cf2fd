#include "speakers/introductions.hpp"

#include <utility>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::uint32_t kFarReveal = 2;  // sentences

}  // namespace

void Introductions::learn(const Mention& name) {
  learn_noun(name);
  learn_bare_role(name);
  reveal(name);
}

void Introductions::speaks(EntityId who, std::uint32_t sentence, bool indefinite) noexcept {
  unnamed_ = indefinite ? who : kNobody;
  unnamed_sentence_ = sentence;
}

/// `a hedgehog called Bramble`: the hedgehog is Bramble.
void Introductions::learn_noun(const Mention& name) {
  const TokenIndex at = name.tokens.begin;
  if (at < 3 || !words_.classes(at - 1).has(verb_participle) || words_.classes(at - 2).any(kClosedWords)) return;
  if (!input_.lexicon.word(words_.token(at - 1).word).frames.has(Frame::object_predicate)) return;
  if (!words_.is_indefinite(at - 3) && !words_.classes(at - 3).has(adjective)) return;
  entities_.set_holder(mentions_.table.add(words_.bytes(at - 2)), name.entity);
}

/// `Josiah Doe, attorney, of Market Street`
void Introductions::learn_bare_role(const Mention& name) {
  const TokenIndex at = name.name.end + 1;
  if (words_.kind(at - 1) != TokenKind::comma || !words_.is_word(at) || words_.is_capital(at)) return;
  const WordClasses may = words_.classes(at);
  if (!may.any(role | title) || may.any(plural_noun | determiner | person)) return;
  const bool ends = words_.kind(at + 1) == TokenKind::comma || words_.classes(at + 1).has(preposition);
  if (ends) titles_.learn(name.entity, {at, at + 1});
}

void Introductions::reveal(const Mention& mention) {
  TokenIndex at = mention.tokens.begin;
  if (at > 0 && words_.classes(at - 1).has(determiner)) --at;  // the General
  if (unnamed_ == kNobody || mention.sentence - unnamed_sentence_ > kFarReveal || at < 2) return;
  if (input_.sentences[mention.sentence].begin != at - 2 || !words_.classes(at - 1).has(be)) return;
  const WordClasses subject = words_.classes(at - 2);
  const bool cleft = words_.classes(mention.name.end).has(relative);  // It was Doe who fell.
  if (!subject.has(subject_pronoun) || subject.has(first_person) || cleft) return;
  if (clash(entities_[unnamed_].gender, entities_[mention.entity].gender)) return;
  entities_[std::exchange(unnamed_, kNobody)].revealed = mention.entity;
}

}  // namespace dixit
