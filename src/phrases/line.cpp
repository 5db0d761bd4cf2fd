#include "phrases/line_builder.hpp"

#include <algorithm>
#include <array>

namespace dixit {

using enum WordClass;

namespace {

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

constexpr std::string_view kLateClause = ",s";      // `, after she left`
constexpr std::string_view kFiniteLetters = "vky";  // of verbs that can have a subject

}  // namespace

void LineBuilder::run() {
  at_ = behind_entry_number();
  const Tags quotes = Tag::quotation | Tag::colon | Tag::dash;
  quotes_ = std::ranges::any_of(items_, [quotes](const TaggedItem& item) { return quotes.has(item.tag); });
  while (at_ < items_.size()) next_phrase();
  line_.symbols.resize(line_.phrases.size());
  std::ranges::transform(line_.phrases, line_.symbols.begin(), &Phrase::letter);
  settle_main_verb();
}

/// `Doe stormed off on Monday, after Roe said that`: where either clause has one verb only, that one is no participle.
void LineBuilder::settle_main_verb() {
  const std::string_view line = line_.symbols;
  const std::size_t clause = line.find(kLateClause);
  if (clause == std::string_view::npos) return;
  const std::size_t form = line.find_first_of(kFiniteLetters);
  if (form == 0 || form >= clause || line[form] != symbol::kPast || line[form - 1] == ',') return;
  if (line.find_first_of(kFiniteLetters, form + 1) < clause) return;
  const std::size_t end = std::min(line.find(symbol::kThat, clause), line.size());
  const std::size_t verb = line.find_first_of(kFiniteLetters, clause);
  if (verb >= end || line.find_first_of(kFiniteLetters, verb + 1) < end) return;
  line_.phrases[form].letter = line_.symbols[form] = symbol::kFinite;
}

/// Behind `3.` or `3)`, which an entry of a list begins with.
std::size_t LineBuilder::behind_entry_number() const {
  const bool numbered =
      items_.size() > 3 && tag(0) == Tag::number && (tag(1) == Tag::full_stop || tag(1) == Tag::close);
  return numbered ? 2 : 0;
}

void LineBuilder::next_phrase() {
  const Tag tag = items_[at_].tag;
  const bool starts = classes(at_).has(starts_expression);
  const Expression expression =
      starts ? find_expression(text_, items_[at_].tokens.begin, end_token()) : Expression{items_[at_].word, 1};
  const std::size_t amount = starts || tag == Tag::adverb ? amount_before_number(expression) : 0;
  if (amount > 0) return take_noun_phrase(amount);
  if (take_expression(expression)) return;
  if (begins_noun_phrase(tag) || begins_with_degree()) return take_noun_phrase();
  if (begins_verb_group(tag)) return take_verb_group();
  if (tag == Tag::negation && this->tag(at_ + 1) == Tag::infinitive_marker) return take_verb_group();  // not to go
  if (tag == Tag::quotation) return take_quotation();
  take_single();
}

/// `according to`, `by contrast`, `such as`, `even as`
bool LineBuilder::take_expression(Expression found) {
  if (found.tokens < 2 && (found.tokens == 0 || !classes(at_).has(preposition_cue))) return false;
  const WordClasses may = text_.lexicon.word(found.word).classes;
  const bool reports = may.has(preposition_cue);
  if (!reports && (found.tokens < 2 || !may.any(adverb | preposition | contrast))) return false;
  const std::size_t last = std::min(at_ + found.tokens, items_.size()) - 1;
  push(at_, last,
       reports             ? symbol::kPrepositionCue
       : may.has(contrast) ? symbol::kContrast
       : may.has(adverb)   ? symbol::kAdverb
                           : symbol::kPreposition);
  at_ = last + 1;
  if (reports) make_cue(found.word, symbol::kActivePreposition);
  return true;
}

/// `very senior officials`
bool LineBuilder::begins_with_degree() const {
  return items_[at_].tag == Tag::adverb && tag(at_ + 1) == Tag::adjective && behind_adjectives(at_ + 1);
}

void LineBuilder::take_single() {
  const TaggedItem& item = items_[at_];
  const char own = takes_own_letter(item.tag) ? letters_.find(item.word) : '\0';
  push(at_, at_, own != 0 ? own : single_letter(item));
  if (item.tag == Tag::adverb_cue) make_cue(item.word, symbol::kActiveAdverb);
  ++at_;
}

/// `everyone`, which can have a relative clause as nouns do, is no pronoun of a line.
char LineBuilder::single_letter(const TaggedItem& item) {
  const bool pronoun = item.tag == Tag::subject_pronoun || item.tag == Tag::object_pronoun;
  if (pronoun && item.classes.has(person)) return symbol::kNamer;
  const bool day = item.classes.has(WordClass::time) && item.classes.has(noun);  // yesterday, not: later
  if (item.tag == Tag::adverb && day) return symbol::kTime;
  return kSingleLetters[static_cast<std::size_t>(item.tag)];
}

bool LineBuilder::takes_own_letter(Tag tag) {
  return tag == Tag::preposition || tag == Tag::subordinator;
}

void WordLetters::add(WordId word, char letter) {
  if (word >= letters_.size()) letters_.resize(word + 1);
  letters_[word] = letter;
}

void build_line(const TaggedText& text, const std::vector<TaggedItem>& items, const WordLetters& letters, Line& line) {
  line.clear();
  LineBuilder(text, items, letters, line).run();
}

}  // namespace dixit
