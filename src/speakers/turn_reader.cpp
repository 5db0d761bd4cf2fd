#include "speakers/turn_reader.hpp"

#include "speakers/clause_places.hpp"
#include "speakers/cue_phrases.hpp"
#include "speakers/names_inside.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestQuestion = 12;  // tokens of `Who says so?`
constexpr std::size_t kMentionsBack = 8;     // of an utterance, that the next can take up
constexpr TokenIndex kMuchNarration = 24;    // tokens; fewer are a cue and what it says of the speaker
constexpr TokenIndex kSomeNarration = 6;     // tokens of a sentence that is none
constexpr TokenIndex kReflexiveReach = 4;    // tokens from a cue to the end of `softly to herself`

class TurnReader {
 public:
  TurnReader(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
             const std::vector<Attribution>& attributions, const std::vector<SpeakerPhrase>& phrases,
             const std::vector<Utterance>& utterances, const std::vector<KnownSpeaker>& known, Turns& turns)
      : input_(input),
        words_(input),
        mentions_(mentions),
        entities_(entities),
        attributions_(attributions),
        utterances_(utterances),
        known_(known),
        turns_(turns),
        cues_(phrases, utterances),
        names_(input, mentions) {}

  void run() {
    group();
    for (Turn& turn : turns_.list) {
      read_cue(turn);
      turn.told_behind = is_told_behind(turn);
    }
    read_known();
    read_told();
  }

 private:
  void group() {
    const SpeakerPhrase* last = nullptr;  // of the turn
    for (std::uint32_t index = 0; index < utterances_.size(); ++index) {
      const Utterance& utterance = utterances_[index];
      const SpeakerPhrase* const phrase = cues_.phrase_of(utterance);
      const bool begins = turns_.list.empty() || begins_turn(index, phrase, last);
      if (phrase != nullptr || begins) last = phrase;
      if (begins) {
        Turn turn{
            .first = index, .last = index, .paragraph = utterance.paragraph, .end_paragraph = utterance.paragraph};
        if (!turns_.list.empty()) {
          const std::uint32_t before = turns_.list.back().end_paragraph;
          turn.same_paragraph = before == utterance.paragraph;
          turn.distance = turn.same_paragraph ? 0 : utterance.paragraph - before - 1;
        }
        turn.told_before = is_told_before(index);
        turns_.list.push_back(turn);
      }
      turns_.list.back().last = index + 1;
      turns_.list.back().end_paragraph = utterance.paragraph;
    }
  }

  /// Whether narration stands in front of utterance `index` in its paragraph.
  [[nodiscard]] bool is_told_before(std::uint32_t index) const {
    const Utterance& utterance = utterances_[index];
    const TokenIndex begin = input_.paragraphs[utterance.paragraph].tokens.begin;
    const TokenIndex before = index > 0 ? utterances_[index - 1].tokens.end : 0;
    return std::max(begin, before) < utterance.tokens.begin;
  }

  /// Whether much narration stands behind `turn` in its paragraph: a long cue, or a sentence behind it.
  [[nodiscard]] bool is_told_behind(const Turn& turn) const {
    TokenIndex end = input_.paragraphs[turn.end_paragraph].tokens.end;
    if (turn.last < utterances_.size()) end = std::min(end, utterances_[turn.last].tokens.begin);
    const TokenRange told{utterances_[turn.last - 1].tokens.end, end};
    if (told.end > told.begin + kMuchNarration) return true;
    if (told.end <= told.begin + kSomeNarration) return false;
    const auto stops = [this](TokenIndex at) { return words_.kind(at) == TokenKind::full_stop; };
    TokenIndex at = told.begin - 1;  // where the sentence of the talk ends
    if (!stops(utterances_[turn.last - 1].inside.end - 1))
      while (at < told.end && !stops(at)) ++at;
    while (++at < told.end)
      if (stops(at)) return true;
    return false;
  }

  /// `mine` is the phrase of utterance `index`, `theirs` the last one of the turn before it.
  [[nodiscard]] bool begins_turn(std::uint32_t index, const SpeakerPhrase* mine, const SpeakerPhrase* theirs) const {
    const Utterance& before = utterances_[index - 1];
    const Utterance& utterance = utterances_[index];
    if (before.goes_on) return false;
    if (before.attribution != kNoIndex && before.attribution == utterance.attribution) return false;
    if (before.paragraph != utterance.paragraph) return true;
    if (goes_on(before, utterance)) return false;
    if (mine == nullptr && theirs != nullptr && is_cued_anew({before.tokens.end, utterance.tokens.begin}, *theirs))
      return true;
    return mine != nullptr && theirs != nullptr && differ(*mine, *theirs);
  }

  /// `said Doe; and Roe called out as he ran`: in front of an utterance that no rule found a cue for.
  [[nodiscard]] bool is_cued_anew(TokenRange narration, const SpeakerPhrase& last) const {
    for (const Mention& mention : names_.mentions_in(narration)) {
      if (mention.kind == MentionKind::pronoun || !mention.flags.has(MentionFlag::subject)) continue;
      const TokenIndex before = mention.tokens.begin - 1;
      const bool clause =
          words_.classes(before).any(coordinator | contrast) || words_.kind(before) == TokenKind::full_stop;
      const WordClasses verb = words_.classes(mention.tokens.end);
      if (clause && mention.entity != last.entity && verb.has(verb_cue) && verb.has(verb_past)) return true;
    }
    return false;
  }

  /// `"It is late," said Doe, turning to Roe, who stood by, "for you and me."`
  [[nodiscard]] bool goes_on(const Utterance& before, const Utterance& utterance) const {
    const bool comma = words_.kind(before.inside.end - 1) == TokenKind::comma;
    return comma && words_.is_word(utterance.inside.begin) && !words_.is_capital(utterance.inside.begin);
  }

  /// Two cues of one paragraph. A pronoun goes on with who was named; a name begins a turn.
  [[nodiscard]] bool differ(const SpeakerPhrase& mine, const SpeakerPhrase& theirs) const {
    if (mine.first_person != theirs.first_person) return true;
    if (mine.kind == ReferenceKind::pronoun) return clash(gender_of(mine), gender_of(theirs));
    return mine.entity != theirs.entity || theirs.kind == ReferenceKind::pronoun;
  }

  [[nodiscard]] Gender gender_of(const SpeakerPhrase& phrase) const {
    if (phrase.kind != ReferenceKind::name || phrase.entity == kNobody) return phrase.gender;
    return entities_[phrase.entity].gender;
  }

  void read_cue(Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const SpeakerPhrase* phrase = cues_.phrase_of(utterances_[index]);
      if (phrase == nullptr) continue;
      const bool sure = phrase->kind == ReferenceKind::name || phrase->first_person || phrase->proper;
      if (sure && turn.named == kNobody) turn.named = phrase->entity;
      if (turn.gender == Gender::unknown) turn.gender = phrase->gender;
      if (phrase->kind == ReferenceKind::pronoun && !phrase->first_person) turn.third_person = true;
      if (words_.is_other(phrase->head)) turn.other = true;
      if (is_said_by_it(utterances_[index], *phrase)) turn.neuter = true;
      if (phrase->kind == ReferenceKind::description) {
        turn.description = phrase->wording;
        turn.by_role = is_role(*phrase, words_);
        turn.owner = phrase->owner;
      }
    }
    read_hearer(turn);
    if (!turn.to_oneself) read_names(turn);  // "Poor Ann!" she thought.
    if (turn.hearer == kNobody) turn.hearer = called_by_office(turn);
    if (turn.hearer == kNobody) {
      turn.hearer = looked_at(turn);
      turn.addressed = turn.hearer != kNobody && is_turned_to(utterances_[turn.first].tokens.begin);
    }
    if (turn.hearer == kNobody && turn.named != entities_.narrator && tells_of_narrator(turn))
      turn.hearer = entities_.narrator;
    if (is_owned_by_hearer(turn)) turn.owner = turn.hearer;
  }

  /// `"No," said Doe, as I joined her.`, `Doe looked at me. "No."`: who tells the story is there and listens.
  [[nodiscard]] bool tells_of_narrator(const Turn& turn) const {
    bool found = false;
    each_narration(turn, [&](TokenRange narration) {
      for (TokenIndex at = narration.begin; at < narration.end; ++at) found = found || is_narrator(at);
    });
    return found && cues_.last_phrase(turn) != nullptr;
  }

  /// I, me
  [[nodiscard]] bool is_narrator(TokenIndex at) const {
    const WordClasses may = words_.classes(at);
    return may.has(first_person) && may.any(subject_pronoun | object_pronoun) && !may.any(plural | possessive);
  }

  /// `Doe turned to Roe. "No."`, `"No," said Doe, and looked at Roe.`: the last whom narration of the turn's paragraph
  /// ends with; or kNobody.
  [[nodiscard]] EntityId looked_at(const Turn& turn) const {
    EntityId found = kNobody;
    each_narration(turn, [&](TokenRange narration) {
      if (const EntityId one = object_in(narration); one != kNobody) found = one;
    });
    return found != kNobody ? found : turned_to_above(turn);
  }

  /// Roe of `Doe turned to Roe. / "No," said Doe.`; or kNobody.
  [[nodiscard]] EntityId turned_to_above(const Turn& turn) const {
    const bool above = turn.named != kNobody && turn.distance == 1 && !turn.told_before;
    if (!above || !is_turned_to(utterances_[turn.first].tokens.begin)) return kNobody;
    const EntityId one = object_in(input_.paragraphs[turn.paragraph - 1].tokens);
    return one != turn.named ? one : kNobody;
  }

  /// `Doe turned to Roe. "No."`
  [[nodiscard]] bool is_turned_to(TokenIndex quote) const {
    if (quote < 2 || words_.kind(quote - 1) != TokenKind::full_stop) return false;
    const std::size_t last = mentions_.first_from(quote);
    if (last == 0) return false;
    const Mention& name = mentions_.list[last - 1];
    return name.kind == MentionKind::name && name.tokens.begin > 0 && name.tokens.end + 1 == quote &&
           words_.frames(name.tokens.begin - 1).has(Frame::addressee);
  }

  /// Calls `read` with each piece of narration in the turn's paragraphs, in front of it, inside and behind it.
  template <typename Read>
  void each_narration(const Turn& turn, const Read& read) const {
    TokenIndex begin = input_.paragraphs[turn.paragraph].tokens.begin;
    if (turn.first > 0) begin = std::max(begin, utterances_[turn.first - 1].tokens.end);
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      read(TokenRange{begin, utterances_[index].tokens.begin});
      begin = utterances_[index].tokens.end;
    }
    TokenIndex end = input_.paragraphs[turn.end_paragraph].tokens.end;
    if (turn.last < utterances_.size()) end = std::min(end, utterances_[turn.last].tokens.begin);
    read(TokenRange{begin, end});
  }

  /// Roe of `Doe turned to Roe.`; or kNobody.
  [[nodiscard]] EntityId object_in(TokenRange narration) const {
    if (narration.begin >= narration.end) return kNobody;
    EntityId found = kNobody;
    const Mention* subject = nullptr;
    for (const Mention& mention : names_.mentions_in(narration)) {
      if (subject != nullptr && subject->sentence != mention.sentence) subject = nullptr;
      if (subject != nullptr && mention.kind == MentionKind::name && ends_as_object(mention, narration.end))
        found = mention.entity;
      if (mention.flags.has(MentionFlag::subject) && !mention.flags.has(MentionFlag::plural)) subject = &mention;
    }
    return found;
  }

  /// `at Roe.`; not: in German.
  [[nodiscard]] bool ends_as_object(const Mention& name, TokenIndex end) const {
    const WordClasses before = words_.classes(name.tokens.begin - 1);
    if (name.entity == kNobody || !before.has(preposition) || before.has(subordinator)) return false;
    if (words_.classes(name.name.begin).has(nationality) && is_placed(name, words_)) return false;
    const TokenKind behind = words_.kind(name.tokens.end);
    return name.tokens.end >= end || behind == TokenKind::full_stop || behind == TokenKind::comma;
  }

  /// `"I see it, Tom," said his friend`: Tom's.
  [[nodiscard]] bool is_owned_by_hearer(const Turn& turn) const {
    const SpeakerPhrase* const phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
    if (phrase == nullptr || turn.hearer == kNobody || !words_.classes(phrase->tokens.begin).has(possessive))
      return false;
    const Gender owner = dixit::gender_of(words_.classes(phrase->tokens.begin));
    return owner != Gender::unknown && entities_[turn.hearer].gender == owner;
  }

  /// `it said`; not: walked up to it, saying
  [[nodiscard]] bool is_said_by_it(const Utterance& utterance, const SpeakerPhrase& phrase) const {
    if (phrase.kind != ReferenceKind::pronoun || !words_.classes(phrase.head).has(neuter)) return false;
    const Attribution& attribution = attributions_[utterance.attribution];
    return attribution.cue && (attribution.cue->begin == phrase.head + 1 || attribution.cue->end == phrase.head);
  }

  void read_hearer(Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      if (utterances_[index].attribution >= attributions_.size()) continue;
      const Attribution& attribution = attributions_[utterances_[index].attribution];
      if (is_to_oneself(attribution)) turn.to_oneself = true;
      read_addressee(attribution, turn);
    }
  }

  /// `thought Clara`, `she said to herself`
  [[nodiscard]] bool is_to_oneself(const Attribution& attribution) const {
    if (attribution.quote_class == Class::thought) return true;
    if (!attribution.cue) return false;
    const TokenIndex begin = attribution.cue->end;
    for (TokenIndex at = begin + 1; at < begin + kReflexiveReach; ++at)
      if (words_.classes(at).has(reflexive) && words_.classes(at - 1).has(preposition)) return true;
    return false;
  }

  /// `said Clara to Edmund`
  void read_addressee(const Attribution& attribution, Turn& turn) const {
    if (!attribution.addressee) return;
    for (const Mention& mention : names_.mentions_in(*attribution.addressee)) {
      const bool whole = !mention.flags.has(MentionFlag::possessive);  // not: to Clara's brother
      if (mention.kind != MentionKind::name || !whole) continue;
      turn.hearer = mention.entity;
      turn.addressed = true;
    }
  }

  /// Of several who are called by name the last one answers.
  void read_names(Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const TokenRange inside = utterances_[index].inside;
      if (const Gender called = names_.gender_called(inside); called != Gender::unknown) turn.called = called;
      for (const Mention& mention : names_.mentions_in(inside)) {
        const bool called =
            names_.is_called(mention, inside) && !is_word_of_talk(mention, inside) && !is_echo(mention, turn);
        const bool opens = called && mention.tokens.begin == inside.begin && index == turn.first;
        const bool answers = opens && is_asked_who(index);
        if (called && !answers && !(opens && is_asked_for_name(index))) call(turn, mention.entity, index);
        if (turn.introduced == kNobody && (answers || names_.is_introduced(mention, inside)))
          turn.introduced = mention.entity;
      }
    }
  }

  /// Of `"It is late." She turned. "Come, Tom!"` Tom is not who spoke before it.
  void call(Turn& turn, EntityId one, std::uint32_t index) const {
    const bool late = index > turn.first && utterances_[index].attribution == kNoIndex;
    if (one != turn.hearer) {
      turn.calls_late = late;
      turn.addressed = false;
    }
    turn.hearer = one;
  }

  /// `"Sergeant, come here," said Doe`: Sergeant Roe; or kNobody.
  [[nodiscard]] EntityId called_by_office(const Turn& turn) const {
    for (std::uint32_t index = turn.last; index-- > turn.first;) {
      const TokenRange inside = utterances_[index].inside;
      const TokenIndex office = names_.office_called(inside);
      if (office == inside.end) continue;
      const EntityId holder = entities_.holder(mentions_.table.find(words_.bytes(office)));
      const bool officer = holder != kNobody && (entities_[holder].by_office || entities_[holder].officer);
      return officer ? holder : kNobody;
    }
    return kNobody;
  }

  /// `"Whiskey," he said`, `"Voyage! What voyage?"`: whoever is called so is named elsewhere too.
  [[nodiscard]] bool is_word_of_talk(const Mention& name, TokenRange inside) const {
    const bool given = words_.classes(name.name.begin).has(given_name);
    const bool alone = name.tokens.end + 1 >= inside.end || words_.kind(name.tokens.end) == TokenKind::question;
    return alone && name.tokens.begin == inside.begin && !given && name.word_count == 1 &&
           name.flags.has(MentionFlag::bare) && entities_[name.entity].mention_count < 2;
  }

  /// `And which of them?` stands in front of utterance `index`.
  [[nodiscard]] bool is_asked_for_name(std::uint32_t index) const {
    if (index == 0) return false;
    const TokenRange before = utterances_[index - 1].inside;
    TokenIndex first = before.end - 1;
    if (words_.kind(first) != TokenKind::question) return false;
    const auto ends = [](TokenKind kind) { return kind == TokenKind::full_stop || kind == TokenKind::question; };
    const TokenIndex reach = before.end - std::min(before.size(), kLongestQuestion);
    while (first > reach && !ends(words_.kind(first - 1))) --first;
    if (words_.classes(first).has(coordinator)) ++first;
    if (words_.is_capital(first) && words_.kind(first + 1) == TokenKind::comma) first += 2;  // Tom, who says so?
    const WordClasses may = words_.classes(first);
    return may.has(interrogative) && may.has(relative);
  }

  /// `"Clara Roe says so." "Clara Roe!"`: the turn before speaks of who has the name.
  [[nodiscard]] bool is_echo(const Mention& name, const Turn& turn) const {
    if (turn.first == 0 || (&turn - 1)->hearer == name.entity) return false;
    const bool exclaims = words_.kind(name.tokens.end) == TokenKind::question;
    if (!exclaims || name.tokens.begin != utterances_[turn.first].inside.begin) return false;
    const auto mentions = names_.mentions_in(utterances_[turn.first - 1].inside);
    const auto last = mentions.last(std::min(mentions.size(), kMentionsBack));
    return std::ranges::find(last, name.entity, &Mention::entity) != last.end();
  }

  /// `May I ask whom I have the honour`, `To whom have I the pleasure of speaking?`
  [[nodiscard]] bool asks_whom_i_meet(TokenRange inside) const {
    for (TokenIndex at = inside.end - std::min(inside.size(), kLongestQuestion); at + 2 < inside.end; ++at) {
      const WordClasses whom = words_.classes(at), next = words_.classes(at + 1);
      const TokenIndex subject = next.has(have) ? at + 2 : at + 1;
      const WordClasses may = words_.classes(subject);
      const bool i = may.has(first_person) && may.has(subject_pronoun) && !may.has(plural);
      if (i && whom.has(relative) && whom.has(interrogative) && words_.classes(subject + 1).any(have | determiner))
        return true;
    }
    return false;
  }

  /// `And who are you?` or `What is your name?` stands in front of utterance `index`.
  [[nodiscard]] bool is_asked_who(std::uint32_t index) const {
    if (index == 0 || utterances_[index - 1].inside.size() < 3) return false;
    const TokenIndex end = utterances_[index - 1].inside.end;
    const WordClasses last = words_.classes(end - 2), before = words_.classes(end - 3);
    if (asks_whom_i_meet(utterances_[index - 1].inside)) return true;
    if (words_.kind(end - 1) != TokenKind::question) return false;
    const bool name = before.has(second_person) && before.has(possessive) && last.has(noun);
    return name || (last.has(second_person) && before.has(be));
  }

  void read_known() {
    std::size_t next = 0;
    for (Turn& turn : turns_.list) {
      const TokenIndex begin = utterances_[turn.first].tokens.begin;
      while (next < known_.size() && known_[next].at < begin) ++next;
      if (next < known_.size() && known_[next].at == begin) turn.known = known_[next].entity;
    }
  }

  /// `Doe mentioned to Roe that it rained. / "Did it?"`: Roe may answer.
  void read_told() {
    std::pmr::vector<TokenRange> told(input_.memory);  // who heard it, in text order
    for (const Attribution& attribution : attributions_)
      if (attribution.kind == Kind::indirect && attribution.addressee) told.push_back(*attribution.addressee);
    std::ranges::sort(told, {}, &TokenRange::begin);
    std::size_t next = 0;
    for (Turn& turn : turns_.list) {
      const TokenIndex begin = utterances_[turn.first].tokens.begin;
      while (next < told.size() && told[next].begin < begin) ++next;
      if (next > 0 && turn.distance > 0) turn.told = told_above(turn, told[next - 1]);
    }
  }

  /// Who is named in `told`, if that stands in the paragraph above the turn; or kNobody.
  [[nodiscard]] EntityId told_above(const Turn& turn, TokenRange told) const {
    if (told.begin < input_.paragraphs[turn.paragraph - 1].tokens.begin) return kNobody;
    for (const Mention& mention : names_.mentions_in(told))
      if (mention.kind == MentionKind::name && !mention.flags.has(MentionFlag::possessive)) return mention.entity;
    return kNobody;
  }

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  const std::vector<Attribution>& attributions_;
  const std::vector<Utterance>& utterances_;
  const std::vector<KnownSpeaker>& known_;
  Turns& turns_;
  CuePhrases cues_;
  NamesInside names_;
};

}  // namespace

void read_turns(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                const std::vector<Attribution>& attributions, const std::vector<SpeakerPhrase>& phrases,
                const std::vector<Utterance>& utterances, const std::vector<KnownSpeaker>& known, Turns& turns) {
  turns.clear();
  TurnReader(input, mentions, entities, attributions, phrases, utterances, known, turns).run();
}

}  // namespace dixit
