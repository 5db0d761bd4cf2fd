#pragma once

#include "phrases/sentence_words.hpp"
#include "phrases/tags.hpp"

#include <cstddef>
#include <vector>

namespace dixit {

/// Tags a sentence from left to right. What stands before a word is known, what stands behind it is asked of the
/// lexicon. For tag_sentence() alone.
///
/// What is declared inline is used by the one file that defines it, so that no copy to be called is kept.
class Tagger {
 public:
  Tagger(const TaggedText& text, TokenRange sentence, std::size_t first_mark, std::vector<TaggedItem>& items)
      : text_(text), sentence_(sentence), words_(text, sentence), mark_(first_mark), items_(items) {}

  void run();

 private:
  /// What is known of the clause that is read.
  enum class ClauseFact : std::uint8_t {
    in_relative,
    has_main_verb,
    addresses,  // the last verb takes an addressee and then a clause
    reports,    // the last verb takes `that`, and only prepositional phrases stand behind it
  };
  using Clause = EnumSet<ClauseFact, std::uint8_t>;

  static constexpr std::size_t kTags = static_cast<std::size_t>(Tag::count_);
  static constexpr WordClasses kNouns = SentenceWords::kNouns;
  static constexpr WordClasses kFiniteForms = SentenceWords::kFiniteForms;
  static constexpr WordClasses kVerbs = SentenceWords::kVerbs;
  static constexpr WordClasses kPeople = SentenceWords::kPeople;

  static constexpr Tags kNominal = Tag::noun | Tag::plural_noun | Tag::name | Tag::subject_pronoun |
                                   Tag::object_pronoun | Tag::number | Tag::quotation | Tag::close;
  [[nodiscard]] static bool is_nominal(Tag tag) { return kNominal.has(tag); }
  static constexpr Tags kModifiers = Tag::determiner | Tag::possessive | Tag::possessive_clitic | Tag::adjective;
  [[nodiscard]] static bool is_modifier(Tag tag) { return kModifiers.has(tag); }
  static constexpr Tags kFinite = Tag::finite_verb | Tag::modal | Tag::be | Tag::have | Tag::auxiliary_do;
  [[nodiscard]] static constexpr bool is_finite(Tag tag) { return kFinite.has(tag); }
  static constexpr Tags kClauseBegins = Tag::complementizer | Tag::relative | Tag::subordinator;
  static constexpr Tags kVerbal = Tag::finite_verb | Tag::base_verb | Tag::participle | Tag::gerund;
  [[nodiscard]] static constexpr bool is_verbal(Tag tag) { return kVerbal.has(tag); }

  inline TokenIndex next_item(TokenIndex at);
  inline TokenIndex quotation_end(TokenIndex at);
  [[nodiscard]] TokenIndex programme_end(TokenIndex at) const;
  inline void push(TokenRange tokens, WordId word, Tag tag, WordClasses may);
  void note_verb(WordId verb, TokenIndex at);
  [[nodiscard]] inline static Clause ended_by(Tag before, Tag tag);
  [[nodiscard]] static constexpr Clause begun_by(Tag tag) {
    if (is_finite(tag)) return ClauseFact::has_main_verb;
    return tag == Tag::relative ? ClauseFact::in_relative : Clause();
  }

  /// What `tag` behind `before` ends.
  [[nodiscard]] static constexpr Clause ends(Tag before, Tag tag) {
    Clause ended;
    if (kClauseBegins.has(tag)) ended |= Clause(ClauseFact::addresses) | ClauseFact::reports;
    if (tag == Tag::comma) ended |= ClauseFact::in_relative;
    const bool object = is_verbal(before) && (kModifiers | kNominal).has(tag);  // `wrote a letter`: right behind it
    if (object || (before != Tag::preposition && (Tag::comma | Tag::coordinator).has(tag)))
      ended |= ClauseFact::reports;
    return ended;
  }
  [[nodiscard]] inline Tag tag_of(TokenIndex at) const;
  [[nodiscard]] inline bool is_plural_possessive(TokenIndex at) const;
  [[nodiscard]] inline bool is_time_of_entry(TokenIndex at) const;
  [[nodiscard]] inline bool joins_names(TokenIndex at) const;
  [[nodiscard]] bool closes_name(TokenIndex at) const;
  [[nodiscard]] bool is_ampersand(TokenIndex at) const;
  [[nodiscard]] inline bool joins_company(TokenIndex at) const;
  [[nodiscard]] bool joins_date(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_clitic(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_word(TokenIndex at) const;
  [[nodiscard]] inline bool is_in_compound(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_open(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline Tag tag_nominal(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool stands_before_verb(TokenIndex at) const;
  [[nodiscard]] inline bool may_modify_noun(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool reports_that(TokenIndex at) const;
  [[nodiscard]] inline bool is_nominal_behind(TokenIndex at) const;
  [[nodiscard]] inline bool follows_quotation() const;
  [[nodiscard]] inline bool follows_comma_or_and() const;
  [[nodiscard]] inline bool expects_verb() const;

  // tag_names.cpp
  [[nodiscard]] bool is_name(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_bare_speaker(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool opens_name(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_name_of_closed_class(TokenIndex at, WordClasses may) const;

  // tag_closed_words.cpp
  [[nodiscard]] Tag tag_closed(TokenIndex at, WordClasses may) const;
  [[nodiscard]] bool is_initial(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_negation(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool closes_relative(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_pronoun(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline Tag tag_linking(TokenIndex at, WordClasses may) const;
  [[nodiscard]] Tag tag_particle(TokenIndex at) const;
  [[nodiscard]] inline bool begins_subject_amount(TokenIndex at) const;
  [[nodiscard]] inline bool stands_behind_place(TokenIndex at) const;
  [[nodiscard]] inline bool floats(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline Tag tag_that(TokenIndex at) const;
  [[nodiscard]] inline bool is_inverted(TokenIndex at) const;
  [[nodiscard]] inline bool begins_report(TokenIndex at) const;
  [[nodiscard]] inline bool names_time(TokenIndex at) const;
  [[nodiscard]] inline bool closes_sentence(TokenIndex at) const;
  [[nodiscard]] inline bool begins_no_singular(TokenIndex at) const;
  [[nodiscard]] inline bool takes_things_alone(WordId verb) const;
  [[nodiscard]] inline Tag tag_relative(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_asked() const;
  [[nodiscard]] inline Tag verb_form(WordClasses may) const;

  // tag_verbs.cpp
  [[nodiscard]] Tag tag_verb(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool describes_titled_name(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool leads_to_verb(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool reports_by_expression(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool begins_inverted_subject(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_behind_be(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline Tag tag_behind_modifier(TokenIndex at, WordClasses may, bool other_reading) const;
  [[nodiscard]] inline bool ends_part_of_many(TokenIndex at) const;
  [[nodiscard]] inline Tag tag_behind_preposition(TokenIndex at, WordClasses may, bool other_reading) const;
  [[nodiscard]] bool stands_alone(WordId determiner_word) const;
  [[nodiscard]] inline Tag tag_gerund(TokenIndex at, WordClasses may) const;
  [[nodiscard]] bool describes_persons(TokenIndex at) const;
  [[nodiscard]] inline bool is_modifier_of_clause(TokenIndex at) const;
  [[nodiscard]] bool governs_infinitive(TokenIndex at) const;
  [[nodiscard]] inline bool ends_phrase_behind_preposition() const;
  [[nodiscard]] inline bool tells_which_hearers(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_of_medium(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_work_of_agent(TokenIndex at) const;
  [[nodiscard]] inline bool tells_which_speaker(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline static Tag tag_behind_subject(WordClasses may);
  [[nodiscard]] inline bool acts_behind_phrase(TokenIndex participle, TokenIndex verb) const;
  [[nodiscard]] inline bool has_own_subject(TokenIndex participle, TokenIndex verb) const;
  [[nodiscard]] bool gives_name(TokenIndex at, WordClasses may) const;
  [[nodiscard]] bool reports_in_past(TokenIndex at) const;
  [[nodiscard]] inline TokenIndex behind_participle_phrase(TokenIndex at) const;
  [[nodiscard]] inline bool reports_behind_phrase(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline Tag tag_past(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool stands_behind_opening() const;
  [[nodiscard]] inline bool stands_in_relative() const;

  // tag_present_verbs.cpp
  [[nodiscard]] Tag tag_present(TokenIndex at, WordClasses may, bool other_reading) const;
  [[nodiscard]] inline bool is_office_of_name(TokenIndex at, WordClasses may, bool subject) const;
  [[nodiscard]] inline bool opens_compound(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool begins_plural_told(WordClasses may, bool subject) const;
  [[nodiscard]] bool is_verb_of_reported(TokenIndex at) const;
  [[nodiscard]] bool takes_clause_alone(std::size_t item) const;
  [[nodiscard]] inline bool stands_inverted(std::size_t item) const;
  [[nodiscard]] inline bool has_second_phrase(std::size_t first) const;
  [[nodiscard]] inline bool is_verb_of_one(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_subject_behind_cue(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool follows_full_name() const;
  [[nodiscard]] inline bool reports_inverted(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool is_medium_of_cue(TokenIndex at, WordClasses may) const;
  [[nodiscard]] inline bool reports_in_present(TokenIndex at, WordClasses may) const;
  [[nodiscard]] bool agrees(WordClasses may) const;
  [[nodiscard]] inline bool quotes_object(TokenIndex at) const;
  [[nodiscard]] bool has_far_plural() const;
  [[nodiscard]] bool is_governed(std::size_t head) const;
  [[nodiscard]] std::size_t begin_of_amount(std::size_t item) const;
  [[nodiscard]] inline bool reports_here(TokenIndex at) const;
  [[nodiscard]] inline bool reports_in_medium(TokenIndex at) const;
  [[nodiscard]] inline bool wants_verb(TokenIndex at) const;
  [[nodiscard]] inline bool closes_quotation(TokenIndex at) const;
  [[nodiscard]] inline bool closes_clause(TokenIndex at) const;
  [[nodiscard]] inline bool closes_clause_of_two(TokenIndex at) const;
  [[nodiscard]] inline std::size_t subject_before(Tags aside) const;
  [[nodiscard]] inline static bool is_part_of_subject(Tag tag);
  [[nodiscard]] inline Tag base_or_finite() const;
  [[nodiscard]] bool continues_infinitive() const;
  [[nodiscard]] bool takes_complement(TokenIndex at) const;

  /// The item before, adverbs passed over.
  [[nodiscard]] const TaggedItem& last() const { return items_[last_]; }

  [[nodiscard]] bool in_relative() const { return clause_.has(ClauseFact::in_relative); }
  [[nodiscard]] bool has_main_verb() const { return clause_.has(ClauseFact::has_main_verb); }
  [[nodiscard]] bool addresses() const { return clause_.has(ClauseFact::addresses); }
  [[nodiscard]] bool reports() const { return clause_.has(ClauseFact::reports); }

  [[nodiscard]] bool takes_base_form() const {
    return previous_ == Tag::modal || previous_ == Tag::infinitive_marker || previous_ == Tag::auxiliary_do;
  }

  [[nodiscard]] bool is_plural() const {
    const bool family = before_ == Tag::determiner && previous_ == Tag::name;  // the Smiths
    return previous_ == Tag::plural_noun || (previous_ == Tag::name && last().classes.has(WordClass::plural_noun)) ||
           ((family || previous_ == Tag::noun) && words_.ends_like_plural(last().tokens.begin)) || is_share();
  }

  /// The sentence begins here, behind `And` at most.
  [[nodiscard]] bool opens() const {
    return previous_ == Tag::start || (previous_ == Tag::coordinator && items_.size() == 1);
  }

  /// `64 percent | call him`, not: `a 20 percent | drop`
  [[nodiscard]] bool is_share() const {
    const std::size_t count = items_.size();
    return count > 1 && items_[count - 1].classes.has(WordClass::plural) && items_[count - 1].tag == Tag::noun &&
           items_[count - 2].tag == Tag::number && (count == 2 || !is_modifier(items_[count - 3].tag));
  }

  [[nodiscard]] bool has_plural_subject() const { return is_plural() || has_far_plural(); }

  /// `six in 10`, not: `a`, `the 17th`
  [[nodiscard]] bool follows_count() const {
    if (previous_ != Tag::number || last().classes.has(WordClass::determiner)) return false;
    const char end = text_.bytes[text_.tokens[last().tokens.begin].end - 1];
    return last().classes.has(WordClass::number_word) || end < 'a' || end > 'z';
  }

  const TaggedText& text_;
  TokenRange sentence_;
  SentenceWords words_;
  std::size_t mark_;
  TokenIndex next_quotation_ = 0;  // no quoted span begins before it
  std::vector<TaggedItem>& items_;
  std::size_t last_ = 0;  // the item that `previous_` is the tag of
  Tag previous_ = Tag::start;
  Tag before_ = Tag::start;
  bool headline_ = false;
  Clause clause_;
};

}  // namespace dixit
