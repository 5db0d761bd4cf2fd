#include "phrases/tagger.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

namespace {

constexpr std::size_t kLongestSubject = 12;  // words in front of its verb

}  // namespace

/// Third person or base form.
Tag Tagger::tag_present(TokenIndex at, WordClasses may, bool other_reading) const {
  const bool subject = previous_ == Tag::plural_noun || previous_ == Tag::noun || previous_ == Tag::name ||
                       previous_ == Tag::close || previous_ == Tag::quotation;
  if (is_subject_behind_cue(at, may) || begins_plural_told(may, subject)) return Tag::other;
  if (is_verb_of_one(at, may)) return Tag::finite_verb;
  if (headline_ && may.has(verb_third) && may.has(verb_cue) && follows_full_name()) return Tag::finite_verb;
  if (!other_reading) return subject || may.has(verb_third) ? Tag::finite_verb : base_or_finite();
  if (is_office_of_name(at, may, subject) || opens_compound(at, may)) return Tag::other;
  if (may.has(adjective) && words_.classes(at + 1).has(infinitive_marker) && !words_.begins_infinitive(at + 2))
    return Tag::other;
  if (words_.begins_predication(at + 1) || is_medium_of_cue(at, may)) return Tag::other;
  if (reports_inverted(at, may) || (may.has(verb_cue) && reports_in_present(at, may))) return Tag::finite_verb;
  if (may.has(verb_third) && previous_ == Tag::comma && words_.takes_closed_complement(at + 1) && !has_main_verb())
    return Tag::finite_verb;  // `Doe, who has said that it rained, sets her story`
  if (subject && items_.back().tag == Tag::adverb) return Tag::finite_verb;
  if (subject && !has_main_verb() && reports_in_medium(at)) return Tag::finite_verb;
  if (subject && takes_complement(at + 1)) {
    if (may.has(mostly_noun) && !may.has(verb_cue) && words_.classes(at + 1).any(complementizer | plural_noun))
      return Tag::other;  // `the sports team that`, `the sports team owners`
    if (words_.classes(at + 1).has(complementizer) && words_.begins_predication(at + 2))
      return Tag::other;  // `states that have`
    if (may.has(verb_third) || is_plural() || before_ == Tag::coordinator) return Tag::finite_verb;
    if (has_far_plural() && !words_.classes(at + 1).has(verb_past)) return Tag::finite_verb;
  }
  if (subject && may.has(verb_base) && governs_infinitive(at) && words_.begins_infinitive(at + 2) && has_far_plural())
    return Tag::finite_verb;                                                   // `officials at the bank promise to act`
  const bool intransitive = words_.ends_clause(at + 1) && is_governed(last_);  // `asked about the budget cuts, he`
  if (subject && may.has(verb_third) && may.has(mostly_verb) && !intransitive) return Tag::finite_verb;
  const WordClasses next = words_.classes(at + 1);
  if (previous_ == Tag::coordinator && may.has(verb_base) && next.has(object_pronoun) && !next.has(possessive))
    return Tag::finite_verb;  // `are searching for witnesses and urge anyone`
  if (previous_ == Tag::coordinator && (before_ == Tag::noun || before_ == Tag::plural_noun)) return Tag::other;
  if (is_verbal(previous_) && may.any(kNouns) && (!in_relative() || before_ == Tag::relative) &&
      !words_.takes_closed_complement(at + 1))
    return Tag::other;  // `rejected calls for talks`
  if (!subject && may.has(mostly_verb)) {
    if (may.has(verb_base)) return base_or_finite();
    return previous_ == Tag::start ? Tag::other : Tag::finite_verb;  // `Peers on all sides`, `is to go and urges`
  }
  if (may.has(mostly_verb) && previous_ == Tag::plural_noun) return Tag::finite_verb;
  if (subject && may.has(mostly_verb) && may.has(verb_base) && !may.any(kNouns) && has_far_plural())
    return Tag::finite_verb;  // `people of all ages live here`
  const bool only = subject && may.has(verb_cue) && !has_main_verb() && !headline_ && words_.is_only_verb(at);
  if (only && agrees(may) && !is_governed(last_)) return Tag::finite_verb;
  return subject && may.has(verb_base) && agrees(may) && is_verb_of_reported(at) ? Tag::finite_verb : Tag::other;
}

/// `told him talks with the union had failed`, `told Reuters talks had failed`, `told delegates that`, `said in a
/// report talks had failed`, `as advocates of the plan said`
bool Tagger::begins_plural_told(WordClasses may, bool subject) const {
  if (!may.has(plural_noun)) return false;
  if (previous_ == Tag::subordinator || (previous_ == Tag::object_pronoun && addresses())) return true;
  if (previous_ == Tag::finite_verb) return addresses() && may.any(kPeople);
  const bool told = addresses() && before_ == Tag::finite_verb;
  return subject && (told || (reports() && previous_ != Tag::name)) && is_governed(last_);
}

/// `said the flu | spread quickly`, `that the homes | lack heating`, `The flu | spread in May, Doe said`: what is
/// reported is a clause, and no other word of it can be its verb.
bool Tagger::is_verb_of_reported(TokenIndex at) const {
  constexpr TokenIndex kLongest = 24;
  std::size_t subject = items_.size();
  const std::size_t farthest = subject - std::min(subject, kLongestSubject);
  while (subject > farthest && (is_part_of_subject(items_[subject - 1].tag) || items_[subject - 1].tag == Tag::adverb))
    --subject;
  if (subject == items_.size() || (subject > 0 && (subject == farthest || !takes_clause_alone(subject - 1))))
    return false;
  TokenIndex behind = at + 1;
  if (words_.classes(behind).any(verb_past | verb_third)) return false;
  const auto goes_on = [this](TokenIndex link) {  // and warned that
    return words_.classes(link).any(coordinator | contrast) && words_.is_reporting_past(link + 1);
  };
  for (const TokenIndex limit = at + kLongest; behind < limit && !words_.ends_clause(behind) && !goes_on(behind);
       ++behind)
    if (words_.begins_predication(behind) && !words_.is_capital(behind)) return false;
  return behind > at + 1 && (subject > 0 || words_.is_told_behind(behind));
}

/// `that`, `said`; not: `announced`, `showed`, which take a thing as well, nor `"…," said`
bool Tagger::takes_clause_alone(std::size_t item) const {
  const Tag tag = items_[item].tag;
  if (tag == Tag::complementizer) return true;
  if (tag == Tag::comma)  // As Doe said,
    return item > 1 && items_[item - 1].tag == Tag::finite_verb && items_.front().classes.has(subordinator) &&
           takes_clause_alone(item - 1);
  const bool cue = (Tag::finite_verb | Tag::gerund).has(tag) || (item > 0 && items_[item - 1].tag == Tag::have);
  if (!cue || !items_[item].classes.has(verb_cue) || stands_inverted(item)) return false;
  const Frames frames = text_.lexicon.word(items_[item].word).frames;
  if (!frames.has(Frame::quote)) return false;
  if (frames.has(Frame::object_clause) && has_second_phrase(item + 1)) return true;
  return frames.any(Frame::clause | Frame::object_clause) &&
         !frames.any(Frame::noun | Frame::topic | Frame::object_topic | Frame::object_infinitive);
}

/// `"…," said`, `It was late, said`; not: `Doe, a nurse, said`
bool Tagger::stands_inverted(std::size_t item) const {
  if (item == 0 || items_[item].tag != Tag::finite_verb) return false;
  if (items_[item - 1].tag != Tag::comma) return items_[item - 1].tag == Tag::quotation;
  constexpr std::size_t kFarthest = 24;
  for (std::size_t at = item, steps = 0; at-- > 0 && steps < kFarthest; ++steps)
    if (is_finite(items_[at].tag) || items_[at].tag == Tag::quotation) return true;
  return false;
}

/// `told the board | the virus`, `told nurses | drivers`
bool Tagger::has_second_phrase(std::size_t first) const {
  for (std::size_t item = first + 1; item < items_.size(); ++item) {
    const Tag before = items_[item - 1].tag;
    if ((Tag::determiner | Tag::possessive).has(items_[item].tag) && is_nominal(before)) return true;
    if (items_[item].tag == Tag::plural_noun && (Tag::plural_noun | Tag::name).has(before)) return true;
  }
  return false;
}

/// `a new ferry | costs too much`: behind `a` the head is no plural. Not: `a sports club`, `a dozen claims`
bool Tagger::is_verb_of_one(TokenIndex at, WordClasses may) const {
  if (previous_ != Tag::noun || !may.has(verb_third) || !may.has(plural_noun)) return false;
  if (last().classes.has(number_word) || (words_.begins_nominal(at + 1) && !words_.is_number(at + 1))) return false;
  std::size_t item = items_.size() - 1;
  const std::size_t farthest = item - std::min(item, kLongestSubject);
  while (item > farthest && (Tag::noun | Tag::adjective).has(items_[item].tag)) --item;
  return items_[item].tag == Tag::determiner && items_[item].classes.has(number_word);
}

/// `that talks would begin`, `that talks with the union would begin`, `said subpoenas had`
bool Tagger::is_subject_behind_cue(TokenIndex at, WordClasses may) const {
  const bool that = previous_ == Tag::complementizer;
  if (words_.begins_predication(at + 1)) return that || (previous_ == Tag::finite_verb && reports());
  return that && may.has(plural_noun) && words_.classes(at + 1).has(preposition);
}

/// `Kings coach Jane Doe`, not: `the nurses guard Ellery`; `subject`: what stands in front can be one.
bool Tagger::is_office_of_name(TokenIndex at, WordClasses may, bool subject) const {
  if (!may.any(title | role | person) || !words_.is_capital(at + 1)) return false;
  if (may.has(verb_third)) return !subject;
  return words_.classes(at + 1).has(given_name) || !subject || !is_plural();
}

/// A noun that a subject begins with: `Care worker Jane Doe`, `Talk show host Jane Doe`, `Care homes said`, `On Monday,
/// crane operator Jane Doe said`
bool Tagger::opens_compound(TokenIndex at, WordClasses may) const {
  if (!opens() && previous_ != Tag::comma) return false;
  if (may.has(noun) && words_.begins_described_speaker(at + 1)) return true;
  if (!opens()) return false;
  if (words_.begins_titled_name(at + 1)) return true;
  if (!may.has(noun)) return false;
  if (words_.classes(at + 1).has(noun) && words_.begins_titled_name(at + 2)) return true;
  return previous_ == Tag::start && words_.classes(at + 1).has(plural_noun) && reports_in_past(at + 2);
}

/// `Jane Doe | Hints`
bool Tagger::follows_full_name() const {
  const std::size_t count = items_.size();
  return count > 1 && previous_ == Tag::name && items_[count - 2].tag == Tag::name &&
         items_[count - 2].classes.has(given_name);
}

/// `It was late, tweets Jane Doe`
bool Tagger::reports_inverted(TokenIndex at, WordClasses may) const {
  if (previous_ != Tag::comma || !may.has(verb_third) || !has_main_verb() || headline_) return false;
  const TokenIndex behind = words_.behind_reporting_expression(at);  // points out Jane Doe
  const WordId cue = behind > at ? find_expression(text_, at, sentence_.end).word : words_.token(at).word;
  return words_.is_capital(std::max(behind, at + 1)) && text_.lexicon.word(cue).frames.has(Frame::inverts);
}

/// `The Board of Health and Safety | report | shows that`
bool Tagger::is_medium_of_cue(TokenIndex at, WordClasses may) const {
  if (!may.has(medium) || !may.has(noun) || previous_ != Tag::name) return false;
  const WordClasses next = words_.classes(at + 1), behind = words_.classes(at + 2);
  if (next.has(determiner) && behind.has(WordClass::time)) return reports_in_past(at + 3);  // `report this week warned`
  return next.has(verb_third) && next.has(verb_cue) && (words_.begins_clause(at + 2) || behind.has(adverb));
}

/// Of a cue, what stands around it: `"…," Doe notes.`, `Doe, a lawyer, notes that`, `…, critics of the plan claim.`
bool Tagger::reports_in_present(TokenIndex at, WordClasses may) const {
  if (previous_ != Tag::start && words_.classes(at + 1).has(whether)) return true;
  if (may.any(verb_base | verb_third) && reports_here(at)) return true;
  if (may.has(verb_third) && quotes_object(at)) return true;
  const bool speaks =
      previous_ == Tag::noun && words_.classes(at - 1).any(role | person | group | organisation | medium);
  const bool subject = previous_ == Tag::name || (speaks && words_.ends_clause(at + 1));  // `…, the company claims.`
  if (may.has(verb_third) && ((subject && closes_clause(at)) || closes_quotation(at) || wants_verb(at))) return true;
  if (may.has(verb_base) && closes_clause_of_two(at)) return true;
  return may.has(verb_base) && (closes_clause(at) || closes_quotation(at)) && has_plural_subject();
}

/// `The mayor hails "a new era"`
bool Tagger::quotes_object(TokenIndex at) const {
  const bool subject = previous_ == Tag::noun || previous_ == Tag::name;
  if (!subject || at + 1 >= sentence_.end) return false;
  const Token& next = words_.token(at + 1);
  return next.kind == TokenKind::mark && next.shape.has(Shape::space_before) && !has_main_verb();
}

/// Whether the words in front can be the subject of such a form.
bool Tagger::agrees(WordClasses may) const {
  if (may.has(verb_third)) return !is_plural();
  return may.has(verb_base) && has_plural_subject();
}

/// `Critics of the plan claim`, `sources close to Doe claim`: the head of the subject stands in front of a phrase.
bool Tagger::has_far_plural() const {
  constexpr Tags kLinks = Tag::preposition | Tag::participle;
  const std::size_t farthest = items_.size() - std::min(items_.size(), kLongestSubject);
  for (std::size_t item = items_.size(); item-- > farthest + 1;) {
    if (!kLinks.has(items_[item].tag) && !is_part_of_subject(items_[item].tag)) return false;
    std::size_t head = item - 1;
    if (head > 0 && (Tag::adverb | Tag::adjective).has(items_[head].tag)) --head;
    if (kLinks.has(items_[item].tag) && items_[head].tag == Tag::plural_noun && !is_governed(head)) return true;
  }
  return false;
}

/// Whether a preposition or a verb stands in front of the noun phrase with item `head`.
bool Tagger::is_governed(std::size_t head) const {
  const std::size_t farthest = head - std::min(head, kLongestSubject);
  while (head > farthest && (is_modifier(items_[head - 1].tag) || is_nominal(items_[head - 1].tag))) --head;
  head = begin_of_amount(head);
  return head > 0 && (items_[head - 1].tag == Tag::preposition || is_verbal(items_[head - 1].tag));
}

/// The first item of `about` or `more than` that stands in front of number `item`; or `item`.
std::size_t Tagger::begin_of_amount(std::size_t item) const {
  constexpr std::size_t kLongest = 3;  // words
  if (item == items_.size() || items_[item].tag != Tag::number) return item;
  for (std::size_t first = item - std::min(item, kLongest); first < item; ++first) {
    Expression amount = find_expression(text_, items_[first].tokens.begin, sentence_.end);
    if (amount.tokens == 0) amount = {items_[first].word, 1};
    if (items_[first].tokens.begin + amount.tokens == items_[item].tokens.begin &&
        text_.lexicon.word(amount.word).frames.has(Frame::amount))
      return first;
  }
  return item;
}

/// `Doe, a lawyer, notes that`
bool Tagger::reports_here(TokenIndex at) const {
  return (previous_ == Tag::comma || previous_ == Tag::coordinator) && words_.classes(at + 1).has(complementizer);
}

/// `Doe claims in a suit filed on Monday that`
bool Tagger::reports_in_medium(TokenIndex at) const {
  const Word& cue = text_.lexicon.word(words_.token(at).word);
  if (!cue.classes.has(verb_cue) || !cue.frames.has(Frame::that)) return false;
  if (!cue.classes.has(verb_third) && !is_plural()) return false;
  return words_.names_medium(at + 1);
}

/// The verb is still missing: `The firm, which makes tiles, plans to hire`; or one is joined: `but plans to go`,
/// `and now plans to go`
bool Tagger::wants_verb(TokenIndex at) const {
  if (previous_ == Tag::comma || previous_ == Tag::dash)
    return !has_main_verb() && (takes_complement(at + 1) || words_.is_only_verb(at));
  const bool joined = previous_ == Tag::contrast || (previous_ == Tag::coordinator && items_.back().tag == Tag::adverb);
  return joined && words_.classes(at + 1).has(infinitive_marker);
}

/// `"…," Doe notes.` Between the quotation and the verb stands only what can be a subject.
bool Tagger::closes_quotation(TokenIndex at) const {
  const Tags aside = previous_ == Tag::comma ? Tags(Tag::comma) : Tags();  // `"…," Doe, a lawyer, notes.`
  const std::size_t subject = words_.ends_clause(at + 1) ? subject_before(aside) : 0;
  return subject > 0 && items_[subject - 1].tag == Tag::quotation;
}

/// `The pier is easy to reach, researchers report`, `…, the Tribune reports today`
bool Tagger::closes_clause(TokenIndex at) const {
  const bool closes = words_.ends_clause(at + 1) || words_.classes(at + 1).any(WordClass::time | preposition);
  const std::size_t subject = closes && has_main_verb() ? subject_before({}) : 0;
  return subject > 0 && items_[subject - 1].tag == Tag::comma;
}

/// `The pier is easy to reach, Doe and colleagues report`
bool Tagger::closes_clause_of_two(TokenIndex at) const {
  const bool closes = words_.ends_clause(at + 1) || words_.classes(at + 1).any(WordClass::time | preposition);
  if (!closes || !has_main_verb() || !(Tag::name | Tag::plural_noun).has(previous_)) return false;
  const std::size_t subject = subject_before(Tag::coordinator);
  if (subject == 0 || items_[subject - 1].tag != Tag::comma || items_[subject].tag != Tag::name) return false;
  return std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(subject), items_.end(),
                     [](const TaggedItem& item) { return item.tag == Tag::coordinator; });
}

/// The item that the subject of the verb that comes next begins with, which stands behind a quotation or comma; or 0.
/// The subject may hold what `aside` holds.
std::size_t Tagger::subject_before(Tags aside) const {
  const std::size_t farthest = items_.size() - std::min(items_.size(), kLongestSubject);
  std::size_t item = items_.size();
  const auto belongs = [aside](Tag tag) { return aside.has(tag) || is_part_of_subject(tag); };
  while (item > farthest && belongs(items_[item - 1].tag)) --item;
  return item > farthest && item < items_.size() ? item : 0;
}

bool Tagger::is_part_of_subject(Tag tag) {
  return tag != Tag::quotation && (is_nominal(tag) || is_modifier(tag) || tag == Tag::preposition);
}

/// `ruled out force to feed them or defend the pier`, `was asked to stand and confirm`: behind a verb that is no base
/// form only an infinitive goes on so.
bool Tagger::continues_infinitive() const {
  constexpr std::size_t kFarthest = 16;
  bool infinitive = false;
  for (std::size_t item = items_.size(), steps = 0; item-- > 0 && steps < kFarthest; ++steps) {
    const Tag tag = items_[item].tag;
    if (tag == Tag::finite_verb)
      return infinitive && items_[item].classes.any(verb_past | verb_third) && !items_[item].classes.has(verb_base);
    if ((Tag::be | Tag::have).has(tag)) return infinitive;
    if ((Tag::complementizer | Tag::relative | Tag::subordinator | Tag::modal).has(tag)) return false;
    infinitive = infinitive || tag == Tag::infinitive_marker;
  }
  return false;
}

Tag Tagger::base_or_finite() const {
  const bool coordinated = previous_ == Tag::coordinator || previous_ == Tag::comma;
  if (previous_ == Tag::coordinator && continues_infinitive()) return Tag::base_verb;
  return previous_ == Tag::start || !coordinated ? Tag::base_verb : Tag::finite_verb;
}

/// What stands here can only be a verb's complement, not the next word of a compound noun.
bool Tagger::takes_complement(TokenIndex at) const {
  if (at >= sentence_.end) return false;
  const TokenKind kind = words_.token(at).kind;
  if (kind == TokenKind::mark) return previous_ == Tag::name || words_.is_capital(at + 1);
  if (kind == TokenKind::number || kind == TokenKind::colon) return true;
  if (kind == TokenKind::comma) return words_.classes(words_.behind_interjection(at)).has(complementizer);
  if (kind != TokenKind::word) return false;
  const WordClasses may = words_.token(at).classes;
  return words_.takes_closed_complement(at) || may.has(infinitive_marker) || (words_.is_capital(at) && !headline_) ||
         may.has(plural_noun);
}

}  // namespace dixit
