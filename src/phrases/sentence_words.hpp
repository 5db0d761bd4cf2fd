#pragma once

#include "lexicon/endings.hpp"
#include "lexicon/particles.hpp"
#include "lexicon/predication.hpp"
#include "phrases/expressions.hpp"
#include "phrases/tags.hpp"
#include "text/notes.hpp"
#include "text/place_inside.hpp"

#include <algorithm>
#include <span>

namespace dixit {

/// The words of a sentence, and what the lexicon lets stand or begin at a place whatever stands before it. Places may
/// lie behind the sentence's end, where nothing begins. A view; in the header, so that the tagger can inline it.
class SentenceWords {
  using enum WordClass;

 public:
  static constexpr WordClasses kNouns = noun | plural_noun;
  static constexpr WordClasses kFiniteForms = verb_past | verb_third | verb_base;
  static constexpr WordClasses kVerbs = kFiniteForms | verb_participle | verb_gerund;
  static constexpr WordClasses kPeople = title | role | person | group | organisation | medium | outlet | audience;

  SentenceWords(const TaggedText& text, TokenRange sentence) noexcept
      : text_(text), tokens_(text.tokens), sentence_(sentence) {}

  [[nodiscard]] const Token& token(TokenIndex at) const { return tokens_[at]; }

  /// A word that only begins expressions, as `security` does, has none.
  [[nodiscard]] WordClasses classes(TokenIndex at) const {
    return at < sentence_.end ? token(at).classes - WordClass::starts_expression : WordClasses();
  }

  [[nodiscard]] bool is_word(TokenIndex at) const { return at < sentence_.end && token(at).kind == TokenKind::word; }

  [[nodiscard]] bool is_number(TokenIndex at) const {
    return at < sentence_.end && token(at).kind == TokenKind::number;
  }

  [[nodiscard]] bool is_year(TokenIndex at) const { return at < sentence_.end && text_.is_year(at); }

  [[nodiscard]] bool is_capital(TokenIndex at) const { return is_word(at) && token(at).shape.has(Shape::capital); }

  /// `• Doe said`
  [[nodiscard]] bool is_bullet(TokenIndex at) const {
    return at == sentence_.begin && at + 1 < sentence_.end && token(at + 1).shape.has(Shape::space_before);
  }

  /// `(Oster Ltd) said` where a sentence begins, `<Oster and Co> said` anywhere; not `Oster Corp <OSTR>`.
  [[nodiscard]] bool is_around_name(TokenIndex open) const {
    const bool angle = text_.bytes[token(open).begin] == '<';
    if (!is_capital(open + 1) || !(open == sentence_.begin || (angle && is_word(open + 2)))) return false;
    const TokenIndex limit = std::min(sentence_.end, open + kLongestBracket);
    TokenIndex close = open + 2;
    while (close < limit && token(close).kind != TokenKind::close) ++close;
    return close < limit && is_word(close + 1) && !is_capital(close + 1);
  }

  [[nodiscard]] bool ends_bracket_around_name(TokenIndex close) const {
    const TokenIndex limit = close - std::min(close - sentence_.begin, kLongestBracket);
    for (TokenIndex at = close; at-- > limit;)
      if (token(at).kind == TokenKind::open || token(at).kind == TokenKind::close)
        return token(at).kind == TokenKind::open && is_around_name(at);
    return false;
  }

  /// Behind a note, a bracket around a name or a bullet, which are no part of the sentence; `at` where there is none.
  [[nodiscard]] TokenIndex behind_addition(TokenIndex at) const {
    switch (token(at).kind) {
      case TokenKind::symbol:
        return is_bullet(at) ? at + 1 : at;
      case TokenKind::open:
        return is_around_name(at) ? at + 1 : behind_note(text_.bytes, text_.tokens, at, sentence_.end);
      case TokenKind::close:
        return ends_bracket_around_name(at) ? at + 1 : at;
      default:
        return at;
    }
  }

  // ---- the sentence as a whole

  /// Most words begin with a capital: case tells nothing.
  [[nodiscard]] bool has_headline_case() const {
    const auto tokens = tokens_.subspan(sentence_.begin, sentence_.size());
    const unsigned limit = (sentence_.size() + 4) / 5;
    unsigned small = 0;
    for (const Token& each : tokens) {
      small +=
          is_open_word(each) & unsigned{!each.shape.has(Shape::capital)} & unsigned{!may_be_particle_compound(each)};
      if (small >= limit) return false;  // whatever follows
    }
    unsigned words = 0;
    for (const Token& each : tokens) words += is_open_word(each);
    return words > 3 && (words - small) * 10 > words * 8;
  }

  /// `SHE SAID THAT`: small words as well.
  [[nodiscard]] bool is_in_capitals() const {
    unsigned words = 0, closed = 0;
    for (TokenIndex at = sentence_.begin; at < sentence_.end; ++at) {
      if (!is_word(at) || token(at).end - token(at).begin < 2) continue;
      if (!token(at).shape.has(Shape::all_capitals)) return false;
      ++words;
      closed += token(at).classes.any(kClosedWords);
    }
    return words > 2 && closed > 0;
  }

  // ---- what begins at a place

  [[nodiscard]] bool ends_abbreviation(TokenIndex at) const {
    return at + 1 < sentence_.end && at > sentence_.begin && is_word(at - 1);
  }

  /// `'s a`, `'s not`, `'s in`: a verb's clitic rather than a possessive; not: `the city's most famous chef`
  [[nodiscard]] bool begins_predicate(TokenIndex at) const {
    const WordClasses next = classes(at);
    if (next.has(determiner) && next.any(adverb | plural)) return false;
    return next.any(determiner | negation | preposition | possessive | object_pronoun) &&
           !next.any(kNouns | adjective | number_word);
  }

  /// `Hill, who …`
  [[nodiscard]] bool has_relative_behind(TokenIndex at) const { return is_comma(at) && classes(at + 1).has(relative); }

  /// A finite verb stands here and nothing else could.
  [[nodiscard]] bool begins_predication(TokenIndex at) const { return dixit::begins_predication(classes(at)); }

  /// `Doe comments on the plan`: no other word of the sentence up to a comma can be its verb, and some stand behind.
  [[nodiscard]] bool is_only_verb(TokenIndex at) const {
    if (classes(at + 1).has(coordinator)) return false;
    const TokenIndex limit = std::min(sentence_.end, at + kLongestClause);
    TokenIndex behind = at + 1;
    for (; behind < limit && token(behind).kind != TokenKind::comma && token(behind).kind != TokenKind::mark; ++behind)
      if (begins_predication(behind)) return false;
    return behind > at + 2 && behind < at + kLongestClause;
  }

  [[nodiscard]] bool begins_clause(TokenIndex at) const {
    if (at >= sentence_.end) return false;
    const Token& next = token(at);
    if (next.kind == TokenKind::number || next.kind == TokenKind::mark || next.kind == TokenKind::comma) return true;
    if (!is_word(at)) return false;
    const WordClasses may = classes(at);
    if (may.any(determiner | possessive | subject_pronoun | expletive | number_word | whether | subordinator |
                preposition | interrogative | name_particle))
      return true;
    if (is_capital(at) || may.empty()) return true;
    return may.has(verb_gerund) || (may.any(kNouns | adjective) && !may.any(modal | be | have));
  }

  [[nodiscard]] bool begins_nominal(TokenIndex at) const {
    if (at >= sentence_.end) return false;
    const TokenKind kind = token(at).kind;
    if (kind == TokenKind::number || kind == TokenKind::mark) return true;
    if (kind != TokenKind::word) return false;
    const WordClasses may = classes(at);
    if (may.any(kClosedWords)) return may.any(number_word) || (may.has(determiner) && !may.has(complementizer));
    if (is_capital(at) || may.empty()) return true;
    if (may.any(kVerbs) && may.has(mostly_verb) && !may.any(verb_participle | verb_gerund)) return false;
    return may.any(kNouns | adjective | number_word | verb_participle | verb_gerund | nationality) ||
           !may.any(kVerbs | adverb);
  }

  /// A comma of `the Lindow, Ohio, brewery`.
  [[nodiscard]] bool joins_place(TokenIndex at) const {
    constexpr TokenIndex kFarthest = 5;  // from one to the other
    if (end_of_place_inside(tokens_, at) > at) return true;
    if (at == sentence_.begin) return false;
    TokenIndex first = at - 1;
    while (first > sentence_.begin && at < first + kFarthest && token(first).kind != TokenKind::comma) --first;
    return first > sentence_.begin && end_of_place_inside(tokens_, first) == at;
  }

  /// `after Doe admitted`, `since the new minister said`: a noun phrase, and then a verb and nothing else.
  [[nodiscard]] bool begins_full_clause(TokenIndex at) const {
    const TokenIndex first = at;
    bool noun_seen = false;
    TokenIndex limit = at + kLongestNounPhrase;
    for (; at < limit; ++at) {
      const bool governs = noun_seen && classes(at).has(preposition) && classes(at - 1).any(role | person);
      if (governs && at < first + kLongestNounPhrase) {  // the head of the board
        limit = first + 2 * kLongestNounPhrase;
        noun_seen = false;
        continue;
      }
      if (at < sentence_.end && token(at).kind == TokenKind::clitic && noun_seen) continue;  // `Doe's header ended`
      if (noun_seen && classes(at - 1).any(title | role)) at = behind_name_apposed(at);
      if (!is_word(at)) return false;
      const WordClasses may = classes(at);
      if (noun_seen && !is_capital(at) && begins_predication(at)) return !is_past_of_name_behind_phrase(first, at);
      if (may.any(kClosedWords) && (noun_seen || !may.any(determiner | possessive))) return false;
      if (noun_seen && may.has(adverb) && !may.any(kNouns)) continue;  // `since Doe first said`
      noun_seen = is_capital(at) || may.any(kNouns | kPeople) || may.empty();
    }
    return false;
  }

  /// `Before the vote Doe said`: the phrase in front of the name is a circumstance.
  [[nodiscard]] bool is_past_of_name_behind_phrase(TokenIndex first, TokenIndex verb) const {
    if (first != sentence_.begin + 1 || !classes(first).has(determiner) || !is_reporting_past(verb)) return false;
    TokenIndex name = verb;
    while (name > first && is_capital(name - 1)) --name;
    return name < verb && name > first + 1 && !classes(name - 1).any(kPeople) && classes(name - 1).any(kNouns);
  }

  /// `, the mayor of Ellery said`, `, it was reported`: who tells what stands in front of the comma.
  [[nodiscard]] bool is_told_behind(TokenIndex comma) const {
    constexpr TokenIndex kLongest = 8;
    if (!is_comma(comma)) return false;
    if (is_reporting_past(comma + 1)) return begins_subject(comma + 2);
    TokenIndex verb = comma + 1;
    while (verb < comma + kLongest && is_word(verb) && !begins_predication(verb)) ++verb;
    return verb > comma + 1 && is_reporting_past(classes(verb).has(be) ? verb + 1 : verb);
  }

  /// Behind `, Jane Doe,`, which stands behind an office; or `at`.
  [[nodiscard]] TokenIndex behind_name_apposed(TokenIndex at) const {
    TokenIndex end = at + 1;
    while (end < at + kLongestNounPhrase && is_capital(end)) ++end;
    return is_comma(at) && end > at + 1 && is_comma(end) ? end + 1 : at;
  }

  /// The `means` of `said that means war`: no other word up to the clause's end can be its verb.
  [[nodiscard]] bool is_last_verb(TokenIndex at) const {
    if (!is_word(at) || !classes(at).has(verb_third)) return false;
    for (const TokenIndex limit = ++at + kLongestClause; at < limit && is_word(at); ++at) {
      const WordClasses may = classes(at);
      if (may.any(be | have | modal | auxiliary_do)) return false;
      if (may.any(kFiniteForms) && !may.any(mostly_noun | mostly_adjective | preposition)) return false;
    }
    const bool joined = ends_clause(at) && classes(at + 1).has(coordinator);
    return joined || at >= sentence_.end || token(at).kind == TokenKind::full_stop;
  }

  /// `statistics`: a word that the lexicon does not have, with the ending of a plural.
  [[nodiscard]] bool ends_like_plural(TokenIndex at) const {
    const Span word = token(at).span();
    return classes(at).empty() && dixit::ends_like_plural(text_.lexicon, text_.bytes.substr(word.begin, word.size()));
  }

  /// `fleered`, `pregnantly`: what a word that the lexicon does not have is by two letters.
  [[nodiscard]] WordClasses classes_of_ending(TokenIndex at) const {
    constexpr std::size_t kEnding = 2;
    const Span word = token(at).span();
    if (!classes(at).empty()) return {};
    return dixit::classes_of_ending(text_.lexicon, text_.bytes.substr(word.begin, word.size()), kEnding);
  }

  /// `al-Rashid`, of a word.
  [[nodiscard]] bool is_particle_compound(TokenIndex at) const {
    const Span word = token(at).span();
    return dixit::is_particle_compound(text_.lexicon, text_.bytes.substr(word.begin, word.size()));
  }

  /// `trading remained tough`: an adjective without a noun.
  [[nodiscard]] bool is_predicate(TokenIndex at) const {
    return classes(at).has(adjective) && !classes(at).any(kNouns) &&
           (ends_clause(at + 1) || classes(at + 1).any(preposition | coordinator));
  }

  [[nodiscard]] bool begins_common_noun(TokenIndex at) const {
    return is_word(at) && begins_nominal(at) && !is_capital(at) && !classes(at).any(kClosedWords);
  }

  /// `planned cuts would`, `claimed losses were`
  [[nodiscard]] bool begins_described_plural(TokenIndex at) const {
    return classes(at).has(verb_participle) && classes(at + 1).has(plural_noun) && begins_predication(at + 2);
  }

  /// `neither side`, but: neither the one nor the other
  [[nodiscard]] bool governs_noun(TokenIndex at) const {
    return classes(at).any(kNouns) && !classes(at).any(kClosedWords) && !is_capital(at);
  }

  /// `no deal`: most often a verb, but not behind a determiner.
  [[nodiscard]] bool may_be_nominal(TokenIndex at) const {
    return begins_nominal(at) || (classes(at).any(kNouns) && !classes(at).has(adverb));
  }

  /// `said to | staff that`, `a letter to | staff`: a verb would have an object.
  [[nodiscard]] bool names_hearers(TokenIndex at) const {
    const WordClasses may = classes(at), next = classes(at + 1);
    if (!may.any(group | audience) || !may.any(kNouns) || may.has(verb_cue) || is_capital(at)) return false;
    if (ends_clause(at + 1) || token(at + 1).kind == TokenKind::colon) return true;
    return next.any(complementizer | whether | interrogative | WordClass::time);
  }

  /// Whether a base form stands here, adverbs before it skipped.
  [[nodiscard]] bool begins_infinitive(TokenIndex at) const {
    if (names_hearers(at)) return false;
    if (at < sentence_.end && token(at).kind == TokenKind::mark && !is_capital(at + 1)) ++at;
    for (unsigned skipped = 0; is_word(at) && skipped < 3; ++at, ++skipped) {
      const WordClasses may = classes(at);
      if (may.any(verb_base | be | have | auxiliary_do)) return !may.has(mostly_noun) || !is_capital(at);
      const WordClasses next = classes(at + 1);
      const bool governs = !is_capital(at) && (next.has(reflexive) ||  // `to chain herself`
                                               (may.empty() && next.any(determiner | possessive | object_pronoun)));
      if (!may.any(adverb | negation)) return governs && !classes(at + 1).has(complementizer);  // `to table the motion`
    }
    return false;
  }

  /// `to` in `according to ship data`
  [[nodiscard]] bool ends_source_expression(TokenIndex at) const {
    if (at == sentence_.begin || !token(at - 1).classes.has(starts_expression)) return false;
    const Expression found = find_expression(text_, at - 1, sentence_.end);
    return found.tokens == 2 && text_.lexicon.word(found.word).classes.has(preposition_cue);
  }

  [[nodiscard]] bool takes_base(TokenIndex at) const {
    for (unsigned skipped = 0; is_word(at) && skipped < 4; ++at, ++skipped) {
      const WordClasses may = classes(at);
      if (may.any(verb_base | be | have)) return true;
      if (!may.any(adverb | negation | subject_pronoun)) return false;
    }
    return false;
  }

  [[nodiscard]] bool has_participle_behind(TokenIndex at) const {
    if (const TokenIndex behind = behind_circumstance(at); behind > at) return classes(behind).has(verb_participle);
    if (behind_circumstance_of_cue(at) > at) return true;
    for (unsigned skipped = 0; is_word(at) && skipped < 4; ++at, ++skipped) {
      const WordClasses may = classes(at);
      if (may.has(verb_participle) || may.has(be)) return true;
      const bool floats = may.has(determiner) && may.any(plural | neuter);  // `have both said`
      if (!may.any(adverb | negation) && !floats) return false;
    }
    return false;
  }

  /// Behind what can stand between `has` and `said`: `on Monday`, `in a statement`, `last week`; or `at`.
  [[nodiscard]] TokenIndex behind_circumstance(TokenIndex at) const {
    const bool behind_preposition = classes(at).has(preposition);
    if (!behind_preposition && !classes(at).any(adjective | determiner)) return at;
    TokenIndex last = at + 1;
    if (behind_preposition && classes(last).has(determiner)) ++last;
    return classes(last).any(WordClass::time | month | medium) ? last + 1 : at;
  }

  /// Behind what stands between `has` and a verb that reports: `on several occasions`, `, in a talk with Doe,`,
  /// `earlier this year`; or `at`.
  [[nodiscard]] TokenIndex behind_circumstance_of_cue(TokenIndex at) const {
    constexpr TokenIndex kLongest = 5;  // tokens
    const bool apart = is_comma(at);
    const TokenIndex first = at + (apart ? 1 : 0);
    TokenIndex last = first + 1;
    if (!classes(first).has(preposition) && !(classes(first).has(adverb) && classes(last).has(determiner))) return at;
    while (last < first + kLongest && is_word(last) && !is_reported_participle(last)) {
      if (classes(last).has(complementizer)) return at;
      if (classes(last).any(kFiniteForms) && !classes(last).any(kNouns | adjective | adverb)) return at;
      ++last;
    }
    if (apart ? last >= sentence_.end || token(last).kind != TokenKind::comma : !is_reported_participle(last))
      return at;
    const WordClasses held = classes(last - 1);
    if (!held.any(kNouns | WordClass::time) && !held.empty() && !is_capital(last - 1)) return at;
    if (!apart) return last;
    const WordClasses verb = classes(++last);
    return verb.has(verb_cue) && verb.has(verb_participle) ? last : at;
  }

  /// `said` of `has said`, and nothing else.
  [[nodiscard]] bool is_reported_participle(TokenIndex at) const {
    const WordClasses may = classes(at);
    return may.has(verb_cue) && may.has(verb_participle) &&
           !may.any(mostly_noun | mostly_adjective | preposition | verb_base);
  }

  /// `in a lawsuit`, `in her book`
  [[nodiscard]] bool names_medium(TokenIndex at) const {
    return classes(at).has(preposition) && classes(at + 1).any(determiner | possessive) && classes(at + 2).has(medium);
  }

  [[nodiscard]] bool begins_past(TokenIndex at) const {
    return classes(at).has(verb_past) && !classes(at).any(kNouns | adjective);
  }

  [[nodiscard]] bool begins_verb_form(TokenIndex at) const {
    const WordClasses may = classes(at);
    return may.any(modal | be | have | auxiliary_do) || (may.any(kVerbs) && !may.any(mostly_noun | mostly_adjective));
  }

  /// Behind `hit back`, `put it`; or `at`.
  [[nodiscard]] TokenIndex behind_reporting_expression(TokenIndex at) const {
    if (!token(at).classes.has(starts_expression)) return at;
    const Expression found = find_expression(text_, at, sentence_.end);
    return text_.lexicon.word(found.word).classes.has(verb_cue) ? at + found.tokens : at;
  }

  /// `said`, `told`: a past form, and nothing else, of what takes a clause.
  [[nodiscard]] bool is_reporting_past(TokenIndex at) const {
    return classes(at).has(verb_cue) && begins_past(at) && text_.frames(at).any(Frame::clause | Frame::object_clause);
  }

  /// What a verb reports, and no noun has: the clause's end, a quotation, `that`, `whether`.
  [[nodiscard]] bool begins_reported(TokenIndex at) const {
    return ends_clause(at) || token(at).kind == TokenKind::mark || token(at).kind == TokenKind::colon ||
           classes(at).any(complementizer | whether | interrogative);
  }

  /// `point out`: an expression that reports with `that`.
  [[nodiscard]] bool begins_expression_of_that(TokenIndex at) const {
    if (!token(at).classes.has(starts_expression)) return false;
    const Word& word = text_.lexicon.word(find_expression(text_, at, sentence_.end).word);
    return word.classes.has(verb_cue) && word.frames.has(Frame::that);
  }

  /// Behind the word between the comma here and another one: `, however,`
  [[nodiscard]] TokenIndex behind_interjection(TokenIndex at) const {
    return is_word(at + 1) && at + 2 < sentence_.end && token(at + 2).kind == TokenKind::comma ? at + 3 : at;
  }

  /// `no longer says`
  [[nodiscard]] bool begins_verb_behind_adverb(TokenIndex at) const {
    return classes(at).has(adverb) && !classes(at).any(kNouns) && begins_verb_form(at + 1);
  }

  /// `nurse Jane Doe`, `Gen. Jane Doe`; not: `Mrs. Doe`
  [[nodiscard]] bool begins_titled_name(TokenIndex at) const {
    const bool stop = is_full_stop(at + 1) && classes(at).has(abbreviation) && !classes(at).any(masculine | feminine);
    return classes(at).any(title | role | person) && is_capital(at + (stop ? 2 : 1));
  }

  /// `Prime Minister Jane Doe said`, `Ellery police chief Jane Doe said`
  [[nodiscard]] bool begins_titled_speaker(TokenIndex at) const {
    constexpr TokenIndex kLongest = 8;
    TokenIndex end = at;
    bool titled = false;
    for (; end < at + kLongest && (is_capital(end) || classes(end).any(noun | role | adjective)); ++end)
      titled |= classes(end).any(title | role);
    if (!titled || !is_capital(end - 1)) return false;
    return classes(end).has(verb_cue) && classes(end).any(verb_past | verb_third);
  }

  /// `operator Jane Doe said`, `show host Jane Doe told`: nouns, known or not, and a name in front of a verb that
  /// reports.
  [[nodiscard]] bool begins_described_speaker(TokenIndex at) const {
    constexpr TokenIndex kMostNouns = 3, kLongestName = 4;
    TokenIndex name = at;
    while (name < at + kMostNouns && is_word(name) && !is_capital(name) &&
           (classes(name).empty() || classes(name).any(kNouns | kPeople)))
      ++name;
    TokenIndex verb = name;
    while (verb < name + kLongestName && is_capital(verb)) ++verb;
    const WordClasses may = classes(verb);
    return name > at && verb > name && may.has(verb_cue) && may.any(verb_past | verb_third) && !may.any(kNouns);
  }

  /// `"…" insists Smith`, `"…" cries the boy`
  [[nodiscard]] bool begins_subject(TokenIndex at) const {
    return is_capital(at) || classes(at).any(determiner | possessive | subject_pronoun | number_word);
  }

  /// `Asked whether …`, `Pressed on the matter, …`
  [[nodiscard]] bool opens_participle_clause(TokenIndex at) const {
    return classes(at).any(preposition | whether | interrogative | infinitive_marker | adverb | subordinator);
  }

  [[nodiscard]] bool ends_clause(TokenIndex at) const {
    return at >= sentence_.end || token(at).kind == TokenKind::full_stop || token(at).kind == TokenKind::comma;
  }

  [[nodiscard]] bool is_comma(TokenIndex at) const { return at < sentence_.end && token(at).kind == TokenKind::comma; }

  [[nodiscard]] bool is_full_stop(TokenIndex at) const {
    return at >= sentence_.end || token(at).kind == TokenKind::full_stop;
  }

  /// A word that no noun or adjective stands in front of.
  [[nodiscard]] bool takes_closed_complement(TokenIndex at) const {
    return classes(at).any(determiner | possessive | complementizer | whether | subject_pronoun | object_pronoun |
                           interrogative | expletive | reflexive);
  }

 private:
  static constexpr TokenIndex kLongestClause = 24;
  static constexpr TokenIndex kLongestBracket = 10;
  static constexpr TokenIndex kLongestNounPhrase = 6;  // in front of a verb

  /// As 1 or 0: no branch, for each word is another case.
  [[nodiscard]] static unsigned is_open_word(const Token& token) {
    return unsigned{token.kind == TokenKind::word} & unsigned{!token.classes.any(kClosedWords | name_particle)};
  }

  const TaggedText& text_;
  std::span<const Token> tokens_;  // of the text
  TokenRange sentence_;
};

}  // namespace dixit
