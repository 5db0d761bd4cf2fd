#include "phrases/tagger.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

namespace {

// Words of a subject between a quotation and its verb.
constexpr std::size_t kLongestSubject = 12;
constexpr TokenIndex kLongestName = 6;  // tokens

}  // namespace

/// The verb reading where the place is a verb's, else Tag::other.
Tag Tagger::tag_verb(TokenIndex at, WordClasses may) const {
  const bool other_reading = may.any(kNouns | adjective | kPeople | adverb);
  if (leads_to_verb(at, may)) return Tag::auxiliary_do;
  if (takes_base_form()) return may.has(verb_base) ? Tag::base_verb : Tag::other;
  if ((opens() || previous_ == Tag::quotation) &&
      (may.has(verb_gerund) || (may.has(verb_participle) && !may.has(verb_cue))) && words_.begins_titled_name(at + 1))
    return Tag::adjective;  // `Polling expert Jane Doe`, `"…," retired nurse Jane Doe said`
  if (previous_ == Tag::comma && may.has(verb_gerund) && words_.begins_titled_speaker(at + 1))
    return Tag::adjective;  // `, visiting Prime Minister Jane Doe said`
  if (previous_ == Tag::quotation && may.has(verb_cue) && !may.has(verb_gerund) && words_.begins_subject(at + 1))
    return Tag::finite_verb;
  if (other_reading && begins_inverted_subject(at)) return Tag::other;
  if (previous_ == Tag::have && may.has(verb_participle)) return Tag::participle;
  if (previous_ == Tag::be) return tag_behind_be(at, may);
  if (is_nominal(previous_) && may.any(kFiniteForms) && reports_by_expression(at, may)) return Tag::finite_verb;
  if (may.has(verb_third) && words_.classes(at + 2).has(complementizer) && words_.begins_expression_of_that(at) &&
      (is_nominal(previous_) || previous_ == Tag::comma))
    return Tag::finite_verb;  // `Doe, a lawyer, points out that`
  const bool numbered =
      previous_ == Tag::number && (Tag::name | Tag::noun).has(before_) && may.any(verb_third | verb_past);
  if (numbered && words_.begins_reported(at + 1)) return Tag::finite_verb;  // `Article 5 reads: "…"`
  if (is_modifier(previous_) || previous_ == Tag::number) return tag_behind_modifier(at, may, other_reading);
  if (may.has(verb_gerund)) return tag_gerund(at, may);
  if (previous_ == Tag::gerund && may.has(plural_noun) && !words_.takes_closed_complement(at + 1))
    return Tag::other;  // `without giving details`
  if (previous_ == Tag::subject_pronoun || previous_ == Tag::relative) return tag_behind_subject(may);
  if (previous_ == Tag::preposition) return tag_behind_preposition(at, may, other_reading);
  if (may.has(verb_past)) return tag_past(at, may);
  if (may.has(verb_base) && may.has(verb_participle) && !other_reading && previous_ == Tag::plural_noun)
    return Tag::finite_verb;  // `the talks come as`
  if (may.has(verb_participle)) return other_reading && may.has(mostly_adjective) ? Tag::other : Tag::participle;
  return tag_present(at, may, other_reading);
}

/// `helped persuade her`
bool Tagger::leads_to_verb(TokenIndex at, WordClasses may) const {
  if (!text_.frames(at).has(Frame::leads_to)) return false;
  if (previous_ == Tag::have || previous_ == Tag::be || is_modifier(previous_)) return false;
  const WordClasses next = words_.classes(at + 1);
  if (!may.any(kFiniteForms) || !next.has(verb_base)) return false;
  return !next.any(kNouns | adjective | kPeople | adverb) || words_.takes_closed_complement(at + 2);
}

/// `as one banker points out,`, `Doe points out the risk`
bool Tagger::reports_by_expression(TokenIndex at, WordClasses may) const {
  const TokenIndex behind = words_.behind_reporting_expression(at);
  if (behind == at || tells_which_speaker(at, may)) return false;
  if (may.has(verb_past) || (may.has(verb_third) && words_.ends_clause(behind))) return true;
  const bool counts = may.has(verb_third) && words_.is_number(behind);  // `Doe points out 92 boats have`
  return agrees(may) && (counts || words_.begins_reported(behind) || words_.is_only_verb(at));
}

/// `says lead author Jane Doe`, `said left tackle John Doe`: two verbs do not stand side by side.
bool Tagger::begins_inverted_subject(TokenIndex at) const {
  if (previous_ != Tag::finite_verb || (before_ != Tag::comma && before_ != Tag::quotation)) return false;
  if (!last().classes.has(verb_cue) || !words_.is_word(at + 1) || words_.is_capital(at + 1)) return false;
  const WordClasses next = words_.classes(at + 1);
  return next.any(title | role | person) || (next.has(noun) && words_.is_capital(at + 2));
}

Tag Tagger::tag_behind_be(TokenIndex at, WordClasses may) const {
  if (may.has(verb_gerund)) return Tag::gerund;
  if (may.has(verb_participle))
    return may.has(mostly_adjective) && words_.begins_common_noun(at + 1) ? Tag::adjective : Tag::participle;
  return Tag::other;
}

Tag Tagger::tag_behind_modifier(TokenIndex at, WordClasses may, bool other_reading) const {
  const bool owned = (Tag::possessive_clitic | Tag::possessive).has(previous_) && may.any(kNouns);  // `its bid ended`
  if (may.has(verb_participle) && !owned &&
      (reports_in_past(at + 1) || reports_behind_phrase(at, may) || ends_part_of_many(at)))
    return Tag::participle;  // `those questioned said`
  if (may.has(verb_gerund) && may.has(verb_cue) && words_.takes_closed_complement(at + 1) &&
      (follows_count() || stands_alone(last().word) ||
       (previous_ == Tag::adjective && !(Tag::determiner | Tag::possessive).has(before_))))
    return Tag::gerund;  // `with six in ten saying they`, `with many saying they`, `as false adding that`
  const bool counted = follows_count() && may.has(verb_cue) && !may.has(plural_noun);
  if ((counted || (may.has(verb_past) && !other_reading)) && words_.takes_closed_complement(at + 1))
    return Tag::finite_verb;  // `the youngest said she`, `42% say they`
  const bool reports = may.has(verb_cue) && may.has(verb_past) && !other_reading && words_.begins_reported(at + 1);
  if (reports && previous_ == Tag::adjective && before_ == Tag::determiner)
    return Tag::finite_verb;  // `the other said,`
  const bool subject = follows_count() || (previous_ == Tag::determiner && stands_alone(last().word));
  if (subject && (may.has(mostly_verb) || !other_reading) && may.has(verb_past)) return Tag::finite_verb;
  if (may.any(kPeople)) return Tag::other;
  if (other_reading && !(may.has(mostly_verb) && may.any(verb_past | verb_third) && !words_.begins_nominal(at + 1)))
    return Tag::other;
  if (may.any(verb_participle | verb_gerund) && words_.begins_nominal(at + 1)) return Tag::adjective;
  if (may.has(verb_gerund) || !stands_alone(last().word)) return Tag::noun;
  return Tag::finite_verb;  // `many say`, `this shows`
}

/// `half of those asked.`
bool Tagger::ends_part_of_many(TokenIndex at) const {
  return previous_ == Tag::determiner && before_ == Tag::preposition && items_[last_ - 1].classes.has(name_particle) &&
         words_.ends_clause(at + 1);
}

/// `of registered voters`
Tag Tagger::tag_behind_preposition(TokenIndex at, WordClasses may, bool other_reading) const {
  if (other_reading || !may.has(verb_past)) return Tag::other;
  if (may.has(verb_cue) && words_.takes_closed_complement(at + 1)) return Tag::finite_verb;  // `I spoke to said the`
  return words_.begins_common_noun(at + 1) ? Tag::adjective : Tag::participle;
}

/// A determiner that can be a subject by itself: `this`, `many`.
bool Tagger::stands_alone(WordId determiner_word) const {
  const WordClasses may = text_.lexicon.word(determiner_word).classes;
  if (may.has(possessive) && !may.has(object_pronoun)) return false;  // `its forecast`
  return may.any(subject_pronoun | object_pronoun | plural | neuter) ||
         (may.has(number_word) && !may.has(determiner));  // not: `a`
}

/// `leading doctors have warned`, `by leading public health doctors`, `told acting Judge Jane Doe`
bool Tagger::describes_persons(TokenIndex at) const {
  constexpr TokenIndex kFarthest = 4;
  if (is_nominal(previous_)) return false;
  for (TokenIndex head = at + 1; head <= at + kFarthest && words_.is_word(head); ++head) {
    const WordClasses may = words_.classes(head);
    if (words_.is_capital(head)) return head == at + 1 && may.has(title);
    if (may.has(plural_noun) && may.any(role | person))
      return words_.begins_predication(head + 1) || (previous_ != Tag::comma && words_.ends_clause(head + 1));
    if (!may.empty() && !may.any(adjective | noun)) return false;
  }
  return false;
}

Tag Tagger::tag_gerund(TokenIndex at, WordClasses may) const {
  if (may.has(adjective) && describes_persons(at)) return Tag::adjective;
  if (may.any(mostly_noun | mostly_adjective) && !is_modifier_of_clause(at) && !governs_infinitive(at))
    return Tag::other;
  const bool dated = before_ == Tag::determiner && last().classes.any(WordClass::time | month);
  if (dated && may.has(noun)) return Tag::other;  // `the January meeting`
  if (!may.any(medium | audience)) return Tag::gerund;
  const bool told = is_nominal(previous_) && addresses() && words_.classes(at + 1).has(complementizer);
  return told || ends_phrase_behind_preposition() ? Tag::other : Tag::gerund;  // `told a council | hearing that`
}

/// `after the council | meeting`
bool Tagger::ends_phrase_behind_preposition() const {
  std::size_t item = items_.size();
  while (item > 0 && (is_nominal(items_[item - 1].tag) || items_[item - 1].tag == Tag::adjective)) --item;
  return item > 1 && item < items_.size() && items_[item - 1].tag == Tag::determiner &&
         items_[item - 2].tag == Tag::preposition;
}

/// `, adding that`: a gerund behind a comma that takes a clause or an object. `by warning loudly that`, `by blasting
/// her`
bool Tagger::is_modifier_of_clause(TokenIndex at) const {
  if (previous_ == Tag::start) return words_.classes(at + 1).has(complementizer);  // `Promising that`
  if (previous_ == Tag::comma) return words_.begins_clause(at + 1) || words_.classes(at + 1).has(complementizer);
  if (previous_ != Tag::preposition) return false;
  const TokenIndex behind = words_.classes(at + 1).has(adverb) ? at + 2 : at + 1;
  return words_.classes(behind).has(complementizer) ||
         words_.classes(at + 1).any(determiner | possessive | object_pronoun | interrogative);
}

/// `with Roe promising to go`
bool Tagger::governs_infinitive(TokenIndex at) const {
  return words_.classes(at + 1).has(infinitive_marker) && text_.frames(at).has(Frame::infinitive);
}

Tag Tagger::tag_behind_subject(WordClasses may) {
  if (may.any(kFiniteForms)) return Tag::finite_verb;
  return may.has(verb_participle) ? Tag::participle : Tag::other;
}

bool Tagger::reports_in_past(TokenIndex at) const {
  const WordClasses may = words_.classes(at);
  return may.has(verb_cue) && may.has(verb_past) && !may.any(verb_base | kNouns | adjective);
}

/// Behind the participle `at`, a phrase and adverbs: `briefed on the plan later`, `released last week`; or `at` + 1.
TokenIndex Tagger::behind_participle_phrase(TokenIndex at) const {
  constexpr TokenIndex kLongest = 10;  // tokens
  constexpr TokenIndex kMostAdverbs = 4;
  TokenIndex behind = at + 1;
  const bool dated =
      words_.classes(behind).any(WordClass::time | month) || words_.classes(behind + 1).has(WordClass::time);
  if (dated || words_.classes(behind).has(preposition)) {
    const auto goes_on = [this](TokenIndex next) {
      return !words_.begins_predication(next) &&
             (words_.begins_nominal(next) || words_.classes(next).any(possessive | preposition | clitic));
    };
    do ++behind;
    while (behind < at + kLongest && goes_on(behind));
  }
  const TokenIndex limit = behind + kMostAdverbs;
  while (behind < limit && words_.classes(behind).any(adverb | have)) ++behind;
  return behind;
}

/// `a woman briefed on the plan later said`: a form in front of a phrase and a verb that reports is no verb of its
/// own.
bool Tagger::reports_behind_phrase(TokenIndex at, WordClasses may) const {
  const Expression expression = find_expression(text_, at, sentence_.end);  // `charged with`
  const bool longer = expression.tokens > 0;
  const Frames own = text_.lexicon.word(longer ? expression.word : words_.token(at).word).frames;
  if ((may.has(adjective) && !longer) || (own.has(Frame::that) && !own.has(Frame::addressee))) return false;
  const TokenIndex verb = behind_participle_phrase(at);
  if (verb == at + 1) return false;
  const bool shows = previous_ == Tag::plural_noun && words_.classes(verb).has(verb_cue) &&
                     words_.classes(verb).has(verb_base) && !words_.classes(verb - 1).has(infinitive_marker) &&
                     words_.takes_closed_complement(verb + 1);
  if (shows) return true;  // `figures released on Tuesday show that`
  if (acts_behind_phrase(at, verb) && !has_own_subject(at, verb)) return true;
  if (!reports_in_past(verb) || (!own.has(Frame::as) && has_own_subject(at, verb))) return false;
  const Frames frames = text_.frames(verb);
  const bool complements = words_.ends_clause(verb + 1) || words_.takes_closed_complement(verb + 1);
  return frames.has(Frame::quote) && (complements || !frames.has(Frame::noun));  // not: `asked of plans noted in May`
}

/// `people briefed on the matter are`, `a man charged with theft called the judge`: one phrase, then a predicate.
bool Tagger::acts_behind_phrase(TokenIndex participle, TokenIndex verb) const {
  if (!words_.classes(participle + 1).has(preposition)) return false;
  if (words_.classes(verb - 1).has(infinitive_marker)) return false;  // `declined to be interviewed`
  for (TokenIndex at = participle + 2; at < verb; ++at)
    if (words_.classes(at).has(determiner) && !words_.classes(at - 1).has(preposition)) return false;
  if (words_.classes(verb).any(be | modal)) return true;
  return reports_in_past(verb) && words_.classes(verb + 1).any(determiner | possessive | object_pronoun);
}

/// `met on Monday as Doe warned`, `met after the mayor warned`; not: `arrested after the riots said`
bool Tagger::has_own_subject(TokenIndex participle, TokenIndex verb) const {
  TokenIndex subject = verb - 1;
  while (subject > participle && words_.classes(subject).any(adverb | have)) --subject;
  const WordClasses may = words_.classes(subject);
  const bool name = words_.is_capital(subject) && !may.any(place | WordClass::time | month);
  if (!name && !may.any(kPeople | organisation)) return false;
  for (TokenIndex at = participle + 1; at < subject; ++at)
    if (words_.classes(at).has(subordinator)) return true;
  return false;
}

/// `a man called Jan Roe said`
bool Tagger::gives_name(TokenIndex at, WordClasses may) const {
  if (!(Tag::noun | Tag::plural_noun).has(previous_) || !may.has(verb_participle)) return false;
  if (!text_.frames(at).has(Frame::object_predicate)) return false;
  TokenIndex behind = at + 1;
  while (behind < at + kLongestName && words_.is_capital(behind)) ++behind;
  if (behind == at + 1) return false;
  const bool aside =
      words_.ends_clause(behind) && !words_.is_full_stop(behind);  // `who runs a club called Jan Roe, said`
  return reports_in_past(behind + (aside ? 1 : 0));
}

/// `told farmers gathered at the hall that`
bool Tagger::tells_which_hearers(TokenIndex at, WordClasses may) const {
  constexpr TokenIndex kLongest = 12;  // tokens
  if (!(Tag::noun | Tag::plural_noun).has(previous_) || !may.has(verb_participle) || !addresses()) return false;
  if (!last().classes.any(kPeople | plural_noun)) return false;
  if (before_ != Tag::finite_verb && before_ != Tag::determiner) return false;
  if (!words_.classes(at + 1).has(preposition)) return false;
  TokenIndex behind = at + 2;
  while (behind < at + kLongest && !words_.ends_clause(behind) && !words_.classes(behind).has(complementizer)) {
    const WordClasses word = words_.classes(behind);
    if (word.any(verb_past | modal | be | have) && !word.any(kNouns | adjective | clitic)) return false;
    ++behind;
  }
  return words_.classes(behind).has(complementizer);
}

/// `the man addressed replied`, `a man charged with theft said`
bool Tagger::tells_which_speaker(TokenIndex at, WordClasses may) const {
  return (Tag::noun | Tag::plural_noun).has(previous_) && may.has(verb_participle) &&
         (reports_in_past(at + 1) || reports_behind_phrase(at, may)) && !kClauseBegins.has(before_) &&
         !stands_in_relative();
}

Tag Tagger::tag_past(TokenIndex at, WordClasses may) const {
  if (gives_name(at, may) || tells_which_hearers(at, may) || tells_which_speaker(at, may)) return Tag::participle;
  const bool opens = previous_ == Tag::start || (previous_ == Tag::comma && stands_behind_opening());
  if (opens && may.has(verb_participle) && words_.opens_participle_clause(at + 1)) return Tag::participle;
  const bool has_object = words_.classes(at + 1).any(determiner | possessive);  // `branded the charge`
  if (may.has(mostly_adjective) && words_.begins_nominal(at + 1) && !has_object && !is_nominal(previous_))
    return Tag::adjective;
  if ((Tag::complementizer | Tag::finite_verb).has(previous_) && may.has(verb_participle) &&
      words_.begins_common_noun(at + 1) && words_.begins_full_clause(at + 1))
    return Tag::adjective;  // `that affected customers would be told`, `said leaked letters showed`
  if (may.has(mostly_noun) && !is_nominal(previous_)) return Tag::other;
  if (may.has(verb_base) && may.any(kNouns) && !takes_complement(at + 1)) return Tag::other;  // `its profit forecast`
  if (is_verbal(previous_) && stands_in_relative()) return Tag::finite_verb;
  if (is_verbal(previous_) && words_.begins_nominal(at + 1) && !may.has(verb_cue) && !words_.is_predicate(at + 1))
    return Tag::adjective;
  return Tag::finite_verb;
}

/// `In court, asked whether it was late, he nodded`: a comma closes the phrase that the sentence begins with.
bool Tagger::stands_behind_opening() const {
  if (items_.front().tag != Tag::preposition) return false;
  for (std::size_t item = 1; item + 1 < items_.size(); ++item)
    if (!is_nominal(items_[item].tag) && !is_modifier(items_[item].tag)) return false;
  return true;
}

bool Tagger::stands_in_relative() const {
  std::size_t item = items_.size() - 1;
  while (item > 0 && (is_nominal(items_[item - 1].tag) || is_modifier(items_[item - 1].tag) ||
                      items_[item - 1].tag == Tag::preposition))
    --item;
  return item > 0 && item < items_.size() - 1 &&
         (items_[item - 1].tag == Tag::relative || items_[item - 1].tag == Tag::complementizer);
}

/// Third person or base form.
Tag Tagger::tag_present(TokenIndex at, WordClasses may, bool other_reading) const {
  const bool subject = previous_ == Tag::plural_noun || previous_ == Tag::noun || previous_ == Tag::name ||
                       previous_ == Tag::close || previous_ == Tag::quotation;
  if (previous_ == Tag::complementizer && words_.begins_predication(at + 1)) return Tag::other;
  if (headline_ && may.has(verb_third) && may.has(verb_cue) && follows_full_name()) return Tag::finite_verb;
  if (!other_reading) return subject || may.has(verb_third) ? Tag::finite_verb : base_or_finite();
  if (is_office_of_name(at, may, subject) || opens_compound(at, may)) return Tag::other;
  if (may.has(adjective) && words_.classes(at + 1).has(infinitive_marker) && !words_.begins_infinitive(at + 2))
    return Tag::other;
  if (words_.begins_predication(at + 1) || is_medium_of_cue(at, may)) return Tag::other;
  if (may.has(verb_cue) && (reports_in_present(at, may) || reports_inverted(at, may))) return Tag::finite_verb;
  if (may.has(verb_third) && previous_ == Tag::comma && words_.takes_closed_complement(at + 1) && !has_main_verb())
    return Tag::finite_verb;  // `Doe, who has said that it rained, sets her story`
  if (subject && items_.back().tag == Tag::adverb) return Tag::finite_verb;
  if (subject && !has_main_verb() && reports_in_medium(at)) return Tag::finite_verb;
  if (subject && takes_complement(at + 1)) {
    if (words_.classes(at + 1).has(complementizer) && words_.begins_predication(at + 2))
      return Tag::other;  // `states that have`
    if (may.has(verb_third) || is_plural() || before_ == Tag::coordinator) return Tag::finite_verb;
    if (has_far_plural() && !words_.classes(at + 1).has(verb_past)) return Tag::finite_verb;
  }
  if (subject && may.has(verb_base) && governs_infinitive(at) && words_.begins_infinitive(at + 2) && has_far_plural())
    return Tag::finite_verb;  // `officials at the bank promise to act`
  if (subject && may.has(verb_third) && may.has(mostly_verb)) return Tag::finite_verb;
  const WordClasses next = words_.classes(at + 1);
  if (previous_ == Tag::coordinator && may.has(verb_base) && next.has(object_pronoun) && !next.has(possessive))
    return Tag::finite_verb;  // `are searching for witnesses and urge anyone`
  if (previous_ == Tag::coordinator && (before_ == Tag::noun || before_ == Tag::plural_noun)) return Tag::other;
  if (is_verbal(previous_) && may.any(kNouns) && !in_relative() && !words_.takes_closed_complement(at + 1))
    return Tag::other;  // `rejected calls for talks`
  if (!subject && may.has(mostly_verb)) {
    if (may.has(verb_base)) return base_or_finite();
    return previous_ == Tag::start ? Tag::other : Tag::finite_verb;  // `Peers on all sides`, `is to go and urges`
  }
  if (may.has(mostly_verb) && previous_ == Tag::plural_noun) return Tag::finite_verb;
  const bool only = subject && may.has(verb_cue) && !has_main_verb() && !headline_ && words_.is_only_verb(at);
  return only && agrees(may) && !is_governed(last_) ? Tag::finite_verb : Tag::other;
}

/// `Kings coach Jane Doe`, not: `the nurses guard Ellery`; `subject`: what stands in front can be one.
bool Tagger::is_office_of_name(TokenIndex at, WordClasses may, bool subject) const {
  if (!may.any(title | role | person) || !words_.is_capital(at + 1)) return false;
  if (may.has(verb_third)) return !subject;
  return words_.classes(at + 1).has(given_name) || !subject || !is_plural();
}

/// A noun that a sentence begins with: `Care worker Jane Doe`, `Talk show host Jane Doe`, `Care homes said`
bool Tagger::opens_compound(TokenIndex at, WordClasses may) const {
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
  return previous_ == Tag::comma && may.has(verb_third) && words_.is_capital(at + 1) && has_main_verb() && !headline_ &&
         text_.frames(at).has(Frame::inverts);
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
  while (head > 0 && (is_modifier(items_[head - 1].tag) || is_nominal(items_[head - 1].tag))) --head;
  return head > 0 && (items_[head - 1].tag == Tag::preposition || is_verbal(items_[head - 1].tag));
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
