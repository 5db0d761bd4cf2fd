#include "speakers/reference.hpp"

#include "speakers/antecedents.hpp"
#include "speakers/appositions.hpp"
#include "speakers/bodies.hpp"
#include "speakers/bystanders.hpp"
#include "speakers/clause_places.hpp"
#include "speakers/focus.hpp"
#include "speakers/introductions.hpp"
#include "speakers/kin.hpp"
#include "speakers/known_descriptions.hpp"
#include "speakers/late_names.hpp"
#include "speakers/narration.hpp"
#include "speakers/offices.hpp"
#include "speakers/owners.hpp"
#include "speakers/questions.hpp"
#include "speakers/relatives.hpp"
#include "speakers/scene_entries.hpp"
#include "speakers/titles.hpp"
#include "speakers/unnamed.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace dixit {
namespace {

using enum WordClass;

constexpr float kFarthestInNews = 5;    // sentences between a pronoun and whom it means
constexpr float kBesideInNews = 2;      // the same where the sentence itself names somebody
constexpr float kLeastInNews = -0.25F;  // FocusQuery::least of `it` and `they`
constexpr float kUntoldInNews = 0.25F;  // FocusQuery::untold: `he` is who just spoke, whoever is known for a man

class ReferenceResolver {
 public:
  ReferenceResolver(const SpeakerInput& input, bool fiction, const std::vector<Attribution>& attributions,
                    Mentions& mentions, Entities& entities, const std::vector<KnownSpeaker>& known,
                    std::vector<SpeakerPhrase>& phrases)
      : input_(input),
        words_(input),
        fiction_(fiction),
        attributions_(attributions),
        mentions_(mentions),
        entities_(entities),
        known_(known),
        phrases_(phrases),
        order_(input.memory),
        questions_(input, fiction, attributions, mentions, entities),
        relatives_(input, mentions),
        owners_(input, mentions, entities, focus_),
        offices_(input, mentions, entities),
        descriptions_(input, fiction, mentions, entities, offices_, focus_),
        titles_(input, mentions, entities, offices_),
        introductions_(input, mentions, entities, titles_),
        unnamed_(input, fiction, mentions, entities),
        bystanders_(input, mentions, entities, focus_, unnamed_),
        kin_(entities, input.memory) {}

  void run() {
    read_phrases();
    mark_reported(attributions_, mentions_, input_.memory);
    std::size_t next = 0;
    for (const std::uint32_t index : order_) {
      SpeakerPhrase& phrase = phrases_[index];
      while (next < mentions_.list.size() && mentions_.list[next].name.begin < phrase.head) see(next++);
      resolve(phrase, attributions_[index]);
      while (next < mentions_.list.size() && mentions_.list[next].name.begin == phrase.head)
        meet(next++, phrase, attributions_[index].kind);
    }
    while (next < mentions_.list.size()) see(next++);
    if (fiction_) return;
    find_late_names(mentions_, entities_, phrases_);
    find_name_of_lead(input_, attributions_, mentions_, phrases_, entities_);
    find_names_of_headlines(input_, offices_, phrases_, entities_);
    take_revealed_names(entities_, mentions_, phrases_);
  }

 private:
  void read_phrases() {
    phrases_.assign(attributions_.size(), SpeakerPhrase());
    SpeakerPhraseReader reader(input_, mentions_);
    for (std::uint32_t index = 0; index < attributions_.size(); ++index) {
      const auto& speaker = attributions_[index].speaker;
      if (!speaker || speaker->empty()) continue;
      phrases_[index] = reader.read(*speaker);
      if (const TokenRange owner = owner_of(phrases_[index]); !owner.empty()) phrases_[index] = reader.read(owner);
      order_.push_back(index);
    }
    const auto place = [this](std::uint32_t index) { return std::pair(phrases_[index].head, index); };
    if (!std::ranges::is_sorted(order_, {}, place)) std::ranges::sort(order_, {}, place);
  }

  /// `his mother` of `his mother's voice`, `Doe` of `the voice of Doe`: in a story, whose face or voice speaks.
  [[nodiscard]] TokenRange owner_of(const SpeakerPhrase& phrase) const {
    const bool thing = phrase.kind == ReferenceKind::description && phrase.what == SpeakerKind::unknown;
    if (!fiction_ || !thing || words_.classes(phrase.head).any(medium | work)) return {};
    const bool known = words_.classes(phrase.tokens.begin).any(determiner | possessive) &&
                       !words_.is_indefinite(phrase.tokens.begin);  // not: a man's voice
    for (TokenIndex at = phrase.head; known && at > phrase.tokens.begin + 1; --at)
      if (words_.is_possessive_clitic(at - 1)) return {phrase.tokens.begin, at - 1};
    if (!words_.is_name_link(phrase.head + 1)) return {};
    const std::size_t index = mentions_.first_from(phrase.head + 2);
    if (index == mentions_.list.size() || mentions_.list[index].kind != MentionKind::name) return {};
    const Mention& name = mentions_.list[index];
    return name.tokens.begin == phrase.head + 2 && !name.flags.has(MentionFlag::possessive) ? name.tokens
                                                                                            : TokenRange{};
  }

  // ---- whom the text speaks of

  void see(std::size_t index) {
    Mention& mention = mentions_.list[index];
    hear(mention.name.begin);
    if (is_in_front_of_pronoun(mention)) return;
    const bool aside = mention.flags.any(MentionFlags(MentionFlag::quoted) | MentionFlag::reported);
    switch (mention.kind) {
      case MentionKind::name:
        see_name(index, aside);
        break;
      case MentionKind::pronoun:
        if (!aside && mention.flags.has(MentionFlag::subject)) see_pronoun(mention);
        break;
      case MentionKind::description:
        if (!aside) see_description(index);
        break;
    }
  }

  /// `Once a nurse, she said`: tells what she is, not who.
  [[nodiscard]] bool is_in_front_of_pronoun(const Mention& mention) const {
    constexpr TokenIndex kLongest = 6;
    TokenIndex begin = mention.tokens.begin;
    if (begin > 0 && words_.is_indefinite(begin - 1)) --begin;
    if (begin > input_.sentences[mention.sentence].begin + 1 || !words_.is_indefinite(begin)) return false;
    TokenIndex comma = mention.tokens.end;
    while (comma < mention.tokens.end + kLongest && words_.is_word(comma)) ++comma;
    return words_.kind(comma) == TokenKind::comma && words_.classes(comma + 1).has(subject_pronoun) &&
           !words_.classes(comma + 1).has(first_person);
  }

  /// The mention that is the speaker itself: a description is who the reading before found to speak.
  void meet(std::size_t index, const SpeakerPhrase& phrase, Kind kind) {
    if (mentions_.list[index].kind == MentionKind::name) return see(index);
    mentions_.list[index].entity = phrase.entity;
    const bool described = phrase.kind == ReferenceKind::description && phrase.entity != kNobody;
    if (!fiction_ || !described || kind != Kind::direct || entities_[phrase.entity].named) return;
    if (const EntityId known = speaker_of_paragraph(phrase.head); known != kNobody)
      mentions_.list[index].entity = known;
  }

  /// A stranger is one until the story names him.
  [[nodiscard]] bool is_named_later(EntityId id, TokenIndex at) const {
    return entities_[id].named && entities_[id].first_told > at;
  }

  /// Those who are known to have spoken up to here.
  void hear(TokenIndex until) {
    for (; next_known_ < known_.size() && known_[next_known_].at <= until; ++next_known_) {
      const KnownSpeaker& speaker = known_[next_known_];
      if (speaker.entity == kNobody || is_named_later(speaker.entity, speaker.at)) continue;
      focus_.push({speaker.entity, speaker.at, speaker.sentence, true, true, false});
    }
  }

  /// Doe of `She was with Doe, who had risen.`: the story goes on with him.
  [[nodiscard]] bool is_told_more_of(const Mention& mention) const {
    if (mention.kind != MentionKind::name || words_.kind(mention.tokens.end) != TokenKind::comma) return false;
    const TokenIndex end = input_.sentences[mention.sentence].end;
    if (input_.paragraphs[paragraph_at(input_.paragraphs, mention.name.begin)].tokens.end != end) return false;
    const WordClasses who = words_.classes(mention.tokens.end + 1), verb = words_.classes(mention.tokens.end + 2);
    return who.has(relative) && !who.any(determiner | complementizer | possessive) &&
           verb.any(verb_past | verb_third | have | be);
  }

  /// Tells the focus of `mention`, whose entity is known.
  void push(const Mention& mention, bool aside, bool told = false) {
    const TokenRange sentence = input_.sentences[mention.sentence];
    const bool replies = !fiction_ && !aside && is_agent_of_cue(mention, words_);
    const bool subject = told || replies || is_topic(mention, aside);
    const bool subclause = fiction_ && subject && is_of_late_subclause(mention, sentence, words_);
    const bool person = mention.kind == MentionKind::description && mention.what == SpeakerKind::person;
    const bool enters = fiction_ && subject && !subclause && person && words_.is_indefinite(mention.tokens.begin);
    const bool acts = fiction_ && !subclause && !aside && mention.flags.has(MentionFlag::subject) &&
                      (person || mention.kind == MentionKind::name);
    if (enters || acts || (fiction_ && is_seen_first(mention, aside))) introductions_.enters(mention, focus_);
    const bool speaks = replies || (!fiction_ && !aside && is_thinking(mention, words_));
    focus_.push({mention.entity, mention.name.begin, mention.sentence, subject, speaks, aside, subclause, enters});
  }

  /// `Roe turned, and saw Doe`, whom the text has not named before.
  [[nodiscard]] bool is_seen_first(const Mention& mention, bool aside) const {
    if (aside || mention.kind != MentionKind::name || mention.flags.has(MentionFlag::possessive)) return false;
    const TokenIndex at = mention.tokens.begin;
    if (at < 2 || words_.kind(at - 2) == TokenKind::mark) return false;  // "No," said Doe
    return words_.classes(at - 1).has(verb_past) && entities_[mention.entity].first_mention == at;
  }

  /// Whether the sentence tells of `mention`: it is its subject, or as good as that.
  [[nodiscard]] bool is_topic(const Mention& mention, bool aside) const {
    const TokenRange sentence = input_.sentences[mention.sentence];
    if (is_fronted(mention, sentence, words_)) return true;
    const bool kin = !fiction_ && mention.kind == MentionKind::description && owns(mention.tokens.begin);
    if (mention.flags.has(MentionFlag::subject) && !kin) return true;
    return fiction_ && (opens_as_owner(mention, sentence) || is_presented(mention, words_) ||
                        is_exclaimed(mention, sentence, words_) || (!aside && is_told_more_of(mention)));
  }

  /// `Obituary: Jane Doe, midwife`: a word in front of a colon that the text has nowhere else.
  [[nodiscard]] bool names_column(const Mention& mention) const {
    return mention.name.begin == 0 && mention.word_count == 1 && words_.classes(0).empty() &&
           words_.kind(1) == TokenKind::colon && entities_[mention.entity].mention_count < 2;
  }

  /// `his` of `his father`, of whom a report tells for his sake.
  [[nodiscard]] bool owns(TokenIndex at) const {
    return words_.classes(at).has(possessive) && words_.classes(at).any(masculine | feminine);
  }

  void see_name(std::size_t index, bool aside) {
    const Mention& mention = mentions_.list[index];
    if (mention.entity == kNobody || names_state(mention) || (!fiction_ && names_column(mention))) return;
    const bool here = !fiction_ || !aside || !is_governed(mention, words_);  // not: the tomb of Bishop Doe
    if (const TokenRange title{mention.tokens.begin, mention.name.begin}; !title.empty()) {
      titles_.learn(mention.entity, title, here);
      if (!aside) note_kin(with_owner(index, title), mention.entity, mention.sentence);
    }
    if (fiction_) introductions_.learn(mention);
    introductions_.learn_bare_role(mention);
    const bool firm = !fiction_ && is_owner_of_shares(mention);
    if (firm) entities_[mention.entity].kind = SpeakerKind::organisation;
    if (fiction_ && !aside && !mention.flags.has(MentionFlag::subject)) bystanders_.see(index);
    push(mention, aside, firm || (!aside && is_brought_in(index)));
  }

  /// `The board heard from the lawyer Jane Doe.`, `Up rose Jane Doe.`, `The next was Jane Doe.`: the paragraph goes on
  /// with her, if nobody else acts in the sentence.
  [[nodiscard]] bool is_brought_in(std::size_t index) const {
    const Mention& mention = mentions_.list[index];
    const TokenIndex at = mention.tokens.begin;
    if (fiction_ || mention.what != SpeakerKind::person || mention.word_count < 2 ||
        mention.flags.has(MentionFlag::possessive) || entities_[mention.entity].first_mention != at)
      return false;
    const TokenRange sentence = input_.sentences[mention.sentence];
    if (at == sentence.begin || input_.paragraphs[paragraph_at(input_.paragraphs, at)].tokens.end == sentence.end)
      return false;
    if (is_presented(mention, words_)) return true;
    const bool told = at < mention.name.begin || words_.kind(mention.tokens.end) == TokenKind::comma;
    return (told || words_.classes(at - 1).any(verb_past | verb_third)) && !acts_in_front(index);
  }

  /// Whether somebody in the sentence of mention number `index` is a subject in front of it: no body.
  [[nodiscard]] bool acts_in_front(std::size_t index) const {
    const std::uint32_t sentence = mentions_.list[index].sentence;
    constexpr std::size_t kFarActor = 16;  // mentions
    const std::size_t limit = index - std::min(index, kFarActor);
    while (index-- > limit && mentions_.list[index].sentence == sentence) {
      const Mention& other = mentions_.list[index];
      if (other.flags.has(MentionFlag::subject) && other.what != SpeakerKind::organisation) return true;
    }
    return false;
  }

  /// `his aunt`, `Doe's aunt` of the `aunt` in front of mention number `index`.
  [[nodiscard]] TokenRange with_owner(std::size_t index, TokenRange title) const {
    if (title.begin == 0) return title;
    if (words_.classes(title.begin - 1).has(possessive)) return {title.begin - 1, title.end};
    const bool owned = index > 0 && words_.is_possessive_clitic(title.begin - 1);
    const Mention* const owner = owned ? &mentions_.list[index - 1] : nullptr;
    return owner != nullptr && owner->tokens.end + 1 == title.begin ? TokenRange{owner->tokens.begin, title.end}
                                                                    : title;
  }

  /// `Shares in Oster fell`: of Oster is told.
  [[nodiscard]] bool is_owner_of_shares(const Mention& mention) const {
    const TokenIndex at = mention.tokens.begin;
    const Entity& entity = entities_[mention.entity];
    return at > 1 && words_.classes(at - 1).has(preposition) && words_.frames(at - 2).has(Frame::of_firms) &&
           entity.kind == SpeakerKind::unknown && entity.gender == Gender::unknown;
  }

  /// `Ellery, Fla.`
  [[nodiscard]] bool names_state(const Mention& mention) const {
    const TokenIndex at = mention.name.begin;
    const WordClasses may = words_.classes(at);
    return may.has(place) && may.has(abbreviation) && at > 0 && words_.kind(at - 1) == TokenKind::comma;
  }

  void see_pronoun(Mention& mention) {
    if (mention.flags.has(MentionFlag::first_person)) {
      if (mention.flags.has(MentionFlag::plural)) return;
      if (!first_person_) first_person_ = is_in_first_person(mentions_);
      if (!*first_person_) return;
      mention.entity = unnamed_.narrator(mention.tokens, false);
      return;
    }
    if (mention.gender == Gender::unknown) return;
    EntityId found = bystanders_.take_newcomer(mention.sentence, mention.gender);
    if (found == kNobody)
      found = focus_.find({.sentence = mention.sentence,
                           .gender = mention.gender,
                           .person = true,
                           .untold = fiction_ ? FocusQuery::kUntold : kUntoldInNews},
                          entities_);
    if (found == kNobody) found = bystanders_.take(mention.sentence, mention.gender);
    if (found == kNobody && fiction_) found = unnamed_.add_newcomer(mention);
    mention.entity = found;
    learn_gender(found, mention.gender, mention.name.begin, mention.sentence);
    if (found != kNobody) push(mention, false);
  }

  void see_description(std::size_t index) {
    if (is_told_beside(index)) return;
    Mention& mention = mentions_.list[index];
    const WordKey word = mentions_.words[mention.first_word], wording = wording_of(mention, word);
    if (fiction_ ? tells_more(index, wording) : gives_office(index)) return;
    if (mention.flags.has(MentionFlag::definite)) mention.entity = known_by(mention, word, wording);
    if (mention.entity == kNobody && is_newcomer(mention.name.begin, mention.flags.has(MentionFlag::definite)))
      mention.entity = unnamed_.last_newcomer(mention.name.begin);
    if (mention.entity == kNobody) bring_in(index, word, wording);
    if (fiction_) see_bystander(index, word);
    if (mention.entity == kNobody) return;
    if (fiction_) introductions_.reveal(mention);
    if (Entity& entity = entities_[mention.entity]; fiction_ && entity.by_office && entity.gender == Gender::unknown)
      entity.gender = mention.gender;  // the commander, who is she
    push(mention, false);
  }

  /// `the stranger`, in a story
  [[nodiscard]] bool is_newcomer(TokenIndex head, bool definite) const {
    return fiction_ && definite && words_.frames(head).has(Frame::newcomer);
  }

  /// Who it is stands beside the description: in an apposition, behind a dash, as an owner.
  bool is_told_beside(std::size_t index) {
    Mention& mention = mentions_.list[index];
    const Mention* const name = find_apposed_name(mentions_, words_, index);
    if (name != nullptr && mention.what == SpeakerKind::person && !mention.flags.has(MentionFlag::plural)) {
      take_title(mention, *name);
      return true;
    }
    mention.entity = told_behind_dash(index);
    if (mention.entity != kNobody || (fiction_ && take_relative(mention))) return true;
    if (name == nullptr || !is_name_of_body(mention, *name)) return false;
    take_for_body(mention, *name);
    return true;
  }

  /// `Anna Doe, the secretary general of the union,` and `the driver, Paul Roe,`: the title is the name's.
  void take_title(Mention& title, const Mention& name) {
    title.entity = name.entity;
    if (entities_[name.entity].kind == SpeakerKind::unknown) entities_[name.entity].kind = title.what;
    if (fiction_)
      introductions_.reveal(title);
    else
      introductions_.reveal(title, name);
    titles_.learn(name.entity, title.tokens);
    note_kin(title.tokens, name.entity, title.sentence);
  }

  /// `his aunt` of `his aunt Clara`, `Clara, his aunt,`, in a story: from now on she is `his aunt`.
  void note_kin(TokenRange title, EntityId one, std::uint32_t sentence) {
    if (!fiction_ || title.size() < 2) return;
    const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(title);
    const WordClasses may = words_.classes(phrase.head);
    if (phrase.kind != ReferenceKind::description || !may.has(person)) return;
    if (gender_of(may) == Gender::unknown) return;  // my companion: now one, now another
    kin_.note(owners_.find(phrase, sentence, one), phrase.word, one, true);
  }

  /// Whom a definite description means; or kNobody.
  [[nodiscard]] EntityId known_by(const Mention& mention, WordKey word, WordKey wording) const {
    const TokenIndex at = mention.name.begin;
    EntityId known = descriptions_.find(wording, mention.gender, at);
    if (known == kNobody) known = descriptions_.find(word, mention.gender, at);
    if (!fiction_) return known != kNobody ? known : described_by(mention);
    if (known == kNobody) known = offices_.holder_of_other_spelling(at);  // the doctor: Dr. Doe
    if (descriptions_.is_in_mind(known)) return known;
    const EntityId anew = descriptions_.find_anew(mention);
    return anew != kNobody ? anew : known;
  }

  /// Adds who is described for the first time, if the text goes on about that one.
  void bring_in(std::size_t index, WordKey word, WordKey wording) {
    Mention& mention = mentions_.list[index];
    descriptions_.note(word);
    const bool met = fiction_ && mention.what == SpeakerKind::person && words_.is_indefinite(mention.tokens.begin) &&
                     is_met(mentions_, words_, index);
    if (!met && !mention.flags.has(MentionFlag::subject) && !is_asked(mention)) return;
    mention.entity = unnamed_.add_described(mention);
    entities_.set_holder(wording, mention.entity);
  }

  /// `I asked the owner whether`: who answers.
  [[nodiscard]] bool is_asked(const Mention& mention) const {
    const TokenIndex at = mention.tokens.begin;
    return !fiction_ && at > 0 && mention.what == SpeakerKind::person && words_.classes(at - 1).has(verb_cue) &&
           words_.frames(at - 1).has(Frame::asks);
  }

  /// One who does nothing may act next; and `another boy` is not who was `the boy` before.
  void see_bystander(std::size_t index, WordKey word) {
    const Mention& mention = mentions_.list[index];
    const bool one = words_.classes(mention.name.begin).any(person | role) && !mention.flags.has(MentionFlag::plural);
    if (one && !mention.flags.has(MentionFlag::subject)) bystanders_.see(index);
    const bool newcomer = one && mention.entity == kNobody && words_.is_indefinite(mention.tokens.begin);
    if (newcomer && entities_.holder(word) != kNobody) entities_.set_holder(word, kNobody);
  }

  /// `His mother got up`, in a story: the one who is known for it.
  bool take_relative(Mention& mention) {
    const WordClasses may = words_.classes(mention.name.begin);
    if (!may.has(person) || may.has(role) ||
        mention.flags.any(MentionFlags(MentionFlag::plural) | MentionFlag::possessive))
      return false;
    if (mention.gender == Gender::unknown || mention.tokens.begin == mention.name.begin) return false;
    const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(mention.tokens);
    const EntityId owner = owners_.find(phrase, mention.sentence, entities_.holder(phrase.word));
    if (owner == kNobody) return false;
    const EntityId known = kin_.find(owner, phrase.word, phrase.gender);
    if (known == kNobody) return false;
    kin_.note(owner, phrase.word, known);
    mention.entity = known;
    push(mention, false);
    return true;
  }

  /// Whom a report means by a description with its other words: `the union leader`, `the carmaker`; or kNobody.
  [[nodiscard]] EntityId described_by(const Mention& mention) const {
    const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(mention.tokens);
    const bool somebody = mention.what == SpeakerKind::person && !mention.flags.has(MentionFlag::plural);
    const EntityId known = somebody ? descriptions_.find(phrase, mention.sentence) : kNobody;
    if (known != kNobody || !tells_of_body(phrase, words_)) return known;
    return known_body(find_body(focus_, entities_, words_, mention.name.begin));
  }

  /// `the girl--the soul that had called him`, in a story: who stands in front of the dash; or kNobody.
  [[nodiscard]] EntityId told_behind_dash(std::size_t index) const {
    if (!fiction_ || index == 0) return kNobody;
    const Mention &mention = mentions_.list[index], &before = mentions_.list[index - 1];
    const bool joined = before.tokens.end + 1 == mention.tokens.begin && words_.is_dash(before.tokens.end);
    const bool one = mention.what == SpeakerKind::person && before.kind != MentionKind::pronoun &&
                     !mention.flags.has(MentionFlag::plural) && !before.flags.has(MentionFlag::plural);
    return joined && one && !clash(gender_of(before, entities_), mention.gender) ? before.entity : kNobody;
  }

  /// `Doe was quite a young man`, `Doe, who was the doctor there`: the young man is Doe.
  bool tells_more(std::size_t index, WordKey wording) {
    Mention& mention = mentions_.list[index];
    const bool newcomer = words_.is_indefinite(mention.tokens.begin);
    const bool office = words_.classes(mention.name.begin).has(role) && !words_.is_capital(mention.name.begin);
    const Mention* const subject = newcomer || office ? find_predicated(mentions_, words_, index, true) : nullptr;
    if (subject == nullptr || (!newcomer && subject->kind != MentionKind::name)) return false;
    if (clash(mention.gender, entities_[subject->entity].gender)) return false;
    mention.entity = subject->entity;
    entities_.set_holder(wording, mention.entity);
    entities_.set_holder(mentions_.words[mention.first_word], mention.entity);
    return true;
  }

  /// `Doe is the new mayor of Lindow`
  bool gives_office(std::size_t index) {
    Mention& mention = mentions_.list[index];
    if (!words_.classes(mention.name.begin).has(role)) return false;
    if (words_.classes(mention.tokens.begin - 1).has(negation)) return false;
    const Mention* const subject = find_predicated(mentions_, words_, index, false);
    if (subject == nullptr || subject->kind != MentionKind::name ||
        clash(mention.gender, entities_[subject->entity].gender))
      return false;
    mention.entity = subject->entity;
    titles_.learn(subject->entity, mention.tokens);
    return true;
  }

  /// `The airline, SkyLark, said`, `Green Canopy, a charity that plants trees, said`; not: he left the company, Doe
  /// said.
  [[nodiscard]] bool is_name_of_body(const Mention& mention, const Mention& name) const {
    const Entity& entity = entities_[name.entity];
    const bool told = entity.gender_told && (entity.word_count > 1 || entity.honorific != kUnknownWord);  // not: Nova
    const bool may_be = entity.kind != SpeakerKind::group && !told && !entity.plural;
    const TokenIndex behind = std::max(mention.tokens.end, name.tokens.end);
    const bool goes_on =
        behind == mention.tokens.end && words_.classes(behind).any(relative | preposition | verb_participle);
    const bool closed = goes_on || words_.kind(behind) == TokenKind::comma;
    const bool owner = mention.tokens.begin > 0 &&  // a spokeswoman for the airline, Jane Doe,
                       words_.classes(mention.tokens.begin - 1).has(preposition);
    return !fiction_ && mention.what == SpeakerKind::organisation && may_be && closed && !owner;
  }

  void take_for_body(Mention& mention, const Mention& name) {
    Entity& entity = entities_[name.entity];
    mention.entity = name.entity;
    entity.kind = SpeakerKind::organisation;
    entity.gender = Gender::unknown;
    entities_.set_holder(mentions_.words[mention.first_word], name.entity);
  }

  /// `old man` of `an old man`, in a story, where another man may be present.
  [[nodiscard]] WordKey wording_of(const Mention& description, WordKey head) {
    TokenIndex begin = description.tokens.begin;
    if (words_.classes(begin).any(determiner | possessive)) ++begin;
    if (!fiction_ || begin >= description.name.begin) return head;
    return mentions_.table.add(words_.bytes(begin, description.name.end));
  }

  // ---- who the speakers are

  void resolve(SpeakerPhrase& phrase, const Attribution& attribution) {
    const std::uint32_t sentence = attribution.sentence;
    switch (phrase.kind) {
      case ReferenceKind::nobody:
        return;
      case ReferenceKind::name:
        if (!phrase.title.empty()) {
          titles_.learn(phrase.entity, phrase.title);
          note_kin(phrase.title, phrase.entity, sentence);
        }
        break;
      case ReferenceKind::pronoun:
        phrase.entity = fiction_ ? kNobody : find_aged(mentions_, words_, phrase);
        if (phrase.entity == kNobody) phrase.entity = resolve_pronoun(phrase, attribution);
        if (fiction_ && is_stranger(phrase.entity)) introductions_.speaks(phrase.entity, sentence, true, false);
        if (phrase.what == SpeakerKind::person) learn_gender(phrase.entity, phrase.gender, phrase.head, sentence);
        break;
      case ReferenceKind::description:
        phrase.entity = fiction_ ? kNobody : find_aged(mentions_, words_, phrase);
        if (phrase.entity == kNobody)
          phrase.entity = is_of_last_cue(phrase) ? last_description_->entity : resolve_description(phrase, sentence);
        last_description_ = &phrase;
        break;
    }
    if (phrase.entity == kNobody) return;
    learn_kind(phrase);
    if (phrase.first_person) return;  // `I` is never `he`
    const bool subject = !is_agent(phrase);
    const bool speaks = attribution.kind != Kind::indirect;  // "No," said Doe. His wife begged him to stay.
    const bool asks =
        phrase.kind == ReferenceKind::description && questions_.is_question(attribution);  // he who answers
    focus_.push(
        {speaks ? known_speaker(phrase) : phrase.entity, phrase.head, sentence, subject, subject && !asks, false});
  }

  /// `Asked by a reporter, she laughed`
  [[nodiscard]] bool is_agent(const SpeakerPhrase& phrase) const {
    if (fiction_ || phrase.kind != ReferenceKind::description || phrase.tokens.begin < 2) return false;
    const TokenIndex by = phrase.tokens.begin - 1;
    const TokenIndex before = by - (by > 1 && words_.classes(by - 1).has(interrogative) ? 2 : 1);  // asked why by
    return words_.classes(by).has(preposition) && words_.classes(before).has(verb_participle);
  }

  /// The subject of two cues is one: `Officials of the port said it was late and added that it was dry.`
  [[nodiscard]] bool is_of_last_cue(const SpeakerPhrase& phrase) const {
    return !fiction_ && last_description_ != nullptr && last_description_->tokens.begin == phrase.tokens.begin &&
           last_description_->tokens.end == phrase.tokens.end;
  }

  /// Who was found to speak by the reading before, where the phrase only describes. `The girl` is that one from here
  /// on, and `the tall girl` where `the girl` was so before.
  EntityId known_speaker(const SpeakerPhrase& phrase) {
    if (!fiction_ || phrase.kind != ReferenceKind::description) return phrase.entity;
    hear(phrase.head);
    const EntityId known = speaker_of_paragraph(phrase.head);
    if (known == kNobody) return phrase.entity;
    if (words_.classes(phrase.head).has(person)) kin_.note(phrase.owner, phrase.word, known);
    if (is_role(phrase, words_)) return known;
    if (entities_.holder(phrase.word) == known) entities_.set_holder(phrase.wording, known);
    entities_.set_holder(phrase.word, known);
    return known;
  }

  /// Nobody where `body` may be a place that only stands in front of another word.
  [[nodiscard]] EntityId known_body(EntityId body) const {
    const bool known = body != kNobody && (entities_[body].kind != SpeakerKind::unknown || entities_[body].acts);
    return known ? body : kNobody;
  }

  EntityId resolve_pronoun(const SpeakerPhrase& phrase, const Attribution& attribution) {
    const std::uint32_t sentence = attribution.sentence;
    if (phrase.second_person) return kNobody;
    if (phrase.first_person) return unnamed_.narrator(phrase.tokens, phrase.plural);
    if (const EntityId asked = questions_.find_asked(phrase, attribution); asked != kNobody) return asked;
    FocusQuery query{.sentence = sentence, .gender = phrase.gender, .plural = phrase.plural};
    if (!fiction_) {
      query.farthest = kFarthestInNews;
      query.untold = kUntoldInNews;
    }
    query.person = phrase.what == SpeakerKind::person;
    query.body = phrase.what == SpeakerKind::organisation;
    query.says = fiction_;
    const bool adds = attribution.cue && words_.stands_in(attribution.cue->end - 1);
    query.resumes = !fiction_ && (adds || questions_.answers(phrase, sentence));
    if (!fiction_ && !query.person) query.least = kLeastInNews;
    if (query.person)
      if (const EntityId entering = bystanders_.take_newcomer(sentence, phrase.gender); entering != kNobody)
        return entering;
    EntityId found = focus_.find(query, entities_);
    if (!fiction_ && query.body && !query.plural)
      if (const EntityId told = subject_of_content(phrase, attribution); told != kNobody) found = told;
    if (!fiction_ && query.plural) {
      if (found == kNobody || !entities_[found].plural)
        if (const EntityId joint = joint_before(phrase.head, sentence); joint != kNobody) found = joint;
      if (found == kNobody || !entities_[found].plural)
        if (const EntityId many = many_beside(phrase.head, sentence); many != kNobody) found = many;
      query.farthest = kBesideInNews;
      if (focus_.find(query, entities_) == kNobody)
        if (const EntityId told = subject_of_content(phrase, attribution); told != kNobody) found = told;
    }
    return found == kNobody && query.person ? bystanders_.take(sentence, phrase.gender) : found;
  }

  /// `Economists expect a slump, they wrote`, `Oster will cut jobs, it said`; or kNobody.
  EntityId subject_of_content(const SpeakerPhrase& pronoun, const Attribution& attribution) {
    if (attribution.content.empty() || attribution.content.front().begin > pronoun.head) return kNobody;
    const TokenIndex begin = attribution.content.front().begin;
    std::size_t index = mentions_.first_from(begin);
    if (index >= mentions_.list.size() || mentions_.list[index].tokens.begin != begin) return kNobody;
    if (mentions_.list[index].flags.has(MentionFlag::possessive)) ++index;
    if (index >= mentions_.list.size() || mentions_.list[index].tokens.end > attribution.content.front().end)
      return kNobody;
    const Mention& mention = mentions_.list[index];
    if (!mention.flags.has(MentionFlag::subject)) return kNobody;
    if (mention.kind == MentionKind::name && !pronoun.plural) return body_called(mention.entity);
    if (mention.kind != MentionKind::description || mention.flags.has(MentionFlag::plural) != pronoun.plural)
      return kNobody;
    if (!pronoun.plural && mention.what != SpeakerKind::organisation) return kNobody;
    SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read({begin, mention.tokens.end});
    return resolve_description(phrase, attribution.sentence);
  }

  /// Who is `it`, or kNobody: no person.
  [[nodiscard]] EntityId body_called(EntityId one) const {
    const bool may_be = one != kNobody && !entities_[one].plural && entities_[one].kind != SpeakerKind::person &&
                        !entities_[one].gender_told;
    return may_be ? one : kNobody;
  }

  /// `Doe was sent out by the senators, as they accused her`: the many that stand last in front of the pronoun in its
  /// sentence; or kNobody.
  EntityId many_beside(TokenIndex at, std::uint32_t sentence) {
    for (std::size_t index = mentions_.first_from(at); index-- > 0;) {
      const Mention& mention = mentions_.list[index];
      if (mention.sentence != sentence) return kNobody;
      if (mention.kind != MentionKind::description || !mention.flags.has(MentionFlag::plural)) continue;
      if (mention.flags.has(MentionFlag::quoted)) continue;
      SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(mention.tokens);
      return resolve_description(phrase, sentence);
    }
    return kNobody;
  }

  /// The last two who stand together as a subject: `Jane Doe and Peter Roe left. They said`
  EntityId joint_before(TokenIndex at, std::uint32_t sentence) {
    constexpr std::size_t kMost = 12;  // mentions
    const std::size_t end = mentions_.first_from(at);
    for (std::size_t index = end; index-- > end - std::min(end, kMost) && index > 0;) {
      const Mention &first = mentions_.list[index - 1], &second = mentions_.list[index];
      if (sentence - second.sentence > 1) return kNobody;
      if (!are_joined_names(first, second)) continue;
      const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read({first.tokens.begin, second.tokens.end});
      if (!phrase.joint) return kNobody;
      const EntityId known = descriptions_.find_joint(phrase);
      return known != kNobody ? known : add(phrase, sentence);
    }
    return kNobody;
  }

  /// `the two`, `the two men`, `the couple`
  [[nodiscard]] bool takes_up_several(const SpeakerPhrase& phrase) const {
    const TokenIndex number = phrase.tokens.begin + 1;
    if (!phrase.definite || phrase.tokens.end != phrase.head + 1 || number > phrase.head) return false;
    const bool pair = number == phrase.head && words_.frames(number).has(Frame::both);
    return pair || (words_.classes(number).has(number_word) && !words_.classes(number).has(adjective));
  }

  /// Those who have just spoken with one voice, or are as many: `Two nurses left. The two said`; or kNobody.
  EntityId find_several(const SpeakerPhrase& phrase, std::uint32_t sentence) {
    constexpr std::uint32_t kNear = 2;  // sentences
    const TokenIndex number = phrase.tokens.begin + 1;
    const bool both = words_.frames(number).has(Frame::both);
    EntityId found = both ? joint_before(phrase.head, sentence) : kNobody;
    focus_.visit([&](const FocusEntry& entry) {
      const Entity& entity = entities_[entry.entity];
      if (found != kNobody || !entity.plural || entity.named || sentence - entry.sentence > kNear) return;
      if (entity.joint ? both : words_.token(entity.name.begin).word == words_.token(number).word) found = entry.entity;
    });
    return found;
  }

  [[nodiscard]] bool are_joined_names(const Mention& first, const Mention& second) const {
    if (first.kind != MentionKind::name || second.kind != MentionKind::name) return false;
    if (first.entity == kNobody || second.entity == kNobody || first.flags.has(MentionFlag::quoted)) return false;
    return first.tokens.end + 1 == second.tokens.begin && words_.classes(first.tokens.end).has(coordinator) &&
           second.flags.has(MentionFlag::subject);
  }

  EntityId resolve_description(SpeakerPhrase& phrase, std::uint32_t sentence) {
    if (phrase.tokens.size() == 1 && words_.classes(phrase.head).has(relative))
      return resolve_relative(phrase.head, sentence);
    if (const EntityId namesake = find_namesake(mentions_, entities_, words_, phrase); namesake != kNobody)
      return namesake;
    const bool person_word = words_.classes(phrase.head).any(kRoles | group);
    if (fiction_) phrase.owner = owners_.find(phrase, sentence, person_word ? not_owner(phrase) : kNobody);
    if (phrase.owner != kNobody && !person_word) return owner_itself(phrase);
    if (const EntityId relative = told_relative(phrase); relative != kNobody) return relative;
    if (!fiction_ && phrase.definite)
      if (const EntityId relative = owners_.find_relative(phrase, sentence); relative != kNobody) return relative;
    if (phrase.plural) phrase.owner = kNobody;
    if (fiction_ && phrase.definite && !phrase.plural && phrase.owner == kNobody)
      if (const EntityId called = bystanders_.take_called(sentence, phrase.word); called != kNobody)
        return extended(called, phrase);
    if (const EntityId known = descriptions_.find_many(phrase); known != kNobody) return known;
    if (!fiction_ && takes_up_several(phrase))
      if (const EntityId several = find_several(phrase, sentence); several != kNobody) return several;
    if (phrase.joint || phrase.definite || (!phrase.modified && !words_.is_another(phrase.tokens.begin))) {
      EntityId known = phrase.joint ? descriptions_.find_joint(phrase) : descriptions_.find(phrase, sentence);
      const bool owned = words_.classes(phrase.tokens.begin).has(possessive);  // his office
      if (!fiction_ && !owned && (known == kNobody || is_bare(entities_[known], words_)) &&
          tells_of_body(phrase, words_))
        if (const EntityId named = find_body(focus_, entities_, words_, phrase.head); named != kNobody) known = named;
      if (known == kNobody && !fiction_ && !owned && !words_.is_indefinite(phrase.tokens.begin))
        known = find_described(focus_, entities_, phrase, sentence);
      if (known == kNobody && !fiction_ && tells_more_of_body(phrase, words_))
        known = find_body_before(focus_, entities_, words_, phrase.head, sentence);
      if (known == kNobody && is_newcomer(phrase.head, phrase.definite && !phrase.plural))
        known = unnamed_.last_newcomer(phrase.head);
      if (known != kNobody && !is_heard_anew(phrase, known)) return extended(known, phrase);
    }
    return add(phrase, sentence);
  }

  /// Whose mother `her mother` is not: her own, be she known to speak or told of before as her mother.
  [[nodiscard]] EntityId not_owner(const SpeakerPhrase& phrase) const {
    const EntityId speaker = speaker_of_paragraph(phrase.head);
    return speaker != kNobody ? speaker : entities_.holder(phrase.word);
  }

  /// `said his aunt`, in a story that named her so; or kNobody.
  EntityId told_relative(SpeakerPhrase& phrase) const {
    if (!fiction_ || phrase.owner == kNobody || phrase.plural) return kNobody;
    const Gender his = gender_of(words_.classes(phrase.tokens.begin));
    const EntityId one = kin_.find_told(phrase.owner, phrase.word, his, focus_);
    if (one == kNobody || clash(phrase.gender, entities_[one].gender)) return kNobody;
    if (one == phrase.owner) phrase.owner = kNobody;
    phrase.kin = true;
    return one;
  }

  EntityId resolve_relative(TokenIndex relative, std::uint32_t sentence) {
    relative = relatives_.first_of(relative, input_.sentences[sentence].begin);
    if (fiction_) return find_antecedent(focus_, entities_, words_, relative);
    if (Mention* const described = relatives_.described_by(relative)) {
      if (described->entity == kNobody) described->entity = unnamed_.add_described(*described);
      return described->entity;
    }
    if (relatives_.follows_newcomer(relative)) return thing_before(relative, sentence);
    const EntityId named = find_antecedent(focus_, entities_, words_, relative);
    return named != kNobody ? named : thing_before(relative, sentence);
  }

  /// `Doe's office`, which said; or kNobody.
  EntityId thing_before(TokenIndex relative, std::uint32_t sentence) {
    const TokenRange thing = relatives_.phrase_before(relative, input_.sentences[sentence].begin);
    if (thing.empty()) return kNobody;
    SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(thing);
    const bool which = !words_.classes(relative).has(complementizer);
    if (phrase.kind == ReferenceKind::description)
      return which && phrase.what == SpeakerKind::person ? kNobody : resolve_description(phrase, sentence);
    if (phrase.kind != ReferenceKind::name || phrase.entity == kNobody) return kNobody;
    return which && entities_[phrase.entity].kind == SpeakerKind::person ? kNobody : phrase.entity;
  }

  /// `his lips` say what he says.
  [[nodiscard]] EntityId owner_itself(SpeakerPhrase& phrase) const {
    const WordClasses first = words_.classes(phrase.tokens.begin);
    const bool told = !first.has(possessive) && words_.classes(phrase.head).has(noun);  // Doe's voice, not his lips
    phrase.kind = told ? ReferenceKind::name : ReferenceKind::pronoun;
    phrase.what = SpeakerKind::person;
    phrase.plural = false;
    phrase.gender = gender_of(first);
    return std::exchange(phrase.owner, kNobody);
  }

  /// Who is known to speak in front of token `at` in its paragraph; or kNobody.
  [[nodiscard]] EntityId speaker_of_paragraph(TokenIndex at) const {
    if (next_known_ == 0) return kNobody;
    const KnownSpeaker& last = known_[next_known_ - 1];
    return last.at < paragraph_begin(at) ? kNobody : last.entity;
  }

  [[nodiscard]] TokenIndex paragraph_begin(TokenIndex at) const {
    return input_.paragraphs[paragraph_at(input_.paragraphs, at)].tokens.begin;
  }

  /// What is called it or the company is no person.
  void learn_kind(const SpeakerPhrase& phrase) {
    SpeakerKind& kind = entities_[phrase.entity].kind;
    if (!fiction_ && kind == SpeakerKind::unknown && phrase.what == SpeakerKind::organisation) kind = phrase.what;
  }

  /// `She` tells of the diplomat. In a story, where many are present, pronouns tell of those without a name alone, and
  /// of those whom their paragraph speaks of.
  void learn_gender(EntityId id, Gender gender, TokenIndex at, std::uint32_t sentence) {
    if (id == kNobody || entities_[id].gender != Gender::unknown) return;
    if (fiction_ && (entities_[id].named || !focus_.has_since(id, paragraph_begin(at), sentence))) return;
    entities_[id].gender = gender;
  }

  /// `an elderly mariner`, who is `the mariner` from then on.
  [[nodiscard]] bool is_introduction(const Entity& entity) const { return words_.is_indefinite(entity.name.begin); }

  /// A description takes the fullest phrase as its name; in a story the one it is spoken of by.
  EntityId extended(EntityId id, const SpeakerPhrase& phrase) {
    Entity& entity = entities_[id];
    if (entity.named) return id;
    const TokenRange called = fiction_ ? phrase.core : without_circumstance(phrase.tokens, words_);
    if (fiction_ ? is_introduction(entity) && phrase.definite : called.size() > entity.name.size())
      entity.name = called;
    return id;
  }

  /// `a man`, whom nobody has named yet
  [[nodiscard]] bool is_stranger(EntityId id) const {
    return id != kNobody && !entities_[id].named && words_.is_indefinite(entities_[id].name.begin);
  }

  /// someone, some one
  [[nodiscard]] bool is_somebody(const SpeakerPhrase& phrase) const {
    const bool one = !phrase.definite && words_.classes(phrase.head).has(number_word);
    return one || words_.classes(phrase.tokens.begin).has(subject_pronoun);
  }

  [[nodiscard]] bool is_voice(const SpeakerPhrase& phrase) const { return words_.classes(phrase.head).has(verb_cue); }

  /// `a voice` is no other's than the one it comes from; `the voice` is not that of who has been seen since.
  [[nodiscard]] bool is_heard_anew(const SpeakerPhrase& phrase, EntityId known) const {
    if (!fiction_ || !(is_voice(phrase) || is_somebody(phrase))) return false;
    const bool other = is_somebody(phrase) && entities_[known].name.size() < phrase.core.size();  // one
    return other || entities_.revealed(known) != kNobody;
  }

  EntityId add(const SpeakerPhrase& phrase, std::uint32_t sentence) {
    const EntityId id = unnamed_.add_speaker(phrase);
    introductions_.speaks(id, sentence, is_somebody(phrase) || words_.is_indefinite(phrase.tokens.begin),
                          is_somebody(phrase) || is_voice(phrase));
    if (phrase.joint) descriptions_.note_joint(id);
    return id;
  }

  const SpeakerInput& input_;
  Words words_;
  const bool fiction_;
  const std::vector<Attribution>& attributions_;
  Mentions& mentions_;
  Entities& entities_;
  const std::vector<KnownSpeaker>& known_;
  std::vector<SpeakerPhrase>& phrases_;
  std::pmr::vector<std::uint32_t> order_;
  Focus focus_;
  const SpeakerPhrase* last_description_ = nullptr;
  Questions questions_;
  Relatives relatives_;
  Owners owners_;
  Offices offices_;
  KnownDescriptions descriptions_;
  Titles titles_;
  Introductions introductions_;
  Unnamed unnamed_;
  Bystanders bystanders_;
  Kin kin_;
  std::optional<bool> first_person_;  // told when it is asked
  std::size_t next_known_ = 0;
};

}  // namespace

void resolve_references(const SpeakerInput& input, bool fiction, const std::vector<Attribution>& attributions,
                        Mentions& mentions, Entities& entities, const std::vector<KnownSpeaker>& known,
                        std::vector<SpeakerPhrase>& phrases) {
  ReferenceResolver(input, fiction, attributions, mentions, entities, known, phrases).run();
}

}  // namespace dixit
