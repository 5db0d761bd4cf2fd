#include "speakers/introductions.hpp"

#include <utility>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::uint32_t kFarReveal = 3;  // sentences
constexpr TokenIndex kLongestRole = 3;   // tokens in front of its head

}  // namespace

void Introductions::learn(const Mention& name) {
  learn_noun(name);
  reveal(name);
}

void Introductions::speaks(EntityId who, std::uint32_t sentence, bool indefinite, bool heard) noexcept {
  unnamed_ = indefinite ? who : kNobody;
  unnamed_sentence_ = sentence;
  unseen_ = heard;
}

void Introductions::enters(const Mention& mention, const Focus& focus) {
  if (!unseen_ || unnamed_ == kNobody || mention.sentence - unnamed_sentence_ > kFarReveal) return;
  if (presents(mention.tokens)) return;
  if (mention.entity != unnamed_ && !focus.has_before(mention.entity, unnamed_sentence_)) reveal_as(mention.entity);
}

void Introductions::reveal_as(EntityId name) {
  if (!clash(entities_[unnamed_].gender, entities_[name].gender))
    entities_.reveal(std::exchange(unnamed_, kNobody), name);
}

/// `a hedgehog called Bramble`: the hedgehog is Bramble; `the Widow Doe`: so is the widow.
void Introductions::learn_noun(const Mention& name) {
  const TokenIndex at = name.tokens.begin;
  const WordClasses own = words_.classes(at);
  if (name.word_count > 1 && own.any(person | role) && !own.any(given_name | title | plural_noun))
    entities_.set_holder(mentions_.table.add(words_.bytes(at)), name.entity);
  if (at < 3 || !words_.classes(at - 1).has(verb_participle) || words_.classes(at - 2).any(kClosedWords)) return;
  if (!input_.lexicon.word(words_.token(at - 1).word).frames.has(Frame::object_predicate)) return;
  if (!words_.is_indefinite(at - 3) && !words_.classes(at - 3).has(adjective)) return;
  entities_.set_holder(mentions_.table.add(words_.bytes(at - 2)), name.entity);
}

void Introductions::learn_bare_role(const Mention& name) {
  const TokenIndex begin = name.name.end + 1;
  if (words_.kind(begin - 1) != TokenKind::comma) return;
  TokenIndex head = begin;
  while (head < begin + kLongestRole && modifies_role(head)) ++head;
  const WordClasses may = words_.classes(head);
  if (!words_.is_word(head) || words_.is_capital(head)) return;
  if (!may.any(role | title) || may.any(plural_noun | determiner | person)) return;
  const TokenKind behind = words_.kind(head + 1);
  const bool ends =
      behind == TokenKind::comma || behind == TokenKind::full_stop || words_.classes(head + 1).has(preposition);
  const EntityId holder = entities_.holder(mentions_.table.find(words_.bytes(head)));
  const bool taken = holder != kNobody && holder != name.entity && entities_[holder].named;  // the president is Roe
  if (ends && !taken) titles_.learn(name.entity, {begin, head + 1});
}

/// `deputy` in `deputy director`
bool Introductions::modifies_role(TokenIndex at) const noexcept {
  if (!words_.is_word(at) || words_.is_capital(at) || !words_.classes(at + 1).any(role | title)) return false;
  return words_.classes(at).any(role | title | adjective | noun) && !words_.classes(at).any(kClosedWords);
}

void Introductions::reveal(const Mention& description, const Mention& name) {
  const TokenIndex the = description.tokens.begin;
  const bool alone = description.tokens.size() == 2 && description.flags.has(MentionFlag::definite) &&
                     words_.classes(the).has(determiner);
  if (!alone || name.name.begin < the || entities_[name.entity].first_mention != name.tokens.begin) return;
  const EntityId before = entities_.holder(mentions_.words[description.first_word]);
  if (before == kNobody || entities_[before].named || entities_[before].plural) return;
  if (!clash(entities_[before].gender, entities_[name.entity].gender)) entities_.reveal(before, name.entity);
}

void Introductions::reveal(const Mention& mention) {
  TokenIndex at = mention.tokens.begin;
  if (at > 0 && words_.classes(at - 1).has(determiner)) --at;  // the General
  if (unnamed_ == kNobody || mention.sentence - unnamed_sentence_ > kFarReveal || at < 2) return;
  const TokenIndex begin = input_.sentences[mention.sentence].begin;
  if (!words_.classes(at - 1).has(be)) return;
  const bool cleft = words_.classes(mention.name.end).has(relative);  // It was Doe who fell.
  if (cleft || !(is_somebody({begin, at - 1}) || presents({begin, at - 1}))) return;
  reveal_as(mention.entity);
}

/// it, she
bool Introductions::is_somebody(TokenRange subject) const noexcept {
  const WordClasses may = words_.classes(subject.begin);
  return subject.size() == 1 && may.has(subject_pronoun) && !may.has(first_person);
}

/// `The speaker` of `The speaker was Doe.`
bool Introductions::presents(TokenRange subject) const noexcept {
  if (subject.size() != 2 || !words_.classes(subject.begin).has(determiner)) return false;
  return words_.classes(subject.begin + 1).any(person | role) && words_.classes(subject.end).has(be) &&
         words_.is_capital(subject.end + 1);
}

}  // namespace dixit
