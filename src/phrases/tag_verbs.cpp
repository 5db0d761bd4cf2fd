#include "phrases/tagger.hpp"

namespace dixit {

using enum WordClass;

namespace {

constexpr TokenIndex kLongestName = 6;  // tokens

}  // namespace

/// The verb reading where the place is a verb's, else Tag::other.
Tag Tagger::tag_verb(TokenIndex at, WordClasses may) const {
  const bool other_reading = may.any(kNouns | adjective | kPeople | adverb);
  if (leads_to_verb(at, may)) return Tag::auxiliary_do;
  if (takes_base_form()) return may.has(verb_base) ? Tag::base_verb : Tag::other;
  if (describes_titled_name(at, may)) return Tag::adjective;
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
  if (previous_ == Tag::relative && last().classes.has(subordinator) && may.any(kNouns))
    return Tag::other;  // `where talk of a storm was heard`
  if (previous_ == Tag::relative && may.has(plural_noun) && words_.begins_predication(at + 1))
    return Tag::other;  // `claims by the firm that taxes would rise`
  if (previous_ == Tag::subject_pronoun || previous_ == Tag::relative) return tag_behind_subject(may);
  if (previous_ == Tag::preposition) return tag_behind_preposition(at, may, other_reading);
  if (may.has(verb_past)) return tag_past(at, may);
  if (may.has(verb_base) && may.has(verb_participle) && !other_reading && previous_ == Tag::plural_noun)
    return Tag::finite_verb;  // `the talks come as`
  if (may.has(verb_participle)) return other_reading && may.has(mostly_adjective) ? Tag::other : Tag::participle;
  return tag_present(at, may, other_reading);
}

/// `Polling expert Jane Doe`, `"…," retired nurse Jane Doe said`, `"…," said acting mayor Doe`, `, visiting Prime
/// Minister Jane Doe said`
bool Tagger::describes_titled_name(TokenIndex at, WordClasses may) const {
  if (may.has(verb_gerund) && previous_ == Tag::comma) return words_.begins_titled_speaker(at + 1);
  const bool says =
      previous_ == Tag::finite_verb && last().classes.has(verb_cue) && (Tag::comma | Tag::quotation).has(before_);
  if (!opens() && previous_ != Tag::quotation && !says) return false;
  if (text_.frames(at).any(Frame::addressee | Frame::object_infinitive)) return false;  // `Addressing Mayor Doe`
  return (may.has(verb_gerund) || (may.has(verb_participle) && !may.has(verb_cue))) &&
         words_.begins_titled_name(at + 1);
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
  const bool past = may.has(verb_past) && !may.any(kNouns | adjective);  // `that he was there came late`
  return past && items_.back().tag == Tag::adverb ? Tag::finite_verb : Tag::other;
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

/// `Modelling by the agency shows`, not: `Speaking by phone, Doe said`
bool Tagger::is_work_of_agent(TokenIndex at) const {
  constexpr TokenIndex kLongest = 8;
  if (previous_ != Tag::start || !words_.is_word(at + 1) || !text_.frames(at + 1).has(Frame::passive)) return false;
  for (TokenIndex verb = at + 2; verb < at + kLongest && words_.is_word(verb); ++verb)
    if (words_.begins_predication(verb) || words_.classes(verb).has(verb_third)) return verb > at + 2;
  return false;
}

Tag Tagger::tag_gerund(TokenIndex at, WordClasses may) const {
  if (is_work_of_agent(at)) return Tag::noun;
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
  if (previous_ == Tag::contrast) return words_.takes_closed_complement(at + 1);  // `while warning the town`
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
  constexpr TokenIndex kLongest = 14;  // tokens
  constexpr TokenIndex kMostAdverbs = 4;
  TokenIndex behind = at + 1;
  const bool dated =
      words_.classes(behind).any(WordClass::time | month) || words_.classes(behind + 1).has(WordClass::time);
  if (dated || words_.classes(behind).has(preposition)) {
    const auto goes_on = [this](TokenIndex next) {
      const WordClasses may = words_.classes(next);
      if (may.has(clitic)) return may.has(possessive);                                            // the firm's
      if (words_.classes(next - 1).any(determiner | possessive) && may.any(kNouns)) return true;  // on the move
      return !words_.begins_predication(next) && (words_.begins_nominal(next) || may.any(possessive | preposition));
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
         !stands_in_relative() && !words_.begins_described_plural(at + 1);
}

/// `said in a statement read to the court that`
bool Tagger::is_of_medium(TokenIndex at, WordClasses may) const {
  return may.has(verb_participle) && reports() && previous_ == Tag::noun && last().classes.has(medium) &&
         is_governed(last_) && words_.classes(at + 1).has(preposition);
}

Tag Tagger::tag_past(TokenIndex at, WordClasses may) const {
  if (is_of_medium(at, may) || gives_name(at, may) || tells_which_hearers(at, may) || tells_which_speaker(at, may))
    return Tag::participle;
  if (previous_ == Tag::whether && may.has(verb_participle) && words_.ends_clause(at + 1))
    return Tag::participle;  // `if asked`
  const bool opens = previous_ == Tag::start || (previous_ == Tag::comma && stands_behind_opening());
  if (opens && may.has(verb_participle) && words_.opens_participle_clause(at + 1)) return Tag::participle;
  const bool has_object = words_.classes(at + 1).any(determiner | possessive);  // `branded the charge`
  const bool reports_name = may.has(verb_cue) && words_.is_capital(at + 1) && words_.begins_full_clause(at + 1);
  if (may.has(mostly_adjective) && words_.begins_nominal(at + 1) && !has_object && !is_nominal(previous_) &&
      !reports_name)  // `Roe, a lawyer, alleged Doe was late`
    return Tag::adjective;
  if ((Tag::complementizer | Tag::finite_verb).has(previous_) && may.has(verb_participle) &&
      (words_.begins_described_plural(at) || (words_.begins_common_noun(at + 1) && words_.begins_full_clause(at + 1))))
    return Tag::adjective;  // `that affected customers would be told`, `said leaked letters showed`
  const bool reports =
      previous_ == Tag::comma && words_.behind_reporting_expression(at) > at;  // `, hit out at the plan`
  if (may.has(mostly_noun) && !is_nominal(previous_) && !reports) return Tag::other;
  if (may.has(verb_base) && may.any(kNouns) && !reports && !takes_complement(at + 1) && !is_verb_of_reported(at))
    return Tag::other;  // `its profit forecast`
  if (is_verbal(previous_) && stands_in_relative()) return Tag::finite_verb;
  if (is_verbal(previous_) && may.has(verb_participle) && words_.begins_nominal(at + 1) && !has_object &&
      !may.has(verb_cue) && !words_.is_predicate(at + 1))
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

}  // namespace dixit
