#include "speakers/candidates.hpp"

#include "speakers/beat_weights.hpp"
#include "speakers/beats.hpp"
#include "speakers/cue_phrases.hpp"
#include "speakers/exits.hpp"
#include "speakers/names_inside.hpp"
#include "speakers/narration.hpp"
#include "speakers/presence.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dixit {
namespace {

using enum WordClass;

// How much each sign speaks for a candidate.
constexpr float kNamedByCue = 12.0F;
constexpr float kRoleByCue = 4.05F;    // said the cook
constexpr float kNewByCue = 8.1F;      // said a girl
constexpr float kKnownByCue = 1.5F;    // said the girl, who is Ann
constexpr float kHeard = 4.0F;         // said a voice
constexpr float kTitledFamily = 3.5F;  // elders have a title
constexpr float kOwner = -8.0F;        // who she is the mother of
constexpr float kResolvedPronoun = 0.7F;
constexpr float kActingPronoun = 1.9F;
constexpr float kActingPronounOfCue = 0.58F;  // `He sat. "No," he said`: may be another
constexpr float kClearPronoun = 6.0F;
constexpr float kClearPronounOfCue = 1.5F;
constexpr float kNamedAbove = 4.0F;     // Doe looked up. / "No."
constexpr float kNamedAboveCue = 3.0F;  // Doe looked up. / "No," he said.
constexpr float kOnlyNamed = 3.0F;      // They found Doe. / "No."
constexpr float kNamedBehind = 6.0F;
constexpr float kIntroduced = 6.0F;  // `I am Doe.`
constexpr float kToldAbove = 1.5F;   // Doe mentioned to Roe that it rained. / "Did it?"
constexpr float kTellsOn = 7.0F;     // a long turn, who had the last one
constexpr float kSpeaksNext = 0.3F;
constexpr float kHeardBefore = 0.5F;
constexpr float kActsOtherwise = -2.0F;  // He got up. "No."
constexpr float kCalledAlike = -0.8F;    // calls a man sir, and is one
constexpr float kSpokenOf = -4.5F;
constexpr float kNamedBeside = -6.0F;
constexpr float kUnsureGender = -3.03F;
constexpr float kOtherDescription = -6.0F;  // said the girl: not the cook
constexpr float kOtherWords = -1.5F;        // said the big man: may be the tall fellow
constexpr float kWasThere = -4.0F;          // at most: of who was named before `a girl` came in
constexpr float kMany = -2.0F;              // children, where no cue tells so
constexpr float kMostRecent = 1.1F;
constexpr float kGone = -2.5F;               // has left the room
constexpr float kSilent = -1.5F;             // never has a turn by name
constexpr float kShip = -6.0F;               // the Albatross, the Sabbath
constexpr float kNeverActs = -2.5F;          // Ellery of `the road to Ellery`
constexpr float kTalkative = 0.1F;           // for each doubling of such turns
constexpr float kLessRecent = 0.125F;        // share of kMostRecent that each later one lacks
constexpr float kActive = 0.3F;              // for each doubling of how much the text had to do with somebody of late
constexpr std::uint32_t kFewTurns = 40;      // by name, in a text that is too short to tell who never speaks
constexpr std::uint32_t kLongTale = 2;       // paragraphs behind the first one of a turn
constexpr std::uint32_t kAsidesOfTale = 12;  // turns between two long ones
constexpr std::uint32_t kTurnsAhead = 3;
constexpr std::uint32_t kTurnsFarAhead = 12;  // where nobody else is there
constexpr std::size_t kMentionsBack = 16;     // of a pronoun, to whom it means
constexpr std::size_t kMentionsAhead = 16;
constexpr TokenIndex kJustNow = 80;     // tokens since somebody came in as `a girl`
constexpr TokenIndex kSameScene = 400;  // the same, where it still tells who the girl is not
constexpr TokenIndex kFoundThere = 40;  // tokens in front of it, which name those who were there

class CandidateWeigher {
 public:
  CandidateWeigher(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                   const std::vector<SpeakerPhrase>& phrases, const std::vector<Utterance>& utterances, Turns& turns)
      : input_(input),
        words_(input),
        mentions_(mentions),
        entities_(entities),
        utterances_(utterances),
        turns_(turns),
        cues_(phrases, utterances),
        beats_(input, mentions, entities, utterances),
        names_(input, mentions),
        named_turns_(input.memory),
        first_person_(is_in_first_person(mentions)) {}

  void run() {
    count_named();
    for (std::uint32_t index = 0; index < turns_.list.size(); ++index) weigh(index);
  }

 private:
  /// How often each one has a turn by name: who speaks speaks again.
  void count_named() {
    named_turns_.assign(entities_.size(), 0);
    for (const Turn& turn : turns_.list) {
      if (turn.named != kNobody) ++named_turns_[turn.named];
      all_named_turns_ += turn.named != kNobody;
      const SpeakerPhrase* phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
      if (phrase != nullptr && phrase->entity != kNobody && phrase->entity != turn.named && is_role(*phrase, words_))
        ++named_turns_[phrase->entity];
    }
  }

  // ---- weighing

  void weigh(std::uint32_t index) {
    Turn& turn = turns_.list[index];
    count_ = 0;
    acting_ = Gender::unknown;
    remember_until(utterances_[turn.first].tokens.begin);
    if (turn.named != kNobody) {
      add(turn.named, kNamedByCue);
    } else {
      add_described(turn);
      add_beside(turn);
      add_present(utterances_[turn.first].tokens.begin);
      if (first_person_) add(entities_.narrator, 0);
      add_next(index);
      add(turn.introduced, kIntroduced);
      add(turn.told, kToldAbove);
      if (is_long(turn) && index <= told_until_ + kAsidesOfTale) add(teller_, kTellsOn);
      add(named_behind(turn), kNamedBehind);
      add_family(turn);
      subtract(turn);
    }
    store(turn);
    if (is_long(turn)) {
      teller_ = turn.named != kNobody ? turn.named : turn.known;
      told_until_ = index;
    }
    remember(turn.named != kNobody ? turn.named : turn.known, utterances_[turn.first].tokens.begin);
    remember(creature_of(turn), utterances_[turn.first].tokens.begin);
    remember(turn.hearer, utterances_[turn.first].tokens.begin);
  }

  /// Of several paragraphs: somebody tells a story, which questions of the hearers interrupt.
  [[nodiscard]] static bool is_long(const Turn& turn) noexcept {
    return turn.end_paragraph >= turn.paragraph + kLongTale;
  }

  /// `the owl`, who speaks more than once: nobody who has a name as well.
  [[nodiscard]] EntityId creature_of(const Turn& turn) const {
    const SpeakerPhrase* const phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
    if (phrase == nullptr || phrase->entity == kNobody || phrase->plural) return kNobody;
    if (phrase->head == phrase->tokens.begin || !words_.classes(phrase->tokens.begin).has(determiner)) return kNobody;
    const bool person_word = words_.classes(phrase->head).any(title | role | person | WordClass::group);
    return person_word || named_turns_[phrase->entity] < 2 ? kNobody : phrase->entity;
  }

  void add(EntityId entity, float score) {
    if (entity == kNobody || !can_speak(entity)) return;
    for (unsigned at = 0; at < count_; ++at) {
      if (pool_[at].entity != entity) continue;
      pool_[at].score += score;
      return;
    }
    if (count_ < pool_.size()) pool_[count_++] = {entity, score};
  }

  [[nodiscard]] bool can_speak(EntityId entity) const {
    return entities_[entity].kind != SpeakerKind::organisation || entities_[entity].person_like;
  }

  void add_described(const Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const SpeakerPhrase* phrase = cues_.phrase_of(utterances_[index]);
      if (phrase == nullptr) continue;
      if (phrase->entity != kNobody) add(phrase->entity, weight_of(*phrase));
      return;
    }
  }

  [[nodiscard]] float weight_of(const SpeakerPhrase& phrase) const {
    if (phrase.kind == ReferenceKind::pronoun) return kResolvedPronoun;
    if (entities_.revealed(phrase.entity) != kNobody) return kNewByCue;
    if (!phrase.definite && !phrase.plural) return words_.classes(phrase.head).has(verb_cue) ? kHeard : kNewByCue;
    if (phrase.kin) return kNewByCue;
    if (!phrase.plural && has_just_come(phrase.entity, phrase.tokens.begin)) return kNewByCue;
    const bool dressed = phrase.singled_out && words_.frames(phrase.head + 1).has(Frame::leads_to);
    if (dressed && !entities_[phrase.entity].named) return kNewByCue;  // said the man in the long coat
    if (phrase.what == SpeakerKind::group || is_role(phrase, words_)) return kRoleByCue;
    return entities_[phrase.entity].named ? kKnownByCue : 0;  // said the girl: may be anybody
  }

  /// `A girl came in. "Good day," said the girl.`
  [[nodiscard]] bool has_just_come(EntityId id, TokenIndex at) const {
    const Entity& entity = entities_[id];
    return !entity.named && words_.is_indefinite(entity.first_mention) && entity.first_mention < at &&
           at - entity.first_mention < kJustNow;
  }

  /// `her mother` has her surname more often than not, and is not she.
  void add_family(const Turn& turn) {
    if (turn.owner == kNobody) return;
    add(turn.owner, kOwner);
    const WordKey surname = entities_[turn.owner].surname;
    if (surname == kNoWord || turn.gender == Gender::unknown) return;
    entities_.visit(surname, [&](EntityId id) {
      if (id == turn.owner || entities_[id].surname != surname) return false;
      add(id, entities_[id].goes_by_title() ? kTitledFamily : 0);
      return false;
    });
  }

  /// Who acts in the narration beside the turn.
  void add_beside(Turn& turn) {
    const bool cue = cues_.last_phrase(turn) != nullptr;
    for (std::uint32_t index = turn.first; index < turn.last; ++index)
      if (!cue || cues_.phrase_of(utterances_[index]) == nullptr) act_behind(turn, index, cue);
    if (!cue) act(turn, beats_.in_next_paragraph(turn.last - 1));
    const Actor actor = beats_.before(turn);
    if (actor.mention == nullptr || actor.mention->entity == kNobody) add(only_named(turn), kOnlyNamed);
    if (!cue || turn.third_person || actor.beat == Beat::cue_before || actor.beat == Beat::clause_before)
      act(turn, actor);
  }

  /// `They found Doe in the garden. "No," he said`: the only one whom the narration in front of a turn names; or
  /// kNobody.
  [[nodiscard]] EntityId only_named(const Turn& turn) const {
    if (turn.same_paragraph) return kNobody;
    const TokenIndex end = utterances_[turn.first].tokens.begin;
    std::uint32_t paragraph = turn.paragraph;
    if (input_.paragraphs[paragraph].tokens.begin == end && paragraph > 0 && turn.distance > 0) --paragraph;
    EntityId only = kNobody;
    for (const Mention& mention : names_.mentions_in({input_.paragraphs[paragraph].tokens.begin, end})) {
      if (mention.kind != MentionKind::name || mention.entity == kNobody || mention.flags.has(MentionFlag::quoted))
        continue;
      if (clash(turn.gender, gender_of(mention, entities_))) continue;
      if (only != kNobody && only != mention.entity) return kNobody;
      only = mention.entity;
    }
    return only;
  }

  /// `"It is late." Doe got up. "Is it dark?" he asked.`
  void act_behind(Turn& turn, std::uint32_t index, bool cue) {
    const Actor actor = beats_.behind(index);
    if (actor.mention == nullptr) return;
    const bool named = actor.mention->kind == MentionKind::name;
    if (!cue || (turn.third_person && named && actor.beat != Beat::clause_behind)) act(turn, actor);
    const bool goes_on = index + 1 < turn.last && actor.beat == Beat::sentence_behind;
    if (!cue && goes_on && !named) acting_ = actor.mention->gender;  // "It is late." She got up. "Come."
  }

  void act(Turn& turn, const Actor& actor) {
    if (actor.mention == nullptr || takes_notice(*actor.mention)) return;
    const Mention& mention = *actor.mention;
    const bool sure = actor.beat == Beat::cue_behind || actor.beat == Beat::cue_before;
    if (turn.gender == Gender::unknown && sure) turn.gender = gender_of(mention, entities_);
    if (mention.kind == MentionKind::pronoun && actor.beat == Beat::sentence_before) acting_ = mention.gender;
    add(mention.entity, weight_of_actor(turn, actor));
  }

  /// `"No." And I saw his coat was wet.`: who tells the story notices what others do.
  [[nodiscard]] bool takes_notice(const Mention& mention) const {
    if (!mention.flags.has(MentionFlag::first_person)) return false;
    TokenIndex verb = mention.tokens.end;
    if (words_.classes(verb).any(modal | adverb)) ++verb;
    return words_.classes(verb).has(verb_cue) && words_.frames(verb).has(Frame::thought);
  }

  [[nodiscard]] float weight_of_actor(const Turn& turn, const Actor& actor) const {
    const Mention& mention = *actor.mention;
    const bool pronoun = mention.kind == MentionKind::pronoun && !mention.flags.has(MentionFlag::first_person);
    if (pronoun && actor.beat != Beat::silent_before) return weight_of_pronoun(turn, actor);
    if (actor.beat == Beat::paragraph_before && tells_name(mention))
      return turn.third_person ? kNamedAboveCue : kNamedAbove;
    return weight_of_beat(actor.beat);
  }

  /// Doe, or the sergeant, who is Doe; not: Doe's sergeant
  [[nodiscard]] bool tells_name(const Mention& mention) const {
    if (mention.kind != MentionKind::description) return mention.kind == MentionKind::name;
    return mention.entity != kNobody && entities_[mention.entity].named && !mention.flags.has(MentionFlag::possessive);
  }

  [[nodiscard]] float weight_of_pronoun(const Turn& turn, const Actor& actor) const {
    const bool clear = is_named_in_paragraph(turn, *actor.mention);
    if (!turn.third_person) return clear ? kClearPronoun : kActingPronoun;
    if (!clear) return kActingPronounOfCue;
    return actor.beat == Beat::paragraph_before ? kNamedAboveCue : kClearPronounOfCue;
  }

  /// `Doe came in. He sat down. "No."`: of those of this gender whom the paragraph tells of Doe alone acts.
  [[nodiscard]] bool is_named_in_paragraph(const Turn& turn, const Mention& pronoun) const {
    std::uint32_t paragraph = turn.paragraph;
    if (paragraph > 0 && pronoun.name.begin < input_.paragraphs[paragraph].tokens.begin) --paragraph;
    const TokenIndex begin = input_.paragraphs[paragraph].tokens.begin;
    bool named = false;
    const std::size_t end = mentions_.first_from(pronoun.name.begin);
    const std::size_t first = end - std::min(end, kMentionsBack);
    for (std::size_t at = end; at-- > first;) {
      const Mention& mention = mentions_.list[at];
      if (mention.name.begin < begin) return named;
      if (mention.kind == MentionKind::pronoun || mention.flags.has(MentionFlag::quoted)) continue;
      if (mention.entity == pronoun.entity)
        named = named || mention.flags.has(MentionFlag::subject);
      else if (mention.entity != kNobody && !clash(gender_of(mention, entities_), pronoun.gender))
        return false;
    }
    return named && first == 0;
  }

  // ---- who is present

  void remember(EntityId entity, TokenIndex at, bool gone = false) {
    if (entity != kNobody && can_speak(entity)) present_.notice(entity, at, gone);
  }

  void remember_until(TokenIndex end) {
    for (; next_mention_ < mentions_.list.size() && mentions_.list[next_mention_].name.begin < end; ++next_mention_) {
      const Mention& mention = mentions_.list[next_mention_];
      if (mention.flags.has(MentionFlag::quoted)) continue;
      if (mention.entity != kNobody) remember(mention.entity, mention.name.begin, leaves(mention, words_));
    }
  }

  void add_present(TokenIndex at) {
    float rank = 1;
    for (const Present& present : present_.list()) {
      add(present.entity, kMostRecent * rank + kActive * std::log2(1 + Presence::activity_at(present, at)));
      if (present.gone) add(present.entity, kGone);
      rank -= kLessRecent;
    }
  }

  /// Who has one of the next turns is there already.
  void add_next(std::uint32_t index) {
    for (std::uint32_t next = index + 1; next < turns_.list.size() && next <= index + kTurnsAhead; ++next)
      add(turns_.list[next].named, kSpeaksNext);
    const bool uncued = cues_.last_phrase(turns_.list[index]) == nullptr;
    if (uncued && count_ < 2) {
      add_coming(utterances_[turns_.list[index].first].tokens.end);
      add_later(index);
    }
    add(turns_.list[index].hearer, 0);
    if (index + 1 < turns_.list.size() && turns_.list[index + 1].distance == 0) add(turns_.list[index + 1].hearer, 0);
    if (index > 0) add(turns_.list[index - 1].hearer, kHeardBefore);
  }

  /// Who is named only further on in the same dialogue.
  void add_later(std::uint32_t index) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(turns_.list.size(), index + kTurnsFarAhead));
    for (std::uint32_t next = index + kTurnsAhead + 1; next < end && turns_.list[next].distance < kFar; ++next)
      add(turns_.list[next].named, 0);
  }

  /// A text may begin with talk, and tell who is there behind it.
  void add_coming(TokenIndex at) {
    const std::size_t first = mentions_.first_from(at), last = std::min(first + kMentionsAhead, mentions_.list.size());
    for (std::size_t index = first; index < last; ++index) {
      const Mention& mention = mentions_.list[index];
      const bool told = !mention.flags.has(MentionFlag::quoted) && mention.kind != MentionKind::pronoun;
      if (told && mention.flags.has(MentionFlag::subject)) add(mention.entity, 0);
    }
  }

  void subtract(const Turn& turn) {
    const SpeakerPhrase* const phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
    const EntityId described =
        phrase != nullptr && phrase->kind == ReferenceKind::description ? phrase->entity : kNobody;
    const bool only_described = turn.description != kNoWord && !turn.by_role;
    const bool uncued = cues_.last_phrase(turn) == nullptr;
    const bool many = described != kNobody && phrase->plural && phrase->what == SpeakerKind::group;  // said the girls
    for (unsigned at = 0; at < count_; ++at) {
      Candidate& candidate = pool_[at];
      const Gender gender = entities_[candidate.entity].gender;
      const bool person = gender != Gender::unknown && entities_[candidate.entity].named;
      const bool several =
          entities_[candidate.entity].kind == SpeakerKind::group && turn.gender != Gender::unknown && !many;
      const bool one_of_many = many && candidate.entity != described && is_one(candidate.entity);
      if (clash(turn.gender, gender) || (turn.neuter && person) || several || one_of_many)
        candidate.score += kWrongGender;
      else if (turn.gender != Gender::unknown && gender == Gender::unknown)
        candidate.score += kUnsureGender;
      if (uncued && clash(acting_, gender)) candidate.score += kActsOtherwise;
      if (candidate.entity == turn.hearer) candidate.score += kCalled;
      if (turn.called != Gender::unknown && gender == turn.called) candidate.score += kCalledAlike;
      if (candidate.entity == entities_.narrator && (turn.third_person || turn.description != kNoWord))
        candidate.score += kWrongGender;
      candidate.score += talks(candidate.entity, only_described);
      if (uncued && entities_[candidate.entity].plural) candidate.score += kMany;
      if (described != kNobody && candidate.entity != described && !entities_[candidate.entity].named)
        candidate.score +=
            !turn.by_role && may_be_described_anew(candidate.entity, phrase->head) ? kOtherWords : kOtherDescription;
    }
    if (!turn.to_oneself) subtract_spoken_of(turn);  // "Poor Ann!" she thought.
    subtract_named_beside(turn);
    subtract_found_there(turn);
  }

  /// `Doe got in. A tall man sat there. … said the tall man`: not Doe, who was there when the tall man came in.
  void subtract_found_there(const Turn& turn) {
    const SpeakerPhrase* const phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
    if (phrase == nullptr || phrase->entity == kNobody || !phrase->definite) return;
    const Entity& described = entities_[phrase->entity];
    const TokenIndex came = described.first_mention;
    if (described.named || !words_.is_indefinite(came) || came >= phrase->head || phrase->head - came > kSameScene)
      return;
    for (const Mention& mention : names_.mentions_in({came - std::min(came, kFoundThere), came})) {
      if (mention.kind != MentionKind::name || mention.flags.has(MentionFlag::quoted)) continue;
      for (Candidate& candidate : std::span(pool_).first(count_))
        if (candidate.entity == mention.entity) candidate.score = std::min(candidate.score, kWasThere);
    }
  }

  [[nodiscard]] bool is_one(EntityId id) const {
    return entities_[id].named && !entities_[id].plural && entities_[id].kind != SpeakerKind::group;
  }

  /// `A tall fellow came in. … said the big man`: people in a story have more than one description.
  [[nodiscard]] bool may_be_described_anew(EntityId other, TokenIndex at) const {
    const WordClasses may = words_.classes(entities_[other].name.end - 1);
    return may.has(person) && !may.has(role) && has_just_come(other, at);
  }

  /// Who has many turns by name is `he` more often than others, but not `the man`.
  [[nodiscard]] float talks(EntityId entity, bool only_described) const {
    const std::uint32_t turns = named_turns_[entity];
    if (turns == 0) return talks_not(entity);
    return only_described ? 0 : kTalkative * std::log2(static_cast<float>(1 + turns));
  }

  [[nodiscard]] float talks_not(EntityId id) const {
    const Entity& entity = entities_[id];
    const bool person = !entity.named || entity.acts || entity.gender_told || entity.by_office;
    const bool ship = entity.named && !entity.gender_told && 2 * entity.determined_count > entity.mention_count;
    const float passive = ship ? kShip : person ? 0 : kNeverActs;
    return id == entities_.narrator || all_named_turns_ < kFewTurns ? passive : kSilent + passive;
  }

  void subtract_spoken_of(const Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      for (const Mention& mention : names_.mentions_in(utterances_[index].inside)) {
        const bool spoken_of = mention.entity != turn.hearer && mention.entity != turn.introduced;
        if (mention.kind != MentionKind::name || !spoken_of) continue;
        subtract(mention.entity, kSpokenOf);
      }
    }
  }

  /// `he said, looking at Clara's hat`: neither `he` nor `the man` in front of a name in its sentence is who has that
  /// name.
  void subtract_named_beside(const Turn& turn) {
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const SpeakerPhrase* const phrase = cues_.phrase_of(utterances_[index]);
      if (phrase == nullptr || phrase->kind == ReferenceKind::name || is_further_piece(turn, index)) continue;
      const TokenRange behind{phrase->head + 1, narration_end(phrase->head + 1, utterances_[index].paragraph)};
      for (const Mention& mention : names_.mentions_in(behind))
        if (mention.kind == MentionKind::name) subtract(mention.entity, kNamedBeside);
    }
  }

  /// `said his host. Doe was a huge man`: who the sentence behind the cue of a description is about.
  [[nodiscard]] EntityId named_behind(const Turn& turn) const {
    const SpeakerPhrase* const phrase = turn.description != kNoWord ? cues_.last_phrase(turn) : nullptr;
    if (phrase == nullptr) return kNobody;
    const TokenIndex begin = narration_end(phrase->head + 1, turn.paragraph) + 1;
    const std::size_t index = mentions_.first_from(begin);
    if (index == mentions_.list.size() || words_.kind(begin - 1) != TokenKind::full_stop) return kNobody;
    const Mention& mention = mentions_.list[index];
    const bool about = mention.tokens.begin == begin && mention.kind == MentionKind::name &&
                       mention.flags.has(MentionFlag::subject) && !mention.flags.has(MentionFlag::quoted);
    return about && begin < input_.paragraphs[turn.paragraph].tokens.end ? mention.entity : kNobody;
  }

  /// Whether an utterance is a further piece of the one before it in its turn: their cue is read once.
  [[nodiscard]] bool is_further_piece(const Turn& turn, std::uint32_t index) const {
    return index > turn.first && utterances_[index].attribution == utterances_[index - 1].attribution;
  }

  /// Where the narration of the sentence ends that goes on at token `at`.
  [[nodiscard]] TokenIndex narration_end(TokenIndex at, std::uint32_t paragraph) const {
    const TokenIndex end = input_.paragraphs[paragraph].tokens.end;
    const auto ends = [this](TokenIndex token) {
      const TokenKind kind = words_.kind(token);
      return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::mark;
    };
    while (at < end && !ends(at)) ++at;
    return at;
  }

  void subtract(EntityId entity, float score) {
    for (unsigned at = 0; at < count_; ++at)
      if (pool_[at].entity == entity) pool_[at].score += score;
  }

  void store(Turn& turn) {
    const auto pool = std::span(pool_).first(count_);
    const auto better = [](const Candidate& a, const Candidate& b) { return a.score > b.score; };
    for (auto at = pool.begin(); at != pool.end(); ++at)
      std::rotate(std::upper_bound(pool.begin(), at, *at, better), at, at + 1);
    turn.first_candidate = static_cast<std::uint32_t>(turns_.candidates.size());
    const std::uint32_t room = turn.description != kNoWord ? kMostCandidates - 1 : kMostCandidates;
    turn.candidate_count = std::min(count_, room);
    turns_.candidates.insert(turns_.candidates.end(), pool.begin(), pool.begin() + turn.candidate_count);
    turns_.candidates.resize(turn.first_candidate + kMostCandidates);
  }

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  const std::vector<Utterance>& utterances_;
  Turns& turns_;
  CuePhrases cues_;
  BeatFinder beats_;
  NamesInside names_;
  std::pmr::vector<std::uint32_t> named_turns_;  // by entity
  const bool first_person_;                      // who tells the story is there
  std::uint32_t all_named_turns_ = 0;
  std::array<Candidate, 24> pool_{};
  unsigned count_ = 0;
  EntityId teller_ = kNobody;  // who had the last long turn, number `told_until_`
  std::uint32_t told_until_ = 0;
  Gender acting_ = Gender::unknown;  // of the pronoun that acts beside the turn
  Presence present_;
  std::size_t next_mention_ = 0;
};

}  // namespace

void weigh_candidates(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                      const std::vector<SpeakerPhrase>& phrases, const std::vector<Utterance>& utterances,
                      Turns& turns) {
  CandidateWeigher(input, mentions, entities, phrases, utterances, turns).run();
}

}  // namespace dixit
