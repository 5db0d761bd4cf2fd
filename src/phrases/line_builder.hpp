#pragma once

#include "phrases/expressions.hpp"
#include "phrases/line.hpp"
#include "phrases/tags.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace dixit {

inline constexpr Tags kHeads = Tag::noun | Tag::plural_noun | Tag::name | Tag::number;
inline constexpr Tags kNounPhraseBegins = kHeads | Tag::adjective | Tag::determiner | Tag::possessive;
inline constexpr Tags kVerbGroupBegins = Tag::finite_verb | Tag::base_verb | Tag::participle | Tag::gerund |
                                         Tag::modal | Tag::be | Tag::have | Tag::auxiliary_do | Tag::infinitive_marker;

/// Groups items to phrases from left to right; each method takes the items of one phrase. For build_line()
/// alone.
///
/// What is declared inline is used by the one file that defines it, so that no copy to be called is kept.
class LineBuilder {
 public:
  LineBuilder(const TaggedText& text, const std::vector<TaggedItem>& items, const WordLetters& letters, Line& line)
      : text_(text), items_(items), letters_(letters), line_(line) {}

  void run();

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct VerbGroup {
    std::size_t main = kNone;
    bool negative = false;
    bool passive = false;
    bool modal = false;
    Modality modality = Modality::asserted;
  };

  [[nodiscard]] static bool begins_noun_phrase(Tag tag) { return kNounPhraseBegins.has(tag); }
  [[nodiscard]] static bool is_head(Tag tag) { return kHeads.has(tag); }
  [[nodiscard]] static bool begins_verb_group(Tag tag) { return kVerbGroupBegins.has(tag); }

  [[nodiscard]] WordClasses classes(std::size_t item) const { return items_[item].classes; }
  [[nodiscard]] const Word& word(std::size_t item) const { return text_.lexicon.word(items_[item].word); }
  [[nodiscard]] Tag tag(std::size_t item) const { return item < items_.size() ? items_[item].tag : Tag::start; }
  [[nodiscard]] TokenIndex end_token() const { return items_.back().tokens.end; }

  void settle_main_verb();
  [[nodiscard]] inline std::size_t behind_entry_number() const;
  inline void next_phrase();
  Phrase& push(std::size_t first, std::size_t last, char letter) {
    Phrase& phrase = line_.phrases.emplace_back();
    phrase.tokens = {items_[first].tokens.begin, items_[last].tokens.end};
    phrase.head = items_[last].tokens.begin;
    phrase.letter = letter;
    return phrase;
  }
  /// Of the last phrase.
  void make_cue(WordId word, char active_letter) {
    line_.cues.push_back(static_cast<std::uint32_t>(line_.phrases.size() - 1));
    line_.phrases.back().cue = word;
    line_.phrases.back().active_letter = active_letter;
  }
  inline bool take_expression(Expression found);
  [[nodiscard]] inline bool begins_with_degree() const;
  void take_single();
  [[nodiscard]] inline static char single_letter(const TaggedItem& item);
  [[nodiscard]] inline static bool takes_own_letter(Tag tag);

  // noun_phrases.cpp
  [[nodiscard]] bool behind_adjectives(std::size_t item) const;
  [[nodiscard]] bool begins_number(std::size_t item) const;
  [[nodiscard]] std::size_t amount_before_number(Expression expression) const;
  void take_noun_phrase(std::size_t skipped = 0);
  inline void take_predicate(std::size_t first);
  inline void finish_noun_phrase(std::size_t first, std::size_t head);
  [[nodiscard]] inline bool names_whole(std::size_t first, std::size_t head) const;
  [[nodiscard]] inline char noun_letter(std::size_t first, std::size_t head) const;
  [[nodiscard]] inline bool begins_day_of_clause(std::size_t first, std::size_t head) const;
  [[nodiscard]] inline bool is_frequency(std::size_t first, std::size_t head) const;
  [[nodiscard]] inline bool is_age(std::size_t first, std::size_t head) const;
  [[nodiscard]] inline bool is_surname(std::size_t first, std::size_t item) const;
  [[nodiscard]] bool is_in_capitals(std::size_t item) const;
  [[nodiscard]] inline bool continues_noun_phrase(std::size_t first, bool has_head) const;
  [[nodiscard]] inline bool joins_body(std::size_t first) const;
  [[nodiscard]] inline bool joins_adjectives(std::size_t first) const;
  [[nodiscard]] inline bool lists_adjectives(std::size_t first) const;
  [[nodiscard]] inline bool is_predicate(std::size_t first) const;
  [[nodiscard]] inline bool describes(std::size_t item) const;
  [[nodiscard]] inline bool begins_subject(std::size_t item) const;
  [[nodiscard]] bool begins_predicated(std::size_t item) const;
  [[nodiscard]] bool is_the_then(std::size_t first) const;
  [[nodiscard]] inline bool is_nickname(std::size_t item) const;
  [[nodiscard]] inline bool opens_bracket_inside(std::size_t item) const;
  [[nodiscard]] inline bool is_abbreviation_stop(std::size_t item) const;
  [[nodiscard]] inline bool is_joining_comma(std::size_t item) const;
  [[nodiscard]] inline bool begins_new_phrase(std::size_t first, std::size_t item) const;
  [[nodiscard]] inline bool begins_person(std::size_t item) const;
  [[nodiscard]] bool begins_predicated_plural(std::size_t item) const;
  [[nodiscard]] bool is_day_of_month(std::size_t item) const;
  [[nodiscard]] bool opens_in_month(std::size_t item) const;
  [[nodiscard]] bool is_year_of_date(std::size_t item) const;
  [[nodiscard]] bool is_year_before_subject(std::size_t item) const;
  [[nodiscard]] bool is_late(std::size_t item) const;
  [[nodiscard]] bool is_part(std::size_t item) const;
  [[nodiscard]] inline bool is_date_before_subject(std::size_t first, std::size_t item) const;
  [[nodiscard]] inline bool is_circumstance_before_subject(std::size_t first, std::size_t item) const;
  [[nodiscard]] inline bool is_behind_cue_and_phrase(std::size_t preposition) const;
  [[nodiscard]] bool is_ranked(std::size_t item) const;
  [[nodiscard]] inline bool is_compound(std::size_t item) const;
  [[nodiscard]] inline bool is_indefinite(std::size_t item) const;
  [[nodiscard]] bool is_told_apart(std::size_t first, std::size_t item) const;
  [[nodiscard]] inline bool is_verdict(std::size_t first, std::size_t item) const;
  [[nodiscard]] bool is_day_behind_cue(std::size_t first, std::size_t item) const;
  [[nodiscard]] bool is_behind_cue(std::size_t item, bool addressed) const;
  [[nodiscard]] inline bool is_plural(std::size_t item) const;

  // verb_groups.cpp
  void take_verb_group();
  inline Phrase& push_verb_group(std::size_t first, std::size_t last, const VerbGroup& group);
  inline void make_verb_cue(Phrase& phrase, WordId word, const VerbGroup& group);
  [[nodiscard]] inline bool is_second_verb() const;
  inline void take_bare_auxiliary();
  [[nodiscard]] bool can_report(WordId cue) const;
  [[nodiscard]] inline bool leads_to_cue(std::size_t last) const;
  [[nodiscard]] inline bool follows_negation(std::size_t first) const;
  [[nodiscard]] inline Modality modality_of(std::size_t item) const;
  [[nodiscard]] inline VerbGroup read_verb_group() const;
  [[nodiscard]] std::size_t circumstance(std::size_t first) const;
  [[nodiscard]] inline static bool continues_verb_group(Tag previous, Tag next);
  [[nodiscard]] inline Expression cue_of(std::size_t main) const;
  [[nodiscard]] inline std::size_t reporting_adjective(std::size_t first, const VerbGroup& group) const;
  [[nodiscard]] inline bool is_done_by(std::size_t participle) const;
  [[nodiscard]] inline bool takes(std::size_t adjective, std::size_t next) const;
  [[nodiscard]] inline bool has_hearer(std::size_t main, std::size_t end) const;
  [[nodiscard]] inline bool stays_together(std::size_t main, std::size_t end) const;
  [[nodiscard]] inline bool is_clock_time(std::size_t item) const;
  [[nodiscard]] inline char verb_letter(std::size_t first, const VerbGroup& group) const;
  [[nodiscard]] inline static char active_letter(char letter, const VerbGroup& group);

  // quoted_phrases.cpp
  void take_quotation();
  [[nodiscard]] inline char quotation_letter(TokenRange quoted) const;
  [[nodiscard]] inline bool is_title(TokenRange quoted) const;
  [[nodiscard]] inline bool has_title_case(TokenRange quoted) const;
  [[nodiscard]] inline bool has_sentences(TokenRange quoted) const;
  [[nodiscard]] inline bool is_copula(const Phrase& phrase) const;
  [[nodiscard]] inline bool is_governed(std::size_t item) const;
  [[nodiscard]] inline bool is_utterance(TokenRange quoted) const;
  [[nodiscard]] inline bool breaks_off(TokenRange quoted) const;
  [[nodiscard]] inline bool is_set_off(TokenRange quoted) const;

  const TaggedText& text_;
  std::span<const TaggedItem> items_;
  const WordLetters& letters_;
  Line& line_;
  std::size_t at_ = 0;   // the item that is next
  bool quotes_ = false;  // some of it is quoted, or may be
};

}  // namespace dixit
