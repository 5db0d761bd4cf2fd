#include "speakers/naming.hpp"

#include "speakers/acronyms.hpp"
#include "speakers/clause_places.hpp"
#include "speakers/courtesy_titles.hpp"
#include "speakers/name_index.hpp"
#include "speakers/name_variants.hpp"
#include "speakers/namesakes.hpp"
#include "speakers/pronoun_votes.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

class NameResolver {
 public:
  NameResolver(const SpeakerInput& input, bool fiction, Mentions& mentions, Entities& entities)
      : words_(input),
        fiction_(fiction),
        mentions_(mentions),
        entities_(entities),
        titles_(input),
        variants_(input, mentions, entities),
        pronouns_(input, fiction, entities),
        votes_(mentions.table.size() + 1, input.memory),
        sure_(mentions.table.size() + 1, false, input.memory),
        namesakes_(input, fiction, mentions, entities, titles_, votes_),
        told_(mentions.table.size() + 1, false, input.memory),
        index_(input, fiction, mentions, entities, told_),
        acronyms_(input, mentions, entities),
        full_(input.memory),
        relatives_(input.memory),
        titled_(input.memory) {}

  void run() {
    note_mentions();
    for (const std::uint32_t index : full_) resolve_full(mentions_.list[index]);
    if (fiction_) note_titled();
    for (const std::uint32_t index : titled_) expect(mentions_.list[index]);
    for (Mention& mention : mentions_.list) {
      if (is_name(mention)) {
        if (mention.word_count == 1) resolve_short(mention);
        if (mention.entity != kNobody) count(mention);
      } else if (mention.kind == MentionKind::pronoun) {
        pronouns_.vote(mention);
      }
    }
    for (EntityId id = 0; id < entities_.size(); ++id) settle(entities_[id]);
  }

 private:
  [[nodiscard]] static bool is_name(const Mention& mention) { return mention.kind == MentionKind::name; }

  /// All that must be known before the first name is resolved.
  void note_mentions() {
    const Mention* last_name = nullptr;  // outside of quotations; none where it has a title
    for (std::uint32_t index = 0; index < mentions_.list.size(); ++index) {
      const Mention& mention = mentions_.list[index];
      const bool told = !mention.flags.has(MentionFlag::quoted);
      if (is_name(mention)) {
        note_name(mention, index);
        if (told) last_name = mention.flags.has(MentionFlag::bare) ? &mention : nullptr;
      } else if (told && last_name != nullptr && mention.kind == MentionKind::pronoun) {
        note_pronoun(mention, *last_name);
      }
    }
  }

  void note_name(const Mention& name, std::uint32_t index) {
    if (!name.flags.has(MentionFlag::doubtful))
      for (const WordKey word : mentions_.words_of(name)) sure_[word] = true;
    if (!name.flags.has(MentionFlag::quoted))
      for (const WordKey word : mentions_.words_of(name)) told_[word] = true;
    if (name.word_count > 1) full_.push_back(index);
    if (!fiction_ && name.word_count == 1 && is_relative(name)) relatives_.push_back(index);
    if (name.honorific == kUnknownWord) return;
    if (name.word_count == 1) titled_.push_back(index);
    titles_.note(name, last(name));
  }

  /// What a pronoun behind a name without title says of its first word.
  void note_pronoun(const Mention& pronoun, const Mention& name) {
    if (pronoun.gender == Gender::unknown || pronoun.tokens.begin - name.tokens.begin > kVoteReach) return;
    const bool subject = name.flags.has(MentionFlag::subject) && name.sentence == pronoun.sentence;
    if (subject && is_object(words_, pronoun)) return;  // Doe told him
    votes_[first(name)].add(pronoun.gender, 1);
  }

  [[nodiscard]] WordKey first(const Mention& mention) const { return mentions_.words_of(mention).front(); }
  [[nodiscard]] WordKey last(const Mention& mention) const { return mentions_.words_of(mention).back(); }
  [[nodiscard]] std::span<const WordKey> words_of(const Entity& entity) const {
    return {mentions_.words.data() + entity.first_word, entity.word_count};
  }

  void resolve_full(Mention& mention) {
    if (!fiction_ && mention.what == SpeakerKind::unknown && names_thing(mention))
      mention.what = SpeakerKind::organisation;
    if (!fiction_ && mention.gender == Gender::unknown && is_named_relative(mention)) {
      mention.gender = gender_of_relative(mention);
      mention.what = SpeakerKind::person;
    }
    EntityId found = namesakes_.find_full(mention);
    if (found == kNobody) found = add(mention);
    mention.entity = found;
    if (is_body(mention.what)) forget_person(entities_[found]);
    learn(found, mention);
    if (!fiction_ && mention.what == SpeakerKind::person) resolve_relative(mention);
  }

  /// `the Harbour Survey`: no person's own name has an article, but in a story (`the White Rabbit`). Not: `the Rice
  /// case`
  [[nodiscard]] bool names_thing(const Mention& mention) const {
    const TokenIndex begin = mention.name.begin, end = mention.name.end;
    if (begin == 0 || mention.tokens.begin != begin) return false;
    const WordClasses article = words_.classes(begin - 1), last = words_.classes(end - 1), next = words_.classes(end);
    if (!article.has(determiner) || article.any(possessive | number_word) || !last.has(noun)) return false;
    if (last.any(given_name | kRoles) || words_.frames(end - 1).has(Frame::surname)) return false;
    return !words_.is_word(end) || next.any(kClosedWords | kFiniteForms | adverb);
  }

  /// `Alan Lamps` of `Alan Lamps Inc.` is no man.
  static void forget_person(Entity& entity) {
    if (entity.kind != SpeakerKind::person || entity.honorific != kUnknownWord) return;
    entity.kind = SpeakerKind::unknown;
    entity.gender = Gender::unknown;
    entity.gender_told = false;
  }

  /// `Clara` in `Clara and Peter Doe` is a Doe.
  void resolve_relative(const Mention& named) {
    const auto index = static_cast<std::size_t>(&named - mentions_.list.data());
    if (index == 0 || !words_.classes(named.tokens.begin - 1).has(coordinator)) return;
    Mention& given = mentions_.list[index - 1];
    if (!is_name(given) || given.word_count != 1 || given.tokens.end + 1 != named.tokens.begin) return;
    if (!words_.classes(given.name.begin).has(given_name) || is_shared_surname(first(given))) return;
    EntityId found =
        entities_.find(last(named), [&](EntityId id) { return words_of(entities_[id]).front() == first(given); });
    if (found == kNobody) found = add(given);
    if (entities_[found].word_count == 1) entities_[found].family = entities_[found].surname = last(named);
    entities_.index(last(named), found);
    given.entity = found;
    learn(found, given);
  }

  void resolve_short(Mention& mention) {
    if (mention.flags.has(MentionFlag::doubtful) && !sure_[first(mention)]) return;
    EntityId found = body_of_title(mention);
    if (found != kNobody)
      mention.name = mention.tokens;
    else
      found = namesakes_.nearest(mention);
    if (found != kNobody && is_pet_name_of_absent(mention, found)) found = kNobody;
    if (found == kNobody) found = acronyms_.defined_by(mention);
    if (found == kNobody && !fiction_) found = acronyms_.spelt_out(mention);
    if (found == kNobody) found = called_short(mention);
    if (found == kNobody && only_describes(mention)) return describe(mention);
    if (found == kNobody) found = add(mention);
    mention.entity = found;
    Entity& named = entities_[found];
    const bool surname = named.word_count > 1 && words_of(named).back() == first(mention);
    if (surname && mention.flags.has(MentionFlag::bare)) ++named.alone_count;
    learn(found, mention);
  }

  /// `the Company`, where no name has the word; not: `the Senate`
  [[nodiscard]] bool only_describes(const Mention& mention) const {
    const TokenIndex at = mention.name.begin;
    if (fiction_ || at == 0 || mention.tokens.begin != at || mention.name.size() > 1) return false;
    const WordClasses may = words_.classes(at);
    const bool determined = words_.classes(at - 1).has(determiner) && !words_.is_indefinite(at - 1);
    return determined && may.has(noun) && may.has(organisation) && !may.any(outlet | title | given_name) &&
           !words_.frames(at).has(Frame::apart) && !words_.token(at).shape.has(Shape::all_capitals);
  }

  static void describe(Mention& mention) {
    mention.kind = MentionKind::description;
    mention.what = SpeakerKind::organisation;
    mention.flags |= MentionFlag::definite;
    --mention.tokens.begin;
  }

  /// Talk that says `Abe` far from all that is told of Abel means another one.
  [[nodiscard]] bool is_pet_name_of_absent(const Mention& mention, EntityId found) const {
    constexpr TokenIndex kScene = 1000;
    const Entity& entity = entities_[found];
    const auto known = words_of(entity);
    return fiction_ && !told_[first(mention)] && entity.mention_count > 0 &&
           std::ranges::find(known, first(mention)) == known.end() &&
           mention.tokens.begin > entity.last_mention + kScene;
  }

  /// `Frederick`, whom the story called Fred before; or kNobody.
  [[nodiscard]] EntityId called_short(const Mention& mention) const {
    EntityId found = kNobody;
    if (!fiction_ || !words_.classes(mention.name.begin).has(given_name)) return found;
    each_short_form(mentions_.table, mentions_.table.spelling(first(mention)), told_, [&](WordKey word) {
      const EntityId known = entities_.find(word, [&](EntityId id) {
        const Entity& entity = entities_[id];
        const bool alone = entity.word_count == 1 && words_of(entity).front() == word;
        return alone && !clash(entity.gender, mention.gender);
      });
      if (known != kNobody) found = known;
    });
    return found;
  }

  /// `General Plastics` after `General Plastics Co.`: what looks like a title is part of the name.
  [[nodiscard]] EntityId body_of_title(const Mention& mention) const {
    if (fiction_ || mention.tokens.begin + 1 != mention.name.begin) return kNobody;
    return entities_.find(mentions_.table.find(words_.bytes(mention.tokens.begin)), [&](EntityId id) {
      const auto words = words_of(entities_[id]);
      return entities_[id].kind == SpeakerKind::organisation && words.size() > 1 && words[1] == first(mention);
    });
  }

  /// Mr. Hall may be named later than `Hall`, and is not Mrs. Hall.
  void expect(const Mention& mention) {
    if (namesakes_.nearest(mention) != kNobody) return;
    const EntityId relative = relative_with_surname(mention);
    learn(relative != kNobody ? relative : add(mention), mention);
  }

  /// What must be known before the first `Miss Doe` is resolved.
  void note_titled() {
    constexpr std::uint32_t kReach = 4;  // mentions
    for (const std::uint32_t index : titled_) {
      const Mention& titled = mentions_.list[index];
      note_given(titled);
      if (titled.gender != Gender::female || titled.flags.has(MentionFlag::quoted)) continue;
      const std::size_t end = std::min<std::size_t>(mentions_.list.size(), index + kReach + 1);
      for (std::size_t at = index - std::min(index, kReach); at < end; ++at)
        if (at != index && mentions_.list[at].sentence == titled.sentence) note_beside(mentions_.list[at], titled);
    }
    namesakes_.order_beside();
  }

  /// `Miss Anna`
  void note_given(const Mention& titled) {
    const EntityId found = entities_.find(first(titled), [&](EntityId id) {
      const Entity& entity = entities_[id];
      return entity.word_count > 1 && words_of(entity).front() == first(titled) && !clash(titled.gender, entity.gender);
    });
    if (found != kNobody) entities_[found].given_title = titled.honorific;
  }

  /// `Anna looked at Mrs. Doe`: Anna Doe is somebody else.
  void note_beside(const Mention& named, const Mention& titled) {
    if (!is_name(named)) return;
    const EntityId found = entities_.find(last(titled), [&](EntityId id) {
      return entities_[id].word_count > 1 && words_of(entities_[id]).front() == first(named);
    });
    if (found == kNobody) return;
    for (unsigned times = 0; times < named.word_count; ++times)  // a full name tells more
      namesakes_.note_beside(found, titled.honorific);
  }

  /// `son` in front of `Adam` of `her son Adam`, `her husband, Adam,`
  [[nodiscard]] TokenIndex relation_of(const Mention& given) const {
    const TokenIndex first = given.tokens.begin;
    const bool bare = first == given.name.begin;
    return bare && first > 1 && words_.kind(first - 1) == TokenKind::comma ? first - 2 : first;
  }

  [[nodiscard]] bool is_relative(const Mention& given) const {
    const TokenIndex relation = relation_of(given);
    const WordClasses may = words_.classes(relation);
    if (relation == 0 || !may.has(person) || gender_of(may) == Gender::unknown) return false;
    return words_.classes(relation - 1).has(possessive) || words_.is_possessive_clitic(relation - 1);
  }

  /// `his wife, Zanele Doe,`; not: `she told her mother, Doe said`
  [[nodiscard]] bool is_named_relative(const Mention& name) const {
    const TokenKind behind = words_.kind(name.tokens.end);
    return (behind == TokenKind::comma || behind == TokenKind::full_stop) && is_relative(name);
  }

  [[nodiscard]] Gender gender_of_relative(const Mention& given) const {
    return given.gender != Gender::unknown ? given.gender : gender_of(words_.classes(relation_of(given)));
  }

  /// `Mr Doe` behind `Jane Doe` and `her son Adam`: he is Adam Doe.
  EntityId relative_with_surname(const Mention& titled) {
    constexpr std::size_t kMost = 8;
    if (!is_shared_surname(last(titled))) return kNobody;
    const auto is_before = [&](std::uint32_t index) {
      return mentions_.list[index].tokens.begin < titled.tokens.begin;
    };
    auto at = static_cast<std::size_t>(std::ranges::partition_point(relatives_, is_before) - relatives_.begin());
    const std::size_t farthest = at - std::min(at, kMost);
    while (at-- > farthest) {
      Mention& given = mentions_.list[relatives_[at]];
      if (gender_of_relative(given) != titled.gender || namesakes_.nearest(given) != kNobody) continue;
      const EntityId id = add(given);
      entities_[id].family = entities_[id].surname = last(titled);
      entities_.index(last(titled), id);
      learn(id, given);
      given.entity = id;
      return id;
    }
    return kNobody;
  }

  /// Whether somebody has it behind a given name.
  [[nodiscard]] bool is_shared_surname(WordKey surname) const {
    const auto has_it = [&](EntityId id) { return entities_[id].word_count > 1 && entities_[id].surname == surname; };
    return entities_.find(surname, has_it) != kNobody;
  }

  EntityId add(const Mention& mention) {
    Entity entity;
    if (mention.word_count > 1) entity.gender = gender_of_given_name(first(mention));
    entity.name = mention.name;
    entity.word_count = mention.word_count;
    entity.first_word = mention.first_word;
    entity.first_mention = entity.last_mention = mention.tokens.begin;
    entity.named = true;
    const EntityId id = entities_.add(entity);
    index_.add(mention, id);
    return id;
  }

  /// Pronouns tell that of names that no list knows, before `Mr. Doe` can be taken for one of them.
  [[nodiscard]] Gender gender_of_given_name(WordKey word) const {
    constexpr std::uint32_t kFewest = 4;
    const GenderVotes& votes = votes_[word];
    return votes.all() < kFewest ? Gender::unknown : votes.decided();
  }

  void learn(EntityId id, const Mention& mention) {
    Entity& entity = entities_[id];
    const bool bare = mention.flags.has(MentionFlag::bare);
    entity.by_office = entity.by_office || (mention.word_count == 1 && !bare);
    entity.officer = entity.officer || (fiction_ && namesakes_.has_office(mention));
    if (mention.honorific != kUnknownWord && entity.word_count > 1 && words_of(entity).front() == first(mention))
      entity.given_title = mention.honorific;
    const bool surname = entity.by_office && bare && mention.word_count == 1;  // Carter, who is Sergeant Carter
    if (entity.gender == Gender::unknown && mention.gender != Gender::unknown && !surname) {
      entity.gender = mention.gender;
      entity.gender_told = true;
    }
    if (entity.honorific == kUnknownWord) entity.honorific = mention.honorific;
    const bool titled = mention.honorific != kUnknownWord && mention.word_count == 1;
    if (titled && entity.titled.empty()) entity.titled = titles_.with_name(mention.name);
    if (entity.kind == SpeakerKind::unknown) entity.kind = mention.what;
    if (mention.word_count > entity.word_count && acronyms_.defined_by(mention) == kNobody) {
      entity.name = mention.name;
      entity.word_count = mention.word_count;
      entity.first_word = mention.first_word;
      entities_.index(first(mention), id);
    }
    const bool titled_surname = mention.honorific != kUnknownWord && entity.surname == kNoWord;
    if (mention.word_count > 1 || titled_surname) entity.surname = last(mention);
    learn_short_name(id, mention);
  }

  /// The acronym in the bracket finds the whole name from here on.
  void learn_short_name(EntityId id, const Mention& mention) {
    const auto known = words_of(entities_[id]);
    if (mention.word_count == 1 && std::ranges::find(known, first(mention)) == known.end())
      entities_.index(first(mention), id);
  }

  void count(const Mention& mention) {
    Entity& entity = entities_[mention.entity];
    ++entity.mention_count;
    if (fiction_) entity.first_mention = std::min(entity.first_mention, mention.tokens.begin);  // by a shorter name
    if (!mention.flags.has(MentionFlag::quoted)) entity.first_told = std::min(entity.first_told, mention.tokens.begin);
    entity.last_mention = mention.tokens.begin;
    if (mention.word_count > 1) entity.behind_full = mention.tokens.end;
    entity.titled_count += mention.word_count == 1 && mention.honorific != kUnknownWord;
    variants_.count(entity, mention);
    const bool placed = is_placed(mention, words_);
    entity.placed_count += placed;
    entity.determined_count += is_determined(mention, words_);
    entity.acts = entity.acts || !is_governed(mention, words_);
    if (mention.flags.has(MentionFlag::quoted) || is_body(entity.kind)) return;
    if (placed && entity.gender == Gender::unknown)
      pronouns_.forget();
    else
      pronouns_.notice(mention);
  }

  /// Its name stands mostly where places do.
  [[nodiscard]] bool is_place(const Entity& entity) const {
    return !is_body(entity.kind) && !entity.gender_told && entity.honorific == kUnknownWord &&
           2 * entity.placed_count > entity.mention_count && !words_.classes(entity.name.begin).has(given_name);
  }

  /// Calls the entity by its fullest name; in a story, that may call somebody by another once, by one that is not rare.
  void settle_name(Entity& entity) {
    constexpr std::uint32_t kRarest = 5;  // of so many mentions one
    const NameVariant* name = variants_.fullest(entity, fiction_ ? (entity.mention_count + kRarest - 1) / kRarest : 0);
    if (name == nullptr) return;
    if (namesakes_.is_wife(entity) && name->word_count > 1) entity.titled = titles_.with_name(name->name);
    entity.name = name->name;
    entity.first_word = name->first_word;
    entity.word_count = name->word_count;
  }

  void settle(Entity& entity) {
    if (is_place(entity)) {
      entity.kind = SpeakerKind::unknown;
      entity.person_like = false;
    } else {
      pronouns_.settle(entity);
    }
    settle_name(entity);
  }

  Words words_;
  const bool fiction_;
  Mentions& mentions_;
  Entities& entities_;
  CourtesyTitles titles_;
  NameVariants variants_;
  PronounVotes pronouns_;
  std::pmr::vector<GenderVotes> votes_;  // by word of names: of pronouns behind it
  std::pmr::vector<bool> sure_;          // by word: has a capital where no other word has one, so it is of a name
  Namesakes namesakes_;
  std::pmr::vector<bool> told_;  // by word: a name in narration has it
  NameIndex index_;
  Acronyms acronyms_;
  std::pmr::vector<std::uint32_t> full_;       // mentions of names of several words
  std::pmr::vector<std::uint32_t> relatives_;  // of a given name alone: her son Adam
  std::pmr::vector<std::uint32_t> titled_;     // of one word, behind a courtesy title
};

}  // namespace

void resolve_names(const SpeakerInput& input, bool fiction, Mentions& mentions, Entities& entities) {
  entities.clear(mentions.table.size());
  NameResolver(input, fiction, mentions, entities).run();
}

}  // namespace dixit
