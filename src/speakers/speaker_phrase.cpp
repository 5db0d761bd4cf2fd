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
  if (names_another({tokens.begin, end})) return read_joint(tokens, end);
  const TokenIndex behind = first_comma(tokens, end);
  const bool department = comma_behind_department(tokens, behind) > behind;
  if (const TokenIndex list_end = department ? end : end_of_list(tokens, end); list_end > end)
    return read_joint(tokens, list_end);
  const Mention* const name = name_ending_at(tokens.begin, end);
  if (name != nullptr && !ends_office(*name)) return read_name(tokens, *name);
  const Mention* apposed = holder_behind_last_comma(tokens);
  if (apposed == nullptr) apposed = name_behind_comma(tokens, end);
  if (apposed != nullptr) {
    SpeakerPhrase phrase = read_name(tokens, *apposed);
    TokenIndex comma = apposed->tokens.begin - 1;
    while (words_.kind(comma) != TokenKind::comma) --comma;
    phrase.title = {tokens.begin, comma};
    return phrase;
  }
  if (const Mention* bracketed = name_in_brackets(tokens, end)) {
    SpeakerPhrase phrase = read_name(tokens, *bracketed);
    phrase.title = {tokens.begin, bracketed->tokens.begin};
    while (words_.kind(phrase.title.end) != TokenKind::open) --phrase.title.end;
    return phrase;
  }
  if (name != nullptr) return read_name(tokens, *name);
  const Mention* const holder = name_behind_office(tokens);
  if (holder == nullptr) return read_description(tokens, end);
  SpeakerPhrase phrase = read_name(tokens, *holder);
  phrase.title = {tokens.begin, holder->name.begin};
  return phrase;
}

/// `Head of research Jane Doe`, `Labour candidate in the election Jane Doe`; not: `Fans of singer Jane Doe`, `the head
/// of the Doe Trust`, `a film about Jane Doe`
const Mention* SpeakerPhraseReader::name_behind_office(TokenRange tokens) const noexcept {
  const TokenIndex link = office_end(tokens);
  if (link == tokens.end || words_.classes(link - 1).has(plural_noun)) return nullptr;
  const Mention* const name = name_ending_at(tokens.begin, tokens.end);
  if (name == nullptr || is_body(name->what) || name->name.begin <= link + 1) return nullptr;
  TokenIndex begin = name->name.begin;
  while (begin > link + 1 && (!words_.is_word(begin - 1) || is_written_title(begin - 1))) --begin;
  if (begin <= link + 1 || (begin == name->name.begin && name->word_count < 2)) return nullptr;
  for (TokenIndex at = link + 1; at < begin; ++at)
    if (!words_.is_word(at) || words_.classes(at).any(role | person | relative)) return nullptr;
  const WordClasses before = words_.classes(begin - 1);
  if (before.any(preposition | determiner | possessive | coordinator)) return nullptr;
  const bool called = before.has(organisation) && !words_.is_capital(begin - 1);  // for the band Jane Doe
  return called && !words_.is_name_link(link) ? nullptr : name;
}

/// `Councillor Jane Doe`, `Dr. Jane Doe`
bool SpeakerPhraseReader::is_written_title(TokenIndex at) const noexcept {
  return words_.is_capital(at) && words_.classes(at).any(title | role) && !words_.classes(at).has(given_name);
}

/// Where the office ends that the phrase begins with, in front of a preposition; or the phrase's end.
TokenIndex SpeakerPhraseReader::office_end(TokenRange tokens) const noexcept {
  TokenIndex at = tokens.begin;
  while (at < tokens.end && words_.is_word(at) && !words_.classes(at).has(preposition)) ++at;
  const bool office =
      at > tokens.begin && at < tokens.end && words_.is_word(at) && words_.classes(at - 1).any(role | title);
  return office ? at : tokens.end;
}

/// `Head of Business Development, Jane Doe`: what stands behind `of` may be no name.
bool SpeakerPhraseReader::ends_office(const Mention& name) const noexcept {
  if (name.word_count > 1) return false;
  for (TokenIndex at = name.tokens.begin; at < name.name.begin; ++at)
    if (words_.is_name_link(at)) return true;
  return false;
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

/// Where the first part of the phrase ends: in front of a comma, a preposition, a relative clause.
TokenIndex SpeakerPhraseReader::head_segment_end(TokenRange tokens) const noexcept {
  std::size_t mention = mentions_.first_from(tokens.begin);
  for (TokenIndex at = tokens.begin; at < tokens.end;) {
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
  const Mention* const name = name_ending_at(at + 1, first_comma(tokens, at));
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

const Mention* SpeakerPhraseReader::name_ending_at(TokenIndex begin, TokenIndex end) const noexcept {
  for (std::size_t index = mentions_.first_from(end); index-- > 0;) {
    const Mention& mention = mentions_.list[index];
    if (mention.name.begin < begin) break;
    if (mention.kind != MentionKind::name || mention.tokens.end < end) continue;
    return mention.entity == kNobody ? nullptr : &mention;
  }
  return nullptr;
}

TokenIndex SpeakerPhraseReader::first_comma(TokenRange tokens, TokenIndex from) const noexcept {
  while (from < tokens.end && words_.kind(from) != TokenKind::comma) ++from;
  return from;
}

/// `Housing and Works,` of `the Minister of Lands, Housing and Works, Jane Doe`: the comma behind, or `comma`.
TokenIndex SpeakerPhraseReader::comma_behind_department(TokenRange tokens, TokenIndex comma) const noexcept {
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

/// `the driver, Colin Prewett, …`, `a spokesman for the company, Hugh Dellar`
const Mention* SpeakerPhraseReader::name_behind_comma(TokenRange tokens, TokenIndex from) const noexcept {
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
const Mention* SpeakerPhraseReader::holder_behind_last_comma(TokenRange tokens) const noexcept {
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
const Mention* SpeakerPhraseReader::name_in_brackets(TokenRange tokens, TokenIndex from) const noexcept {
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

/// The end of `Jane Doe, Ann Roe and Rana Mehta`, whose first name ends at `end`; or `end`. Not: `Oster Ferry Company,
/// or OFC,`
TokenIndex SpeakerPhraseReader::end_of_list(TokenRange tokens, TokenIndex end) const noexcept {
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
bool SpeakerPhraseReader::names_another(TokenRange range) const noexcept {
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
bool SpeakerPhraseReader::begins_department(const Mention& first, TokenRange range) const noexcept {
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
bool SpeakerPhraseReader::is_surname_before(const Mention& name) const noexcept {
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

/// `the`, `former England winger` in front of a name.
bool SpeakerPhraseReader::are_modifiers(TokenRange range) const noexcept {
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const WordClasses may = words_.classes(at);
    if (!words_.is_word(at) || may.has(relative) || (may.any(kClosedWords) && !may.has(determiner))) return false;
  }
  return true;
}

/// The name goes on with further words of its noun phrase: it stands in front of another.
bool SpeakerPhraseReader::are_words_behind(TokenIndex at, TokenIndex end) const noexcept {
  if (at >= end) return false;
  if (words_.is_possessive_clitic(at)) return true;
  return words_.is_word(at) && !words_.classes(at).any(kClosedWords) && !words_.classes(at).any(kFiniteForms);
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
    if (may.any(preposition | verb_gerund) && !is_role) return {};
    is_role = is_role || may.any(role | title);
  }
  return is_role ? TokenRange{end + 1, at} : TokenRange{};
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
  TokenIndex at = tokens.begin;
  const WordClasses first = words_.classes(at);
  const bool label = words_.token(head).span().size() == 1;  // `A: It is.`
  if (!label && first.any(determiner | possessive)) {
    phrase.definite = !words_.is_indefinite(at);
    ++at;
  }
  for (TokenIndex inner = tokens.begin; inner < head; ++inner)
    if (words_.is_possessive_clitic(inner)) phrase.definite = true;
  const bool bare = head == tokens.begin && phrase.what == SpeakerKind::person && !phrase.plural;  // Mother
  const bool mine = first.has(possessive) && first.has(first_person) && !first.has(plural) &&
                    phrase.gender != Gender::unknown && phrase.what == SpeakerKind::person;  // my mother
  const bool capital = words_.is_capital(head) && !words_.is_indefinite(tokens.begin);
  phrase.proper = mine || ((head > tokens.begin || bare) && capital);
  const TokenIndex singled_out = singled_out_end(tokens, end);
  phrase.singled_out = singled_out > end;
  const TokenIndex wording_end = phrase.singled_out ? singled_out : head + 1;
  phrase.wording = wording_end > at + 1 ? mentions_.table.add(words_.bytes(at, wording_end)) : phrase.word;
  const bool herder = head > at && words_.tells_age(at);  // the 52-year-old herder
  if (phrase.what == SpeakerKind::unknown && !phrase.plural && (herder || is_person_told(tokens, end)))
    phrase.what = SpeakerKind::person;
  if (may.has(number_word)) {
    const TokenIndex members = head_of_members({end, tokens.end});
    phrase.what = members > end ? kind_of_members(members) : SpeakerKind::unknown;
    if (phrase.gender == Gender::unknown && members > end) phrase.gender = gender_of(words_.classes(members));
    const bool one = words_.frames(head).has(Frame::excludes);
    if (phrase.what == SpeakerKind::group && one) phrase.what = SpeakerKind::person;
  }
  const bool relative_behind = end < tokens.end && words_.classes(end).has(relative);
  phrase.core = {tokens.begin, relative_behind ? tokens.end : singled_out};
  const bool the_old_one = by_age && phrase.definite && !phrase.plural && end == tokens.begin + 2;  // the 41-year-old
  if (the_old_one || stands_for_noun(phrase)) {
    phrase.kind = ReferenceKind::pronoun;
    phrase.what = SpeakerKind::person;
  }
  phrase.modified = at != head || end != tokens.end;
  return phrase;
}

}  // namespace dixit
