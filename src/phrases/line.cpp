#include "phrases/line.hpp"

#include "phrases/expressions.hpp"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

using enum WordClass;

constexpr WordClasses kNamers =
    title | role | person | group | organisation | medium | outlet | audience | nationality | given_name;

constexpr Tags kHeads = Tag::noun | Tag::plural_noun | Tag::name | Tag::number;
constexpr Tags kNounPhraseBegins = kHeads | Tag::adjective | Tag::determiner | Tag::possessive;
constexpr Tags kVerbGroupBegins = Tag::finite_verb | Tag::base_verb | Tag::participle | Tag::gerund | Tag::modal |
                                  Tag::be | Tag::have | Tag::auxiliary_do | Tag::infinitive_marker;

bool begins_noun_phrase(Tag tag) {
  return kNounPhraseBegins.has(tag);
}

bool is_head(Tag tag) {
  return kHeads.has(tag);
}

bool begins_verb_group(Tag tag) {
  return kVerbGroupBegins.has(tag);
}

/// Of a phrase of one word or sign.
constexpr char letter_of(Tag tag) {
  switch (tag) {
    case Tag::subject_pronoun:
      return symbol::kPronoun;
    case Tag::object_pronoun:
      return symbol::kObject;
    case Tag::possessive_clitic:
      return symbol::kPossessive;
    case Tag::preposition:
      return symbol::kPreposition;
    case Tag::coordinator:
      return symbol::kCoordinator;
    case Tag::contrast:
      return symbol::kContrast;
    case Tag::subordinator:
      return symbol::kSubordinator;
    case Tag::complementizer:
      return symbol::kThat;
    case Tag::whether:
      return symbol::kWhether;
    case Tag::interrogative:
      return symbol::kInterrogative;
    case Tag::relative:
      return symbol::kRelative;
    case Tag::adverb:
    case Tag::adverb_cue:
    case Tag::negation:
      return symbol::kAdverb;
    case Tag::comma:
      return ',';
    case Tag::full_stop:
      return '.';
    case Tag::question:
      return '?';
    case Tag::colon:
      return ':';
    case Tag::semicolon:
      return ';';
    case Tag::dash:
      return '-';
    case Tag::open:
      return '(';
    case Tag::close:
      return ')';
    default:
      return symbol::kOther;
  }
}

/// The same, without a branch for each.
constexpr auto kSingleLetters = [] {
  std::array<char, static_cast<std::size_t>(Tag::count_)> letters{};
  for (std::size_t tag = 0; tag < letters.size(); ++tag) letters[tag] = letter_of(static_cast<Tag>(tag));
  return letters;
}();

/// Groups items to phrases from left to right; each method takes the items of one phrase.
class LineBuilder {
 public:
  LineBuilder(const TaggedText& text, const std::vector<TaggedItem>& items, const WordLetters& letters, Line& line)
      : text_(text), items_(items), letters_(letters), line_(line) {}

  void run() {
    while (at_ < items_.size()) next_phrase();
  }

 private:
  void next_phrase() {
    if (const std::size_t amount = amount_before_number(); amount > 0) return take_noun_phrase(amount);
    if (take_expression()) return;
    const Tag tag = items_[at_].tag;
    if (begins_noun_phrase(tag) || begins_with_degree()) return take_noun_phrase();
    if (begins_verb_group(tag)) return take_verb_group();
    if (tag == Tag::quotation) return take_quotation();
    take_single();
  }

  [[nodiscard]] WordClasses classes(std::size_t item) const { return items_[item].classes; }
  [[nodiscard]] const Word& word(std::size_t item) const { return text_.lexicon.word(items_[item].word); }
  [[nodiscard]] Tag tag(std::size_t item) const { return item < items_.size() ? items_[item].tag : Tag::start; }
  [[nodiscard]] TokenIndex end_token() const { return items_.back().tokens.end; }

  Phrase& push(std::size_t first, std::size_t last, char letter) {
    const TokenRange range{items_[first].tokens.begin, items_[last].tokens.end};
    line_.phrases.push_back({.tokens = range, .head = items_[last].tokens.begin, .letter = letter});
    line_.symbols.push_back(letter);
    return line_.phrases.back();
  }

  /// `according to`, `by contrast`
  bool take_expression() {
    const TaggedItem& item = items_[at_];
    const bool starts = classes(at_).has(starts_expression);
    if (!starts && !classes(at_).has(preposition_cue)) return false;
    const Expression found = starts ? find_expression(text_, item.tokens.begin, end_token()) : Expression{item.word, 1};
    const WordClasses may = text_.lexicon.word(found.word).classes;
    const bool reports = may.has(preposition_cue);
    if (!reports && (found.tokens < 2 || !may.has(adverb))) return false;
    const std::size_t last = std::min(at_ + found.tokens, items_.size()) - 1;
    Phrase& phrase = push(at_, last, reports ? symbol::kPrepositionCue : symbol::kAdverb);
    at_ = last + 1;
    if (!reports) return true;
    phrase.cue = found.word;
    phrase.active_letter = symbol::kActivePreposition;
    return true;
  }

  /// `very senior officials`
  [[nodiscard]] bool begins_with_degree() const {
    return items_[at_].tag == Tag::adverb && tag(at_ + 1) == Tag::adjective && behind_adjectives(at_ + 1);
  }

  [[nodiscard]] bool behind_adjectives(std::size_t item) const {
    while (tag(item) == Tag::adjective) ++item;
    return is_head(tag(item));
  }

  /// How many items of `nearly`, `at least` stand here before a number.
  [[nodiscard]] std::size_t amount_before_number() const {
    const TaggedItem& item = items_[at_];
    const bool starts = classes(at_).has(starts_expression);
    if (!starts && item.tag != Tag::adverb) return 0;
    Expression found = starts ? find_expression(text_, item.tokens.begin, end_token()) : Expression();
    if (found.tokens == 0) found = {item.word, 1};
    return tag(at_ + found.tokens) == Tag::number && text_.lexicon.word(found.word).frames.has(Frame::amount)
               ? found.tokens
               : 0;
  }

  /// Behind `skipped` items that belong to it.
  void take_noun_phrase(std::size_t skipped = 0) {
    const std::size_t first = at_;
    at_ += skipped;
    std::size_t head = first;
    bool has_head = false;
    while (at_ < items_.size() && continues_noun_phrase(first, has_head)) {
      if (is_head(items_[at_].tag)) {
        head = at_;
        has_head = true;
      }
      ++at_;
    }
    if (at_ == first) ++at_;
    if (!has_head && items_[first].tag == Tag::adjective) return take_predicate(first);
    if (!has_head) head = at_ - 1;
    at_ = std::max(at_, head + 1);
    finish_noun_phrase(first, head);
  }

  void take_predicate(std::size_t first) {
    for (std::size_t item = first; item < at_; ++item) push(item, item, symbol::kAdjective);
  }

  void finish_noun_phrase(std::size_t first, std::size_t head) {
    if (items_[first].tag == Tag::possessive && head > first) {
      const bool opens_clause = first > 0 && classes(first).has(relative);  // whose
      if (opens_clause || classes(head).has(noun_cue)) {
        push(first, first, opens_clause ? symbol::kRelative : symbol::kOwner);
        ++first;
      }
    }
    Phrase& phrase = push(first, at_ - 1, noun_letter(first, head));
    phrase.head = items_[head].tokens.begin;
    line_.symbols.back() = phrase.letter;
    if (!classes(head).has(noun_cue)) return;
    phrase.cue = items_[head].word;
    phrase.nominal = true;
    phrase.active_letter = symbol::kActiveNoun;
  }

  [[nodiscard]] char noun_letter(std::size_t first, std::size_t head) const {
    const WordClasses may = classes(head);
    if (may.any(WordClass::time | month) && !may.any(role | person) && !is_surname(first, head)) return symbol::kTime;
    if (classes(first).has(month) && items_[head].tag == Tag::number) return symbol::kTime;
    if (items_[head].tag == Tag::name) return symbol::kNamer;
    if (may.any(kNamers)) return symbol::kNamer;
    const bool bare = head == first && items_[head].tag == Tag::determiner;
    return bare && may.has(plural) ? symbol::kNamer : symbol::kNoun;
  }

  /// A month behind a title or given name, between names, or where a subject stands: `Theresa May`, `Ai Jun said`,
  /// `Jan Doe`, `May said`
  [[nodiscard]] bool is_surname(std::size_t first, std::size_t item) const {
    if (!classes(item).has(month) || items_[item].tag != Tag::name) return false;
    if (item > first && tag(item + 1) != Tag::number) {
      if (classes(first).any(title | given_name) || items_[item - 1].tag == Tag::name) return true;
      return tag(item + 1) == Tag::name;
    }
    return tag(item + 1) == Tag::finite_verb && (item == 0 || items_[item - 1].tag != Tag::preposition);
  }

  [[nodiscard]] bool continues_noun_phrase(std::size_t first, bool has_head) const {
    const Tag next = items_[at_].tag;
    if (at_ == first) return true;
    if (next == Tag::adverb) return !has_head && tag(at_ + 1) == Tag::adjective && behind_adjectives(at_ + 1);
    if (next == Tag::other) return is_abbreviation_stop(at_) || is_company_comma(at_);
    if (next == Tag::quotation) return is_nickname(at_);
    if (next == Tag::determiner || next == Tag::possessive)
      return next == Tag::determiner && !has_head && tag(at_ - 1) == Tag::determiner;
    if (!begins_noun_phrase(next)) return false;
    if (!has_head) return true;
    return !begins_new_phrase(first, at_);
  }

  /// `Dana "Slim" Corbett`
  [[nodiscard]] bool is_nickname(std::size_t item) const {
    constexpr std::size_t kLongest = 4;  // two words between two marks
    const TokenRange quoted = items_[item].tokens;
    return tag(item - 1) == Tag::name && tag(item + 1) == Tag::name && quoted.size() <= kLongest &&
           text_.tokens[quoted.begin + 1].shape.has(Shape::capital);
  }

  [[nodiscard]] bool is_abbreviation_stop(std::size_t item) const {
    const Token& token = text_.tokens[items_[item].tokens.begin];
    return token.kind == TokenKind::full_stop && is_head(tag(item - 1)) && item + 1 < items_.size();
  }

  /// `Acme, Inc.`
  [[nodiscard]] bool is_company_comma(std::size_t item) const {
    return text_.tokens[items_[item].tokens.begin].kind == TokenKind::comma && item + 1 < items_.size();
  }

  /// `told reporters Monday`, `told supporters Smith had`: two phrases side by side.
  [[nodiscard]] bool begins_new_phrase(std::size_t first, std::size_t item) const {
    const WordClasses may = classes(item);
    const bool initial = text_.tokens[items_[item].tokens.begin].shape.has(Shape::capital);  // `James A. Doe`
    const bool after_lower = items_[item - 1].tag == Tag::plural_noun;
    const WordClasses before = classes(item - 1);
    if (may.has(determiner) && !initial) return !before.has(determiner);  // `on Monday a memo said`, not: `a few`
    if (may.any(WordClass::time | month))
      return (items_[item].tag == Tag::name && !is_surname(first, item)) || !is_head(tag(item - 1));
    if (items_[item].tag == Tag::adjective && item + 1 < items_.size() && classes(item + 1).has(WordClass::time))
      return true;
    if (items_[item].tag == Tag::name && before.has(WordClass::time) && items_[item - 1].tag != Tag::name) return true;
    if (item == first + 1 && before.has(WordClass::time) && !before.has(given_name) && begins_person(item)) return true;
    if (items_[item].tag == Tag::name && after_lower && !classes(item - 1).has(title)) return true;
    return items_[item].tag == Tag::adjective && !behind_adjectives(item);
  }

  /// `Monday | Smith said`, but `Sunday Times`
  [[nodiscard]] bool begins_person(std::size_t item) const {
    const WordClasses may = classes(item);
    return items_[item].tag == Tag::name && (may.empty() || may.any(given_name | title | role));
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct VerbGroup {
    std::size_t main = kNone;
    bool negative = false;
    bool passive = false;
    bool modal = false;
    Modality modality = Modality::asserted;
  };

  void take_verb_group() {
    const std::size_t first = at_;
    VerbGroup group = read_verb_group();
    if (group.main == kNone) return take_bare_auxiliary();
    if (const std::size_t adjective = reporting_adjective(first, group); adjective != kNone) {
      group.passive = false;
      Phrase& phrase = push_verb_group(first, adjective, group);
      phrase.nominal = true;
      return make_cue(phrase, items_[adjective].word, group);
    }
    const Expression cue = cue_of(group.main);
    std::size_t last = group.main;
    if (cue.tokens > 1) last = std::min(group.main + cue.tokens, items_.size()) - 1;
    Phrase& phrase = push_verb_group(first, last, group);
    phrase.head = items_[group.main].tokens.begin;
    if (cue.word != kUnknownWord) make_cue(phrase, cue.word, group);
  }

  Phrase& push_verb_group(std::size_t first, std::size_t last, const VerbGroup& group) {
    at_ = last + 1;
    Phrase& phrase = push(first, last, verb_letter(first, group));
    phrase.negative = group.negative || follows_negation(first);
    phrase.modality = group.modality;
    return phrase;
  }

  void make_cue(Phrase& phrase, WordId word, const VerbGroup& group) {
    phrase.cue = word;
    phrase.active_letter = active_letter(phrase.letter, group);
    if (phrase.letter == symbol::kFinite || phrase.letter == symbol::kPast) phrase.letter = symbol::kCue;
    if (phrase.letter == symbol::kGerund) phrase.letter = symbol::kGerundCue;
    line_.symbols.back() = phrase.letter;
  }

  /// `to "stand firm"`, `would "stand firm"`: the verb itself is quoted.
  void take_bare_auxiliary() {
    const bool infinitive = items_[at_].tag == Tag::infinitive_marker;
    std::size_t behind = at_ + 1;
    while (tag(behind) == Tag::adverb || tag(behind) == Tag::negation) ++behind;
    if (!infinitive && items_[at_].tag != Tag::modal && tag(behind) != Tag::quotation) return take_single();
    push(at_, at_, infinitive ? symbol::kInfinitive : symbol::kFinite);
    ++at_;
  }

  /// `never said`, `nor denied`: the negation stands before the group.
  [[nodiscard]] bool follows_negation(std::size_t first) const {
    if (first > 0 && tag(first - 1) == Tag::coordinator) return classes(first - 1).has(negation);
    while (first > 0 && (tag(first - 1) == Tag::adverb || tag(first - 1) == Tag::negation))
      if (classes(--first).has(negation)) return true;
    return false;
  }

  [[nodiscard]] Modality modality_of(std::size_t item) const {
    const Frames frames = word(item).frames;
    return frames.has(Frame::future)     ? Modality::future
           : frames.has(Frame::possible) ? Modality::possible
                                         : Modality::asserted;
  }

  [[nodiscard]] VerbGroup read_verb_group() const {
    VerbGroup group;
    Tag previous = Tag::start;
    bool negative = false;
    for (std::size_t item = at_; item < items_.size(); ++item) {
      Tag next = items_[item].tag;
      if (next == Tag::adverb || next == Tag::negation || next == Tag::adverb_cue) {
        negative |= next == Tag::negation || classes(item).has(negation);
        continue;
      }
      if (!continues_verb_group(previous, next)) {
        if (previous != Tag::be || !holds_time(item)) break;
        item += 2;
        next = Tag::participle;
      }
      negative |= classes(item).has(negation);
      group.negative = negative;
      if (next == Tag::modal) {
        group.modal = true;
        group.modality = modality_of(item);
      }
      group.passive = previous == Tag::be && next == Tag::participle;
      group.main = next == Tag::infinitive_marker || next == Tag::modal ? kNone : item;
      previous = next;
    }
    return group;
  }

  /// `was last night accused`, `was on Monday told`
  [[nodiscard]] bool holds_time(std::size_t item) const {
    return item + 2 < items_.size() && classes(item).any(adjective | determiner | preposition) &&
           classes(item + 1).any(WordClass::time) && classes(item + 2).has(verb_participle) &&
           (Tag::finite_verb | Tag::participle).has(tag(item + 2));
  }

  /// What goes on with a verb group, by what stands before it; a table, since each group is another case.
  static constexpr auto kGroupGoesOn = [] {
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

  [[nodiscard]] static bool continues_verb_group(Tag previous, Tag next) {
    return kGroupGoesOn[static_cast<std::size_t>(previous)].has(next);
  }

  [[nodiscard]] Expression cue_of(std::size_t main) const {
    const WordClasses may = classes(main);
    if (may.has(starts_expression)) {
      const Expression found = find_expression(text_, items_[main].tokens.begin, end_token());
      if (text_.lexicon.word(found.word).classes.has(verb_cue) && stays_together(main, main + found.tokens))
        return found;
    }
    return may.has(verb_cue) ? Expression{items_[main].word, 1} : Expression{};
  }

  /// `adamant` in `was still adamant that`, or kNone.
  [[nodiscard]] std::size_t reporting_adjective(std::size_t first, const VerbGroup& group) const {
    std::size_t item = group.main;
    if (tag(first - 1) == Tag::coordinator || (first > 0 && classes(first - 1).has(expletive))) return kNone;
    if (!group.passive) {
      const WordClasses may = classes(item);
      if (may.has(verb_cue) && !may.has(be)) return kNone;
      ++item;
      while (tag(item) == Tag::adverb) ++item;
      if (tag(item) != Tag::adjective) return kNone;
    }
    const WordClasses may = classes(item);
    const bool done_by = may.has(verb_cue) && tag(item + 1) == Tag::preposition;  // `was determined by a judge`
    return may.has(adjective_cue) && !done_by && takes(item, item + 1) ? item : kNone;
  }

  /// Whether what an adjective takes can begin at `next`: `that it rained`, `to rain`, `of the rain`, `it rained`.
  [[nodiscard]] bool takes(std::size_t adjective, std::size_t next) const {
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
  [[nodiscard]] bool has_hearer(std::size_t main, std::size_t end) const {
    constexpr std::size_t kLongest = 4;
    if (end != main + 2 || !word(main).frames.has(Frame::that)) return false;
    for (std::size_t item = end; item < end + kLongest && (begins_noun_phrase(tag(item)) || is_head(tag(item))); ++item)
      if (tag(item + 1) == Tag::complementizer) return true;
    return false;
  }

  /// `reported on Monday` does not report on Monday, `agreed to pay` does not agree to something.
  [[nodiscard]] bool stays_together(std::size_t main, std::size_t end) const {
    if (tag(end - 1) == Tag::infinitive_marker || has_hearer(main, end)) return false;
    return end == items_.size() || end == main + 1 || !classes(end).any(WordClass::time | month);
  }

  [[nodiscard]] char verb_letter(std::size_t first, const VerbGroup& group) const {
    switch (items_[first].tag) {
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
    return group.main == first && may.has(verb_past) && may.has(verb_participle) ? symbol::kPast : symbol::kFinite;
  }

  [[nodiscard]] static char active_letter(char letter, const VerbGroup& group) {
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

  void take_quotation() {
    const TokenRange quoted = items_[at_].tokens;
    push(at_, at_, quotation_letter(quoted));
    ++at_;
    if (quoted.size() < 3 || text_.tokens[quoted.end - 2].kind != TokenKind::comma) return;
    // A comma inside the closing mark divides the sentence as one behind it does.
    line_.phrases.push_back({.tokens = {quoted.end, quoted.end}, .head = quoted.end, .letter = ','});
    line_.symbols.push_back(',');
  }

  [[nodiscard]] char quotation_letter(TokenRange quoted) const {
    if (is_title()) return symbol::kNoun;
    return is_utterance(quoted) && !is_governed(at_) ? symbol::kQuotation : symbol::kFragment;
  }

  /// The title of a work: `her book "…"`, `the film is "…"`, `a song, "…"`.
  [[nodiscard]] bool is_title() const {
    std::size_t before = line_.phrases.size();
    if (before > 1 && (line_.symbols[before - 1] == ',' || is_copula(line_.phrases[before - 1]))) --before;
    if (before == 0 || (line_.symbols[before - 1] != symbol::kNoun && line_.symbols[before - 1] != symbol::kNamer))
      return false;
    const TokenIndex first = items_[at_].tokens.begin + 1;
    const bool lower = first < items_[at_].tokens.end && text_.tokens[first].kind == TokenKind::word &&
                       !text_.tokens[first].shape.has(Shape::capital);
    return !lower && text_.tokens[line_.phrases[before - 1].head].classes.has(work);
  }

  [[nodiscard]] bool is_copula(const Phrase& phrase) const { return text_.tokens[phrase.head].classes.has(be); }

  /// `on its "Morning Show"`: a title or a term.
  [[nodiscard]] bool is_governed(std::size_t item) const {
    if (item == 0) return false;
    const Tag before = tag(item - 1);
    return before == Tag::possessive_clitic || before == Tag::possessive || before == Tag::determiner ||
           before == Tag::adjective || before == Tag::preposition;
  }

  /// Could be said by itself: ends with a comma or a sentence's end, or is long and begins with a capital.
  [[nodiscard]] bool is_utterance(TokenRange quoted) const {
    if (quoted.size() < 3) return false;
    const Token& last = text_.tokens[quoted.end - 2];
    const Token& first = text_.tokens[quoted.begin + 1];
    const bool ends = last.kind == TokenKind::comma || last.kind == TokenKind::question ||
                      last.kind == TokenKind::full_stop || last.kind == TokenKind::ellipsis ||
                      last.kind == TokenKind::dash;
    const bool begins = first.shape.has(Shape::capital) || first.kind != TokenKind::word;
    const bool set_off = at_ == 0 && tag(at_ + 1) == Tag::comma;  // "It is late", she said
    return begins && (ends || set_off || quoted.size() > 6);
  }

  void take_single() {
    const TaggedItem& item = items_[at_];
    const char own = takes_own_letter(item.tag) ? letters_.find(item.word) : '\0';
    Phrase& phrase = push(at_, at_, own != 0 ? own : single_letter(item));
    if (item.tag == Tag::adverb_cue) {
      phrase.cue = item.word;
      phrase.active_letter = symbol::kActiveAdverb;
    }
    ++at_;
  }

  /// `everyone`, which can have a relative clause as nouns do, is no pronoun of a line.
  [[nodiscard]] static char single_letter(const TaggedItem& item) {
    const bool pronoun = item.tag == Tag::subject_pronoun || item.tag == Tag::object_pronoun;
    if (pronoun && item.classes.has(person)) return symbol::kNamer;
    return kSingleLetters[static_cast<std::size_t>(item.tag)];
  }

  [[nodiscard]] static bool takes_own_letter(Tag tag) { return tag == Tag::preposition || tag == Tag::subordinator; }

  const TaggedText& text_;
  const std::vector<TaggedItem>& items_;
  const WordLetters& letters_;
  Line& line_;
  std::size_t at_ = 0;
};

}  // namespace

void WordLetters::add(WordId word, char letter) {
  if (word >= letters_.size()) letters_.resize(word + 1);
  letters_[word] = letter;
}

void build_line(const TaggedText& text, const std::vector<TaggedItem>& items, const WordLetters& letters, Line& line) {
  line.clear();
  LineBuilder(text, items, letters, line).run();
}

}  // namespace dixit
