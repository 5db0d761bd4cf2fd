#include "lexicon/endings.hpp"
#include "phrases/line_builder.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

namespace {

constexpr std::size_t kLongestSubject = 12;  // words in front of its verb

constexpr WordClasses kNamers =
    title | role | person | group | organisation | medium | outlet | audience | nationality | given_name;

}  // namespace

bool LineBuilder::behind_adjectives(std::size_t item) const {
  for (const std::size_t limit = item + kLongestSubject; item < limit && tag(item) == Tag::adjective;) ++item;
  return is_head(tag(item));
}

/// `40`, `a third`, `half`
bool LineBuilder::begins_number(std::size_t item) const {
  if (tag(item) == Tag::number) return true;
  if (tag(item) != Tag::determiner) return false;
  return classes(item).any(noun | number_word);
}

/// How many items of `nearly`, `at least` stand here before a number; `expression` begins here, if any does.
std::size_t LineBuilder::amount_before_number(Expression expression) const {
  if (expression.tokens == 0) expression = {items_[at_].word, 1};
  if (!begins_number(at_ + expression.tokens)) return 0;
  return text_.lexicon.word(expression.word).frames.has(Frame::amount) ? expression.tokens : 0;
}

/// Behind `skipped` items that belong to it.
void LineBuilder::take_noun_phrase(std::size_t skipped) {
  const std::size_t first = at_;
  at_ += skipped;
  std::size_t head = first;
  bool has_head = false;
  while (at_ < items_.size() && (at_ == first + skipped || continues_noun_phrase(first, has_head))) {
    if (is_head(items_[at_].tag)) {
      head = at_;
      has_head = true;
    }
    ++at_;
  }
  if (at_ == first) ++at_;
  if (!has_head && items_[first].tag == Tag::adjective) return take_predicate(first);
  if (!has_head) head = at_ - 1;
  at_ = std::max(at_, head + 1);
  finish_noun_phrase(first, head);
}

void LineBuilder::take_predicate(std::size_t first) {
  for (std::size_t item = first; item < at_; ++item) push(item, item, symbol::kAdjective);
}

void LineBuilder::finish_noun_phrase(std::size_t first, std::size_t head) {
  if (items_[first].tag == Tag::possessive && head > first) {
    const bool opens_clause = first > 0 && classes(first).has(relative);  // whose
    if (opens_clause || classes(head).has(noun_cue)) {
      const bool asks = opens_clause && begins_verb_group(tag(first - 1)) && word(first - 1).frames.has(Frame::wh);
      push(first, first, asks ? symbol::kInterrogative : opens_clause ? symbol::kRelative : symbol::kOwner);
      ++first;
    }
  }
  Phrase& phrase = push(first, at_ - 1, noun_letter(first, head));
  phrase.head = items_[head].tokens.begin;
  if (!classes(head).has(noun_cue)) return;
  phrase.nominal = true;
  make_cue(items_[head].word, symbol::kActiveNoun);
}

/// `think tank`: with the word before the head is somebody.
bool LineBuilder::names_whole(std::size_t first, std::size_t head) const {
  if (head == first || !classes(head - 1).has(starts_expression)) return false;
  const WordId whole = text_.lexicon.continue_expression(items_[head - 1].word, items_[head].word);
  return text_.lexicon.word(whole).classes.any(kNamers);
}

char LineBuilder::noun_letter(std::size_t first, std::size_t head) const {
  const WordClasses may = classes(head);
  const bool told = classes(first).has(determiner) && tag(at_) == Tag::subordinator &&  // `the days when it rained`
                    classes(at_).has(interrogative);
  const bool paper = may.has(outlet) && classes(first).has(determiner) && items_[head].tag == Tag::name;  // the Sun
  const bool owned = items_[first].tag == Tag::possessive && may.has(plural_noun);  // noted her years as senator
  const bool part = is_indefinite(first) && tag(at_) == Tag::preposition && classes(at_).has(name_particle) &&
                    tag(at_ + 1) == Tag::plural_noun;                                          // a quarter of voters
  const bool amount = may.has(plural_noun) && head > first && tag(head - 1) == Tag::number &&  // 40 hours of sleep
                      tag(at_) == Tag::preposition && classes(at_).has(name_particle) && is_head(tag(at_ + 1));
  const bool told_of = begins_day_of_clause(first, head);
  const bool season = is_indefinite(first) && word(head).frames.has(Frame::surname);  // warned of a long winter
  const bool called = items_[head].tag == Tag::name && may.has(given_name) && !may.has(month) &&  // `"…," Dawn said`
                      items_[head].tokens.begin > items_[0].tokens.begin;
  if (may.any(WordClass::time | month) && !may.any(role | person) && !is_surname(first, head) && !told && !paper &&
      !owned && !part && !amount && !season && !called && !told_of)
    return symbol::kTime;
  const bool month_inside = classes(first).has(month) || is_day_of_month(first);  // 13 September 2022
  if (month_inside && items_[head].tag == Tag::number) return symbol::kTime;
  if (is_frequency(first, head)) return symbol::kTime;
  if (items_[head].tag == Tag::name) return symbol::kNamer;
  if (is_age(first, head)) return symbol::kAge;
  const bool capital = text_.tokens[items_[head].tokens.begin].shape.has(Shape::capital);
  const WordClasses namers = capital ? kNamers : kNamers - WordClass::outlet;  // not: this time, the post
  if (may.any(namers) || names_whole(first, head)) return symbol::kNamer;
  const bool bare = head == first && items_[head].tag == Tag::determiner;
  const bool another = may.has(number_word) && may.has(neuter);
  return bare && (may.has(plural) || another) ? symbol::kNamer : symbol::kNoun;
}

/// `recalled the day the roof came down`: no time of recalling it. Not: `on the day she left`
bool LineBuilder::begins_day_of_clause(std::size_t first, std::size_t head) const {
  constexpr Tags kSubjects = Tag::determiner | Tag::possessive | Tag::subject_pronoun | Tag::name;
  const WordClasses article = classes(first);
  if (head != first + 1 || first == 0 || !article.has(determiner) || article.any(neuter | plural | complementizer))
    return false;
  return tag(first - 1) == Tag::finite_verb && kSubjects.has(tag(at_)) && !is_indefinite(first);
}

/// `three times`, `several times`, `more than 80,000 times`; not: `three times the price`
bool LineBuilder::is_frequency(std::size_t first, std::size_t head) const {
  if (!word(head).frames.has(Frame::when) || items_[head].tag != Tag::plural_noun || head == first) return false;
  return (tag(head - 1) == Tag::number || classes(head - 1).has(plural)) && tag(at_) != Tag::determiner;
}

/// `Jane Doe, 45, `
bool LineBuilder::is_age(std::size_t first, std::size_t head) const {
  if (head != first || at_ != head + 1 || first < 2 || items_[head].tag != Tag::number) return false;
  return tag(first - 1) == Tag::comma && tag(first - 2) == Tag::name && tag(at_) == Tag::comma;
}

/// A month behind a title or given name, between names, or where a subject stands: `Theresa May`, `Ai Jun said`,
/// `Jan Doe`, `May said`, `ELLERY TODAY`
bool LineBuilder::is_surname(std::size_t first, std::size_t item) const {
  if (items_[item].tag != Tag::name) return false;
  if (item > first && is_in_capitals(item) && is_in_capitals(item - 1)) return true;
  const bool beside = item == first + 1 || (item == first + 2 && is_abbreviation_stop(first + 1));
  if (beside && classes(first).has(title) && classes(first).any(masculine | feminine)) return true;  // Mr. Day
  const bool season = item > first && classes(item - 1).has(given_name) && word(item).frames.has(Frame::surname);
  if (season) return true;  // John Winter
  if (!classes(item).has(month)) return false;
  if (item > first && tag(item + 1) != Tag::number) {
    if (classes(first).any(title | given_name) || items_[item - 1].tag == Tag::name) return true;
    return tag(item + 1) == Tag::name;
  }
  return tag(item + 1) == Tag::finite_verb && (item == 0 || items_[item - 1].tag != Tag::preposition);
}

bool LineBuilder::is_in_capitals(std::size_t item) const {
  return text_.tokens[items_[item].tokens.begin].shape.has(Shape::all_capitals);
}

bool LineBuilder::continues_noun_phrase(std::size_t first, bool has_head) const {
  const Tag next = items_[at_].tag;
  if (next == Tag::adverb)
    return !has_head && (tag(at_ + 1) == Tag::adjective ? behind_adjectives(at_ + 1) : is_the_then(first));
  if (next == Tag::other) return is_abbreviation_stop(at_) || is_joining_comma(at_);
  if (next == Tag::comma) return !has_head && lists_adjectives(first);
  if (next == Tag::quotation) return is_nickname(at_);
  if (next == Tag::open) return opens_bracket_inside(at_);
  if (next == Tag::close) return at_ > first + 2 && opens_bracket_inside(at_ - 2);
  if (next == Tag::determiner || next == Tag::possessive)
    return next == Tag::determiner && !has_head && tag(at_ - 1) == Tag::determiner;
  if (next == Tag::coordinator) return has_head ? joins_body(first) : joins_adjectives(first);
  if (!begins_noun_phrase(next)) return false;
  if (!has_head) return true;
  return !begins_new_phrase(first, at_);
}

/// `the Food and Drug Agency`: of its words only the last one tells that it is a body.
bool LineBuilder::joins_body(std::size_t first) const {
  constexpr std::size_t kLongest = 3;  // names behind `and`
  if (items_[first].tag != Tag::determiner) return false;
  for (std::size_t item = first + 1; item < at_; ++item)
    if (items_[item].tag != Tag::name || classes(item).any(kNamers | WordClass::place)) return false;
  std::size_t last = at_;
  while (last < at_ + kLongest && tag(last + 1) == Tag::name) ++last;
  return last > at_ + 1 && classes(last).has(organisation) && !classes(last).has(plural_noun);
}

/// `young and old sailors`, `Democratic and Republican leaders`
bool LineBuilder::joins_adjectives(std::size_t first) const {
  return items_[at_ - 1].tag == Tag::adjective && describes(at_ + 1) && is_head(tag(at_ + 2)) && !is_predicate(first);
}

/// `a big, old pier`, `young, old and sick sailors`
bool LineBuilder::lists_adjectives(std::size_t first) const {
  if (items_[at_ - 1].tag != Tag::adjective || tag(at_ + 1) != Tag::adjective || is_predicate(first)) return false;
  if ((Tag::determiner | Tag::possessive).has(items_[first].tag)) return behind_adjectives(at_ + 1);
  return tag(at_ + 2) == Tag::coordinator && describes(at_ + 3) && is_head(tag(at_ + 4));
}

/// An adjective by itself: `The pier was safe and old sailors came`
bool LineBuilder::is_predicate(std::size_t first) const {
  if (items_[first].tag != Tag::adjective) return false;
  while (first > 0 && items_[first - 1].tag == Tag::adverb) --first;
  if (first == 0) return false;
  const Tag before = items_[first - 1].tag;
  return before == Tag::finite_verb ? !classes(first - 1).has(verb_cue)
                                    : (Tag::be | Tag::participle | Tag::comma).has(before);
}

/// An adjective, `Catholic`
bool LineBuilder::describes(std::size_t item) const {
  return tag(item) == Tag::adjective || (tag(item) == Tag::name && classes(item).any(nationality | group | adjective) &&
                                         !classes(item).has(given_name));
}

/// `the then mayor`, `its then mayor`
bool LineBuilder::is_the_then(std::size_t first) const {
  const bool article = items_[first].tag == Tag::determiner && !classes(first).any(neuter | plural | complementizer);
  return (article || items_[first].tag == Tag::possessive) && at_ == first + 1 && is_head(tag(at_ + 1)) &&
         classes(at_ + 1).any(title | role | person);
}

/// `Dana "Slim" Corbett`
bool LineBuilder::is_nickname(std::size_t item) const {
  constexpr std::size_t kLongest = 4;  // two words between two marks
  const TokenRange quoted = items_[item].tokens;
  return tag(item - 1) == Tag::name && tag(item + 1) == Tag::name && quoted.size() <= kLongest &&
         text_.tokens[quoted.begin + 1].shape.has(Shape::capital);
}

/// A bracket around one word that a noun phrase goes on behind: `Ellery Farm Board (EFB) president Jane Doe`
bool LineBuilder::opens_bracket_inside(std::size_t item) const {
  if (item == 0 || tag(item) != Tag::open || tag(item + 2) != Tag::close) return false;
  const bool calls = classes(item - 1).any(title | role | given_name);  // Manager (Sales) Jane Doe, Jane (Jan) Doe
  if (calls && tag(item + 1) == Tag::name && tag(item + 3) == Tag::name) return true;
  if (tag(item - 1) != Tag::name) return false;
  if (is_head(tag(item + 3)) && classes(item + 3).has(abbreviation) && classes(item + 3).has(organisation))
    return true;  // Oster (Asia) Ltd
  if (!is_in_capitals(item + 1)) return false;
  std::size_t office = item + 3;
  while (tag(office) == Tag::adjective || (tag(office) == Tag::noun && !classes(office).any(title | role))) ++office;
  return (Tag::noun | Tag::name).has(tag(office)) && classes(office).any(title | role);
}

bool LineBuilder::is_abbreviation_stop(std::size_t item) const {
  const Token& token = text_.tokens[items_[item].tokens.begin];
  return token.kind == TokenKind::full_stop && is_head(tag(item - 1)) && item + 1 < items_.size();
}

/// `Acme, Inc.`, `August 2, 2009`
bool LineBuilder::is_joining_comma(std::size_t item) const {
  return text_.tokens[items_[item].tokens.begin].kind == TokenKind::comma && item + 1 < items_.size();
}

/// `told reporters Monday`, `told supporters Smith had`: two phrases side by side.
bool LineBuilder::begins_new_phrase(std::size_t first, std::size_t item) const {
  const WordClasses may = classes(item);
  const bool initial = text_.tokens[items_[item].tokens.begin].shape.has(Shape::capital);  // `James A. Doe`
  const bool after_lower = items_[item - 1].tag == Tag::plural_noun;
  const WordClasses before = classes(item - 1);
  if (may.has(determiner) && !initial) return !before.has(determiner);   // `on Monday a memo said`, not: `a few`
  const bool given = may.has(given_name) && tag(item + 1) == Tag::name;  // `prosecutor Dawn Doe`
  if (is_year_of_date(item - 1) || (item == first + 1 && is_year_before_subject(first))) return true;
  if (item == first + 1 && is_day_of_month(first)) return false;
  if (items_[item].tag == Tag::number && items_[item - 1].tag != Tag::number && tag(item + 1) == Tag::plural_noun &&
      classes(item + 1).has(WordClass::time))
    return true;                                                                  // `told parliament two days later`
  const bool named = given || (before.has(title) && tag(item + 1) == Tag::name);  // `Comrade Sunday Doe`
  if (may.has(WordClass::time) && may.has(adverb) && items_[item].tag == Tag::noun && !before.has(WordClass::time) &&
      (Tag::noun | Tag::plural_noun).has(items_[item - 1].tag))
    return true;  // `rejected the cuts | yesterday`
  if (may.any(WordClass::time | month) && !named)
    return (items_[item].tag == Tag::name && !is_surname(first, item)) ||
           !(is_head(tag(item - 1)) || is_abbreviation_stop(item - 1));
  if (items_[item].tag == Tag::adjective && item + 1 < items_.size() &&
      (classes(item + 1).has(WordClass::time) || is_late(item)))
    return true;
  if (items_[item].tag == Tag::name && before.has(WordClass::time) && items_[item - 1].tag != Tag::name) return true;
  if (item == first + 1 && before.has(WordClass::time) && !before.has(number_word) &&  // not: `Second Minister`
      (!before.has(given_name) || opens_in_month(first)) &&
      (begins_person(item) || (items_[first].tag == Tag::name && items_[item].tag == Tag::noun && may.any(kNamers))))
    return first == 0 || !classes(first - 1).has(clitic);  // Radio 4's Today programme
  if (items_[item].tag == Tag::name && after_lower && !classes(item - 1).has(title) && !is_ranked(item)) return true;
  if (items_[item].tag == Tag::name && items_[item - 1].tag == Tag::noun && !before.any(kNamers) &&
      (before.has(noun_cue) || (is_indefinite(first) && !is_compound(item - 1))))
    return true;  // `a claim Doe denied`, `a move Doe called`
  if (items_[item].tag == Tag::number && items_[item - 1].tag == Tag::noun && is_indefinite(first) &&
      is_head(tag(item + 1)) && classes(item + 1).any(role | person) && tag(item + 2) == Tag::finite_verb)
    return true;  // `a move one senator called`
  if (items_[item].tag == Tag::plural_noun && items_[item - 1].tag == Tag::noun && is_indefinite(first) &&
      !before.has(number_word) && tag(item + 1) == Tag::finite_verb && classes(item + 1).has(verb_cue))
    return true;  // `a move analysts called`, not: `a dozen analysts`
  if (is_told_apart(first, item) || is_verdict(first, item)) return true;
  if (is_date_before_subject(first, item) || is_circumstance_before_subject(first, item)) return true;
  if (is_day_behind_cue(first, item)) return true;
  return items_[item].tag == Tag::adjective && !behind_adjectives(item);
}

/// `chair of governors Jane Doe`; `police Lt. Jane Doe`: behind a plural of the form of its singular, not `rebels Capt.
/// Doe`
bool LineBuilder::is_ranked(std::size_t item) const {
  const bool owner = item > 2 && tag(item - 2) == Tag::preposition && classes(item - 2).has(name_particle);
  const bool named = classes(item).any(given_name | title) && tag(item + 1) == Tag::name;
  if (owner && named && classes(item - 3).any(role | title) && !classes(item - 3).has(plural_noun)) return true;
  return classes(item).has(title) && classes(item - 1).has(noun) && item + 1 < items_.size() &&
         is_head(tag(item + 1) == Tag::other ? tag(item + 2) : tag(item + 1));
}

/// Words of a noun phrase, of which the first is in lower case, and then a verb.
bool LineBuilder::begins_subject(std::size_t item) const {
  return tag(item) != Tag::name && begins_predicated(item);
}

/// The same, or a name, and then a verb.
bool LineBuilder::begins_predicated(std::size_t item) const {
  constexpr Tags kWords = Tag::adjective | Tag::noun | Tag::plural_noun | Tag::name;
  if (!kWords.has(tag(item)) || classes(item).has(WordClass::time)) return false;
  for (const std::size_t limit = item + kLongestSubject; item < limit && kWords.has(tag(item));) ++item;
  return begins_verb_group(tag(item)) && !(Tag::gerund | Tag::participle | Tag::infinitive_marker).has(tag(item));
}

/// `talks with the union had`, `new rules for banks take`: a plural, a phrase behind it, and then a verb.
bool LineBuilder::begins_predicated_plural(std::size_t item) const {
  const std::size_t limit = item + kLongestSubject;
  while (item < limit && (Tag::adjective | Tag::noun).has(tag(item)) && !is_plural(item)) ++item;
  if (!is_head(tag(item)) || !is_plural(item) || tag(item + 1) != Tag::preposition) return false;
  std::size_t verb = item + 2;
  const bool article = (Tag::determiner | Tag::possessive).has(tag(verb));
  if (article) ++verb;
  if (tag(verb) != Tag::plural_noun && !(article && (Tag::noun | Tag::adjective | Tag::adverb).has(tag(verb))))
    return false;
  return begins_verb_group(tag(verb + 1)) &&
         !(Tag::gerund | Tag::participle | Tag::infinitive_marker).has(tag(verb + 1));
}

/// `13 September`
bool LineBuilder::is_day_of_month(std::size_t item) const {
  return items_[item].tag == Tag::number && tag(item + 1) == Tag::name && classes(item + 1).has(month);
}

/// `In June Doe said`
bool LineBuilder::opens_in_month(std::size_t item) const {
  return item == 1 && tag(0) == Tag::preposition && classes(item).has(month) && word(0).frames.has(Frame::leads_to);
}

/// `2013` of `On May 9, 2013 officials said`
bool LineBuilder::is_year_of_date(std::size_t item) const {
  return item > 2 && text_.is_year(items_[item].tokens.begin) && is_joining_comma(item - 1) &&
         tag(item - 2) == Tag::number;
}

/// `In 2019 lawmakers said`, `In 1984 Doe said`; not: `In 2019 it rained`
bool LineBuilder::is_year_before_subject(std::size_t item) const {
  if (item == 0 || tag(item - 1) != Tag::preposition || !word(item - 1).frames.has(Frame::leads_to)) return false;
  if (item > 1 && begins_verb_group(tag(item - 2))) return false;  // `fell in 2019 terms`
  return text_.is_year(items_[item].tokens.begin) && begins_predicated(item + 1);
}

/// `two-thirds` of the voters, `one` of them
bool LineBuilder::is_part(std::size_t item) const {
  return tag(item) == Tag::number && tag(item + 1) == Tag::preposition && classes(item + 1).has(name_particle);
}

/// `late` of `late last year`
bool LineBuilder::is_late(std::size_t item) const {
  return classes(item).has(adverb) && classes(item).has(adjective) && item + 2 < items_.size() &&
         classes(item + 1).any(adverb | neuter) && classes(item + 2).has(WordClass::time);
}

/// `Last week | residents said`, `told him last week | two boats sank`, `said yesterday | taxes rose`, `On May 5 |
/// police said`; not: `A night nurse said`, `A second official said`, `after last week`
bool LineBuilder::is_date_before_subject(std::size_t first, std::size_t item) const {
  const bool governed = first > 0 && tag(first - 1) == Tag::preposition;
  if (is_late(first)) ++first;
  const WordClasses opens = classes(first);
  const bool day = opens.has(month) && item == first + 2 && tag(item - 1) == Tag::number;
  const bool lasts = item == first + 2 && classes(item - 1).has(WordClass::time) && opens.any(adverb | neuter);
  const bool ago = item == first + 1 && opens.has(WordClass::time) && opens.has(adverb);
  const bool in_month = item == first + 1 && opens.has(month) && governed && tag(item) != Tag::name &&
                        (tag(item) != Tag::number || classes(item).has(number_word));  // not: March 12
  if (!day && !in_month && (governed || !(lasts || ago))) return false;
  if (tag(item) == Tag::plural_noun && !in_month && !classes(item).has(WordClass::time)) return true;
  if (begins_predicated_plural(item)) return true;
  const bool counted = tag(item) == Tag::number && !classes(item).has(WordClass::time);
  if (counted && is_part(item)) return true;
  return counted ? begins_predicated(item + 1) : tag(item) != Tag::name && begins_predicated(item);
}

/// `said in a statement | two men were hurt`, `During the trial | Doe said`
bool LineBuilder::is_circumstance_before_subject(std::size_t first, std::size_t item) const {
  if (first == 0 || tag(first - 1) != Tag::preposition) return false;
  if (items_[item - 1].tag == Tag::name && items_[item].tag != Tag::name)  // `said at a hearing in Lindow | boats sank`
    return is_behind_cue_and_phrase(first - 1) && begins_predicated(item);
  if (items_[item - 1].tag != Tag::noun) return false;
  const WordClasses noun = classes(item - 1);
  if (first == 1 && items_[item].tag == Tag::name)
    return !noun.any(kNamers - WordClass::medium - WordClass::audience) && begins_predicated(item);
  const bool said = first > 1 && tag(first - 2) == Tag::finite_verb && classes(first - 2).has(verb_cue);
  if (!said || !noun.has(medium)) return false;
  if (first + 1 == item && begins_predicated(item)) return true;  // `said by email | two men were hurt`
  const std::size_t head = tag(item) == Tag::adjective ? item + 1 : item;
  if (is_indefinite(first) && ((Tag::name | Tag::number).has(tag(item)) || (is_head(tag(head)) && is_plural(head))) &&
      !classes(item).any(WordClass::time | month))
    return true;  // `said in a statement | Mr. Doe`, `| new tensions among voters`
  if (begins_predicated_plural(item)) return true;
  if (!is_indefinite(first)) return tag(item) == Tag::plural_noun && begins_predicated(item);
  return begins_predicated(item);
}

/// A preposition behind a cue and a phrase with another: `said at a hearing | in`
bool LineBuilder::is_behind_cue_and_phrase(std::size_t preposition) const {
  constexpr std::size_t kLongest = 6;  // items
  const std::size_t limit = preposition - std::min(preposition, kLongest);
  std::size_t item = preposition;
  while (item > limit && (Tag::determiner | Tag::adjective | Tag::noun).has(tag(item - 1))) --item;
  return item < preposition && item > limit + 1 && tag(item - 1) == Tag::preposition &&
         tag(item - 2) == Tag::finite_verb && classes(item - 2).has(verb_cue);
}

/// `a teary-eyed Doe`
bool LineBuilder::is_compound(std::size_t item) const {
  return text_.tokens[items_[item].tokens.begin].shape.has(Shape::hyphen);
}

bool LineBuilder::is_indefinite(std::size_t item) const {
  return classes(item).has(determiner) && classes(item).has(number_word);
}

/// `told Reuters | rebels had fled`
bool LineBuilder::is_told_apart(std::size_t first, std::size_t item) const {
  if (first == 0 || items_[first - 1].tag != Tag::finite_verb || !word(first - 1).frames.has(Frame::addressee))
    return false;
  const WordClasses hearer = classes(item - 1);
  const bool body = hearer.any(organisation | group | audience) && !hearer.any(role | person | outlet);
  if (!body && !(Tag::name | Tag::plural_noun).has(items_[item - 1].tag)) return false;
  if (items_[item].tag == Tag::name) {  // told the court | Doe had left
    const bool paper = items_[item - 1].tag == Tag::name && hearer.has(outlet) && !classes(item).any(outlet);
    if (items_[item - 1].tag != Tag::noun && !paper) return false;
    std::size_t behind = item + 1;
    while (tag(behind) == Tag::name || (behind < items_.size() && is_abbreviation_stop(behind))) ++behind;
    return begins_verb_group(tag(behind)) || tag(behind) == Tag::possessive_clitic ||
           (!paper && tag(behind) == Tag::comma);
  }
  if (items_[item].tag == Tag::number)  // told Reuters | ten men had
    return tag(item + 1) == Tag::plural_noun || is_part(item);
  if ((Tag::adjective | Tag::noun).has(items_[item].tag) && !classes(item).any(kNamers) && begins_predicated(item))
    return true;                                    // told parliament | water levels were
  if (begins_predicated_plural(item)) return true;  // told Reuters | ships from the south were
  const bool predicated = begins_verb_group(tag(item + 1)) && tag(item + 1) != Tag::gerund;
  return is_plural(item) && (predicated || (tag(item + 1) == Tag::relative && hearer.has(audience)));
}

/// `called the plan | rubbish`
bool LineBuilder::is_verdict(std::size_t first, std::size_t item) const {
  constexpr Tags kVerbs = Tag::finite_verb | Tag::base_verb | Tag::participle | Tag::gerund;
  return word(item).frames.has(Frame::verdict) && items_[item].tag == Tag::noun && first > 0 &&
         kVerbs.has(tag(first - 1)) && word(first - 1).frames.has(Frame::object_predicate) &&
         is_head(items_[item - 1].tag) && !is_head(tag(item + 1));
}

/// `On Monday | scientists said`, `said Monday | prices rose`, `said late Monday | prices rose`, `said on Friday |
/// police were late`, `told Doe on Friday | prices rose`; not: `said Monday morning`
bool LineBuilder::is_day_behind_cue(std::size_t first, std::size_t item) const {
  const std::size_t name = item - 1;
  const bool late = name == first + 1 && (Tag::adjective | Tag::adverb).has(tag(first));
  const bool night = name == first + 1 && classes(first).has(WordClass::time) && classes(name).has(WordClass::time);
  if (name != first && !late && !night) return false;
  const bool governed = first > 0 && tag(first - 1) == Tag::preposition;
  const bool opens =
      first == 0 || (governed && (first == 1 || (first == 2 && (Tag::adverb | Tag::adjective).has(tag(0)))));
  if (!opens && !is_behind_cue(first - (governed ? 1 : 0), governed)) return false;
  const std::size_t weekday = night ? first : name;
  const WordClasses day = classes(weekday);
  const bool capital = text_.tokens[items_[weekday].tokens.begin].shape.has(Shape::capital);
  if (!capital || !day.has(WordClass::time) || day.any(given_name | number_word | month)) return false;
  if (classes(item).any(WordClass::time | outlet)) return false;
  if (begins_subject(item) || begins_predicated_plural(item) || is_part(item)) return true;
  if (opens) return items_[item].tag == Tag::plural_noun;
  return !governed && (items_[item].tag == Tag::name || is_plural(item));
}

/// A cue stands in front of `item`, or one that has an addressee and that.
bool LineBuilder::is_behind_cue(std::size_t item, bool addressed) const {
  constexpr std::size_t kLongestAddressee = 5;  // words
  const auto is_cue = [this](std::size_t at) {
    return (Tag::finite_verb | Tag::participle).has(tag(at)) && classes(at).has(verb_cue);
  };
  if (is_cue(item - 1)) return true;
  std::size_t begin = item;
  while (begin > 1 && item - begin < kLongestAddressee && begins_noun_phrase(tag(begin - 1))) --begin;
  return addressed && begin < item && is_cue(begin - 1) && word(begin - 1).frames.has(Frame::addressee);
}

bool LineBuilder::is_plural(std::size_t item) const {
  const Span noun = text_.tokens[items_[item].tokens.begin].span();
  return items_[item].tag == Tag::plural_noun ||
         ((classes(item) - starts_expression).empty() &&
          ends_like_plural(text_.lexicon, text_.bytes.substr(noun.begin, noun.size())));
}

/// `Monday | Smith said`, but `Sunday Times`
bool LineBuilder::begins_person(std::size_t item) const {
  const WordClasses may = classes(item);
  return items_[item].tag == Tag::name && ((may - starts_expression).empty() || may.any(given_name | title | role));
}

}  // namespace dixit
