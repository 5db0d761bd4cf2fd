#include "phrases/tagger.hpp"

#include "phrases/sentence_words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

// Words of a subject between a quotation and its verb.
constexpr std::size_t kLongestSubject = 12;

constexpr WordClasses kNouns = SentenceWords::kNouns;
constexpr WordClasses kFiniteForms = SentenceWords::kFiniteForms;
constexpr WordClasses kVerbs = SentenceWords::kVerbs;
constexpr WordClasses kPeople = SentenceWords::kPeople;

constexpr Tags kNominal = Tag::noun | Tag::plural_noun | Tag::name | Tag::subject_pronoun | Tag::object_pronoun |
                          Tag::number | Tag::quotation | Tag::close;
bool is_nominal(Tag tag) {
  return kNominal.has(tag);
}

constexpr Tags kModifiers = Tag::determiner | Tag::possessive | Tag::possessive_clitic | Tag::adjective;
bool is_modifier(Tag tag) {
  return kModifiers.has(tag);
}

constexpr Tags kFinite = Tag::finite_verb | Tag::modal | Tag::be | Tag::have | Tag::auxiliary_do;
bool is_finite(Tag tag) {
  return kFinite.has(tag);
}

constexpr Tags kClauseBegins = Tag::complementizer | Tag::relative | Tag::subordinator;

constexpr Tags kVerbal = Tag::finite_verb | Tag::base_verb | Tag::participle | Tag::gerund;
bool is_verbal(Tag tag) {
  return kVerbal.has(tag);
}

/// Tags a sentence from left to right. What stands before a word is known, what stands behind it is asked of the
/// lexicon.
class Tagger {
 public:
  Tagger(const TaggedText& text, TokenRange sentence, std::size_t first_mark, std::vector<TaggedItem>& items)
      : text_(text), sentence_(sentence), words_(text, sentence), mark_(first_mark), items_(items) {}

  void run() {
    headline_ = words_.has_headline_case() || words_.is_in_capitals();
    for (TokenIndex at = sentence_.begin; at < sentence_.end;) {
      const TokenIndex behind = words_.behind_addition(at);
      at = behind > at ? behind : next_item(at);
    }
  }

 private:
  TokenIndex next_item(TokenIndex at) {
    if (const TokenIndex end = at < next_quotation_ ? at : quotation_end(at); end > at) {
      push({.tokens = {at, end}, .tag = Tag::quotation});
      return end;
    }
    push({{at, at + 1}, words_.token(at).word, tag_of(at), words_.token(at).classes});
    return at + 1;
  }

  /// Where the quoted span that begins here ends; `at` if there is none.
  TokenIndex quotation_end(TokenIndex at) {
    while (mark_ < text_.marks.size() && text_.marks[mark_].tokens.begin < at) ++mark_;
    next_quotation_ = mark_ < text_.marks.size() ? text_.marks[mark_].tokens.begin : sentence_.end;
    return next_quotation_ == at ? std::min(text_.marks[mark_].tokens.end, sentence_.end) : at;
  }

  void push(const TaggedItem& item) {
    const Tag tag = item.tag;
    items_.push_back(item);
    if (tag == Tag::adverb || tag == Tag::negation) return;  // `has not yet said`: what counts is `has`
    before_ = previous_;
    previous_ = tag;
    // No branches where a bit will do: each word is another case.
    in_relative_ = (in_relative_ & (tag != Tag::comma)) | (tag == Tag::relative);
    has_main_verb_ |= !in_relative_ & is_finite(tag);
    if (is_verbal(tag)) {
      const Frames frames = text_.lexicon.word(item.word).frames;
      addresses_ = frames.any(Frame::object_clause | Frame::addressee);  // `told`: what follows behind the one told
      reports_ = frames.has(Frame::that);
    }
    const bool goes_on = !kClauseBegins.has(tag);
    addresses_ &= goes_on;
    reports_ &= goes_on & ((before_ == Tag::preposition) | !begins_object(before_, tag));
  }

  /// `wrote a letter`: an object stands right behind the verb.
  [[nodiscard]] static bool begins_object(Tag before, Tag tag) {
    return (Tag::comma | Tag::coordinator).has(tag) | (is_verbal(before) & (kModifiers | kNominal).has(tag));
  }

  [[nodiscard]] Tag tag_of(TokenIndex at) const {
    switch (words_.token(at).kind) {
      case TokenKind::word:
        return tag_word(at);
      case TokenKind::clitic:
        return tag_clitic(at);
      case TokenKind::number:
        return Tag::number;
      case TokenKind::address:
        return Tag::name;
      case TokenKind::comma:
        return joins_company(at) ? Tag::other : Tag::comma;
      case TokenKind::full_stop:
        return words_.ends_abbreviation(at) ? Tag::other : Tag::full_stop;
      case TokenKind::question:
        return Tag::question;
      case TokenKind::ellipsis:
        return Tag::other;
      case TokenKind::colon:
        return Tag::colon;
      case TokenKind::semicolon:
        return Tag::semicolon;
      case TokenKind::dash:
        return Tag::dash;
      case TokenKind::open:
        return Tag::open;
      case TokenKind::close:
        return Tag::close;
      case TokenKind::mark:
        return is_plural_possessive(at) ? Tag::possessive_clitic : Tag::other;
      case TokenKind::symbol:
        return joins_names(at) ? Tag::name : Tag::other;
    }
    return Tag::other;
  }

  /// `the workers' union`: a mark that pairs with none.
  [[nodiscard]] bool is_plural_possessive(TokenIndex at) const {
    const bool behind_noun = previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name;
    return behind_noun && !words_.token(at).shape.has(Shape::space_before) && words_.is_word(at + 1) &&
           words_.token(at + 1).shape.has(Shape::space_before) && words_.begins_nominal(at + 1);
  }

  /// `Oster & Blum`
  [[nodiscard]] bool joins_names(TokenIndex at) const {
    return previous_ == Tag::name && is_ampersand(at) && words_.is_capital(at + 1);
  }

  [[nodiscard]] bool is_ampersand(TokenIndex at) const {
    return at < sentence_.end && text_.bytes[words_.token(at).begin] == '&';
  }

  /// `Acme, Inc. said`; between two commas it is an apposition.
  [[nodiscard]] bool joins_company(TokenIndex at) const {
    if (previous_ != Tag::name || !words_.is_capital(at + 1)) return false;
    const WordClasses may = words_.classes(at + 1);
    if (!may.has(abbreviation) || !may.has(organisation)) return false;
    TokenIndex behind = at + 2;
    if (behind < sentence_.end && words_.token(behind).kind == TokenKind::full_stop) ++behind;
    return behind < sentence_.end && words_.token(behind).kind != TokenKind::comma;
  }

  [[nodiscard]] Tag tag_clitic(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    if (may.has(modal) && may.has(have))
      return words_.takes_base(at + 1) ? Tag::modal : Tag::have;  // `he'd go`, `he'd gone`
    if (may.has(modal)) return Tag::modal;
    const bool behind_noun =
        previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name || previous_ == Tag::number;
    if (may.has(possessive) && behind_noun && !words_.begins_predicate(at + 1)) return Tag::possessive_clitic;
    if (may.has(have) && words_.classes(at + 1).has(verb_participle) && !words_.classes(at + 1).has(adjective))
      return Tag::have;
    return may.has(be) ? Tag::be : may.has(have) ? Tag::have : Tag::possessive_clitic;
  }

  [[nodiscard]] Tag tag_word(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    if (is_name(at, may)) return Tag::name;
    if (may.any(kClosedWords)) {
      const Tag tag = tag_closed(at, may);
      if (tag != Tag::other) return tag;
    }
    return tag_open(at, may);
  }

  [[nodiscard]] bool is_name(TokenIndex at, WordClasses may) const {
    if (!words_.is_capital(at)) return false;
    if (may.any(kClosedWords)) return is_name_of_closed_class(at, may);
    const bool first = previous_ == Tag::start || previous_ == Tag::colon || previous_ == Tag::question;
    if (headline_) return may.empty() || (may.any(given_name | place | nationality | month) && !may.any(kVerbs));
    if (!first) return true;
    if (may.empty()) return true;
    if (may.any(given_name | place | month) || is_ampersand(at + 1)) return true;  // `Marks & Spencer`
    if (may.any(title | role | nationality | organisation)) return words_.is_capital(at + 1);
    if (!may.any(kNouns | adverb | verb_gerund | verb_participle) && words_.begins_predication(at + 1)) return true;
    if (may.any(noun | adjective) && !may.any(kPeople | WordClass::time) &&
        (words_.has_relative_behind(at + 1) || is_bare_speaker(at, may)))
      return true;
    return words_.is_capital(at + 1) && !words_.classes(at + 1).any(kClosedWords) &&
           !may.any(adverb | verb_gerund | verb_participle);
  }

  /// `Stone said`, `Rice later denied`: without a determiner, and what is no person reports nothing.
  [[nodiscard]] bool is_bare_speaker(TokenIndex at, WordClasses may) const {
    if (!may.has(noun) || may.has(plural_noun)) return false;
    const WordClasses verb = words_.classes(at + (words_.classes(at + 1).has(adverb) ? 2 : 1));
    return verb.has(verb_cue) && verb.any(verb_past | verb_third) && !verb.any(kNouns);
  }

  /// `Theresa May said`, `Will wrote`, `on May 5`, `US officials`, `the WHO`
  [[nodiscard]] bool is_name_of_closed_class(TokenIndex at, WordClasses may) const {
    if (headline_) return false;
    const bool pronoun = may.has(object_pronoun) || (may.has(relative) && !may.has(complementizer));
    if (pronoun) return words_.token(at).shape.has(Shape::all_capitals);
    if (!may.has(modal)) return false;
    const WordClasses next = words_.classes(at + 1);
    if (next.any(verb_past | verb_third) && !next.has(verb_base)) return true;
    if (previous_ == Tag::start) return may.has(given_name) && words_.is_capital(at + 1);
    return !next.any(verb_base | be | have | adverb | negation | subject_pronoun);
  }

  [[nodiscard]] Tag tag_closed(TokenIndex at, WordClasses may) const {
    if (may.has(complementizer)) return tag_that(at);
    if (may.has(number_word)) return Tag::number;
    if (may.has(infinitive_marker)) return words_.begins_infinitive(at + 1) ? Tag::infinitive_marker : Tag::preposition;
    if (may.has(modal))  // `the will`, not: `some will`
      return previous_ == Tag::determiner && !stands_alone(items_.back().word) ? Tag::noun : Tag::modal;
    if (may.has(auxiliary_do)) return words_.takes_base(at + 1) ? Tag::auxiliary_do : verb_form(may);
    if (may.has(have)) return words_.has_participle_behind(at + 1) ? Tag::have : verb_form(may);
    if (may.has(be)) return Tag::be;
    if (may.has(whether)) return Tag::whether;
    if (may.has(negation) && !may.any(subject_pronoun | coordinator))
      return may.has(determiner) && words_.may_be_nominal(at + 1) && !words_.begins_verb_behind_adverb(at + 1)
                 ? Tag::determiner
                 : Tag::negation;
    if (may.has(possessive)) {
      if (!may.has(object_pronoun) && !may.has(subject_pronoun)) return Tag::possessive;
      return words_.begins_nominal(at + 1) ? Tag::possessive : Tag::object_pronoun;
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

  /// `it`, `you`: an object behind a verb or preposition, unless a verb follows (`saying it failed`).
  [[nodiscard]] Tag tag_pronoun(TokenIndex at, WordClasses may) const {
    TokenIndex behind = at + 1;  // `said it "is over"`
    if (behind < sentence_.end && words_.token(behind).kind == TokenKind::mark) ++behind;
    const bool object_place =
        (is_verbal(previous_) || previous_ == Tag::preposition) && !words_.begins_predication(behind);
    return may.has(object_pronoun) && object_place ? Tag::object_pronoun : Tag::subject_pronoun;
  }

  /// Prepositions, conjunctions, determiners, and adverbs that can be one of them.
  [[nodiscard]] Tag tag_linking(TokenIndex at, WordClasses may) const {
    if (may.has(contrast)) return Tag::contrast;
    if (previous_ == Tag::have && words_.classes(at + 1).has(verb_participle)) return Tag::adverb;  // `has since said`
    if (may.has(subordinator)) {
      if (!may.has(preposition)) {
        if (!may.has(adverb)) return Tag::subordinator;
        const bool clause = !words_.begins_verb_form(at + 1) && !words_.classes(at + 1).any(whether | complementizer);
        return !clause ? Tag::adverb : Tag::subordinator;  // `who once said`
      }
      const bool pronoun = words_.classes(at + 1).has(subject_pronoun) && !words_.classes(at + 1).has(possessive);
      return pronoun || words_.begins_full_clause(at + 1) ? Tag::subordinator : Tag::preposition;
    }
    if (may.has(preposition)) {
      if (!may.has(adverb)) return Tag::preposition;
      const bool that =
          words_.classes(at + 1).has(complementizer) &&
          (words_.takes_closed_complement(at + 2) || begins_no_singular(at + 2));  // `points out that the`
      const bool governs = words_.begins_nominal(at + 1) ||
                           (!that && words_.classes(at + 1).any(determiner | possessive | object_pronoun));
      const bool degree = previous_ == Tag::start && words_.is_number(at + 1);  // `About 58 percent`
      if (previous_ == Tag::number && words_.classes(at + 1).has(name_particle))
        return Tag::preposition;  // `six out of`
      return degree || (!governs && !words_.is_capital(at + 1)) ? Tag::adverb : Tag::preposition;
    }
    if (may.has(determiner)) {
      const bool counted = (Tag::determiner | Tag::number).has(previous_) && items_.back().classes.has(determiner);
      if (may.has(plural) && counted)  // `a few men`, `a few said`
        return words_.begins_nominal(at + 1) && !words_.begins_verb_form(at + 1) ? Tag::adjective : Tag::plural_noun;
      if (may.has(adverb) && !words_.begins_nominal(at + 1)) return Tag::adverb;
      return floats(at, may) ? Tag::adverb : Tag::determiner;
    }
    return Tag::other;
  }

  /// `officials there say`; not: `told officials there was`
  [[nodiscard]] bool stands_behind_place(TokenIndex at) const {
    const bool noun = previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name;
    return noun && !addresses_ && !reports_ && !words_.classes(at + 1).any(be | have | modal);
  }

  /// `they all vowed`, `Doe and Roe both said`, `have both urged`; not: `told voters many say`
  [[nodiscard]] bool floats(TokenIndex at, WordClasses may) const {
    if (!may.any(plural | neuter) || may.has(complementizer)) return false;
    if (words_.is_capital(at + 1) || !words_.begins_verb_form(at + 1)) return false;
    if (previous_ == Tag::have) return true;
    return (previous_ == Tag::subject_pronoun || is_nominal(previous_)) && !addresses_ && !reports_;
  }

  /// `that`: complementizer behind what reports, relative behind another noun, else a determiner.
  [[nodiscard]] Tag tag_that(TokenIndex at) const {
    const bool clause = words_.begins_clause(at + 1);
    if (previous_ == Tag::preposition) return Tag::determiner;
    if (previous_ == Tag::start)
      return words_.classes(at + 1).any(kNouns | adjective) ? Tag::determiner : Tag::object_pronoun;
    if (addresses_ && previous_ == Tag::object_pronoun) return Tag::complementizer;
    const WordClasses behind = words_.classes(at - 1);
    if (previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name) {
      const bool complements = addresses_ || behind.any(noun_cue | WordClass::time | month | audience) ||
                               (reports_ && words_.begins_clause(at + 1));
      return complements ? Tag::complementizer : Tag::relative;
    }
    if (is_verbal(previous_) && takes_things_alone(items_.back().word) && words_.begins_nominal(at + 1))
      return Tag::determiner;  // `dismissed that argument`
    const bool subject =
        words_.is_word(at + 1) && words_.begins_predication(at + 2);  // `that tenders would be invited`
    if (is_verbal(previous_) && begins_no_singular(at + 1)) return Tag::complementizer;
    if (clause || subject || previous_ == Tag::coordinator || previous_ == Tag::comma) return Tag::complementizer;
    return words_.begins_nominal(at + 1) ? Tag::determiner : Tag::object_pronoun;
  }

  /// `that women of her age`, `that 40 boats`, `that over 40 boats`: not `that` boat.
  [[nodiscard]] bool begins_no_singular(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    return words_.is_number(at) || may.any(number_word | preposition) ||
           (may.has(plural_noun) && !may.any(noun | adjective | kVerbs));
  }

  /// A cue that takes a noun phrase, and no clause.
  [[nodiscard]] bool takes_things_alone(WordId verb) const {
    const Word& word = text_.lexicon.word(verb);
    return word.classes.has(verb_cue) && word.frames.any(Frame::noun | Frame::as) &&
           !word.frames.any(Frame::that | Frame::clause | Frame::object_clause);
  }

  [[nodiscard]] Tag tag_relative(TokenIndex at, WordClasses may) const {
    if (previous_ == Tag::start && may.has(interrogative)) return Tag::interrogative;
    if (is_verbal(previous_) && may.has(interrogative)) return Tag::interrogative;
    return at > sentence_.begin ? Tag::relative : Tag::interrogative;
  }

  /// `said when`, `asked him when`, `about when`: what follows is asked or told, not a circumstance.
  [[nodiscard]] bool is_asked() const {
    if (previous_ == Tag::preposition || addresses_) return true;
    return is_verbal(previous_) && text_.lexicon.word(items_.back().word).frames.has(Frame::wh);
  }

  [[nodiscard]] Tag verb_form(WordClasses may) const {
    if (may.has(verb_gerund)) return Tag::gerund;
    if (takes_base_form()) return Tag::base_verb;
    return Tag::finite_verb;
  }

  [[nodiscard]] bool takes_base_form() const {
    return previous_ == Tag::modal || previous_ == Tag::infinitive_marker || previous_ == Tag::auxiliary_do;
  }

  [[nodiscard]] Tag tag_open(TokenIndex at, WordClasses may) const {
    if (may.has(adverb_cue)) return Tag::adverb_cue;
    if (may.has(number_word)) return Tag::number;
    const bool lacks_verb = previous_ == Tag::modal || (previous_ == Tag::infinitive_marker && may.empty());
    if (lacks_verb && !may.any(kVerbs | adverb) && words_.classes(at + 1).any(determiner | possessive))
      return Tag::base_verb;  // `could value the firm`, `to publicly detail the plan`
    if (may.any(kVerbs)) {
      const Tag verb = tag_verb(at, may);
      if (verb != Tag::other) return verb;
    }
    return tag_nominal(at, may);
  }

  [[nodiscard]] Tag tag_nominal(TokenIndex at, WordClasses may) const {
    if (may.has(adverb) && (expects_verb() ? words_.begins_verb_form(at + 1) || reports_that(at + 1)
                                           : follows_comma_or_and() && words_.begins_past(at + 1)))
      return Tag::adverb;  // `she later said`, `he further alleged that`; `Doe, a lawyer, later said`; `and later told`
    if (may.has(adverb) && !(may.any(kNouns | adjective) && (is_modifier(previous_) || words_.begins_nominal(at + 1))))
      return Tag::adverb;
    if (may.any(nationality | adjective) && !may.any(kPeople) && is_nominal_behind(at + 1)) return Tag::adjective;
    if (may.has(plural_noun)) return Tag::plural_noun;
    if (may.any(kNouns | kPeople)) return Tag::noun;
    if (may.has(nationality)) return Tag::noun;
    if (may.has(adjective)) return Tag::adjective;
    return may.has(adverb) ? Tag::adverb : Tag::noun;
  }

  [[nodiscard]] bool reports_that(TokenIndex at) const {
    return words_.classes(at).has(verb_cue) && words_.classes(at + 1).has(complementizer);
  }

  [[nodiscard]] bool is_nominal_behind(TokenIndex at) const {
    return words_.begins_nominal(at) && !(words_.begins_past(at) && words_.takes_closed_complement(at + 1));
  }

  [[nodiscard]] bool follows_comma_or_and() const { return previous_ == Tag::comma || previous_ == Tag::coordinator; }

  [[nodiscard]] bool expects_verb() const {
    return is_nominal(previous_) || previous_ == Tag::have || previous_ == Tag::be || previous_ == Tag::modal;
  }

  /// The verb reading where the place is a verb's, else Tag::other.
  [[nodiscard]] Tag tag_verb(TokenIndex at, WordClasses may) const {
    const bool other_reading = may.any(kNouns | adjective | kPeople | adverb);
    if (takes_base_form()) return may.has(verb_base) ? Tag::base_verb : Tag::other;
    if (previous_ == Tag::quotation && may.has(verb_cue) && !may.has(verb_gerund) && words_.begins_subject(at + 1))
      return Tag::finite_verb;
    if (other_reading && begins_inverted_subject(at)) return Tag::other;
    if (previous_ == Tag::have && may.has(verb_participle)) return Tag::participle;
    if (previous_ == Tag::be) return tag_behind_be(at, may);
    if (is_nominal(previous_) && (may.has(verb_past) || (may.has(verb_third) && words_.ends_clause(at + 2))) &&
        words_.begins_reporting_expression(at))
      return Tag::finite_verb;  // `as one banker points out,`
    if (is_modifier(previous_) || previous_ == Tag::number) return tag_behind_modifier(at, may, other_reading);
    if (may.has(verb_gerund)) return tag_gerund(at, may);
    if (previous_ == Tag::gerund && may.has(plural_noun) && !words_.takes_closed_complement(at + 1))
      return Tag::other;  // `without giving details`
    if (previous_ == Tag::subject_pronoun || previous_ == Tag::relative) return tag_behind_subject(may);
    if (previous_ == Tag::preposition) return tag_behind_preposition(at, may, other_reading);
    if (may.has(verb_past)) return tag_past(at, may);
    if (may.has(verb_participle)) return other_reading && may.has(mostly_adjective) ? Tag::other : Tag::participle;
    return tag_present(at, may, other_reading);
  }

  /// `says lead author Jane Doe`, `said left tackle John Doe`: two verbs do not stand side by side.
  [[nodiscard]] bool begins_inverted_subject(TokenIndex at) const {
    if (previous_ != Tag::finite_verb || (before_ != Tag::comma && before_ != Tag::quotation)) return false;
    if (!items_.back().classes.has(verb_cue) || !words_.is_word(at + 1) || words_.is_capital(at + 1)) return false;
    const WordClasses next = words_.classes(at + 1);
    return next.any(title | role | person) || (next.has(noun) && words_.is_capital(at + 2));
  }

  [[nodiscard]] Tag tag_behind_be(TokenIndex at, WordClasses may) const {
    if (may.has(verb_gerund)) return Tag::gerund;
    if (may.has(verb_participle))
      return may.has(mostly_adjective) && words_.begins_nominal(at + 1) ? Tag::adjective : Tag::participle;
    return Tag::other;
  }

  [[nodiscard]] Tag tag_behind_modifier(TokenIndex at, WordClasses may, bool other_reading) const {
    if (may.has(verb_participle) && reports_in_past(at + 1)) return Tag::participle;  // `those questioned said`
    const bool counted = follows_count() && may.has(verb_cue) && !may.has(plural_noun);
    if ((counted || (may.has(verb_past) && !other_reading)) && words_.takes_closed_complement(at + 1))
      return Tag::finite_verb;  // `the youngest said she`, `42% say they`
    const bool subject = follows_count() || (previous_ == Tag::determiner && stands_alone(items_.back().word));
    if (subject && (may.has(mostly_verb) || !other_reading) && may.has(verb_past)) return Tag::finite_verb;
    if (may.any(kPeople)) return Tag::other;
    if (other_reading && !(may.has(mostly_verb) && may.any(verb_past | verb_third) && !words_.begins_nominal(at + 1)))
      return Tag::other;
    if (may.any(verb_participle | verb_gerund) && words_.begins_nominal(at + 1)) return Tag::adjective;
    if (may.has(verb_gerund) || !stands_alone(items_.back().word)) return Tag::noun;
    return Tag::finite_verb;  // `many say`, `this shows`
  }

  /// `of registered voters`
  [[nodiscard]] Tag tag_behind_preposition(TokenIndex at, WordClasses may, bool other_reading) const {
    if (other_reading || !may.has(verb_past)) return Tag::other;
    if (may.has(verb_cue) && words_.takes_closed_complement(at + 1)) return Tag::finite_verb;  // `I spoke to said the`
    return words_.begins_common_noun(at + 1) ? Tag::adjective : Tag::participle;
  }

  /// `six in 10`, not: `a`
  [[nodiscard]] bool follows_count() const {
    return previous_ == Tag::number && !items_.back().classes.has(determiner);
  }

  /// A determiner that can be a subject by itself: `this`, `many`.
  [[nodiscard]] bool stands_alone(WordId determiner_word) const {
    const WordClasses may = text_.lexicon.word(determiner_word).classes;
    return may.any(subject_pronoun | object_pronoun | plural | neuter) ||
           (may.has(number_word) && !may.has(determiner));  // not: `a`
  }

  [[nodiscard]] Tag tag_gerund(TokenIndex at, WordClasses may) const {
    if (may.any(mostly_noun | mostly_adjective) && !is_modifier_of_clause(at) && !governs_infinitive(at))
      return Tag::other;
    const bool dated = before_ == Tag::determiner && items_.back().classes.any(WordClass::time | month);
    if (dated && may.has(noun)) return Tag::other;  // `the January meeting`
    return Tag::gerund;
  }

  /// `, adding that`: a gerund behind a comma that takes a clause or an object. `by warning loudly that`, `by blasting
  /// her`
  [[nodiscard]] bool is_modifier_of_clause(TokenIndex at) const {
    if (previous_ == Tag::comma) return words_.begins_clause(at + 1) || words_.classes(at + 1).has(complementizer);
    if (previous_ != Tag::preposition) return false;
    const TokenIndex behind = words_.classes(at + 1).has(adverb) ? at + 2 : at + 1;
    return words_.classes(behind).has(complementizer) ||
           words_.classes(at + 1).any(determiner | possessive | object_pronoun | interrogative);
  }

  /// `with Roe promising to go`
  [[nodiscard]] bool governs_infinitive(TokenIndex at) const {
    return words_.classes(at + 1).has(infinitive_marker) &&
           text_.lexicon.word(words_.token(at).word).frames.has(Frame::infinitive);
  }

  [[nodiscard]] static Tag tag_behind_subject(WordClasses may) {
    if (may.any(kFiniteForms)) return Tag::finite_verb;
    return may.has(verb_participle) ? Tag::participle : Tag::other;
  }

  [[nodiscard]] bool reports_in_past(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    return may.has(verb_cue) && may.has(verb_past) && !may.any(verb_base | kNouns | adjective);
  }

  [[nodiscard]] Tag tag_past(TokenIndex at, WordClasses may) const {
    if ((Tag::noun | Tag::plural_noun).has(previous_) && may.has(verb_participle) && reports_in_past(at + 1) &&
        !kClauseBegins.has(before_) && !stands_in_relative())
      return Tag::participle;  // `the man addressed replied`
    if (previous_ == Tag::start && may.has(verb_participle) && words_.opens_participle_clause(at + 1))
      return Tag::participle;
    if (may.has(mostly_adjective) && words_.begins_nominal(at + 1) && !is_nominal(previous_)) return Tag::adjective;
    if (may.has(mostly_noun) && !is_nominal(previous_)) return Tag::other;
    if (may.has(verb_base) && may.any(kNouns) && !takes_complement(at + 1)) return Tag::other;  // `its profit forecast`
    if (is_verbal(previous_) && stands_in_relative()) return Tag::finite_verb;
    if (is_verbal(previous_) && words_.begins_nominal(at + 1) && !may.has(verb_cue)) return Tag::adjective;
    return Tag::finite_verb;
  }

  [[nodiscard]] bool stands_in_relative() const {
    std::size_t item = items_.size() - 1;
    while (item > 0 && (is_nominal(items_[item - 1].tag) || is_modifier(items_[item - 1].tag) ||
                        items_[item - 1].tag == Tag::preposition))
      --item;
    return item > 0 && item < items_.size() - 1 &&
           (items_[item - 1].tag == Tag::relative || items_[item - 1].tag == Tag::complementizer);
  }

  /// Third person or base form.
  [[nodiscard]] Tag tag_present(TokenIndex at, WordClasses may, bool other_reading) const {
    const bool subject = previous_ == Tag::plural_noun || previous_ == Tag::noun || previous_ == Tag::name ||
                         previous_ == Tag::close || previous_ == Tag::quotation;
    if (previous_ == Tag::complementizer && words_.begins_predication(at + 1)) return Tag::other;
    if (!other_reading) return subject || may.has(verb_third) ? Tag::finite_verb : base_or_finite();
    if (may.any(title | role | person) && words_.is_capital(at + 1) && !subject) return Tag::other;
    if (previous_ == Tag::start && words_.classes(at + 1).any(title | role | person) && words_.is_capital(at + 2))
      return Tag::other;  // `Care worker Jane Doe`
    if (may.has(adjective) && words_.classes(at + 1).has(infinitive_marker) && !words_.begins_infinitive(at + 2))
      return Tag::other;
    if (words_.begins_predication(at + 1)) return Tag::other;
    if (may.has(verb_third) && may.has(verb_cue) &&
        (reports_here(at) || closes_quotation(at) || (previous_ == Tag::name && closes_clause(at))))
      return Tag::finite_verb;
    if (may.has(verb_base) && may.has(verb_cue) && is_plural() && closes_clause(at)) return Tag::finite_verb;
    if (previous_ != Tag::start && may.has(verb_cue) && words_.classes(at + 1).has(whether)) return Tag::finite_verb;
    if (may.has(verb_third) && may.has(verb_cue) && wants_verb(at)) return Tag::finite_verb;
    if (subject && items_.back().tag == Tag::adverb) return Tag::finite_verb;
    if (subject && takes_complement(at + 1)) {
      if (words_.classes(at + 1).has(complementizer) && words_.begins_predication(at + 2))
        return Tag::other;  // `states that have`
      if (may.has(verb_third)) return Tag::finite_verb;
      if (is_plural() || (before_ == Tag::coordinator)) return Tag::finite_verb;
    }
    if (subject && may.has(verb_third) && may.has(mostly_verb)) return Tag::finite_verb;
    if (previous_ == Tag::coordinator && (before_ == Tag::noun || before_ == Tag::plural_noun)) return Tag::other;
    if (is_verbal(previous_) && may.any(kNouns) && !in_relative_ && !words_.takes_closed_complement(at + 1))
      return Tag::other;  // `rejected calls for talks`
    if (!subject && may.has(mostly_verb)) return base_or_finite();
    if (may.has(mostly_verb) && previous_ == Tag::plural_noun) return Tag::finite_verb;
    return Tag::other;
  }

  /// `Doe, a lawyer, notes that`
  [[nodiscard]] bool reports_here(TokenIndex at) const {
    return (previous_ == Tag::comma || previous_ == Tag::coordinator) && words_.classes(at + 1).has(complementizer);
  }

  [[nodiscard]] bool is_plural() const {
    return previous_ == Tag::plural_noun || (previous_ == Tag::name && items_.back().classes.has(plural_noun));
  }

  /// The verb is still missing: `The firm, which makes tiles, plans to hire`; or one is joined: `but plans to go`,
  /// `and now plans to go`
  [[nodiscard]] bool wants_verb(TokenIndex at) const {
    if (previous_ == Tag::comma) return !has_main_verb_ && takes_complement(at + 1);
    const bool joined =
        previous_ == Tag::contrast || (previous_ == Tag::coordinator && items_.back().tag == Tag::adverb);
    return joined && words_.classes(at + 1).has(infinitive_marker);
  }

  /// `"…," Doe notes.` Between the quotation and the verb stands only what can be a subject.
  [[nodiscard]] bool closes_quotation(TokenIndex at) const {
    const std::size_t subject = words_.ends_clause(at + 1) ? subject_before() : 0;
    return subject > 0 && items_[subject - 1].tag == Tag::quotation;
  }

  /// `The pier is easy to reach, researchers report`, `…, the Tribune reports today`
  [[nodiscard]] bool closes_clause(TokenIndex at) const {
    const bool closes = words_.ends_clause(at + 1) || words_.classes(at + 1).any(WordClass::time | preposition);
    const std::size_t subject = closes && has_main_verb_ ? subject_before() : 0;
    return subject > 0 && items_[subject - 1].tag == Tag::comma;
  }

  /// The item that the subject of the verb that comes next begins with, which stands behind a quotation or comma; or 0.
  [[nodiscard]] std::size_t subject_before() const {
    const std::size_t farthest = items_.size() - std::min(items_.size(), kLongestSubject);
    std::size_t item = items_.size();
    while (item > farthest && is_part_of_subject(items_[item - 1].tag)) --item;
    return item > farthest && item < items_.size() ? item : 0;
  }

  [[nodiscard]] static bool is_part_of_subject(Tag tag) {
    return tag != Tag::quotation && (is_nominal(tag) || is_modifier(tag) || tag == Tag::preposition);
  }

  [[nodiscard]] Tag base_or_finite() const {
    const bool coordinated = previous_ == Tag::coordinator || previous_ == Tag::comma;
    return previous_ == Tag::start || !coordinated ? Tag::base_verb : Tag::finite_verb;
  }

  /// What stands here can only be a verb's complement, not the next word of a compound noun.
  [[nodiscard]] bool takes_complement(TokenIndex at) const {
    if (at >= sentence_.end) return false;
    const TokenKind kind = words_.token(at).kind;
    if (kind == TokenKind::mark) return previous_ == Tag::name || words_.is_capital(at + 1);
    if (kind == TokenKind::number || kind == TokenKind::colon) return true;
    if (kind != TokenKind::word) return false;
    const WordClasses may = words_.token(at).classes;
    return words_.takes_closed_complement(at) || may.has(infinitive_marker) || (words_.is_capital(at) && !headline_) ||
           may.has(plural_noun);
  }

  const TaggedText& text_;
  TokenRange sentence_;
  SentenceWords words_;
  std::size_t mark_;
  TokenIndex next_quotation_ = 0;  // no quoted span begins before it
  std::vector<TaggedItem>& items_;
  Tag previous_ = Tag::start;
  Tag before_ = Tag::start;
  bool headline_ = false;
  bool in_relative_ = false;
  bool has_main_verb_ = false;
  bool addresses_ = false;  // the last verb takes an addressee and then a clause
  bool reports_ = false;    // the last verb takes `that`, and only prepositional phrases stand behind it
};

}  // namespace

void tag_sentence(const TaggedText& text, TokenRange sentence, std::size_t first_mark, std::vector<TaggedItem>& items) {
  items.clear();
  Tagger(text, sentence, first_mark, items).run();
}

}  // namespace dixit
