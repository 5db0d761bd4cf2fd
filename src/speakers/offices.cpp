#include "speakers/offices.hpp"

#include "lexicon/folding.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::size_t kShortestAbbreviation = 3;  // Gov

/// `Sgt` of `sergeant`: its first letter, its last, and some between. Case of the first does not count.
bool is_contraction(std::string_view letters, std::string_view word) noexcept {
  constexpr char kCase = 'a' - 'A';
  if (letters.size() < 2 || (letters.front() | kCase) != word.front() || letters.back() != word.back()) return false;
  std::size_t next = 1;
  for (std::size_t at = 1; at < word.size() && next < letters.size(); ++at) next += word[at] == letters[next];
  return next == letters.size();
}

}  // namespace

std::string_view Offices::second_title(TokenIndex at) const {
  if (!words_.token(at).shape.has(Shape::hyphen)) return {};
  const std::string_view bytes = words_.bytes(at);
  const std::size_t hyphen = bytes.find('-');
  return classes_of(bytes.substr(0, hyphen)).has(title) ? bytes.substr(hyphen + 1) : std::string_view();
}

bool Offices::has_another(TokenIndex head, EntityId holder_of_head) const {
  if (head == 0 || !words_.is_word(head - 1) || !words_.classes(head - 1).any(title | role)) return false;
  return holder(words_.bytes(head - 1)) != holder_of_head;
}

EntityId Offices::holder_of_other_spelling(TokenIndex head) const {
  if (const std::string_view rank = second_title(head); !rank.empty()) return holder(rank);
  const WordClasses noun = words_.classes(head);
  if (!noun.any(title | role) || noun.has(nationality)) return kNobody;  // no Sen. is a sense, no Rep. a Republican
  if (head > 0 && noun.has(title) && words_.classes(head - 1).any(title | role)) return kNobody;  // inspector general
  const std::string_view role = words_.bytes(head);
  for (std::size_t length = kShortestAbbreviation; length < role.size(); ++length) {
    const std::string_view begin = role.substr(0, length);
    const WordClasses may = classes_of(begin);
    if (!may.has(title) || !may.has(abbreviation)) continue;
    if (const EntityId found = holder(begin); found != kNobody) return found;
  }
  return noun.has(title) ? holder_of_contraction(role) : kNobody;
}

/// The doctor is `Dr Jane Doe`, the sergeant `Sgt. Roe`: of the titles told last.
EntityId Offices::holder_of_contraction(std::string_view role) const {
  const auto is_short_for_role = [&](const EntityTitle& told) {
    for (TokenIndex at = told.tokens.begin; at < told.tokens.end; ++at) {
      const WordClasses may = words_.classes(at);
      const bool rank = may.has(title) && may.has(abbreviation) && !may.any(masculine | feminine);
      if (rank && is_contraction(words_.bytes(at), role)) return true;
    }
    return false;
  };
  const std::span titles = last_titles();
  const auto found = std::find_if(titles.rbegin(), titles.rend(), is_short_for_role);
  return found != titles.rend() ? found->entity : kNobody;
}

EntityId Offices::holder_in_court(TokenIndex head) const {
  if (!words_.stands_in(head) || !words_.frames(head).has(Frame::apart)) return kNobody;
  const std::span titles = last_titles();
  const auto is_of_court = [&](const EntityTitle& told) {
    const TokenIndex last = told.tokens.end - 1;
    return words_.classes(last).has(title) && words_.frames(last).has(Frame::apart);
  };
  const auto found = std::find_if(titles.rbegin(), titles.rend(), is_of_court);
  return found != titles.rend() ? found->entity : kNobody;
}

EntityId Offices::holder_of_initials(TokenIndex head) const {
  if (!words_.token(head).shape.has(Shape::all_capitals)) return kNobody;
  const std::span titles = last_titles();
  const auto has_them = [&](const EntityTitle& title) { return has_initials(title.tokens, words_.bytes(head)); };
  const auto found = std::find_if(titles.rbegin(), titles.rend(), has_them);
  return found != titles.rend() ? found->entity : kNobody;
}

/// `Chief Minister` of `Kerala Chief Minister`, `Superintendent of Police`, `Member of Parliament Dr`: the last words.
bool Offices::has_initials(TokenRange title, std::string_view letters) const {
  while (title.size() > letters.size() && words_.classes(title.end - 1).has(abbreviation)) --title.end;
  std::size_t left = letters.size();
  for (TokenIndex at = title.end; left > 0 && at > title.begin;) {
    if (words_.is_name_link(--at)) continue;
    const char first = words_.bytes(at).front(), letter = letters[--left];
    if (first != letter && first - 'a' + 'A' != letter) return false;
  }
  return left == 0;
}

EntityId Offices::holder_of_title(TokenRange words) const {
  const std::span titles = last_titles();
  const auto found = std::find_if(titles.rbegin(), titles.rend(),
                                  [&](const EntityTitle& title) { return has_words(title.tokens, words); });
  return found != titles.rend() ? found->entity : kNobody;
}

EntityId Offices::first_holder_of_title(TokenRange words) const {
  const std::span titles = entities_.titles();
  for (const EntityTitle& title : titles.first(std::min(titles.size(), kMostTitles)))
    if (has_words(title.tokens, words)) return title.entity;
  return kNobody;
}

bool Offices::is_of_another(TokenIndex head, TokenIndex end, EntityId holder) const {
  TokenIndex of = head + 1;
  if (of + 1 >= end || !words_.is_name_link(of)) return false;
  TokenIndex owner = of + 1;
  if (words_.classes(owner).has(determiner)) ++owner;
  if (owner >= end || !words_.is_capital(owner)) return false;
  bool another = false;
  for (const EntityTitle& title : last_titles()) {
    if (title.entity != holder || !has_word(title.tokens, head)) continue;
    if (has_word(title.tokens, owner)) return false;
    another = another || has_owner(title.tokens);
  }
  return another;
}

bool Offices::is_other_office(TokenIndex head, EntityId holder) const {
  if (head == 0 || !words_.is_capital(head) || !words_.is_capital(head - 1)) return false;
  if (words_.classes(head - 1).any(determiner | possessive)) return false;
  bool another = false;
  for (const EntityTitle& title : last_titles()) {
    if (title.entity != holder || !has_word(title.tokens, head)) continue;
    if (has_word(title.tokens, head - 1)) return false;
    another = another || has_owner(title.tokens);
  }
  return another;
}

bool Offices::has_other_title(EntityId holder, TokenIndex head) const {
  for (const EntityTitle& told : last_titles()) {
    if (told.entity != holder || has_word(told.tokens, head)) continue;
    for (TokenIndex at = told.tokens.begin; at < told.tokens.end; ++at)
      if (words_.classes(at).has(title) && !words_.classes(at).any(masculine | feminine)) return true;
  }
  return false;
}

/// `Minister of Trade`
bool Offices::has_owner(TokenRange title) const {
  for (TokenIndex at = title.begin; at < title.end; ++at)
    if (words_.is_name_link(at)) return true;
  return false;
}

/// Case does not count.
bool Offices::has_word(TokenRange title, TokenIndex word) const {
  FoldedForm wanted, other;
  if (!fold(words_.bytes(word), wanted)) return false;
  for (TokenIndex at = title.begin; at < title.end; ++at)
    if (words_.token(at).span().size() == words_.token(word).span().size() && fold(words_.bytes(at), other) &&
        other.view() == wanted.view())
      return true;
  return false;
}

bool Offices::has_words(TokenRange title, TokenRange words) const {
  TokenIndex word = words.begin;
  while (word < words.end && has_word(title, word)) ++word;
  return word == words.end;
}

WordClasses Offices::classes_of(std::string_view word) const {
  return lexicon_.word(lexicon_.find(word)).classes;
}

EntityId Offices::holder(std::string_view word) const {
  return entities_.holder(mentions_.table.find(word));
}

}  // namespace dixit
