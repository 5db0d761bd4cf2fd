#include "phrases/line_builder.hpp"
#include "phrases/sentence_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dixit {

using enum WordClass;

namespace {

/// What goes on with a verb group, by what stands before it; a table, since each group is another case.
constexpr auto kGroupGoesOn = [] {
  std::array<Tags, static_cast<std::size_t>(Tag::count_)> next{};
  const auto behind = [&](Tag previous) -> Tags& { return next[static_cast<std::size_t>(previous)]; };
  behind(Tag::start) = kVerbGroupBegins;
  behind(Tag::modal) = Tag::base_verb | Tag::be | Tag::have | Tag::auxiliary_do;
  behind(Tag::infinitive_marker) = behind(Tag::modal);
  behind(Tag::auxiliary_do) = Tag::base_verb | Tag::be | Tag::have;
  behind(Tag::have) = Tag::participle | Tag::be;
  behind(Tag::be) = Tag::participle | Tag::gerund | Tag::be;
  return next;
}();

}  // namespace

void LineBuilder::take_verb_group() {
  const std::size_t first = at_;
  VerbGroup group = read_verb_group();
  if (group.main == kNone) return take_bare_auxiliary();
  if (const std::size_t adjective = reporting_adjective(first, group); adjective != kNone) {
    group.passive = false;
    Phrase& phrase = push_verb_group(first, adjective, group);
    phrase.nominal = true;
    return make_verb_cue(phrase, items_[adjective].word, group);
  }
  const Expression cue = cue_of(group.main);
  std::size_t last = group.main;
  if (cue.tokens > 1) last = std::min(group.main + cue.tokens, items_.size()) - 1;
  Phrase& phrase = push_verb_group(first, last, group);
  phrase.head = items_[group.main].tokens.begin;
  if (cue.word != kUnknownWord) return make_verb_cue(phrase, cue.word, group);
  if (leads_to_cue(last)) phrase.letter = symbol::kCue;
}

Phrase& LineBuilder::push_verb_group(std::size_t first, std::size_t last, const VerbGroup& group) {
  at_ = last + 1;
  Phrase& phrase = push(first, last, verb_letter(first, group));
  phrase.negative = group.negative || follows_negation(first);
  phrase.modality = group.modality;
  return phrase;
}

/// Without a quotation, what takes nothing else reports nothing: `talks would go on`
bool LineBuilder::can_report(WordId cue) const {
  constexpr Frames kNothingElse =
      Frames(Frame::quote) | Frame::inverts | Frame::stands_in | Frame::aloud | Frame::thought;
  return quotes_ || !(text_.lexicon.word(cue).frames - kNothingElse).empty();
}

/// `is set to announce`: what says that something will be reported.
bool LineBuilder::leads_to_cue(std::size_t last) const {
  return tag(last) == Tag::participle && tag(last + 1) == Tag::infinitive_marker && tag(last + 2) == Tag::base_verb &&
         classes(last + 2).has(verb_cue) && word(last).frames.any(Frame::future | Frame::requested);
}

void LineBuilder::make_verb_cue(Phrase& phrase, WordId word, const VerbGroup& group) {
  const std::vector<Phrase>& phrases = line_.phrases;
  const bool goes_on = phrase.letter == symbol::kBase && phrases.size() > 1 &&
                       phrases[phrases.size() - 2].letter == symbol::kCoordinator;  // to stand and confirm
  make_cue(word, goes_on ? symbol::kActiveInfinitive : active_letter(phrase.letter, group));
  constexpr std::string_view kLinks = "&B,";
  const bool shared = phrase.letter != symbol::kGerund && phrases.size() > 1 &&
                      kLinks.find(phrases[phrases.size() - 2].letter) != std::string_view::npos;  // and smiled
  if (!shared && tag(at_) != Tag::infinitive_marker && !can_report(word)) return;
  if (text_.lexicon.word(word).frames.has(Frame::thought) && is_second_verb()) return;
  if (phrase.letter == symbol::kFinite || phrase.letter == symbol::kPast) phrase.letter = symbol::kCue;
  if (phrase.letter == symbol::kGerund) phrase.letter = symbol::kGerundCue;
}

/// `said she was ill but still hoped to play`: what is thought by the subject of the verb before it ends nobody's
/// words. Asked of the last phrase.
bool LineBuilder::is_second_verb() const {
  std::size_t at = line_.phrases.size() - 1;
  while (at > 0 && line_.phrases[at - 1].letter == symbol::kAdverb) --at;
  if (at < 2) return false;
  const char link = line_.phrases[at - 1].letter;
  return link == symbol::kCoordinator || link == symbol::kContrast;
}

/// `to "stand firm"`, `would "stand firm"`: the verb itself is quoted.
void LineBuilder::take_bare_auxiliary() {
  const bool infinitive = items_[at_].tag == Tag::infinitive_marker;
  std::size_t behind = at_ + 1;
  while (tag(behind) == Tag::adverb || tag(behind) == Tag::negation) ++behind;
  if (!infinitive && items_[at_].tag != Tag::modal && tag(behind) != Tag::quotation) return take_single();
  push(at_, at_, infinitive ? symbol::kInfinitive : symbol::kFinite);
  ++at_;
}

/// `never said`, `nor denied`: the negation stands before the group.
bool LineBuilder::follows_negation(std::size_t first) const {
  if (first > 0 && tag(first - 1) == Tag::coordinator) return classes(first - 1).has(negation);
  while (first > 0 && (tag(first - 1) == Tag::adverb || tag(first - 1) == Tag::negation))
    if (classes(--first).has(negation)) return true;
  return false;
}

Modality LineBuilder::modality_of(std::size_t item) const {
  const Frames frames = word(item).frames;
  return frames.has(Frame::future)      ? Modality::future
         : frames.has(Frame::possible)  ? Modality::possible
         : frames.has(Frame::requested) ? Modality::requested
                                        : Modality::asserted;
}

LineBuilder::VerbGroup LineBuilder::read_verb_group() const {
  VerbGroup group;
  Tag previous = Tag::start;
  bool negative = false;
  bool deniable = false;
  for (std::size_t item = at_; item < items_.size(); ++item) {
    Tag next = items_[item].tag;
    if (next == Tag::adverb || next == Tag::negation || next == Tag::adverb_cue) {
      negative |= next == Tag::negation || classes(item).has(negation);
      continue;
    }
    const bool ought =
        next == Tag::infinitive_marker && previous == Tag::modal && group.modality == Modality::requested;
    if (!ought && !continues_verb_group(previous, next)) {
      const std::size_t held = previous == Tag::be || previous == Tag::have ? circumstance(item) : 0;
      if (held == 0) break;
      item += held;
      next = Tag::participle;
    }
    negative |= classes(item).has(negation);
    group.negative = negative;
    if (next == Tag::modal) {
      group.modal = true;
      group.modality = modality_of(item);
      deniable = word(item).frames.has(Frame::negative);
    }
    group.passive = previous == Tag::be && next == Tag::participle;
    group.main = next == Tag::infinitive_marker || next == Tag::modal ? kNone : item;
    previous = next;
  }
  if (group.negative && deniable) group.modality = Modality::asserted;  // `could not say`
  return group;
}

/// How many items stand between the auxiliary and the participle of `was last night accused`, `had on Monday told`.
std::size_t LineBuilder::circumstance(std::size_t first) const {
  const TokenIndex begin = items_[first].tokens.begin;
  const SentenceWords words(text_, {begin, end_token()});
  const auto is_before_verb = [&](std::size_t size) {
    const std::size_t behind = first + size;
    return size > 0 && (Tag::finite_verb | Tag::participle).has(tag(behind)) && classes(behind).has(verb_participle);
  };
  for (const TokenIndex behind : {words.behind_circumstance(begin), words.behind_circumstance_of_cue(begin)})
    if (is_before_verb(behind - begin)) return behind - begin;
  return 0;
}

bool LineBuilder::continues_verb_group(Tag previous, Tag next) {
  return kGroupGoesOn[static_cast<std::size_t>(previous)].has(next);
}

Expression LineBuilder::cue_of(std::size_t main) const {
  const WordClasses may = classes(main);
  if (may.has(starts_expression)) {
    const Expression found = find_expression(text_, items_[main].tokens.begin, end_token());
    if (text_.lexicon.word(found.word).classes.has(verb_cue) && stays_together(main, main + found.tokens)) return found;
  }
  return may.has(verb_cue) ? Expression{items_[main].word, 1} : Expression{};
}

/// `adamant` in `was still adamant that`, or kNone.
std::size_t LineBuilder::reporting_adjective(std::size_t first, const VerbGroup& group) const {
  std::size_t item = group.main;
  if (tag(first - 1) == Tag::coordinator || (first > 0 && classes(first - 1).has(expletive))) return kNone;
  if (!group.passive) {
    const WordClasses may = classes(item);
    if (may.has(verb_cue) && !may.has(be)) return kNone;
    ++item;
    while (tag(item) == Tag::adverb && !(classes(item).has(adjective_cue) && takes(item, item + 1))) ++item;
    if (!(Tag::adjective | Tag::adverb).has(tag(item))) return kNone;  // `is sure that`
  }
  const WordClasses may = classes(item);
  return may.has(adjective_cue) && !is_done_by(item) && takes(item, item + 1) ? item : kNone;
}

/// `was determined by a judge`; not: `was worried about the cost`
bool LineBuilder::is_done_by(std::size_t participle) const {
  if (!classes(participle).has(verb_cue) || tag(participle + 1) != Tag::preposition) return false;
  const Expression expression = find_expression(text_, items_[participle].tokens.begin, end_token());
  return expression.tokens < 2 || !text_.lexicon.word(expression.word).classes.has(verb_cue);
}

/// Whether what an adjective takes can begin at `next`: `that it rained`, `to rain`, `of the rain`, `it rained`.
bool LineBuilder::takes(std::size_t adjective, std::size_t next) const {
  const Frames frames = word(adjective).nominal_frames;
  switch (tag(next)) {
    case Tag::complementizer:
      return frames.has(Frame::that);
    case Tag::whether:
    case Tag::interrogative:
      return frames.has(Frame::wh);
    case Tag::infinitive_marker:
      return frames.has(Frame::infinitive);
    case Tag::preposition:
      return frames.has(Frame::topic);
    case Tag::subject_pronoun:
    case Tag::determiner:
    case Tag::possessive:
    case Tag::name:
      return frames.has(Frame::clause);
    default:
      return false;
  }
}

/// `admitted to the police that`: whom it is said to, and then what.
bool LineBuilder::has_hearer(std::size_t main, std::size_t end) const {
  constexpr std::size_t kLongest = 4;
  if (end != main + 2 || !word(main).frames.has(Frame::that)) return false;
  if (tag(end) == Tag::object_pronoun) {
    const WordId whole = text_.lexicon.continue_expression(items_[main].word, items_[main + 1].word);
    const bool takes_hearer = text_.lexicon.word(whole).frames.has(Frame::object_clause);  // agreed with him that
    return !takes_hearer && tag(end + 1) == Tag::complementizer;
  }
  for (std::size_t item = end; item < end + kLongest && (begins_noun_phrase(tag(item)) || is_head(tag(item))); ++item)
    if (tag(item + 1) == Tag::complementizer) return true;
  return false;
}

/// `reported on Monday` does not report on Monday, `agreed to pay` does not agree to something.
bool LineBuilder::stays_together(std::size_t main, std::size_t end) const {
  if (tag(end - 1) == Tag::infinitive_marker || has_hearer(main, end)) return false;
  return end == items_.size() || end == main + 1 || !(classes(end).any(WordClass::time | month) || is_clock_time(end));
}

/// `6:15`, `6 p.m.`
bool LineBuilder::is_clock_time(std::size_t item) const {
  if (tag(item) != Tag::number) return false;
  const std::string_view digits = cut(text_.bytes, text_.tokens[items_[item].tokens.begin].span());
  if (digits.find(':') != std::string_view::npos) return true;
  return item + 1 < items_.size() && classes(item + 1).has(WordClass::time) && classes(item + 1).has(abbreviation);
}

char LineBuilder::verb_letter(std::size_t first, const VerbGroup& group) const {
  switch (items_[first].tag) {
    case Tag::negation:  // not to go
    case Tag::infinitive_marker:
      return symbol::kInfinitive;
    case Tag::gerund:
      return symbol::kGerund;
    case Tag::participle:
      return symbol::kParticiple;
    case Tag::base_verb:
      return symbol::kBase;
    case Tag::be:
      if (classes(first).has(verb_gerund) && !group.passive) return symbol::kGerund;  // `being late`
      break;
    default:
      break;
  }
  const WordClasses may = classes(first);  // `being told`, `having said`
  if (group.main != first && may.has(verb_gerund)) return symbol::kGerund;
  const bool past = may.has(verb_past) && may.has(verb_participle) && !may.has(have);
  return group.main == first && past ? symbol::kPast : symbol::kFinite;
}

char LineBuilder::active_letter(char letter, const VerbGroup& group) {
  switch (letter) {
    case symbol::kFinite:
    case symbol::kPast:
      return group.passive ? symbol::kActivePassive : group.modal ? symbol::kActiveModal : symbol::kActiveFinite;
    case symbol::kInfinitive:
      return symbol::kActiveInfinitive;
    case symbol::kGerund:
      return symbol::kActiveGerund;
    case symbol::kParticiple:
      return symbol::kActiveParticiple;
    default:
      return symbol::kActiveFinite;
  }
}

}  // namespace dixit
