#include "phrases/tagger.hpp"

namespace dixit {

using enum WordClass;

Tag Tagger::tag_closed(TokenIndex at, WordClasses may) const {
  if (may.has(complementizer)) return tag_that(at);
  if (may.has(number_word) && (!may.has(determiner) || is_initial(at))) return Tag::number;
  if (may.has(infinitive_marker) && words_.ends_source_expression(at)) return Tag::preposition;
  if (may.has(infinitive_marker)) {
    if (!words_.begins_infinitive(at + 1)) return Tag::preposition;
    const bool name = !headline_ && !words_.is_capital(at) && words_.is_capital(at + 1);  // said Doe to Hale
    return name ? Tag::preposition : Tag::infinitive_marker;
  }
  if (may.has(month) && (Tag::number | Tag::preposition).has(previous_) && words_.is_capital(at))
    return Tag::name;  // 4 May, in May
  if (may.has(modal))  // `the will`, not: `some will`
    return previous_ == Tag::determiner && !stands_alone(last().word) ? Tag::noun : Tag::modal;
  if (may.has(auxiliary_do)) return words_.takes_base(at + 1) ? Tag::auxiliary_do : verb_form(may);
  if (may.has(have)) return words_.has_participle_behind(at + 1) ? Tag::have : verb_form(may);
  if (may.has(be)) return Tag::be;
  if (may.has(whether)) return Tag::whether;
  if (may.has(negation) && !may.any(subject_pronoun | coordinator)) return tag_negation(at, may);
  if (may.has(possessive)) {
    if (!may.has(object_pronoun) && !may.has(subject_pronoun)) return Tag::possessive;
    return words_.begins_nominal(at + 1) && !closes_relative(at) ? Tag::possessive : Tag::object_pronoun;
  }
  if (may.has(relative)) return tag_relative(at, may);
  if (may.has(interrogative)) return may.has(subordinator) && !is_asked() ? Tag::subordinator : Tag::interrogative;
  if (may.has(subject_pronoun)) return tag_pronoun(at, may);
  if (may.has(expletive)) return stands_behind_place(at) ? Tag::adverb : Tag::subject_pronoun;
  if (may.has(reflexive) && is_nominal(previous_)) return Tag::adverb;                    // `Smith himself said`
  const bool heads = may.has(noun) && (is_modifier(previous_) || is_nominal(previous_));  // `the coal mine`
  if (may.any(object_pronoun | reflexive)) return heads ? Tag::noun : Tag::object_pronoun;
  if (may.has(coordinator))
    return may.has(determiner) && words_.governs_noun(at + 1) ? Tag::determiner : Tag::coordinator;
  return tag_linking(at, may);
}

/// `James A. Doe`
bool Tagger::is_initial(TokenIndex at) const {
  return words_.is_capital(at) && at + 1 < text_.tokens.size() && text_.tokens[at + 1].kind == TokenKind::full_stop;
}

/// `a couple who shared the house with | her | told police`
bool Tagger::closes_relative(TokenIndex at) const {
  const bool object = is_verbal(previous_) || previous_ == Tag::preposition;
  return object && in_relative() && reports_in_past(at + 1) && text_.frames(at + 1).has(Frame::object_clause);
}

/// `it`, `you`: an object behind a verb or preposition, unless a verb follows (`saying it failed`).
Tag Tagger::tag_pronoun(TokenIndex at, WordClasses may) const {
  TokenIndex behind = at + 1;  // `said it "is over"`
  if (behind < sentence_.end && words_.token(behind).kind == TokenKind::mark) ++behind;
  const bool object_place = (is_verbal(previous_) || previous_ == Tag::preposition) &&
                            !words_.begins_predication(behind) && !begins_report(behind);
  return may.has(object_pronoun) && object_place ? Tag::object_pronoun : Tag::subject_pronoun;
}

/// `no ship`; not: `neither confirmed nor denied`
Tag Tagger::tag_negation(TokenIndex at, WordClasses may) const {
  if (!may.has(determiner) || !words_.may_be_nominal(at + 1)) return Tag::negation;
  const bool verbs = words_.classes(at + 1).has(verb_past) && words_.classes(at + 2).has(negation);
  return verbs || words_.begins_verb_behind_adverb(at + 1) ? Tag::negation : Tag::determiner;
}

/// `saying it sheds oil`, `said it still needs oil`: what takes a clause is in front, and behind `it` the third person
/// of a verb.
bool Tagger::begins_report(TokenIndex at) const {
  if (words_.classes(at).has(adverb)) ++at;
  if (!is_verbal(previous_) || !words_.classes(at).has(verb_third) || words_.is_capital(at)) return false;
  return text_.lexicon.word(last().word).frames.has(Frame::clause);
}

/// Prepositions, conjunctions, determiners, and adverbs that can be one of them.
Tag Tagger::tag_linking(TokenIndex at, WordClasses may) const {
  if (may.has(contrast)) {
    const bool not_yet = !items_.empty() && items_.back().tag == Tag::negation;  // `but not yet ready`
    const bool inside = may.has(adverb) && (not_yet || (Tag::have | Tag::be | Tag::modal).has(previous_));
    return inside ? Tag::adverb : Tag::contrast;  // `have not yet said`
  }
  if (may.has(verb_participle) && (previous_ == Tag::have || previous_ == Tag::be)) return Tag::participle;  // `given`
  if (previous_ == Tag::have && words_.classes(at + 1).has(verb_participle)) return Tag::adverb;  // `has since said`
  if (may.has(subordinator)) {
    if (!may.has(preposition)) {
      if (!may.has(adverb)) return Tag::subordinator;
      const bool clause =
          !words_.begins_verb_form(at + 1) && !words_.classes(at + 1).any(whether | complementizer | interrogative);
      return !clause ? Tag::adverb : Tag::subordinator;  // `who once said`, `asked once why`
    }
    const bool pronoun = words_.classes(at + 1).has(subject_pronoun) && !words_.classes(at + 1).has(possessive);
    return pronoun || words_.begins_full_clause(at + 1) ? Tag::subordinator : Tag::preposition;
  }
  const bool article = previous_ == Tag::determiner && !stands_alone(last().word);
  if (may.has(preposition) && article && words_.classes(at + 1).any(kNouns)) return Tag::adjective;  // `the past year`
  if (may.has(preposition)) return may.has(adverb) ? tag_particle(at) : Tag::preposition;
  if (may.has(determiner)) {
    const bool counted = (Tag::determiner | Tag::number).has(previous_) && last().classes.has(determiner);
    if (may.has(plural) && counted)  // `a few men`, `a few said`
      return words_.begins_nominal(at + 1) && !words_.begins_verb_form(at + 1) ? Tag::adjective : Tag::plural_noun;
    const bool governed = previous_ == Tag::preposition && words_.classes(at + 1).has(infinitive_marker);
    if (may.has(adverb) && !governed && !words_.begins_nominal(at + 1)) return Tag::adverb;  // `for more to be done`
    return floats(at, may) ? Tag::adverb : Tag::determiner;
  }
  return Tag::other;
}

/// `out`, `about`: a preposition or an adverb.
Tag Tagger::tag_particle(TokenIndex at) const {
  if (previous_ == Tag::preposition && words_.is_number(at + 1) && !words_.is_year(at + 1))
    return Tag::adverb;  // `a crowd of about 300`
  const bool reports = is_verbal(previous_) && words_.begins_expression_of_that(at - 1);
  const bool that = words_.classes(at + 1).has(complementizer) &&  // `points out that the`, `looking up that he`
                    (reports ? words_.begins_clause(at + 2) : words_.classes(at + 2).has(subject_pronoun));
  const WordClasses next = words_.classes(at + 1);
  const bool plural = is_verbal(previous_) && next.has(plural_noun) && next.has(verb_third);  // `insisted in talks`
  const bool governs = plural || words_.begins_nominal(at + 1) ||
                       (!that && words_.classes(at + 1).any(determiner | possessive | object_pronoun));
  if (previous_ == Tag::number && words_.classes(at + 1).has(name_particle)) return Tag::preposition;  // `six out of`
  return (!governs && !words_.is_capital(at + 1)) || begins_subject_amount(at + 1) ? Tag::adverb : Tag::preposition;
}

/// What `about` can stand in front of: `About | 58 percent`, `about | a third of`, `about | half would`, `says about |
/// 20 boats`
bool Tagger::begins_subject_amount(TokenIndex at) const {
  if (is_verbal(previous_) && words_.is_number(at) && !words_.is_year(at)) {
    const Frames frames = text_.lexicon.word(last().word).frames;
    return frames.has(Frame::clause) && !frames.has(Frame::topic);
  }
  const WordClasses first = words_.classes(at), second = words_.classes(at + 1);
  if (first.has(number_word) && second.has(number_word) && words_.classes(at + 2).has(preposition)) return true;
  if (first.has(plural) && second.any(modal | have)) return true;
  return previous_ == Tag::start && words_.is_number(at) && !words_.is_year(at);
}

/// `officials there say`; not: `told officials there was`
bool Tagger::stands_behind_place(TokenIndex at) const {
  const bool noun = previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name;
  return noun && !addresses() && !reports() && !words_.classes(at + 1).any(be | have | modal);
}

/// `they all vowed`, `Doe and Roe both said`, `have both urged`; not: `told voters many say`
bool Tagger::floats(TokenIndex at, WordClasses may) const {
  if (!may.any(plural | neuter) || may.has(complementizer)) return false;
  if (words_.is_capital(at + 1) || !words_.begins_verb_form(at + 1)) return false;
  if (previous_ == Tag::have) return true;
  const bool one = previous_ == Tag::noun && last().classes.has(noun) && !last().classes.any(group | organisation);
  if (one && before_ != Tag::coordinator) return false;                             // `a plan some said was late`
  if (!is_nominal(previous_) || last().classes.has(WordClass::time)) return false;  // `said Monday this was late`
  return previous_ != Tag::quotation && !addresses() && !reports();
}

/// `that`: complementizer behind what reports, relative behind another noun, else a determiner.
Tag Tagger::tag_that(TokenIndex at) const {
  const bool clause = words_.begins_clause(at + 1);
  const bool governed = previous_ == Tag::preposition && items_.back().tag != Tag::adverb;  // not: `said in part that`
  if (governed || names_time(at + 1) || closes_sentence(at + 1)) return Tag::determiner;
  if (is_verbal(previous_) && words_.is_comma(at + 1) && words_.classes(at + 2).has(coordinator))
    return Tag::object_pronoun;  // `welcomed that, but asked why`
  if (previous_ == Tag::start)
    return words_.classes(at + 1).any(kNouns | adjective) ? Tag::determiner : Tag::object_pronoun;
  if (addresses() && previous_ == Tag::object_pronoun) return Tag::complementizer;
  const WordClasses behind = words_.classes(at - 1);
  if (previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name) {
    const WordClasses next = words_.classes(at + 1);
    const bool lacks_subject =
        !next.has(verb_gerund) &&
        (next.any(be | have | modal) || (next.any(verb_past | verb_third) && !next.any(kNouns | adjective)));
    if (lacks_subject)  // `told her in a cable that survives`; `said Monday that is wrong`
      return behind.has(WordClass::time) && text_.tokens[at - 1].shape.has(Shape::capital) ? Tag::subject_pronoun
                                                                                           : Tag::relative;
    const bool name = previous_ == Tag::name && !behind.any(plural_noun | role | group);  // `on Facebook that she left`
    const bool complements =
        addresses() || behind.any(noun_cue | WordClass::time | month | audience) || ((reports() || name) && clause);
    return complements ? Tag::complementizer : Tag::relative;
  }
  if (is_verbal(previous_) && takes_things_alone(last().word) && words_.is_word(at + 1))
    // `dismissed that argument`, `dismissed that as nonsense`
    return words_.begins_nominal(at + 1) ? Tag::determiner : Tag::object_pronoun;
  if (is_verbal(previous_) && reports() && words_.is_last_verb(at + 1)) return Tag::subject_pronoun;
  const bool subject = words_.is_word(at + 1) && words_.begins_predication(at + 2);  // `that tenders would be invited`
  const bool does = reports() && words_.classes(at + 1).has(verb_gerund);  // `said that having lost, he would go`
  if (is_verbal(previous_) && (does || begins_no_singular(at + 1))) return Tag::complementizer;
  const bool lady = words_.begins_nominal(at + 1) && !subject && !words_.begins_predication(at + 3);
  if (lady && is_verbal(previous_) && is_inverted(at)) return Tag::determiner;  // said that lady
  if (clause || subject || previous_ == Tag::coordinator || previous_ == Tag::comma) return Tag::complementizer;
  return words_.begins_nominal(at + 1) ? Tag::determiner : Tag::object_pronoun;
}

/// `They dispute that account.`, `that version of events.`: a noun that no verb follows.
bool Tagger::closes_sentence(TokenIndex at) const {
  const WordClasses may = words_.classes(at);
  const bool noun_like = may.empty() || may.has(noun);
  const bool one = noun_like && !may.any(kVerbs | adverb | plural_noun) && words_.is_word(at) && !words_.is_capital(at);
  const bool of = words_.classes(at + 1).has(preposition);
  return one && words_.is_full_stop(of && words_.is_word(at + 2) ? at + 3 : at + 1);
}

/// `denied going out that night`; not: `said that night trains ran`
bool Tagger::names_time(TokenIndex at) const {
  if (words_.classes(at).has(adjective) && words_.classes(at + 1).has(WordClass::time)) ++at;  // `that same day`
  const WordClasses may = words_.classes(at);
  return may.has(WordClass::time) && may.has(noun) && !words_.is_capital(at) &&
         (words_.ends_clause(at + 1) || words_.classes(at + 1).any(coordinator | preposition | complementizer));
}

/// `"It rained," said`: the subject of the verb in front of token `at` is still to come.
bool Tagger::is_inverted(TokenIndex at) const {
  if (items_.size() < 2 || items_[items_.size() - 2].tag != Tag::quotation || at < 3) return false;
  if (!words_.classes(at - 1).any(verb_past | verb_third)) return false;
  const TokenKind last = words_.token(at - 3).kind;
  return last == TokenKind::comma || last == TokenKind::question;
}

/// `that women of her age`, `that old women`, `that 40 boats`, `that over 40 boats`, `that not even`: not `that` boat.
bool Tagger::begins_no_singular(TokenIndex at) const {
  if (words_.begins_described_plural(at)) return true;
  if (words_.classes(at).any(adjective | verb_participle) && !words_.classes(at).any(kNouns)) ++at;
  const WordClasses may = words_.classes(at);
  const bool even = may.has(adverb) && !may.any(kNouns | adjective | kVerbs);
  return words_.is_number(at) || even || may.any(number_word | preposition) ||
         (may.has(plural_noun) && !may.any(noun | adjective | kVerbs));
}

/// A cue that takes a noun phrase, and no clause.
bool Tagger::takes_things_alone(WordId verb) const {
  const Word& word = text_.lexicon.word(verb);
  return word.classes.has(verb_cue) && word.frames.any(Frame::noun | Frame::as | Frame::object_predicate) &&
         !word.frames.any(Frame::that | Frame::clause | Frame::object_clause);
}

Tag Tagger::tag_relative(TokenIndex at, WordClasses may) const {
  if (previous_ == Tag::start && may.has(interrogative)) return Tag::interrogative;
  if (is_verbal(previous_) && may.has(interrogative)) return Tag::interrogative;
  return at > sentence_.begin ? Tag::relative : Tag::interrogative;
}

/// `said when`, `asked him when`, `about when`: what follows is asked or told, not a circumstance.
bool Tagger::is_asked() const {
  if (previous_ == Tag::preposition || addresses()) return true;
  return is_verbal(previous_) && text_.lexicon.word(last().word).frames.has(Frame::wh);
}

Tag Tagger::verb_form(WordClasses may) const {
  if (may.has(verb_gerund)) return Tag::gerund;
  if (takes_base_form()) return Tag::base_verb;
  return Tag::finite_verb;
}

}  // namespace dixit
