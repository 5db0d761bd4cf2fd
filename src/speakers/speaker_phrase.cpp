#include "speakers/speaker_phrase.hpp"

#include "speakers/name_extent.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

bool is_break(TokenKind kind) noexcept {
  switch (kind) {
    case TokenKind::comma:
    case TokenKind::open:
    case TokenKind::dash:
    case TokenKind::colon:
    case TokenKind::semicolon:
      return true;
    default:
      return false;
  }
}

SpeakerKind kind_of(WordClasses may) noexcept {
  if (may.any(plural_noun | plural) && may.any(role | person | group)) return SpeakerKind::group;
  if (may.any(role | person | title)) return SpeakerKind::person;
  if (may.has(nationality)) return may.has(plural_noun) ? SpeakerKind::group : SpeakerKind::person;  // the Brazilian
  if (may.has(organisation)) return SpeakerKind::organisation;
  return may.has(group) ? SpeakerKind::group : SpeakerKind::unknown;
}

}  // namespace

SpeakerPhrase SpeakerPhraseReader::read(TokenRange tokens) {
  const WordClasses first = words_.classes(tokens.begin);
  if (tokens.size() == 1 && first.any(subject_pronoun | object_pronoun | possessive | relative))
    return read_pronoun(tokens);
  if (is_style(tokens)) return read_pronoun(tokens);
  const TokenIndex end = head_segment_end(tokens);
  if (names_.names_another({tokens.begin, end})) return read_joint(tokens, end);
  if (const TokenIndex list_end = names_.end_of_list(tokens, end); list_end > end) return read_joint(tokens, list_end);
  const Mention* const name = names_.name_ending_at(tokens.begin, end);
  const bool office = name != nullptr && (names_.ends_office(*name) || names_.is_unknown_office(tokens, *name));
  if (name != nullptr && !office) return read_name(tokens, *name);
  OfficeHolder holder = names_.holder_beside(tokens, end);
  if (holder.name == nullptr && name != nullptr) return read_name(tokens, *name);
  if (holder.name == nullptr) holder = names_.holder_behind_office(tokens);
  if (holder.name == nullptr) return read_description(tokens, end);
  SpeakerPhrase phrase = read_name(tokens, *holder.name);
  phrase.title = {tokens.begin, holder.title_end};
  return phrase;
}

SpeakerPhrase SpeakerPhraseReader::read_pronoun(TokenRange tokens) {
  const WordClasses may = words_.classes(tokens.begin);
  SpeakerPhrase phrase{.tokens = tokens, .head = tokens.begin, .kind = ReferenceKind::pronoun};
  const bool personal = may.any(masculine | feminine | neuter | plural | first_person | second_person);
  if (may.has(relative) || !personal) return read_description(tokens, tokens.end);
  phrase.gender = gender_of(may);
  phrase.plural = may.has(plural);
  phrase.first_person = may.has(first_person);
  phrase.second_person = may.has(second_person);
  if (may.any(masculine | feminine)) phrase.what = SpeakerKind::person;
  if (may.has(neuter)) phrase.what = SpeakerKind::organisation;
  return phrase;
}

/// `His Majesty`, `Her Royal Highness`: who has been named is meant, as by a pronoun.
bool SpeakerPhraseReader::is_style(TokenRange tokens) const noexcept {
  constexpr TokenIndex kLongest = 3;
  const TokenIndex last = tokens.end - 1;
  if (tokens.size() < 2 || tokens.size() > kLongest || !words_.is_capital(tokens.begin + 1)) return false;
  const WordClasses whose = words_.classes(tokens.begin);
  return whose.has(possessive) && whose.any(masculine | feminine) && words_.is_capital(last) &&
         words_.stands_in(last) && !words_.classes(last).any(role | organisation);
}

/// `brewery` of `the Lindow, Ohio, brewery`; or the phrase's begin.
TokenIndex SpeakerPhraseReader::behind_place_inside(TokenRange tokens) const noexcept {
  TokenIndex comma = tokens.begin + 1;
  while (comma < tokens.end && words_.is_capital(comma)) ++comma;
  const TokenIndex last = comma < tokens.end ? words_.end_of_place_inside(comma) : comma;
  return last > comma && last + 1 < tokens.end ? last + 1 : tokens.begin;
}

/// Where the first part of the phrase ends: in front of a comma, a preposition, a relative clause.
TokenIndex SpeakerPhraseReader::head_segment_end(TokenRange tokens) const noexcept {
  std::size_t mention = mentions_.first_from(tokens.begin);
  for (TokenIndex at = behind_place_inside(tokens); at < tokens.end;) {
    while (mention < mentions_.list.size() && mentions_.list[mention].name.begin < at) ++mention;
    const TokenIndex behind_name = name_end_at(at, mention, tokens.end);
    if (behind_name > at) {
      at = behind_name;
      if (at < tokens.end && is_only_adverb(at)) return at;  // said Doe quietly from her corner
      continue;
    }
    const bool initials = words_.kind(at) == TokenKind::open && words_.kind(at + 2) == TokenKind::close &&
                          words_.token(at + 1).shape.has(Shape::all_capitals);
    if (initials && at + 3 < tokens.end && words_.is_word(at + 3) && !words_.classes(at + 3).any(kClosedWords)) {
      at += 3;  // Ellery Farm Board (EFB) president Jane Doe
      continue;
    }
    if (is_break(words_.kind(at)) && at > tokens.begin && !words_.is_between_adjectives(at)) return at;
    const WordClasses may = words_.classes(at);
    const bool that = may.has(relative) && may.any(complementizer | interrogative);
    const bool breaks = that || is_adjective_behind(at, tokens) ||
                        (may.any(preposition | relative) && !may.any(determiner | noun | adjective));
    const bool ends = breaks && !stands_before_office(at, tokens);
    if (words_.is_word(at) && at > tokens.begin && (ends || is_reduced_relative(at, tokens))) return at;
    ++at;
  }
  return tokens.end;
}

/// `on` in `Council on Roads director Jane Doe`.
bool SpeakerPhraseReader::stands_before_office(TokenIndex at, TokenRange tokens) const noexcept {
  if (at == tokens.begin || !words_.is_capital(at - 1) || !words_.is_capital(at + 1)) return false;
  const Mention* const name = names_.name_ending_at(at + 1, names_.first_comma(tokens, at));
  if (name == nullptr || is_body(name->what) || name->word_count < 2 || name->name.begin < at + 2) return false;
  for (TokenIndex inside = at + 1; inside + 1 < name->name.begin; ++inside)
    if (!words_.is_capital(inside)) return false;
  return words_.classes(name->name.begin - 1).any(title | role);
}

bool SpeakerPhraseReader::is_only_adverb(TokenIndex at) const noexcept {
  const WordClasses may = words_.classes(at);
  return may.has(adverb) && !may.any(noun | plural_noun | adjective | title | role | person | given_name | preposition);
}

/// `familiar` in `people familiar with the matter`.
bool SpeakerPhraseReader::is_adjective_behind(TokenIndex at, TokenRange tokens) const noexcept {
  const WordClasses may = words_.classes(at);
  if (at + 1 >= tokens.end || !may.has(adjective) || may.any(noun | plural_noun | role | person)) return false;
  return words_.classes(at - 1).any(role | person | group | organisation) && words_.classes(at + 1).has(preposition);
}

/// `published` in `a study published on Monday`: a verb form with nothing behind it that it could belong to.
bool SpeakerPhraseReader::is_reduced_relative(TokenIndex at, TokenRange tokens) const noexcept {
  const WordClasses may = words_.classes(at);
  if (!may.any(verb_participle | verb_gerund) || may.any(noun | role | person)) return false;
  if (words_.classes(at - 1).any(determiner | possessive | adjective) || at + 1 >= tokens.end) return false;
  return words_.classes(at + 1).any(preposition | determiner | adverb | infinitive_marker);
}

/// The end of mention `index`, the first whose name does not begin before token `at`, where it is a name that `at`
/// begins, or a title in front of it; or `at`.
TokenIndex SpeakerPhraseReader::name_end_at(TokenIndex at, std::size_t index, TokenIndex end) const noexcept {
  if (index == mentions_.list.size()) return at;
  const Mention& mention = mentions_.list[index];
  if (mention.tokens.begin > at || mention.name.end > end) return at;
  return mention.kind == MentionKind::name ? mention.name.end : at;
}

SpeakerPhrase SpeakerPhraseReader::read_name(TokenRange tokens, const Mention& name) const {
  SpeakerPhrase phrase{.tokens = tokens, .head = name.name.begin, .kind = ReferenceKind::name, .entity = name.entity};
  phrase.what = name.what;
  phrase.gender = name.gender;
  phrase.title = role_behind(tokens, name.name.end);
  phrase.definite = true;
  return phrase;
}

/// `Jane Doe and Rana Mehta`, who speak with one voice: neither alone.
SpeakerPhrase SpeakerPhraseReader::read_joint(TokenRange tokens, TokenIndex end) {
  SpeakerPhrase phrase = read_description(tokens, end);
  phrase.gender = Gender::unknown;
  phrase.what = SpeakerKind::group;
  phrase.plural = phrase.joint = true;
  phrase.core = {tokens.begin, end};
  phrase.wording = mentions_.table.add(words_.bytes(tokens.begin, end));
  return phrase;
}

/// `, the secretary general of NATO`, `, 58, a farmer`: what stands behind the comma up to the next one, if it is a
/// role.
TokenRange SpeakerPhraseReader::role_behind(TokenRange tokens, TokenIndex end) const noexcept {
  const bool age = words_.kind(end) == TokenKind::comma && words_.kind(end + 1) == TokenKind::number;
  if (age && words_.kind(end + 2) == TokenKind::comma) end += 2;
  if (end + 1 >= tokens.end || words_.kind(end) != TokenKind::comma) return {};
  TokenIndex at = end + 1;
  if (words_.classes(at).has(relative)) return {};
  bool is_role = false;
  for (; at < tokens.end && !is_break(words_.kind(at)); ++at) {
    const WordClasses may = words_.classes(at);
    if (may.has(relative) && !may.has(determiner)) break;
    if (!is_role && (may.has(preposition) || (may.has(verb_gerund) && !modifies_role(at)))) return {};
    is_role = is_role || may.any(role | title);
  }
  return is_role ? TokenRange{end + 1, at} : TokenRange{};
}

/// The gerund of `the managing director`, `practising lawyer`; not: `Doe, advising ministers`
bool SpeakerPhraseReader::modifies_role(TokenIndex gerund) const noexcept {
  const WordClasses next = words_.classes(gerund + 1);
  return next.any(role | title) && (words_.classes(gerund - 1).has(determiner) || !next.has(plural_noun));
}

/// The end of `in the white waistcoat` behind `the gentleman`, of `of Korvik` behind `the envoy`, or `end`; not of `in
/// a kinder tone`.
TokenIndex SpeakerPhraseReader::singled_out_end(TokenRange tokens, TokenIndex end) const noexcept {
  if (end + 1 < tokens.end && words_.is_name_link(end) && words_.is_capital(end + 1)) {
    TokenIndex behind = end + 2;
    while (behind < tokens.end && words_.is_capital(behind)) ++behind;
    return behind;
  }
  if (end + 2 >= tokens.end || !words_.classes(end).has(preposition)) return end;
  if (!words_.classes(end + 1).has(determiner) || words_.is_indefinite(end + 1)) return end;
  TokenIndex at = end + 2;
  const auto belongs = [this](TokenIndex word) {
    return words_.is_word(word) && (words_.is_name_link(word) || !words_.classes(word).any(preposition | relative));
  };
  while (at < tokens.end && belongs(at)) ++at;  // at the end of the bar
  return at;
}

/// `, who` behind what no list knows tells of a person.
bool SpeakerPhraseReader::is_person_told(TokenRange tokens, TokenIndex end) const noexcept {
  if (words_.kind(end) == TokenKind::comma) ++end;
  const WordClasses may = words_.classes(end);
  return end < tokens.end && may.has(relative) && !may.any(determiner | complementizer);
}

/// The head of `the drivers` in `of the drivers`, which is `whole`; its begin where there is none.
TokenIndex SpeakerPhraseReader::head_of_members(TokenRange whole) const noexcept {
  if (whole.size() < 2 || !words_.is_name_link(whole.begin)) return whole.begin;
  TokenIndex last = whole.begin + 1;
  while (last + 1 < whole.end && words_.is_word(last + 1) && !words_.classes(last + 1).any(kClosedWords)) ++last;
  return last;
}

/// What they are of whom some are meant: of `one of them` persons.
SpeakerKind SpeakerPhraseReader::kind_of_members(TokenIndex head) const noexcept {
  const WordClasses may = words_.classes(head);
  if (may.has(object_pronoun) && !may.has(neuter)) return SpeakerKind::group;
  return may.any(plural_noun | plural) ? kind_of(may) : SpeakerKind::unknown;
}

/// As the noun says, or what the text says of it.
Gender SpeakerPhraseReader::gender_of_noun(TokenIndex head) const noexcept {
  const std::size_t index = mentions_.first_from(head);
  const bool mentioned = index < mentions_.list.size() && mentions_.list[index].name.begin == head &&
                         mentions_.list[index].kind == MentionKind::description;
  return mentioned ? mentions_.list[index].gender : gender_of(words_.classes(head));
}

/// `the other`; `that lady`, who was spoken of last. Not: a third of the voters.
bool SpeakerPhraseReader::stands_for_noun(const SpeakerPhrase& phrase) const noexcept {
  const WordClasses may = words_.classes(phrase.head);
  const bool fraction = may.has(number_word) && !phrase.definite;
  if (may.has(adjective) && !fraction && !may.any(verb_participle | noun | plural_noun | role | person | group))
    return true;
  const TokenIndex that = phrase.tokens.begin;
  return phrase.what == SpeakerKind::person && phrase.head == that + 1 && words_.classes(that).has(complementizer);
}

SpeakerPhrase SpeakerPhraseReader::read_description(TokenRange tokens, TokenIndex end) {
  TokenIndex head = end - 1;
  const bool by_age = words_.tells_age(head);
  while (head > tokens.begin && !words_.is_word(head)) --head;
  const WordClasses may = words_.classes(head);
  SpeakerPhrase phrase{.tokens = tokens, .head = head, .kind = ReferenceKind::description};
  phrase.word = mentions_.table.add(words_.bytes(head));
  phrase.gender = gender_of_noun(head);
  phrase.what = kind_of(words_.is_compound_of(head, organisation) ? WordClasses(organisation) : may);
  phrase.plural = may.any(plural_noun | plural);
  const TokenIndex begin = tokens.begin + (begins_with_determiner(phrase) ? 1 : 0);
  phrase.definite = is_definite(phrase, begin);
  phrase.proper = is_proper(phrase);
  const TokenIndex singled_out = singled_out_end(tokens, end);
  phrase.singled_out = singled_out > end;
  const TokenIndex wording_end = phrase.singled_out ? singled_out : head + 1;
  phrase.wording = wording_end > begin + 1 ? mentions_.table.add(words_.bytes(begin, wording_end)) : phrase.word;
  const bool herder = head > begin && words_.tells_age(begin);  // the 52-year-old herder
  if (phrase.what == SpeakerKind::unknown && !phrase.plural && (herder || is_person_told(tokens, end)))
    phrase.what = SpeakerKind::person;
  if (may.has(number_word)) tell_members({end, tokens.end}, phrase);
  const bool relative_behind = end < tokens.end && words_.classes(end).has(relative);
  phrase.core = {tokens.begin, relative_behind ? tokens.end : singled_out};
  const bool the_old_one = by_age && phrase.definite && !phrase.plural && end == tokens.begin + 2;  // the 41-year-old
  if (the_old_one || stands_for_noun(phrase)) {
    phrase.kind = ReferenceKind::pronoun;
    phrase.what = SpeakerKind::person;
  }
  phrase.modified = begin != head || end != tokens.end;
  return phrase;
}

/// Not `A: It is.`
bool SpeakerPhraseReader::begins_with_determiner(const SpeakerPhrase& phrase) const noexcept {
  const bool label = words_.token(phrase.head).span().size() == 1;
  return !label && words_.classes(phrase.tokens.begin).any(determiner | possessive);
}

/// `the nurse`, `his nurse`, `Doe's nurse`; `begin` is where the phrase begins without its determiner.
bool SpeakerPhraseReader::is_definite(const SpeakerPhrase& phrase, TokenIndex begin) const noexcept {
  const TokenIndex first = phrase.tokens.begin;
  const bool some = words_.classes(first).has(plural) && !phrase.plural;  // some one, some man
  if (begin > first && !words_.is_indefinite(first) && !some) return true;
  for (TokenIndex at = first; at < phrase.head; ++at)
    if (words_.is_possessive_clitic(at)) return true;
  return false;
}

/// Written as a name: `the King`, `Mother`; and `my mother`.
bool SpeakerPhraseReader::is_proper(const SpeakerPhrase& phrase) const noexcept {
  const WordClasses first = words_.classes(phrase.tokens.begin);
  const bool person = phrase.what == SpeakerKind::person;
  const bool mine = first.has(possessive) && first.has(first_person) && !first.has(plural) &&
                    phrase.gender != Gender::unknown && person;
  const bool bare = phrase.head == phrase.tokens.begin && person && !phrase.plural;
  const bool capital = words_.is_capital(phrase.head) && !words_.is_indefinite(phrase.tokens.begin);
  return mine || ((phrase.head > phrase.tokens.begin || bare) && capital);
}

/// Of `ten`, `one` in front of `behind`: `of the drivers`.
void SpeakerPhraseReader::tell_members(TokenRange behind, SpeakerPhrase& phrase) const noexcept {
  const TokenIndex members = head_of_members(behind);
  const bool told = members > behind.begin;
  phrase.what = told ? kind_of_members(members) : SpeakerKind::unknown;
  if (phrase.gender == Gender::unknown && told) phrase.gender = gender_of(words_.classes(members));
  const bool one = words_.frames(phrase.head).has(Frame::excludes);
  if (phrase.what == SpeakerKind::group && one) phrase.what = SpeakerKind::person;
}

}  // namespace dixit
