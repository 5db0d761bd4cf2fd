#include "phrases/tagger.hpp"

#include <algorithm>
#include <array>

namespace dixit {

using enum WordClass;

void Tagger::run() {
  headline_ = words_.has_headline_case() || words_.is_in_capitals();
  for (TokenIndex at = sentence_.begin; at < sentence_.end;) {
    const TokenIndex behind = words_.behind_addition(at);
    at = behind > at ? behind : next_item(at);
  }
}

TokenIndex Tagger::next_item(TokenIndex at) {
  if (const TokenIndex end = at < next_quotation_ ? at : quotation_end(at); end > at) {
    push({at, end}, kUnknownWord, Tag::quotation, WordClasses());
    return end;
  }
  if (const TokenIndex end = previous_ == Tag::possessive_clitic ? programme_end(at) : at; end > at) {
    push({at, end}, kUnknownWord, Tag::name, WordClasses());
    return end;
  }
  push({at, at + 1}, words_.token(at).word, tag_of(at), words_.token(at).classes);
  return at + 1;
}

/// Where a name of ordinary words ends that begins here behind its owner: `NBC's | Meet the Press | that`, `Radio 4's |
/// World at One | that`; `at` if there is none.
TokenIndex Tagger::programme_end(TokenIndex at) const {
  constexpr WordClasses kPersons = given_name | title | role | person;
  if (headline_ || (before_ != Tag::name && before_ != Tag::number) || words_.classes(at).empty()) return at;
  TokenIndex end = at;
  while (words_.is_capital(end) && !words_.classes(end).any(kPersons)) {
    ++end;
    TokenIndex behind = end;
    while (words_.is_word(behind) && words_.classes(behind).any(preposition | determiner)) ++behind;
    if (words_.is_capital(behind) && !words_.classes(behind).any(kPersons | WordClass::time | month)) end = behind;
  }
  return end > at + 1 && !words_.is_capital(end) ? end : at;
}

/// Where the quoted span that begins here ends; `at` if there is none.
TokenIndex Tagger::quotation_end(TokenIndex at) {
  while (mark_ < text_.marks.size() && text_.marks[mark_].tokens.begin < at) ++mark_;
  next_quotation_ = mark_ < text_.marks.size() ? text_.marks[mark_].tokens.begin : sentence_.end;
  return next_quotation_ == at ? std::min(text_.marks[mark_].tokens.end, sentence_.end) : at;
}

/// What is pushed is written where it stays: an item that is written in parts and copied as a whole has to wait for
/// them.
void Tagger::push(TokenRange tokens, WordId word, Tag tag, WordClasses may) {
  TaggedItem& item = items_.emplace_back();
  item.tokens = tokens;
  item.word = word;
  item.tag = tag;
  item.classes = may;
  if ((Tag::adverb | Tag::negation | Tag::adverb_cue).has(tag)) return;  // `has not yet said`: what counts is `has`
  const bool abbreviates = tag == Tag::other && words_.token(tokens.begin).kind == TokenKind::full_stop;
  if (abbreviates) return;  // `Acme Corp. later said`: what counts is the name
  before_ = previous_;
  previous_ = tag;
  last_ = items_.size() - 1;
  clause_ = clause_ - ended_by(before_, tag);
  const bool aside = in_relative() || (before_ == Tag::comma && may.has(verb_participle));  // `, filed in May,`
  clause_ |= begun_by(tag) - (aside ? ClauseFact::has_main_verb : Clause());
  if (is_verbal(tag)) note_verb(word, tokens.begin);
}

void Tagger::note_verb(WordId verb, TokenIndex at) {
  const Frames frames = text_.lexicon.word(verb).frames;
  clause_ = clause_ - (Clause(ClauseFact::addresses) | ClauseFact::reports);
  if (frames.any(Frame::object_clause | Frame::addressee)) clause_ |= ClauseFact::addresses;  // `told`
  if (frames.has(Frame::that) || words_.begins_expression_of_that(at)) clause_ |= ClauseFact::reports;
}

/// A table: each word is another case.
Tagger::Clause Tagger::ended_by(Tag before, Tag tag) {
  static constexpr auto kEnded = [] {
    std::array<Clause, kTags * kTags> ended{};
    for (std::size_t at = 0; at < ended.size(); ++at)
      ended[at] = ends(static_cast<Tag>(at / kTags), static_cast<Tag>(at % kTags));
    return ended;
  }();
  return kEnded[static_cast<std::size_t>(before) * kTags + static_cast<std::size_t>(tag)];
}

Tag Tagger::tag_of(TokenIndex at) const {
  switch (words_.token(at).kind) {
    case TokenKind::word:
      return tag_word(at);
    case TokenKind::clitic:
      return tag_clitic(at);
    case TokenKind::number:
      return is_time_of_entry(at) ? Tag::other : Tag::number;
    case TokenKind::address:
      return Tag::name;
    case TokenKind::comma:
      return joins_company(at) || joins_date(at) || words_.joins_place(at) ? Tag::other : Tag::comma;
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
      return joins_names(at) || closes_name(at) ? Tag::name : Tag::other;
  }
  return Tag::other;
}

/// `the workers' union`: a mark that pairs with none.
bool Tagger::is_plural_possessive(TokenIndex at) const {
  const bool behind_noun = previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name;
  return behind_noun && !words_.token(at).shape.has(Shape::space_before) && words_.is_word(at + 1) &&
         words_.token(at + 1).shape.has(Shape::space_before) && words_.begins_nominal(at + 1);
}

/// `14.40 The mayor is late.`, `14.52 "He is here," Doe says.`
bool Tagger::is_time_of_entry(TokenIndex at) const {
  if (at > sentence_.begin || at + 1 >= sentence_.end) return false;
  return words_.token(at + 1).kind == TokenKind::mark ||
         (words_.is_capital(at + 1) && words_.classes(at + 1).any(kClosedWords));
}

/// `Oster & Blum`
bool Tagger::joins_names(TokenIndex at) const {
  return previous_ == Tag::name && is_ampersand(at) && words_.is_capital(at + 1);
}

/// `Harbour+`
bool Tagger::closes_name(TokenIndex at) const {
  const Token& sign = words_.token(at);
  return previous_ == Tag::name && text_.bytes[sign.begin] == '+' && !sign.shape.has(Shape::space_before);
}

bool Tagger::is_ampersand(TokenIndex at) const {
  return at < sentence_.end && text_.bytes[words_.token(at).begin] == '&';
}

/// `Acme, Inc. said`; between two commas it is an apposition.
bool Tagger::joins_company(TokenIndex at) const {
  if (previous_ != Tag::name || !words_.is_capital(at + 1)) return false;
  const WordClasses may = words_.classes(at + 1);
  if (!may.has(abbreviation) || !may.has(organisation)) return false;
  TokenIndex behind = at + 2;
  if (behind < sentence_.end && words_.token(behind).kind == TokenKind::full_stop) ++behind;
  return behind < sentence_.end && words_.token(behind).kind != TokenKind::comma;
}

/// `August 2, 2009`, `Aug. 2, 2009`
bool Tagger::joins_date(TokenIndex at) const {
  constexpr TokenIndex kYear = 4;  // digits
  if (at < sentence_.begin + 2 || at + 1 >= sentence_.end || words_.token(at - 1).kind != TokenKind::number)
    return false;
  const bool stop = at > sentence_.begin + 2 && words_.token(at - 2).kind == TokenKind::full_stop;
  const TokenIndex before = at - (stop ? 3 : 2);
  const Token& year = words_.token(at + 1);
  return year.kind == TokenKind::number && year.span().size() == kYear && words_.is_capital(before) &&
         words_.classes(before).has(month);
}

Tag Tagger::tag_clitic(TokenIndex at) const {
  const WordClasses may = words_.classes(at);
  if (may.has(modal) && may.has(have))
    return words_.takes_base(at + 1) ? Tag::modal : Tag::have;  // `he'd go`, `he'd gone`
  if (may.has(modal)) return Tag::modal;
  const bool behind_noun =
      previous_ == Tag::noun || previous_ == Tag::plural_noun || previous_ == Tag::name || previous_ == Tag::number;
  const bool owner = previous_ == Tag::name && words_.is_capital(at + 1) && !headline_;  // `ABC's This Week`
  if (may.has(possessive) && behind_noun && (owner || !words_.begins_predicate(at + 1))) return Tag::possessive_clitic;
  if (may.has(have) && words_.classes(at + 1).has(verb_participle) && !words_.classes(at + 1).has(adjective))
    return Tag::have;
  return may.has(be) ? Tag::be : may.has(have) ? Tag::have : Tag::possessive_clitic;
}

Tag Tagger::tag_word(TokenIndex at) const {
  const WordClasses may = words_.classes(at);
  if (words_.is_capital(at) && is_name(at, may)) return Tag::name;
  if (may.any(kClosedWords)) {
    const Tag tag = tag_closed(at, may);
    if (tag != Tag::other) return tag;
  }
  return tag_open(at, may);
}

/// `think tank`: the first word or the second of a noun that the lexicon has whole.
bool Tagger::is_in_compound(TokenIndex at) const {
  const auto begins = [this](TokenIndex first) {
    if (first < sentence_.begin || !words_.token(first).classes.has(starts_expression)) return false;
    const WordClasses whole = text_.lexicon.word(find_expression(text_, first, sentence_.end).word).classes;
    return whole.any(kNouns) && !whole.any(kVerbs);  // not: calls for
  };
  return begins(at) || (previous_ == Tag::noun && begins(at - 1));
}

Tag Tagger::tag_open(TokenIndex at, WordClasses may) const {
  if (may.any(kVerbs | adverb) && is_in_compound(at)) return Tag::noun;
  if (may.empty() && words_.is_particle_compound(at)) return Tag::name;
  if (may.empty() && previous_ == Tag::name && words_.classes_of_ending(at).has(adverb))
    return Tag::adverb;  // `said Doe bemusedly`
  if (may.empty() && follows_quotation() && words_.begins_subject(at + 1) &&
      words_.classes_of_ending(at).has(verb_past))
    return Tag::finite_verb;  // `"…," fleered Doe`
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

Tag Tagger::tag_nominal(TokenIndex at, WordClasses may) const {
  if (may.has(WordClass::time) && words_.classes(at + 1).has(clitic)) return Tag::noun;  // `today's`
  if (may.has(adverb) && (stands_before_verb(at) || !(may.any(kNouns | adjective) && may_modify_noun(at, may))))
    return Tag::adverb;
  const WordClasses next = words_.classes(at + 1);
  const bool acts =
      may.has(mostly_noun) && next.has(verb_past) && !next.any(kNouns | adjective);  // `the incident took`
  const bool owned = (Tag::possessive | Tag::determiner).has(previous_) && may.has(noun) && next.has(verb_past) &&
                     !next.any(kNouns | mostly_adjective) &&
                     words_.classes(at + 2).any(preposition | infinitive_marker);
  if (owned) return Tag::noun;  // `their home burned to the ground`
  if (previous_ == Tag::be && may.has(adjective) && next.has(infinitive_marker) && words_.begins_infinitive(at + 2))
    return Tag::adjective;  // `is due to say`
  if (may.any(nationality | adjective) && !may.any(kPeople) && !acts && is_nominal_behind(at + 1))
    return Tag::adjective;
  if (may.has(plural_noun)) return Tag::plural_noun;
  if (may.any(kNouns | kPeople)) return Tag::noun;
  if (may.has(nationality)) return Tag::noun;
  if (may.has(adjective)) return Tag::adjective;
  return may.has(adverb) ? Tag::adverb : Tag::noun;
}

/// Of an adverb that may be an adjective, too.
bool Tagger::stands_before_verb(TokenIndex at) const {
  const WordClasses next = words_.classes(at + 1);
  if (expects_verb()) {  // `she later said`, `he further alleged that`, `Doe later alleged`
    const bool reports = is_nominal(previous_) && next.has(verb_cue) && next.has(verb_past);
    return reports || words_.begins_verb_form(at + 1) || reports_that(at + 1);
  }
  const bool alone = previous_ == Tag::determiner && stands_alone(last().word);      // `some later vowed`
  if ((alone || follows_comma_or_and()) && words_.begins_past(at + 1)) return true;  // `and later told`
  if (previous_ == Tag::comma && next.has(verb_past) && words_.takes_closed_complement(at + 2))
    return true;  // `Doe, a nurse, later outlined a plan`
  return !is_modifier(previous_) && next.has(verb_gerund) && reports_that(at + 1);  // `only saying that`
}

bool Tagger::may_modify_noun(TokenIndex at, WordClasses may) const {
  if (is_modifier(previous_)) return true;
  const bool governs = !may.any(kNouns) && words_.classes(at + 1).any(determiner | possessive);
  return !governs && words_.begins_nominal(at + 1);  // not: `told the court earlier this year`
}

bool Tagger::reports_that(TokenIndex at) const {
  return words_.classes(at).has(verb_cue) && words_.classes(at + 1).has(complementizer);
}

bool Tagger::is_nominal_behind(TokenIndex at) const {
  return words_.begins_nominal(at) && !(words_.classes(at).has(verb_past) && words_.takes_closed_complement(at + 1));
}

bool Tagger::follows_quotation() const {
  return previous_ == Tag::quotation || (previous_ == Tag::comma && before_ == Tag::quotation);
}

bool Tagger::follows_comma_or_and() const {
  return previous_ == Tag::comma || previous_ == Tag::coordinator;
}

bool Tagger::expects_verb() const {
  return is_nominal(previous_) || previous_ == Tag::have || previous_ == Tag::be || previous_ == Tag::modal;
}

void tag_sentence(const TaggedText& text, TokenRange sentence, std::size_t first_mark, std::vector<TaggedItem>& items) {
  items.clear();
  Tagger(text, sentence, first_mark, items).run();
}

}  // namespace dixit
