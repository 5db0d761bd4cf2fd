#include "speakers/phrase_names.hpp"

#include "speakers/entities.hpp"
#include "speakers/name_extent.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

OfficeHolder PhraseNames::holder_beside(TokenRange phrase, TokenIndex from) const noexcept {
  const auto last_before = [this](TokenIndex at, TokenKind kind) {
    while (words_.kind(at) != kind) --at;
    return at;
  };
  const Mention* apposed = holder_behind_last_comma(phrase);
  if (apposed == nullptr) apposed = name_behind_comma(phrase, from);
  if (apposed != nullptr) return {apposed, last_before(apposed->tokens.begin - 1, TokenKind::comma)};
  const Mention* const bracketed = name_in_brackets(phrase, from);
  if (bracketed != nullptr) return {bracketed, last_before(bracketed->tokens.begin, TokenKind::open)};
  return {};
}

OfficeHolder PhraseNames::holder_behind_office(TokenRange phrase) const noexcept {
  const Mention* const name = name_behind_office(phrase);
  return name != nullptr ? OfficeHolder{name, name->name.begin} : OfficeHolder();
}

const Mention* PhraseNames::name_ending_at(TokenIndex begin, TokenIndex end) const noexcept {
  for (std::size_t index = mentions_.first_from(end); index-- > 0;) {
    const Mention& mention = mentions_.list[index];
    if (mention.name.begin < begin) break;
    if (mention.kind != MentionKind::name || mention.tokens.end < end) continue;
    return mention.entity == kNobody ? nullptr : &mention;
  }
  return nullptr;
}

TokenIndex PhraseNames::first_comma(TokenRange tokens, TokenIndex from) const noexcept {
  while (from < tokens.end && words_.kind(from) != TokenKind::comma) ++from;
  return from;
}

/// `Housing and Works,` of `the Minister of Lands, Housing and Works, Jane Doe`: the comma behind, or `comma`.
TokenIndex PhraseNames::comma_behind_department(TokenRange tokens, TokenIndex comma) const noexcept {
  if (comma >= tokens.end) return comma;
  TokenIndex office = tokens.begin;
  while (office < comma && !words_.classes(office).any(role | title)) ++office;
  while (office < comma && !words_.is_name_link(office)) ++office;
  if (office >= comma || !words_.is_capital(comma - 1)) return comma;
  bool listed = false;
  for (TokenIndex at = comma + 1; at < tokens.end; ++at) {
    if (words_.kind(at) == TokenKind::comma && listed) return at;
    const WordClasses may = words_.classes(at);
    const bool bracket = words_.kind(at) == TokenKind::open || words_.kind(at) == TokenKind::close;
    if (may.any(given_name | title) || !(words_.is_capital(at) || may.has(coordinator) || bracket)) return comma;
    listed = listed || may.has(coordinator);
  }
  return comma;
}

/// The end of `Jane Doe, Ann Roe and Rana Mehta`, whose first name ends at `end`; or `end`. Not: `Oster Ferry Company,
/// or OFC,`
TokenIndex PhraseNames::end_of_list(TokenRange tokens, TokenIndex end) const noexcept {
  const TokenIndex comma = first_comma(tokens, end);
  if (comma_behind_department(tokens, comma) > comma) return end;
  TokenIndex at = end;
  const std::size_t behind = mentions_.first_from(end);
  const EntityId named = behind > 0 ? mentions_.list[behind - 1].entity : kNobody;
  for (std::size_t index = behind; index < mentions_.list.size(); ++index) {
    const Mention& mention = mentions_.list[index];
    TokenIndex begin = at;
    if (words_.kind(begin) == TokenKind::comma) ++begin;
    const bool last = words_.classes(begin).has(coordinator);
    if (last) ++begin;
    if (begin == at || mention.kind != MentionKind::name || mention.tokens.begin != begin) return end;
    if (mention.name.end > tokens.end || mention.flags.has(MentionFlag::possessive)) return end;
    if (mention.entity == named && named != kNobody) return end;
    at = mention.name.end;
    if (last) return at;
  }
  return end;
}

/// `Jane Doe and her brother`, Jack Doe
bool PhraseNames::names_another(TokenRange range) const noexcept {
  if (words_.classes(range.begin).has(subject_pronoun) && words_.classes(range.begin + 1).has(coordinator))
    return true;  // he and Jack Doe
  for (std::size_t index = mentions_.first_from(range.begin); index < mentions_.list.size(); ++index) {
    const Mention& mention = mentions_.list[index];
    if (mention.name.end >= range.end) return false;
    if (mention.kind == MentionKind::name && words_.classes(mention.name.end).has(coordinator))
      return !begins_department(mention, range);
  }
  return false;
}

/// `Water and Sanitation minister Jane Doe`, `Southampton and Eastwick police chief Jane Doe`, `Ellery and Holm mayor
/// Jane Doe`, if no Ellery was named before.
bool PhraseNames::begins_department(const Mention& first, TokenRange range) const noexcept {
  const TokenIndex word = first.name.end - 1;
  const bool placed = first.word_count == 2 && words_.classes(word - 1).has(place);  // Kent Water and Sanitation
  const WordClasses may = words_.classes(word);
  if (first.tokens.begin != range.begin || first.name.begin != range.begin) return false;
  if (first.word_count > 1 && !placed) return false;
  const bool unknown = may.empty() && !is_surname_before(first);
  if (!(may.any(noun | plural_noun | place) || unknown) || (may - place).any(kNameWords)) return false;
  const Mention* const name = name_ending_at(first.name.end, range.end);
  if (name == nullptr) return false;
  const TokenIndex second = first.name.end + 1;
  if (!may.has(place) && !unknown && name->tokens.begin <= second + 1) return name->name.begin > name->tokens.begin;
  if (!words_.is_capital(second) || (words_.classes(second) - place).any(kNameWords)) return false;
  for (TokenIndex at = second + 1; at < name->name.begin; ++at)
    if (words_.classes(at).any(title | role)) return are_modifiers({second, name->name.begin});
  return false;
}

/// A longer name in front of it ends in that one.
bool PhraseNames::is_surname_before(const Mention& name) const noexcept {
  constexpr std::ptrdiff_t kFarthest = 64;  // mentions
  const auto last_word = [this](const Mention& mention) {
    return mentions_.words[mention.first_word + mention.word_count - 1];
  };
  const auto is_longer = [&](const Mention& mention) {
    return mention.kind == MentionKind::name && mention.word_count > 1 && last_word(mention) == last_word(name);
  };
  const std::ptrdiff_t index = &name - mentions_.list.data();
  return std::any_of(&name - std::min(index, kFarthest), &name, is_longer);
}

/// `the driver, Colin Prewett, …`, `a spokesman for the company, Hugh Dellar`
const Mention* PhraseNames::name_behind_comma(TokenRange tokens, TokenIndex from) const noexcept {
  const TokenIndex first = first_comma(tokens, from);
  const TokenIndex comma = comma_behind_department(tokens, first);
  if (comma + 1 >= tokens.end || names_another({tokens.begin, first})) return nullptr;
  for (std::size_t index = mentions_.first_from(comma); index < mentions_.list.size(); ++index) {
    const Mention& mention = mentions_.list[index];
    if (!are_modifiers({comma + 1, mention.tokens.begin})) return nullptr;
    if (mention.kind != MentionKind::name || are_words_behind(mention.tokens.end, tokens.end)) continue;
    const bool stop = words_.kind(mention.name.end - 1) == TokenKind::full_stop;  // of Ltd.
    if (mention.name.end - (stop ? 1 : 0) > tokens.end || mention.entity == kNobody) return nullptr;
    if (words_.classes(mention.name.end).has(coordinator)) return nullptr;
    const bool another = comma > from;  // a spokesman for the company, Acme,
    if (mention.what == SpeakerKind::organisation && another) return nullptr;
    return &mention;
  }
  return nullptr;
}

/// `Mr. Jan Roe` of `The Chairman, Ellery Town Board, Mr. Jan Roe`: an office, what it is of, and its holder; or none.
const Mention* PhraseNames::holder_behind_last_comma(TokenRange tokens) const noexcept {
  const TokenIndex first = first_comma(tokens, tokens.begin);
  if (first >= tokens.end || first == tokens.begin) return nullptr;
  const TokenIndex behind = office_end({tokens.begin, first + 1});
  const WordClasses office = words_.classes(std::min(behind, first) - 1);
  const Mention* const name = name_ending_at(first + 1, tokens.end);
  if (!office.any(role | title) || office.has(plural_noun) || name == nullptr || is_body(name->what)) return nullptr;
  const bool told = name->tokens.begin < name->name.begin ||
                    (name->word_count > 1 && words_.classes(name->name.begin).has(given_name));
  const TokenIndex comma = name->tokens.begin - 1;
  return told && comma > first && words_.kind(comma) == TokenKind::comma ? name : nullptr;
}

/// `The Minister for Lands (Sir John Doe)`
const Mention* PhraseNames::name_in_brackets(TokenRange tokens, TokenIndex from) const noexcept {
  TokenIndex open = from;
  while (open < tokens.end && words_.is_word(open)) ++open;
  if (open >= tokens.end || words_.kind(open) != TokenKind::open) return nullptr;
  TokenIndex office = tokens.begin;
  while (office < open && !words_.classes(office).any(role | title)) ++office;
  if (office == open) return nullptr;
  for (std::size_t index = mentions_.first_from(open); index < mentions_.list.size(); ++index) {
    const Mention& mention = mentions_.list[index];
    if (!are_modifiers({open + 1, mention.tokens.begin})) return nullptr;
    if (mention.kind != MentionKind::name || words_.kind(mention.name.end) != TokenKind::close) continue;
    const bool titled = mention.tokens.begin < mention.name.begin;
    const bool person = mention.entity != kNobody && (titled || words_.classes(mention.name.begin).has(given_name));
    return person && !is_body(mention.what) ? &mention : nullptr;
  }
  return nullptr;
}

/// `Head of research Jane Doe`, `Chair of governors Jane Doe`, `Labour candidate in the election Jane Doe`; not: `Fans
/// of singer Jane Doe`, `the head of the Doe Trust`, `a film about Jane Doe`
const Mention* PhraseNames::name_behind_office(TokenRange tokens) const noexcept {
  const TokenIndex link = office_end(tokens);
  if (link == tokens.end || words_.classes(link - 1).has(plural_noun)) return nullptr;
  const Mention* const name = name_ending_at(tokens.begin, first_comma(tokens, link));
  if (name == nullptr || is_body(name->what) || name->name.begin <= link + 1) return nullptr;
  TokenIndex begin = name->name.begin;
  while (begin > link + 1 && (!words_.is_word(begin - 1) || is_written_title(begin - 1))) --begin;
  if (begin <= link + 1 || (begin == name->name.begin && name->word_count < 2)) return nullptr;
  for (TokenIndex at = link + 1; at < begin; ++at) {
    const WordClasses may = words_.classes(at);
    if (!words_.is_word(at) || may.has(relative)) return nullptr;
    if (may.any(role | person) && !may.has(plural_noun)) return nullptr;
  }
  const WordClasses before = words_.classes(begin - 1);
  if (before.any(preposition | determiner | possessive | coordinator)) return nullptr;
  const bool called = before.has(organisation) && !words_.is_capital(begin - 1);  // for the band Jane Doe
  return called && !words_.is_name_link(link) ? nullptr : name;
}

/// Where the office ends that the phrase begins with, in front of a preposition; or the phrase's end.
TokenIndex PhraseNames::office_end(TokenRange tokens) const noexcept {
  TokenIndex at = tokens.begin;
  while (at < tokens.end && words_.is_word(at) && !words_.classes(at).has(preposition)) ++at;
  const bool office =
      at > tokens.begin && at < tokens.end && words_.is_word(at) && words_.classes(at - 1).any(role | title);
  return office ? at : tokens.end;
}

/// `Councillor Jane Doe`, `Dr. Jane Doe`
bool PhraseNames::is_written_title(TokenIndex at) const noexcept {
  return words_.is_capital(at) && words_.classes(at).any(title | role) && !words_.classes(at).has(given_name);
}

/// `Head of Business Development, Jane Doe`: what stands behind `of` may be no name.
bool PhraseNames::ends_office(const Mention& name) const noexcept {
  if (name.word_count > 1) return false;
  for (TokenIndex at = name.tokens.begin; at < name.name.begin; ++at)
    if (words_.is_name_link(at)) return true;
  return false;
}

/// `The Eparch of Ellery, Sir John Doe`: a word that nothing is told of, and somebody with a title.
bool PhraseNames::is_unknown_office(TokenRange phrase, const Mention& name) const noexcept {
  if (name.name.begin != phrase.begin + 1 || name.name.size() > 1) return false;
  if (words_.classes(name.name.begin).any(kNameWords | place | outlet | group)) return false;
  if (!words_.classes(phrase.begin).has(determiner) || !words_.is_name_link(name.name.end)) return false;
  const Mention* const holder = name_behind_comma(phrase, name.name.end);
  return holder != nullptr && holder->tokens.begin < holder->name.begin;
}

/// `the`, `former England winger` in front of a name.
bool PhraseNames::are_modifiers(TokenRange range) const noexcept {
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const WordClasses may = words_.classes(at);
    if (!words_.is_word(at) || may.has(relative) || (may.any(kClosedWords) && !may.has(determiner))) return false;
  }
  return true;
}

/// The name goes on with further words of its noun phrase: it stands in front of another.
bool PhraseNames::are_words_behind(TokenIndex at, TokenIndex end) const noexcept {
  if (at >= end) return false;
  if (words_.is_possessive_clitic(at)) return true;
  return words_.is_word(at) && !words_.classes(at).any(kClosedWords) && !words_.classes(at).any(kFiniteForms);
}

}  // namespace dixit
