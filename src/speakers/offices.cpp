#include "speakers/offices.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::size_t kShortestAbbreviation = 3;  // Gov

}  // namespace

std::string_view Offices::second_title(TokenIndex at) const {
  const std::string_view bytes = words_.bytes(at);
  const std::size_t hyphen = bytes.find('-');
  if (hyphen == std::string_view::npos) return {};
  return classes_of(bytes.substr(0, hyphen)).has(title) ? bytes.substr(hyphen + 1) : std::string_view();
}

bool Offices::has_another(TokenIndex head, EntityId holder_of_head) const {
  if (head == 0 || !words_.is_word(head - 1) || !words_.classes(head - 1).any(title | role)) return false;
  return holder(words_.bytes(head - 1)) != holder_of_head;
}

EntityId Offices::holder_of_other_spelling(TokenIndex head) const {
  if (const std::string_view rank = second_title(head); !rank.empty()) return holder(rank);
  const std::string_view role = words_.bytes(head);
  for (std::size_t length = kShortestAbbreviation; length < role.size(); ++length) {
    const std::string_view begin = role.substr(0, length);
    const WordClasses may = classes_of(begin);
    if (may.has(title) && may.has(abbreviation)) return holder(begin);
  }
  const std::array<char, 2> ends = {role.front(), role.back()};  // the doctor is `Dr Jane Doe`
  const std::string_view contraction(ends.data(), ends.size());
  const WordClasses may = classes_of(contraction);
  const bool rank = may.has(title) && may.has(abbreviation) && !may.any(masculine | feminine);
  return rank && classes_of(role).has(title) ? holder(contraction) : kNobody;
}

EntityId Offices::holder_of_initials(TokenIndex head) const {
  constexpr std::size_t kMostTitles = 32;
  if (!words_.token(head).shape.has(Shape::all_capitals)) return kNobody;
  const std::vector<EntityTitle>& titles = entities_.titles();
  for (std::size_t at = titles.size(); at-- > titles.size() - std::min(titles.size(), kMostTitles);)
    if (has_initials(titles[at].tokens, words_.bytes(head))) return titles[at].entity;
  return kNobody;
}

/// `Chief Minister` of `Kerala Chief Minister`, `Superintendent of Police`: the last words.
bool Offices::has_initials(TokenRange title, std::string_view letters) const {
  std::size_t left = letters.size();
  for (TokenIndex at = title.end; left > 0 && at > title.begin;) {
    if (words_.is_name_link(--at)) continue;
    const char first = words_.bytes(at).front(), letter = letters[--left];
    if (first != letter && first - 'a' + 'A' != letter) return false;
  }
  return left == 0;
}

WordClasses Offices::classes_of(std::string_view word) const {
  return lexicon_.word(lexicon_.find(word)).classes;
}

EntityId Offices::holder(std::string_view word) const {
  return entities_.holder(mentions_.table.find(word));
}

}  // namespace dixit
