#include "speakers/name_reader.hpp"

#include "lexicon/endings.hpp"
#include "lexicon/predication.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

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

/// `the`, `its`, `'s` stands in front: no person's name follows.
bool NameReader::is_determined(TokenIndex begin) const noexcept {
  if (begin == sentence_.begin) return false;
  return words_.is_possessive_clitic(begin - 1) || words_.classes(begin - 1).any(determiner | possessive);
}

/// Either word of `Acme Inc. (NYSE: ACM)`.
bool NameReader::is_ticker(TokenIndex at) const noexcept {
  const TokenIndex colon = words_.kind(at + 1) == TokenKind::colon ? at + 1 : at - 1;
  return colon > sentence_.begin + 2 && words_.kind(colon) == TokenKind::colon && words_.is_capital(colon - 1) &&
         words_.kind(colon - 2) == TokenKind::open && words_.kind(colon + 2) == TokenKind::close &&
         words_.token(colon + 1).shape.has(Shape::all_capitals);
}

bool NameReader::names_nothing(const Run& run) const noexcept {
  const WordClasses may = words_.classes(run.core);
  if (words_.end_of_place_inside(run.end) > run.end) return true;
  if (run.end - run.core != 1) return false;
  const bool paper = may.has(outlet) && is_determined(run.core);  // the Sun
  if (may.any(WordClass::time | month) && !may.has(given_name) && !paper) return true;
  const bool dated = words_.kind(run.end) == TokenKind::number || words_.kind(run.core - 1) == TokenKind::number;
  if (may.has(month) && dated && run.core > 0) return true;  // May 7, 1915
  if (may.has(month) && run.core > sentence_.begin && words_.frames(run.core - 1).any(Frame::leads_to | Frame::when))
    return true;  // in May
  if (words_.token(run.core).span().size() == 1) return true;
  if (words_.is_affiliation(run.core) || is_ticker(run.core)) return true;
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
    const bool given = words_.is_capital(at) && may.has(given_name);  // Ben Doe
    const bool particle = may.has(name_particle) && !given && name.end - name.begin > 1;
    if (particle && (!words_.is_capital(at) || (at == name.begin && opens(at)))) continue;  // Van der Linde
    if (at > name.begin && may.has(name_suffix)) continue;
    add_word(at);
  }
  mention.word_count = static_cast<std::uint32_t>(mentions_.words.size()) - mention.first_word;
}

bool NameReader::stands_before_noun(const Run& run) const noexcept {
  const WordClasses next = words_.classes(run.end);
  return words_.is_word(run.end) && !words_.is_capital(run.end) && !next.any(kFiniteForms) &&
         next.any(noun | plural_noun | role | person | group);
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

/// `In June Doe said`, `the last week of June`: nobody opens a sentence being in a person.
bool NameReader::opens_in_month(TokenIndex at) const noexcept {
  const bool part = at > sentence_.begin + 1 && words_.is_name_link(at - 1);
  if (part && words_.classes(at - 2).has(WordClass::time)) return true;
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
