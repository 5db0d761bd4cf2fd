#include "speakers/name_reader.hpp"

#include "lexicon/endings.hpp"
#include "lexicon/predication.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestTitles = 6;  // tokens in lower case in front of a name

}  // namespace

/// Any word has a capital here: behind a sentence's end, an opening mark, a colon.
bool NameReader::opens(TokenIndex at) const noexcept {
  if (at == sentence_.begin) return true;
  switch (words_.kind(at - 1)) {
    case TokenKind::mark:
    case TokenKind::colon:
    case TokenKind::question:
    case TokenKind::ellipsis:
    case TokenKind::open:
    case TokenKind::symbol:
      return true;
    case TokenKind::dash: {
      const TokenKind before = at - 1 == sentence_.begin ? TokenKind::mark : words_.kind(at - 2);
      return before == TokenKind::mark || before == TokenKind::full_stop || before == TokenKind::question;  // No.--Yes.
    }
    case TokenKind::full_stop:
      return at < 2 || !words_.classes(at - 2).any(abbreviation | title) ||
             words_.classes(at - 2).has(negation);  // No. Sadly, no.
    default:
      return false;
  }
}

/// `Campaign` in `Campaign manager Jane Doe`, `Senior` in `Senior figures blamed` where a sentence begins.
bool NameReader::is_first_of_role(const Run& run) const noexcept {
  const WordClasses may = words_.classes(run.begin), next = words_.classes(run.end);
  if (run.end - run.begin > 1 || !words_.is_word(run.end) || words_.is_capital(run.end)) return false;
  if (!may.any(organisation | role | group) || may.any(given_name | place | nationality)) return false;
  const bool many = may.has(adjective) && next.has(plural_noun) && words_.classes(run.end + 1).any(kFiniteForms);
  if (many) return true;
  const TokenIndex noun = run.end + next.has(verb_gerund);  // Senior prosecuting lawyer Jane Doe
  const WordClasses head = words_.classes(noun);
  return head.any(role | person) && !head.any(kFiniteForms) && words_.is_capital(noun + 1);
}

/// `"…," Rusty said`, whatever else the word means.
bool NameReader::speaks(const Run& run) const noexcept {
  const WordClasses may = words_.classes(run.begin), next = words_.classes(run.end);
  if (run.begin == 0 || words_.kind(run.begin - 1) != TokenKind::mark || words_.is_capital(run.end)) return false;
  return may.any(noun | adjective) && !may.any(plural_noun | adverb | person | group | role | kClosedWords) &&
         next.has(verb_cue) && next.has(verb_past);
}

/// `By-the-way`, `Astonishment`: of a word that no list has.
bool NameReader::looks_ordinary(TokenIndex at) const noexcept {
  constexpr std::size_t kShortEnding = 3;
  const Token& token = words_.token(at);
  if (!token.classes.empty()) return false;
  const std::string_view word = words_.bytes(at);
  if (token.shape.has(Shape::hyphen)) return word[std::min(word.find('-') + 1, word.size() - 1)] >= 'a';
  return (classes_of_ending(lexicon_, word, kShortEnding) | classes_of_ending(lexicon_, word, kShortEnding + 1))
      .has(noun);
}

/// `South Korea`
bool NameReader::begins_place(TokenIndex at) const noexcept {
  const WordId both = lexicon_.continue_expression(words_.token(at).word, words_.token(at + 1).word);
  return both != kUnknownWord && lexicon_.word(both).classes.has(place);
}

/// Takes an ordinary first word out: `Yesterday Smith`, `Asked Smith`. False where nothing is left.
bool NameReader::drop_first(Run& run) const noexcept {
  if (run.end - run.begin > 1 && words_.is_past(run.begin) && !holds_title_or_given_name(run)) ++run.begin;  // Ex-CIA
  if (!opens(run.begin)) return true;
  const WordClasses may = words_.classes(run.begin);
  if (is_first_of_role(run)) return false;
  const bool single = words_.token(run.begin).span().size() == 1;
  const bool initial = single && words_.kind(run.begin + 1) == TokenKind::full_stop;  // P. A. Doe
  if (initial && run.end - run.begin > 2) return true;
  const bool letter = single && !initial;
  const bool given = words_.classes(run.begin + 1).has(given_name);
  const bool calls = given && may.has(adjective);                           // Poor Anna
  const bool orders = given && may.has(verb_base) && !may.any(kNameWords);  // Order Anna to go!
  if (run.end - run.begin > 1 && (letter || calls || orders)) {
    ++run.begin;
    return true;
  }
  if (!extent_.is_ordinary(may)) {
    run.doubtful = run.end - run.begin == 1 && looks_ordinary(run.begin);
    return true;
  }
  run.doubtful = run.end - run.begin == 1;
  if (run.doubtful && speaks(run))
    run.doubtful = false;
  else if (run.doubtful)
    return !may.any(person | group | WordClass::time) &&
           may.any(noun | adjective | verb_base | verb_gerund | plural_noun) && (may.has(noun) || !may.has(adverb));
  if (may.has(adjective) && begins_place(run.begin)) return true;
  const bool office = words_.classes(run.begin + 1).any(title | role);  // Finance Minister
  const bool modifies =
      may.any(noun | adjective) && !may.any(adverb | WordClass::time) && (office || !may.has(mostly_verb));
  const bool collective = ends_in_body(run) || words_.classes(run.end - 1).has(group);
  if (may.has(noun) && !may.has(WordClass::time) && collective) return true;  // North Ellery Council
  if (opens_name(run)) return true;
  if (!modifies) run.begin += words_.is_name_link(run.begin + 1) ? 2 : 1;
  return true;
}

bool NameReader::holds_title_or_given_name(const Run& run) const noexcept {
  for (TokenIndex at = run.begin + 1; at < run.end; ++at)
    if (words_.classes(at).any(title | given_name)) return true;
  return false;
}

/// `Drifting Sands Trust said`
bool NameReader::opens_name(const Run& run) const noexcept {
  const WordClasses first = words_.classes(run.begin);
  if (!first.any(verb_participle | verb_gerund) || holds_title_or_given_name(run)) return false;
  return participle_opens_name(first, words_.classes(run.end - 1), words_.classes(run.end));
}

/// `Neighbour Jane Doe` where a sentence begins, `QB John Doe`: no office, but what somebody is.
bool NameReader::is_pseudo_title(TokenIndex at, const Run& run) const noexcept {
  const WordClasses may = words_.classes(at);
  const bool related = may.has(person) && at + 2 == run.end;  // Husband Dave
  if (at > run.begin || (at + 2 >= run.end && !related) || !words_.classes(at + 1).has(given_name)) return false;
  if (may.has(given_name)) return false;
  if (may.has(nationality)) return !may.has(place);  // the Belgian Jane Doe
  const bool noun_of_person =
      extent_.is_ordinary(may) && may.has(noun) && !may.any(adverb | adjective | WordClass::time | month);
  if (words_.token(at).shape.has(Shape::all_capitals)) return may.empty();
  return (noun_of_person || (may.empty() && ends_in_role(at))) && opens(at);
}

/// `Steelworker`: a compound that no file has.
bool NameReader::ends_in_role(TokenIndex at) const noexcept {
  constexpr std::size_t kShortest = 5, kLongest = 8;  // worker; not: Newman
  const std::string_view word = words_.bytes(at);
  for (std::size_t size = kShortest; size <= kLongest && size < word.size(); ++size)
    if (lexicon_.word(lexicon_.find(word.substr(word.size() - size))).classes.has(role)) return true;
  return false;
}

/// `Mayor Jane Church`, `Ellery Mayor Jane Guardian`, not: `St. James Church`
bool NameReader::is_surname_of_titled(const Run& run) const noexcept {
  if (!words_.classes(run.end - 2).has(given_name)) return false;
  if (run.end - run.begin > 3 && words_.classes(run.end - 3).any(title | role)) return true;
  const WordClasses first = words_.classes(run.begin);
  const bool titled = first.has(role) || (first.has(title) && first.any(masculine | feminine));
  return titled && words_.frames(run.end - 1).has(Frame::surname);
}

/// `North Sea Pilots Union`, not `Coach Ernest Banks`.
bool NameReader::ends_in_body(const Run& run) const noexcept {
  if (run.end - run.begin == 1) return false;
  const WordClasses last = words_.classes(run.end - 1);
  if (words_.is_compound_of(run.end - 1, organisation)) return true;  // General Motors
  if (!last.any(kBodies) || is_surname_of_titled(run)) return false;
  return !last.has(plural_noun) || !words_.classes(run.end - 2).has(given_name);
}

/// `Office of the High Commissioner for Human Rights`: a body, whatever office stands inside.
bool NameReader::begins_with_body(const Run& run) const noexcept {
  TokenIndex link = run.begin + 1;
  while (link < run.end && !words_.is_name_link(link)) ++link;
  if (link >= run.end) return false;
  const WordClasses head = words_.classes(link - 1);
  if (!head.any(kBodies) || head.any(title | role)) return false;
  for (TokenIndex at = link + 1; at < run.end; ++at)
    if (words_.classes(at).has(given_name) && !words_.classes(at).has(noun)) return false;
  return true;
}

/// `Justices` in `Justices Jane Doe and Rana Mehta`, `Republicans` in `Florida Republicans Jane Doe and Ron Roe`.
bool NameReader::is_title_of_several(TokenIndex at, const Run& run) const noexcept {
  const bool goes_on = words_.classes(run.end).has(coordinator) || words_.kind(run.end) == TokenKind::comma;
  const bool first = at == run.begin || (at == run.begin + 1 && words_.classes(run.begin).has(place));
  return first && run.end - at > 2 && goes_on && words_.is_capital(run.end + 1) &&
         (words_.classes(at + 1).has(given_name) || extent_.is_initial(at + 1));
}

/// `Det Con`, `Sgt Maj`
bool NameReader::begins_title(TokenIndex at) const noexcept {
  const WordId both = lexicon_.continue_expression(words_.token(at).word, words_.token(at + 1).word);
  return both != kUnknownWord && lexicon_.word(both).classes.has(title);
}

/// An office stands in front, of which `at` begins the body: `the minister at the`, `head of roads at`
bool NameReader::is_behind_office(TokenIndex at) const noexcept {
  constexpr TokenIndex kFarthest = 6;
  const TokenIndex first = at - std::min(at - sentence_.begin, kFarthest);
  if (at > first && words_.classes(at - 1).has(determiner)) --at;
  if (at == first || !words_.classes(at - 1).has(preposition)) return false;
  for (--at; at-- > first && words_.is_word(at);) {
    const WordClasses may = words_.classes(at);
    if (may.any(title | role) && !may.has(plural_noun)) return true;
    if (may.any(kFiniteForms) && !may.any(noun | plural_noun)) return false;
  }
  return false;
}

/// `Jane Doe` of `the minister at the Department of Farming Jane Doe`, `the head of Lindow University Jane Doe`, `the
/// chief minister of Kerala JM Doe`: behind the body or place that somebody has an office in stands who that is; or the
/// run's begin.
TokenIndex NameReader::holder_behind_body(const Run& run) const noexcept {
  bool body = false, beside = false;
  for (TokenIndex at = run.begin; at + 1 < run.end; ++at) {
    const WordClasses may = words_.classes(at);
    const bool initials = may.empty() && words_.token(at).shape.has(Shape::all_capitals) && at + 2 == run.end;
    const bool named = (may.has(given_name) || (initials && beside)) && !may.has(organisation) &&
                       !words_.classes(at - 1).any(title | preposition);
    if (body && named && (beside || !words_.is_name_link(at - 1))) return is_behind_office(run.begin) ? at : run.begin;
    beside = may.has(organisation) || (at == run.begin && may.has(place) && !may.has(given_name));
    body = body || beside;
  }
  return run.begin;
}

/// Where `Ellery Inc.` of `Ellery Inc. Chairman` ends; or the run's end.
TokenIndex NameReader::before_office_of_firm(const Run& run) const noexcept {
  TokenIndex end = run.end;
  while (end > run.begin + 1 && words_.classes(end - 1).any(title | role) && !words_.classes(end - 1).has(given_name))
    --end;
  return end < run.end && words_.ends_in_legal_form({run.begin, end}) ? end : run.end;
}

void NameReader::split_titles(Run& run) const noexcept {
  run.begin = run.core = holder_behind_body(run);
  if (ends_in_body(run) || begins_with_body(run)) return;
  for (TokenIndex at = run.begin; at + 1 < run.end; ++at) {
    const WordClasses may = words_.classes(at);
    const bool style = at == run.begin && words_.stands_in(at) && words_.classes(at - 1).has(possessive);
    if (!may.any(title | role) && !style && !begins_title(at) && !is_pseudo_title(at, run)) continue;
    if (at > run.begin && words_.kind(at - 1) == TokenKind::mark) continue;  // Jane "Duke" Doe
    if (may.has(plural_noun) && !may.has(title) && !is_title_of_several(at, run)) continue;
    if (may.has(given_name) && at == run.core && run.end - at == 2) continue;  // Dean Ross, coach Dean Ross
    if (may.has(title) && words_.classes(at + 1).has(organisation)) return;    // Major League Baseball
    TokenIndex behind = at + (begins_title(at) ? 2 : 1);
    if (words_.kind(behind) == TokenKind::full_stop) ++behind;
    if (words_.kind(behind) == TokenKind::close) ++behind;  // Chief (Mrs) Doe
    if (words_.kind(behind) == TokenKind::open) {           // Manager (Sales) Jane Doe
      while (behind < run.end && words_.kind(behind) != TokenKind::close) ++behind;
      if (behind < run.end) ++behind;
    }
    if (behind < run.end && words_.is_name_link(behind)) behind = run.end;
    if (behind == run.end) behind = name_behind_office(at, run.end);
    if (behind == run.end) return;
    run.core = behind;
  }
}

/// `Jane Doe` in `Secretary of State Jane Doe`, whose `of` stands behind `office`; or `end`.
TokenIndex NameReader::name_behind_office(TokenIndex office, TokenIndex end) const noexcept {
  bool ordinary = false;
  for (TokenIndex at = office + 2; at < end; ++at) {
    if (!words_.is_word(at) || words_.kind(at - 1) == TokenKind::open) continue;  // Director General of Police (DGP)
    const WordClasses may = words_.classes(at);
    if (may.has(given_name) && at > office + 2) return at;
    const bool joined = words_.classes(at - 1).any(coordinator | adjective);                          // Public Health
    const bool plural = may.empty() && at + 1 < end && ends_like_plural(lexicon_, words_.bytes(at));  // Affairs
    const bool could_be_name = may.empty() || words_.token(at).span().size() == 1;
    if (ordinary && !plural && !joined && could_be_name) return at;
    ordinary = ordinary || (!may.empty() && !may.any(given_name | place | determiner));
  }
  return !ordinary && end - office > 4 ? end - 2 : end;  // Minister of Culture Adewale Bello
}

/// `the`, `its`, `'s` stands in front: no person's name follows.
bool NameReader::is_determined(TokenIndex begin) const noexcept {
  if (begin == sentence_.begin) return false;
  return words_.is_possessive_clitic(begin - 1) || words_.classes(begin - 1).any(determiner | possessive);
}

/// `the Brazilian`, of whom there is one; not `the Dutch`.
bool NameReader::names_compatriot(const Run& run) const noexcept {
  if (run.end - run.begin != 1 || run.begin == sentence_.begin) return false;
  const WordClasses may = words_.classes(run.begin);
  if (!may.has(nationality) || may.any(plural_noun | place)) return false;
  return words_.classes(run.begin - 1).has(determiner);
}

bool NameReader::is_plural(TokenIndex at) const noexcept {
  return words_.classes(at).has(plural_noun);
}

/// `Mr`, `Ms` stands in front.
bool NameReader::is_behind_courtesy(TokenIndex at) const noexcept {
  TokenIndex before = at - std::min<TokenIndex>(at, 1);
  if (words_.kind(before) == TokenKind::full_stop && before > 0) --before;
  const WordClasses may = words_.classes(before);
  return before >= sentence_.begin && before < at && may.has(title) && may.has(abbreviation) &&
         may.any(masculine | feminine);
}

/// Nothing but a title or role, with what belongs to it: `Prime Minister`, `Duke of Wellington`.
bool NameReader::is_office(const Run& run) const noexcept {
  if (run.end - run.core == 1 && run.begin > sentence_.begin && !opens(run.begin)) {  // said Monks, but: said the King
    const WordClasses before = words_.classes(run.begin - 1);
    if (!before.any(determiner | possessive | adjective) && words_.classes(run.core).has(plural_noun)) return false;
  }
  if (names_compatriot(run)) return true;
  if (is_determined(run.begin) && words_.is_capital(run.begin - 1) && run.begin > sentence_.begin + 1 &&
      !opens(run.begin - 1))
    return false;  // as The Ellery Crier reported
  const auto is_title = [this](TokenIndex at) {
    return words_.classes(at).any(title | role) && !words_.classes(at).has(given_name);
  };
  for (TokenIndex at = run.core; at < run.end; ++at)
    if (words_.is_name_link(at) && at > run.core)
      return words_.classes(at - 1).any(title | role);  // the Earl of Ellery
  if (!is_title(run.end - 1)) return false;
  const bool named = run.end - run.core > 1 || is_behind_courtesy(run.core);  // the River Keepers, Mr Merchant
  if (named && !words_.classes(run.end - 1).has(title) && (run.end - run.core == 1 || is_plural(run.end - 1)))
    return false;
  const bool determined = is_determined(run.begin);
  const bool office = determined && words_.classes(run.end - 1).has(title);  // the Forestry Minister
  for (TokenIndex at = run.core; at + 1 < run.end; ++at) {
    const bool acronym = determined && words_.token(at).shape.has(Shape::all_capitals);  // the NUPW negotiator
    const bool unknown = words_.classes(at).empty() && !looks_ordinary(at);              // not: Information Minister
    if (words_.classes(at).has(given_name) || (unknown && !acronym && !office)) return false;
  }
  return true;
}

bool NameReader::names_nothing(const Run& run) const noexcept {
  const WordClasses may = words_.classes(run.core);
  if (run.end - run.core != 1) return false;
  const bool paper = may.has(outlet) && is_determined(run.core);  // the Sun
  if (may.any(WordClass::time | month) && !may.has(given_name) && !paper) return true;
  const bool dated = words_.kind(run.end) == TokenKind::number || words_.kind(run.core - 1) == TokenKind::number;
  if (may.has(month) && dated && run.core > 0) return true;  // May 7, 1915
  if (words_.token(run.core).span().size() == 1) return true;
  if (words_.is_affiliation(run.core)) return true;
  if (may.has(organisation) && may.has(noun) && !words_.token(run.core).shape.has(Shape::all_capitals) &&
      opens(run.begin) && stands_before_noun(run))
    return true;  // `Company officials said`, `Campaign funding`
  const WordClasses title_before = run.core > run.begin ? words_.classes(run.begin) : WordClasses();
  const bool courtesy = title_before.has(title) && title_before.any(masculine | feminine);  // Miss Dane
  if (!may.has(nationality) || courtesy) return false;
  const bool determined = run.core > sentence_.begin && words_.classes(run.core - 1).any(determiner | adjective);
  if (!determined && !may.any(plural_noun | given_name | place)) return true;  // `She spoke French`
  const WordClasses next = words_.classes(run.end);
  return words_.is_word(run.end) && next.any(noun | plural_noun | adjective) && !next.any(kFiniteForms);
}

/// The bracket behind a word in brackets.
bool NameReader::is_bracketed(TokenIndex close) const noexcept {
  return close >= sentence_.begin + 3 && words_.kind(close) == TokenKind::close && words_.is_word(close - 1) &&
         words_.kind(close - 2) == TokenKind::open;
}

/// Where the roles in lower case in front of the name begin: `former Union leader`.
TokenIndex NameReader::titles_begin(const Run& run) const noexcept {
  TokenIndex begin = run.begin;
  if (begin == sentence_.begin || !words_.is_word(begin - 1)) return begin;
  const WordClasses beside = words_.classes(begin - 1);
  if (beside.has(possessive) && words_.is_capital(begin - 1) && !opens(begin - 1))
    return begin - 1;  // His Honour Judge Doe
  begin = begin_of_office(begin);
  if (begin == run.begin && !beside.any(title | role | person)) return begin;
  if (beside.has(verb_past) && begin > 1 && words_.is_word(begin - 2) &&
      !words_.classes(begin - 2).any(determiner | possessive | adjective))
    return begin;  // `the press accused Roe`, but: the accused Roe
  while (begin > sentence_.begin && run.begin - begin < kLongestTitles) {
    if (is_bracketed(begin - 1)) begin -= 3;  // Pilots Party (PP) chief
    if (begin == sentence_.begin || !words_.is_word(begin - 1)) break;
    const WordClasses may = words_.classes(begin - 1);
    if (may.any(kClosedWords) || words_.is_possessive_clitic(begin - 1)) break;
    const bool capital = words_.is_capital(begin - 1);
    if (!capital && !may.any(noun | adjective | title | role | person | nationality)) break;
    if (!capital && may.any(adverb | verb_past) && !may.any(title | role | person)) break;
    --begin;
  }
  return begin;
}

Mention NameReader::describe(const Run& run) {
  Mention mention;
  mention.kind = MentionKind::description;
  mention.tokens = {run.begin, run.end};
  TokenIndex head = run.end - 1;
  for (TokenIndex at = run.core; at < run.end; ++at) {
    if (at == run.core || !words_.is_name_link(at)) continue;
    head = at - 1;
    break;
  }
  mention.name = {head, head + 1};
  add_words(mention, mention.name);
  const bool many = is_plural(head) && !words_.classes(head).has(noun);  // Engineers
  mention.what = many ? SpeakerKind::group : SpeakerKind::person;
  mention.gender = gender_of(words_.classes(head));
  mention.flags |= MentionFlag::definite;
  if (many) mention.flags |= MentionFlag::plural;
  return mention;
}

/// A double surname is two words: Kay Holm Roe is `Holm-Roe` too; but not a given name. Ali al-Hadid is `Hadid` too.
void NameReader::add_word(TokenIndex at) {
  const std::string_view word = words_.bytes(at);
  const std::size_t hyphen = words_.token(at).shape.has(Shape::hyphen) ? word.find('-') : std::string_view::npos;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool particle = hyphen != std::string_view::npos && hyphen + 1 < word.size() &&
                        lexicon_.word(lexicon_.find(word.substr(0, hyphen))).classes.has(name_particle);
  const bool two = !particle && hyphen != std::string_view::npos && hyphen > 2 && hyphen + 2 < word.size() &&
                   is_capital(word.front()) && is_capital(word[hyphen + 1]) && !words_.classes(at).has(given_name);
  if (two) mentions_.words.push_back(mentions_.table.add(word.substr(0, hyphen)));
  mentions_.words.push_back(mentions_.table.add(two || particle ? word.substr(hyphen + 1) : word));
}

void NameReader::add_words(Mention& mention, TokenRange name) {
  mention.first_word = static_cast<std::uint32_t>(mentions_.words.size());
  for (TokenIndex at = name.begin; at < name.end; ++at) {
    if (!words_.is_word(at)) continue;
    const WordClasses may = words_.classes(at);
    const bool particle = may.has(name_particle) && name.end - name.begin > 1;
    if (particle && (!words_.is_capital(at) || (at == name.begin && opens(at)))) continue;  // Van der Linde
    if (at > name.begin && may.has(name_suffix)) continue;
    add_word(at);
  }
  mention.word_count = static_cast<std::uint32_t>(mentions_.words.size()) - mention.first_word;
}

void NameReader::tell_gender(Mention& mention) const noexcept {
  bool titled = false;
  Gender usual = Gender::unknown;  // of who holds the office: Chairman Jane Doe
  for (TokenIndex at = mention.name.begin; at-- > mention.tokens.begin;) {
    const WordClasses may = words_.classes(at);
    titled = titled || may.has(title);
    Gender& told = may.has(role) ? usual : mention.gender;
    if (told == Gender::unknown && may.any(title | role | person)) told = gender_of(may);
    const bool related = may.has(person) && !words_.is_capital(at);  // my sister Jane
    const bool courtesy = may.has(title) && may.any(masculine | feminine) && !may.has(role) && !related;
    if (courtesy && mention.honorific == kUnknownWord) mention.honorific = words_.token(at).word;
  }
  const bool surname = titled && mention.word_count == 1;  // Dr. Carter, whatever else Carter can be
  if (mention.gender == Gender::unknown && !surname) mention.gender = words_.gender_of_given_name(mention.name.begin);
  for (TokenIndex at = mention.name.begin + 1; at < mention.name.end && mention.gender == Gender::unknown; ++at)
    mention.gender = words_.gender_of_patronymic(at);
  if (mention.gender == Gender::unknown) mention.gender = usual;
}

/// `the Port Ellery Rowers`
bool NameReader::is_of_many(const Mention& mention) const noexcept {
  if (mention.word_count < 2 || mention.name.begin == sentence_.begin) return false;
  for (TokenIndex at = mention.name.begin; at < mention.name.end; ++at)
    if (words_.is_name_link(at) || words_.classes(at).any(kBodies)) return false;
  const WordClasses last = words_.classes(mention.name.end - 1);
  return last.has(plural_noun) && !last.has(given_name) && words_.classes(mention.name.begin - 1).has(determiner);
}

/// `the drinks group Quill`, not `the group Doe founded`
bool NameReader::is_behind_body_noun(TokenIndex name) const noexcept {
  if (name < sentence_.begin + 2 || !words_.is_word(name - 1) || words_.is_capital(name - 1)) return false;
  const WordClasses body = words_.classes(name - 1), before = words_.classes(name - 2);
  if (!body.has(organisation) || !body.has(noun) || body.has(plural_noun)) return false;
  const bool modified = !before.any(kClosedWords | verb_past | verb_third) || before.has(plural_noun);
  return body.has(role) || (words_.is_word(name - 2) && modified);
}

void NameReader::tell_kind(Mention& mention) const noexcept {
  if (is_of_many(mention)) {
    mention.what = SpeakerKind::group;
    mention.gender = Gender::unknown;
    return;
  }
  if (mention.tokens.begin == mention.name.begin && names_body(mention)) {
    mention.what = SpeakerKind::organisation;
    mention.gender = Gender::unknown;
    return;
  }
  const WordClasses first = words_.classes(mention.name.begin);
  if (mention.gender == Gender::unknown && !first.has(given_name) && is_behind_body_noun(mention.name.begin)) {
    mention.what = SpeakerKind::organisation;
    return;
  }
  if (mention.tokens.begin != mention.name.begin || mention.gender != Gender::unknown) {
    mention.what = SpeakerKind::person;
    return;
  }
  if (mention.word_count == 1 && first.has(nationality) && first.has(plural_noun) && !first.has(given_name)) {
    mention.what = SpeakerKind::group;  // the Dutch
    return;
  }
  WordClasses all;
  bool linked = false;
  for (TokenIndex at = mention.name.begin; at < mention.name.end; ++at) {
    all |= words_.classes(at);
    linked = linked || words_.is_name_link(at);
  }
  const Token& single = words_.token(mention.name.begin);
  const bool label =
      mention.name.begin == sentence_.begin && words_.kind(mention.name.end) == TokenKind::colon;  // DOE:
  const bool acronym = mention.word_count == 1 && single.shape.has(Shape::all_capitals) && !headline_ && !label;
  if (all.any(kBodies) && !(first.has(given_name) && mention.word_count == 2)) {
    mention.what = SpeakerKind::organisation;
  } else if (first.has(given_name)) {
    mention.what = SpeakerKind::person;
  } else if (acronym || linked || all.any(place | group)) {
    const bool many = words_.classes(mention.name.end - 1).any(group | plural_noun);  // but not the People's Front
    mention.what = all.has(group) && many ? SpeakerKind::group : SpeakerKind::organisation;
  }
}

/// `a senior Doe adviser`: what stands in front belongs to the adviser.
bool NameReader::modifies_noun(const Run& run) const noexcept {
  const WordClasses next = words_.classes(run.end);
  return words_.is_word(run.end) && !words_.is_capital(run.end) && next.any(role | person | group) &&
         !next.any(kFiniteForms);
}

bool NameReader::stands_before_noun(const Run& run) const noexcept {
  const WordClasses next = words_.classes(run.end);
  return words_.is_word(run.end) && !words_.is_capital(run.end) && !next.any(kFiniteForms) &&
         next.any(noun | plural_noun | role | person | group);
}

/// Where `secretary of State` begins that ends at `end`; or `end`.
TokenIndex NameReader::begin_of_office(TokenIndex end) const noexcept {
  if (end < sentence_.begin + 3 || !words_.is_name_link(end - 2)) return end;
  const WordId of = lexicon_.continue_expression(words_.token(end - 3).word, words_.token(end - 2).word);
  if (of == kUnknownWord) return end;
  const WordId office = lexicon_.continue_expression(of, words_.token(end - 1).word);
  return lexicon_.word(office).classes.any(title | role) ? end - 3 : end;
}

/// `New Jersey`, of whose words none is a place; `Orlando Airport`, `the Jane Doe Foundation`, whose first is a name.
bool NameReader::names_body(const Mention& mention) const noexcept {
  if (words_.ends_in_legal_form(mention.name)) return true;  // Alan Industries Inc.
  const TokenIndex begin = mention.name.begin;
  const TokenIndex last = mention.name.end - (words_.kind(mention.name.end - 1) == TokenKind::full_stop ? 2 : 1);
  if (mention.word_count == 2 && last == begin + 1) {
    const WordId both = lexicon_.continue_expression(words_.token(begin).word, words_.token(last).word);
    if (both != kUnknownWord && lexicon_.word(both).classes.any(place | kBodies)) return true;
  }
  const WordClasses noun = words_.classes(last);
  if (mention.word_count == 2 && noun.has(place) && noun.has(WordClass::noun) &&
      !words_.frames(last).has(Frame::surname))
    return true;  // Ada Road
  const bool police = noun.has(group) && noun.has(plural_noun);
  if (mention.word_count < 2 || !(police || (noun.any(kBodies) && !noun.has(plural_noun)))) return false;
  if (mention.word_count == 2 && !words_.frames(last).has(Frame::surname)) return true;
  return is_determined(begin) || (mention.word_count > 2 && !words_.classes(begin + 1).has(given_name) &&
                                  !extent_.is_initial(begin + 1) && !extent_.is_initial(begin));
}

/// Where `Jane Doe` of `Jane Doe MP` ends, `Doe` of `Mr Doe MP`.
TokenIndex NameReader::before_letters(TokenRange name, bool titled) const noexcept {
  while (name.size() > (titled ? 1 : 2) && words_.classes(name.end - 1).has(name_suffix) &&
         words_.frames(name.end - 1).has(Frame::apart))
    --name.end;
  return name.end;
}

Mention NameReader::name(const Run& run) {
  Mention mention;
  const TokenIndex end = extent_.behind_suffix(run.end);
  mention.name = {run.core, before_letters({run.core, end}, run.core > run.begin)};
  mention.tokens = {modifies_noun(run) ? run.begin : titles_begin(run), end};
  add_words(mention, {run.core, run.end});
  tell_gender(mention);
  tell_kind(mention);
  if (mention.tokens.begin == mention.name.begin) mention.flags |= MentionFlag::bare;
  if (run.doubtful) mention.flags |= MentionFlag::doubtful;
  return mention;
}

/// `In June Doe said`: nobody opens a sentence being in a person.
bool NameReader::opens_in_month(TokenIndex at) const noexcept {
  return at > sentence_.begin && opens(at - 1) && words_.classes(at - 1).has(preposition) &&
         words_.frames(at - 1).has(Frame::leads_to);
}

/// `On Monday Doe said`, but: the Sunday Times
bool NameReader::begins_with_day(const Run& run) const noexcept {
  const WordClasses first = words_.classes(run.begin);
  if (!first.any(WordClass::time | month)) return false;
  if (first.has(given_name)) return first.has(month) && opens_in_month(run.begin);
  if (run.end - run.begin == 1 || ends_in_body(run)) return false;
  return opens(run.begin) || words_.classes(run.begin - 1).has(preposition);
}

/// In a headline: `Offensive Remarks`, `Remarks Jane Doe`.
bool NameReader::holds_other_words(const Run& run) const noexcept {
  const WordClasses first = words_.classes(run.begin);
  if (run.end - run.begin < 2 || first.any(kNameWords)) return false;
  return extent_.is_ordinary(first) || (run.end - run.begin > 2 && words_.classes(run.begin + 1).has(given_name));
}

std::optional<Mention> NameReader::read(TokenIndex at, TokenIndex& next) {
  next = at + 1;
  if (words_.ends_in_participle(at)) return std::nullopt;
  if (begin_of_office(at + 1) <= at) {  // secretary of State Jane Doe
    ++at;
    if (!words_.is_capital(at) || words_.classes(at).any(kClosedWords)) return std::nullopt;
  }
  Run run{.begin = at, .core = at, .end = extent_.end_of(at)};
  if (words_.classes(run.end).has(coordinator)) {
    run.end = extent_.behind_department(at, run.end);
    if (is_determined(at)) run.end = extent_.behind_joint_body(at, run.end);
  }
  next = run.end = before_office_of_firm(run);
  if ((headline_ && holds_other_words(run)) || begins_with_day(run)) {
    next = at + 1;
    return std::nullopt;
  }
  if (headline_ && extent_.is_ordinary(words_.classes(at)))
    run.doubtful = true;
  else if (!drop_first(run))
    return std::nullopt;
  if (names_nothing(run)) return std::nullopt;
  const TokenIndex defined = extent_.begin_of_defined(run.end);
  if (defined <= run.begin) {
    run.begin = run.core = defined;
  } else {
    const TokenIndex core = run.core;
    split_titles(run);
    if (is_office(run)) return describe(run);
    if (run.core != core && names_nothing(run)) return std::nullopt;
  }
  Mention mention = name(run);
  if (defined <= run.begin && mention.what != SpeakerKind::group) mention.what = SpeakerKind::organisation;
  next = mention.tokens.end;
  if (mention.word_count == 0) return std::nullopt;
  return mention;
}

}  // namespace dixit
