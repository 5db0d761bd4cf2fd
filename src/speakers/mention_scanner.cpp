#include "speakers/mention_scanner.hpp"

#include "speakers/name_reader.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace dixit {
namespace {

using enum WordClass;

constexpr WordClasses kDescribers = role | person | group | organisation;
constexpr TokenIndex kLongestOwner = 5;
constexpr TokenIndex kLongestPlace = 8;        // tokens of `At the end of the long street`
constexpr TokenIndex kLongestOffice = 24;      // with whose it is
constexpr TokenIndex kLongestPlaceBehind = 6;  // tokens of `in the chimney corner had`
constexpr WordClasses kPronouns = subject_pronoun | object_pronoun | possessive;
constexpr WordClasses kWhom = masculine | feminine | neuter | plural | first_person;
constexpr WordClasses kBeginnings = kDescribers | kPronouns | name_particle;
constexpr TokenIndex kLongestSpeakerNoun = 5;  // tokens between its determiner and its end
constexpr TokenIndex kLongestDescription = 6;  // words in front of the head
constexpr TokenIndex kBlock = 64;

class MentionScanner {
 public:
  MentionScanner(const SpeakerInput& input, const WordTable& nouns, Mentions& mentions)
      : input_(input),
        words_(input),
        nouns_(nouns),
        beginnings_(nouns.size() > 0 ? kBeginnings | determiner : kBeginnings),
        mentions_(mentions),
        names_(input, mentions),
        marks_(input.marks) {}

  void run() {
    for (std::uint32_t index = 0; index < input_.sentences.size(); ++index) read_sentence(index);
  }

 private:
  void read_sentence(std::uint32_t index) {
    sentence_ = index;
    range_ = input_.sentences[index];
    while (paragraph().tokens.end <= range_.begin) ++paragraph_;
    const bool heading = paragraph().kind != ParagraphKind::text;
    if ((heading && is_in_capitals()) || is_dateline()) return;
    names_.begin_sentence(range_, (heading || opens_paragraph()) && has_headline_case(heading ? 8 : 10));
    for (TokenIndex at = beginning_from(range_.begin); at < range_.end;) at = beginning_from(step(at));
  }

  /// The next token that a mention can begin with, from `at` on; or one behind the sentence. Which tokens can is told
  /// for a block at once, without branches, for it cannot be foreseen.
  [[nodiscard]] TokenIndex beginning_from(TokenIndex at) {
    while (at < range_.end) {
      if (at / kBlock != block_) read_block(at / kBlock);
      if (const std::uint64_t left = in_block_ >> (at % kBlock); left != 0)
        return at + static_cast<TokenIndex>(std::countr_zero(left));
      at = (at / kBlock + 1) * kBlock;
    }
    return at;
  }

  void read_block(TokenIndex block) {
    const TokenIndex begin = block * kBlock;
    const std::span tokens = std::span(input_.tokens).subspan(begin, std::min(kBlock, words_.size() - begin));
    std::uint64_t begins = 0;  // from the last one
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token)
      begins = 2 * begins +
               (token->shape.has(Shape::capital) | token->classes.any(beginnings_) | may_be_particle_compound(*token));
    block_ = block;
    in_block_ = begins;
  }

  /// A headline that ends with a full stop is no heading of the text's, but a paragraph's begin.
  [[nodiscard]] bool opens_paragraph() const { return paragraph().tokens.begin == range_.begin; }

  /// At least so many of ten words have a capital: it tells nothing.
  [[nodiscard]] bool has_headline_case(unsigned least) const {
    const unsigned most = range_.size() * (10 - least) / 10;
    unsigned words = 0, small = 0;
    for (TokenIndex at = range_.begin; at < range_.end; ++at) {
      const Token& token = words_.token(at);
      const bool counts = (token.kind == TokenKind::word) & !token.classes.any(kClosedWords | name_particle);
      words += counts;
      small += counts & !token.shape.has(Shape::capital) & !may_be_particle_compound(token);
      if (small > most) return false;  // whatever follows
    }
    return words > 3 && small * 10 <= words * (10 - least);
  }

  /// `LINDOW (WNS) -`: a sentence of its own for the rooms before.
  [[nodiscard]] bool is_dateline() const {
    const TokenKind last = words_.kind(range_.end - 1);
    if (last != TokenKind::dash && last != TokenKind::colon) return false;
    return range_.begin == paragraph().tokens.begin && range_.end < paragraph().tokens.end;
  }

  /// A heading without small letters.
  [[nodiscard]] bool is_in_capitals() const {
    unsigned words = 0, capitals = 0;
    for (TokenIndex at = range_.begin; at < range_.end; ++at) {
      if (!words_.is_word(at) || words_.token(at).span().size() < 2) continue;
      ++words;
      capitals += words_.token(at).shape.has(Shape::all_capitals);
    }
    return words > 0 && capitals * 10 >= words * 9;
  }

  TokenIndex step(TokenIndex at) {
    const Token& token = words_.token(at);
    if (token.kind != TokenKind::word) return at + 1;
    const WordClasses may = token.classes;
    if (may.any(kPronouns) && may.any(kWhom)) return read_pronoun(at, may);
    const bool capital = token.shape.has(Shape::capital);
    if (capital && (!may.any(kClosedWords) || may.has(given_name) || is_first_initial(at))) return read_name(at, may);
    if (!capital &&
        (names_.is_particle_of_name(at) || (may_be_particle_compound(token) && words_.is_particle_compound(at))))
      return read_name(at, may);
    if (may.any(kDescribers)) read_description(at, may);
    if (may.has(determiner) && nouns_.size() > 0) read_speaker_noun(at);
    return at + 1;
  }

  /// `A. N. Doe`
  [[nodiscard]] bool is_first_initial(TokenIndex at) const {
    return words_.token(at).span().size() == 1 && at + 4 < range_.end && is_stop_beside(at + 1) &&
           words_.token(at + 2).span().size() == 1 && words_.is_capital(at + 2) && is_stop_beside(at + 3);
  }

  [[nodiscard]] bool is_stop_beside(TokenIndex at) const {
    return words_.kind(at) == TokenKind::full_stop && words_.touches_previous(at);
  }

  /// `the little owl`, who speaks elsewhere.
  void read_speaker_noun(TokenIndex begin) {
    TokenIndex head = begin + 1;
    while (head < range_.end && head < begin + kLongestSpeakerNoun && (is_adjective(head) || is_degree(head))) ++head;
    if (head >= range_.end || !words_.is_word(head) || words_.is_capital(head)) return;
    if (words_.classes(head).any(kDescribers) || nouns_.find(words_.bytes(head)) == kNoWord) return;
    read_description(head, person);
  }

  /// `very` of `a very small owl`
  [[nodiscard]] bool is_degree(TokenIndex at) const {
    return words_.classes(at).has(adverb) && words_.is_word(at + 1) && is_adjective(at + 1);
  }

  TokenIndex read_name(TokenIndex at, WordClasses may) {
    TokenIndex next = at + 1;
    if (auto mention = names_.read(at, next)) {
      while (!mentions_.list.empty() && mentions_.list.back().name.begin >= mention->name.begin)
        mentions_.list.pop_back();
      mention->tokens.begin = without_overlap(mention->tokens.begin);
      finish(*mention);
      return next;
    }
    if (may.any(kDescribers) && next == at + 1) read_description(at, may);
    return next;
  }

  /// Titles in front of a name may hold a name of their own: `NATO spokesman John Smith`.
  [[nodiscard]] TokenIndex without_overlap(TokenIndex begin) const {
    for (std::size_t index = mentions_.list.size(); index-- > 0;) {
      const TokenRange earlier = mentions_.list[index].tokens;
      if (earlier.end <= begin) break;
      if (earlier.begin < begin) return earlier.end;
    }
    return begin;
  }

  TokenIndex read_pronoun(TokenIndex at, WordClasses may) {
    const bool gendered = may.any(masculine | feminine);
    const bool subject = may.has(subject_pronoun);
    if (!gendered && !subject) return at + 1;
    Mention mention;
    mention.kind = MentionKind::pronoun;
    mention.tokens = mention.name = {at, at + 1};
    if (gendered) mention.gender = may.has(feminine) ? Gender::female : Gender::male;
    mention.what = gendered || may.has(first_person) ? SpeakerKind::person : SpeakerKind::unknown;
    if (may.has(plural)) mention.flags |= MentionFlag::plural;
    if (may.has(first_person)) mention.flags |= MentionFlag::first_person;
    if (!subject) mention.flags |= MentionFlag::possessive;
    mention.flags |= MentionFlag::definite;
    finish(mention);
    return at + 1;
  }

  void read_description(TokenIndex at, WordClasses may) {
    if (is_modifier(at) || may.has(subject_pronoun)) return;  // somebody
    Mention mention;
    mention.kind = MentionKind::description;
    mention.name = {at, at + 1};
    mention.tokens = {description_begin(at, mention), at + 1};
    const bool plural_form = may.any(plural_noun | plural);
    const bool family = words_.is_capital(at) && may.has(person) && may.any(masculine | feminine);  // Mother
    if (mention.tokens.begin == at && !plural_form && !family) return;
    if (mention.tokens.begin == at && family) mention.flags |= MentionFlag::definite;
    if (plural_form) mention.flags |= MentionFlag::plural;
    mention.what = kind_of(may);
    if (may.has(feminine) != may.has(masculine)) mention.gender = may.has(feminine) ? Gender::female : Gender::male;
    mention.first_word = static_cast<std::uint32_t>(mentions_.words.size());
    mention.word_count = 1;
    mentions_.words.push_back(mentions_.table.add(words_.bytes(at)));
    finish(mention);
  }

  [[nodiscard]] static SpeakerKind kind_of(WordClasses may) {
    if (may.any(role | person)) return may.has(plural_noun) ? SpeakerKind::group : SpeakerKind::person;
    return may.has(organisation) ? SpeakerKind::organisation : SpeakerKind::group;
  }

  /// In front of the noun or name that it belongs to: *police* officer, *spokesman* John Smith.
  [[nodiscard]] bool is_modifier(TokenIndex at) const {
    if (at + 1 >= range_.end || !words_.is_word(at + 1)) return false;
    const WordClasses next = words_.classes(at + 1);
    if (words_.is_capital(at + 1)) return !next.any(kClosedWords);
    return next.any(kDescribers) && !next.any(verb_third | verb_past);
  }

  /// `one girl`
  [[nodiscard]] bool is_one_of_many(TokenIndex at) const {
    return words_.classes(at).has(number_word) && words_.frames(at).has(Frame::excludes);
  }

  TokenIndex description_begin(TokenIndex head, Mention& mention) const {
    const TokenIndex limit = head - std::min(head - range_.begin, kLongestDescription);
    TokenIndex begin = head;
    while (begin > limit) {
      if (words_.is_between_adjectives(begin - 1)) --begin;
      if (!words_.is_word(begin - 1)) break;
      const WordClasses may = words_.classes(begin - 1);
      if (may.any(determiner | possessive)) {
        if (!words_.is_indefinite(begin - 1)) mention.flags |= MentionFlag::definite;
        return begin - 1;
      }
      const bool degree = may.has(adverb) && words_.classes(begin).has(adjective);  // a very small boy
      const bool modifies = degree ||
                            may.any(adjective | noun | nationality | number_word | role | organisation | place) ||
                            may.empty() || words_.is_capital(begin - 1);
      const bool verb = may.has(verb_past) && words_.classes(begin).has(number_word);  // hired ten nurses
      if (!modifies || verb || may.any(kClosedWords)) break;
      --begin;
    }
    if (begin > range_.begin && words_.is_possessive_clitic(begin - 1)) {
      mention.flags |= MentionFlag::definite;
      return owner_begin(begin - 1, limit);
    }
    const bool one = is_one_of_many(begin) && words_.kind(head + 1) != TokenKind::comma;
    return one || words_.classes(head).has(plural_noun) ? begin : head;  // immigration officials
  }

  /// Where the owner in front of a possessive begins: the club's, Jane Doe's.
  [[nodiscard]] TokenIndex owner_begin(TokenIndex clitic, TokenIndex limit) const {
    TokenIndex begin = clitic;
    while (begin > limit && words_.is_word(begin - 1) && !words_.classes(begin - 1).any(kClosedWords)) --begin;
    if (begin > limit && words_.classes(begin - 1).any(determiner | possessive)) --begin;
    return begin;
  }

  void finish(Mention& mention) {
    mention.sentence = sentence_;
    if (is_quoted(mention.tokens.begin)) mention.flags |= MentionFlag::quoted;
    if (words_.is_possessive_clitic(mention.tokens.end))
      mention.flags |= MentionFlag::possessive;
    else if (mention.kind == MentionKind::pronoun ? is_subject_pronoun(mention) : is_subject(mention))
      mention.flags |= MentionFlag::subject;
    mentions_.list.push_back(mention);
  }

  [[nodiscard]] bool is_quoted(TokenIndex at) {
    while (!marks_.empty() && (marks_.front().tokens.end <= at || marks_.front().level > 0)) marks_ = marks_.subspan(1);
    return !marks_.empty() && marks_.front().tokens.begin <= at;
  }

  [[nodiscard]] bool is_subject_pronoun(const Mention& mention) const {
    return words_.classes(mention.tokens.begin).has(subject_pronoun);
  }

  [[nodiscard]] bool is_subject(const Mention& mention) const {
    const TokenIndex begin = without_owner(without_modifiers(mention.tokens.begin));
    const bool told = !mention.flags.has(MentionFlag::quoted);  // who is asked in talk is often spoken to
    if (follows_inverted_verb(begin) || (told && is_asked_about(begin))) return true;
    if (begin == range_.begin && is_told_more_of(mention)) return true;
    if (told && follows_subclause(mention.tokens.begin) && precedes_past(mention.tokens.end)) return true;
    if (is_place_of_office(mention) || modifies_office(mention)) return false;
    return precedes_verb(mention.tokens.end) && (begins_clause(begin) || follows_place(begin));
  }

  /// `Ellery` of `Jane Doe, the head of Oster School, Ellery, left.`
  [[nodiscard]] bool is_place_of_office(const Mention& mention) const {
    const TokenIndex begin = mention.tokens.begin;
    if (begin < range_.begin + 2 || begin > range_.begin + kLongestOffice) return false;
    if (words_.kind(begin - 1) != TokenKind::comma || mention.kind != MentionKind::name) return false;
    if (mention.word_count > 1 || mention.what != SpeakerKind::unknown) return false;
    std::size_t first = mentions_.list.size();
    while (first > 0 && mentions_.list[first - 1].sentence == sentence_) --first;
    if (first == mentions_.list.size()) return false;
    const Mention& subject = mentions_.list[first];
    if (subject.tokens.begin != range_.begin || subject.what != SpeakerKind::person) return false;
    if (subject.kind != MentionKind::name || words_.kind(subject.tokens.end) != TokenKind::comma) return false;
    TokenIndex link = subject.tokens.end + 2;
    while (link + 1 < begin && !words_.is_name_link(link)) ++link;
    return link + 1 < begin && words_.classes(link - 1).any(title | role);
  }

  /// `Labour` of `the Labour chair`, whom a base form does not follow as its verb.
  [[nodiscard]] bool modifies_office(const Mention& mention) const {
    const TokenIndex begin = mention.tokens.begin, office = mention.tokens.end;
    if (mention.kind != MentionKind::name || begin == range_.begin || office >= range_.end) return false;
    const WordClasses name = words_.classes(office - 1), may = words_.classes(office);
    const bool one =
        name.empty() ? !ends_like_plural(input_.lexicon, words_.bytes(office - 1)) : !name.has(plural_noun);
    return words_.classes(begin - 1).has(determiner) && one && !words_.is_capital(office) && may.any(title | role) &&
           may.has(verb_base) && !may.any(kFiniteForms | verb_gerund);
  }

  /// `When he had gone Mrs Doe laid down the paper`: a clause that opens the sentence is over, though no comma tells
  /// so.
  [[nodiscard]] bool follows_subclause(TokenIndex begin) const {
    if (begin < range_.begin + 3 || begin > range_.begin + kLongestPlace) return false;
    const WordClasses first = words_.classes(range_.begin), last = words_.classes(begin - 1);
    if (!first.has(subordinator) || !words_.is_word(begin - 1)) return false;
    if (last.any(preposition | complementizer | coordinator | be | have | modal | possessive)) return false;
    bool verb = false;
    for (TokenIndex at = range_.begin + 2; at < begin; ++at) {
      if (!words_.is_word(at)) return false;
      verb = verb || words_.classes(at).any(verb_past | verb_third);
    }
    return verb;
  }

  [[nodiscard]] bool precedes_past(TokenIndex at) const {
    return words_.is_word(at) && words_.classes(at).has(verb_past);
  }

  /// `A nurse with a tattoo of a swallow on her wrist`, where a sentence begins.
  [[nodiscard]] bool is_told_more_of(const Mention& mention) const {
    const TokenIndex end = mention.tokens.end;
    return mention.kind == MentionKind::description && words_.is_word(end) && words_.classes(end).has(preposition);
  }

  /// `There entered a girl`, `It was Doe`, `At the table sat old Mrs Doe`
  [[nodiscard]] bool follows_inverted_verb(TokenIndex begin) const {
    if (begin < range_.begin + 2 || !words_.classes(begin - 1).any(verb_past | verb_third | be)) return false;
    const bool perfect = words_.classes(begin - 1).has(be) && words_.classes(begin - 2).has(have);  // there had been
    const WordClasses before = words_.classes(begin - (perfect ? 3 : 2));
    if (before.has(expletive)) return before.has(adverb) || words_.classes(begin - 1).has(be);
    return begin > range_.begin + 2 && (follows_place(begin - 1) || is_among_others(begin));
  }

  /// `Among those who left was | Doe`, `Also in the room was | Doe`
  [[nodiscard]] bool is_among_others(TokenIndex begin) const {
    const TokenIndex first = range_.begin + TokenIndex{words_.classes(range_.begin).has(adverb)};
    return words_.classes(begin - 1).has(be) && words_.classes(first).has(preposition) &&
           !words_.classes(begin - 2).has(subject_pronoun);
  }

  /// `What does Doe make of it?`, `Did Doe go?`
  [[nodiscard]] bool is_asked_about(TokenIndex begin) const {
    if (begin == range_.begin || !words_.classes(begin - 1).has(auxiliary_do)) return false;
    const TokenIndex first = begin - 1;
    return first == range_.begin || (first == range_.begin + 1 && words_.classes(range_.begin).has(interrogative));
  }

  /// Where `old Mrs Doe`, `the tall girl` begin.
  [[nodiscard]] TokenIndex without_modifiers(TokenIndex begin) const {
    while (begin > range_.begin && (is_adjective(begin - 1) || is_participle_in_front(begin))) --begin;
    const bool determined =
        begin > range_.begin && words_.is_word(begin - 1) && words_.classes(begin - 1).has(determiner);
    return determined ? begin - 1 : begin;
  }

  /// `nominated` in `But nominated senator Jane Doe was late`
  [[nodiscard]] bool is_participle_in_front(TokenIndex begin) const {
    if (begin < range_.begin + 2 || !words_.classes(begin - 1).has(verb_participle)) return false;
    return words_.classes(begin).any(title | role) && words_.classes(begin - 2).any(coordinator | contrast);
  }

  /// Where `his brother Peter Roe`, `the firm's chief executive Jane Doe` begin.
  [[nodiscard]] TokenIndex without_owner(TokenIndex begin) const {
    if (begin == range_.begin || !words_.classes(begin - 1).has(possessive)) return begin;
    if (!words_.is_possessive_clitic(begin - 1)) return begin - 1;
    TokenIndex owner = begin - 1;
    const TokenIndex first = std::max(range_.begin + kLongestOwner, begin) - kLongestOwner;
    while (owner > first && words_.is_word(owner - 1) && !words_.classes(owner - 1).any(kClosedWords)) --owner;
    return without_modifiers(owner);
  }

  /// `On the landing old Mrs Doe sat`: a sentence that begins with a preposition, and has had no verb yet.
  [[nodiscard]] bool follows_place(TokenIndex begin) const {
    if (begin < range_.begin + 2 || begin > range_.begin + kLongestPlace) return false;
    if (!words_.classes(range_.begin).has(preposition) || words_.classes(begin - 1).has(preposition)) return false;
    for (TokenIndex at = range_.begin; at < begin; ++at) {
      const WordClasses may = words_.classes(at);
      if (!words_.is_word(at) || may.any(be | have | modal | auxiliary_do | subject_pronoun | coordinator | relative))
        return false;
      if (may.any(kFiniteForms) && !may.any(noun | plural_noun | adjective)) return false;
    }
    return true;
  }

  /// `old Mrs Doe`
  [[nodiscard]] bool is_adjective(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    return words_.is_word(at) && may.has(adjective) && !may.any(adverb | preposition | kFiniteForms);
  }

  [[nodiscard]] bool begins_clause(TokenIndex begin) const {
    if (begin == range_.begin) return true;
    switch (words_.kind(begin - 1)) {
      case TokenKind::word:
        break;
      case TokenKind::clitic:
      case TokenKind::number:
      case TokenKind::full_stop:
        return false;
      default:
        return true;
    }
    const WordClasses before = words_.classes(begin - 1);
    if (before.has(adverb) && !before.has(preposition)) return true;
    return before.any(coordinator | contrast | subordinator | complementizer | whether | interrogative | relative);
  }

  /// A finite verb follows, or what could stand between a subject and its verb: `, 58,`, `in the hall`.
  [[nodiscard]] bool precedes_verb(TokenIndex end) const {
    end = behind_place(end);
    for (TokenIndex at = end; at < range_.end && at < end + 3; ++at) {
      const TokenKind kind = words_.kind(at);
      if (kind == TokenKind::comma || kind == TokenKind::open) return true;
      if (kind == TokenKind::dash) return words_.kind(at + 1) == TokenKind::mark;  // Doe - "Why not?" - went
      if (kind != TokenKind::word && kind != TokenKind::clitic) return false;
      const WordClasses may = words_.classes(at);
      if (may.any(kFiniteForms | verb_base | verb_gerund) || may.has(relative)) return true;
      if (!may.any(adverb | reflexive)) return false;  // the General himself entered
    }
    return false;
  }

  /// Behind `in the hall` in front of a verb; or `end`.
  [[nodiscard]] TokenIndex behind_place(TokenIndex end) const {
    if (end + 1 >= range_.end || !words_.is_word(end) || !words_.classes(end).has(preposition)) return end;
    if (words_.classes(end).any(kFiniteForms | subordinator)) return end;
    for (TokenIndex at = end + 1; at < range_.end && at < end + kLongestPlaceBehind; ++at) {
      const WordClasses may = words_.classes(at);
      if (words_.kind(at) == TokenKind::number) continue;  // a woman of about 80
      if (!words_.is_word(at) || may.any(subject_pronoun | coordinator | relative)) return end;
      const bool verb = may.any(be | have | modal | auxiliary_do) ||
                        (may.any(kFiniteForms) && !may.any(noun | plural_noun | adjective));
      if (verb) return at > end + 1 ? at : end;
    }
    return end;
  }

  [[nodiscard]] const Paragraph& paragraph() const { return input_.paragraphs[paragraph_]; }

  const SpeakerInput& input_;
  Words words_;
  const WordTable& nouns_;
  const WordClasses beginnings_;
  Mentions& mentions_;
  NameReader names_;
  TokenRange range_;
  std::uint32_t sentence_ = 0;
  TokenIndex block_ = 0xFFFF'FFFF;
  std::uint64_t in_block_ = 0;  // a bit for each of its tokens that a mention can begin with
  std::size_t paragraph_ = 0;
  std::span<const QuotedSpan> marks_;  // those that are still to come
};

}  // namespace

void scan_mentions(const SpeakerInput& input, const WordTable& nouns, Mentions& mentions) {
  mentions.clear();
  MentionScanner(input, nouns, mentions).run();
  mentions.index_places(static_cast<TokenIndex>(input.tokens.size()));
}

}  // namespace dixit
