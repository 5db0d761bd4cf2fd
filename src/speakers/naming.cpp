#include "speakers/naming.hpp"

#include "speakers/courtesy_titles.hpp"
#include "speakers/name_variants.hpp"
#include "speakers/pronoun_votes.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <array>

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
        variants_(mentions, entities),
        votes_(input, entities),
        about_(mentions.table.size() + 1, input.memory),
        full_(input.memory),
        titled_(input.memory) {}

  void run() {
    note_mentions();
    for (const std::uint32_t index : full_) resolve_full(mentions_.list[index]);
    for (const std::uint32_t index : titled_) expect(mentions_.list[index]);
    for (Mention& mention : mentions_.list) {
      if (is_name(mention)) {
        if (mention.word_count == 1) resolve_short(mention);
        if (mention.entity != kNobody) count(mention);
      } else if (mention.kind == MentionKind::pronoun) {
        votes_.vote(mention);
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
      for (const WordKey word : mentions_.words_of(name)) about_[word].sure = true;
    if (name.word_count > 1) full_.push_back(index);
    if (name.honorific == kUnknownWord) return;
    if (name.word_count == 1) titled_.push_back(index);
    titles_.note(name);
  }

  /// What a pronoun behind a name without title says of its first word.
  void note_pronoun(const Mention& pronoun, const Mention& name) {
    if (pronoun.gender == Gender::unknown || pronoun.tokens.begin - name.tokens.begin > kVoteReach) return;
    about_[first(name)].votes.add(pronoun.gender, 1);
  }

  [[nodiscard]] WordKey first(const Mention& mention) const { return mentions_.words_of(mention).front(); }
  [[nodiscard]] WordKey last(const Mention& mention) const { return mentions_.words_of(mention).back(); }
  [[nodiscard]] std::span<const WordKey> words_of(const Entity& entity) const {
    return {mentions_.words.data() + entity.first_word, entity.word_count};
  }

  void resolve_full(Mention& mention) {
    EntityId found = kNobody;
    entities_.visit(last(mention), [&](EntityId id) {
      if (!same_full_name(mention, entities_[id])) return false;
      found = id;
      return true;
    });
    if (found == kNobody && !fiction_) found = begun_by(mention);
    if (found == kNobody) found = add(mention);
    mention.entity = found;
    learn(found, mention);
    if (!fiction_ && mention.what == SpeakerKind::person) resolve_relative(mention);
  }

  /// `Clara` in `Clara and Peter Doe` is a Doe.
  void resolve_relative(const Mention& named) {
    const auto index = static_cast<std::size_t>(&named - mentions_.list.data());
    if (index == 0 || !words_.classes(named.tokens.begin - 1).has(coordinator)) return;
    Mention& given = mentions_.list[index - 1];
    if (!is_name(given) || given.word_count != 1 || given.tokens.end + 1 != named.tokens.begin) return;
    if (!words_.classes(given.name.begin).has(given_name)) return;
    EntityId found = kNobody;
    entities_.visit(last(named), [&](EntityId id) {
      if (words_of(entities_[id]).front() == first(given)) found = id;
      return found != kNobody;
    });
    if (found == kNobody) found = add(given);
    if (entities_[found].word_count == 1) entities_[found].family = entities_[found].surname = last(named);
    entities_.index(last(named), found);
    given.entity = found;
    learn(found, given);
  }

  /// `Arkady Semyonovich` after `Arkady Semyonovich Doe`, `Grand Harbour` after `Grand Harbour Hotels`; not `Ellery
  /// City` after `Ellery City Council`.
  [[nodiscard]] EntityId begun_by(const Mention& mention) const {
    const WordClasses ending = words_.classes(mention.name.end - 1);
    if (ending.any(place | nationality | organisation | outlet) && !ending.has(plural_noun)) return kNobody;
    const auto mine = mentions_.words_of(mention);
    EntityId found = kNobody;
    entities_.visit(mine.front(), [&](EntityId id) {
      const auto theirs = words_of(entities_[id]);
      if (theirs.size() <= mine.size() || !std::ranges::equal(mine, theirs.first(mine.size()))) return false;
      found = id;
      return true;
    });
    return found;
  }

  [[nodiscard]] bool same_full_name(const Mention& mention, const Entity& entity) const {
    if (clash(mention.gender, entity.gender) || is_wife(mention) != is_wife(entity)) return false;
    const auto mine = mentions_.words_of(mention);
    const auto theirs = words_of(entity);
    if (are_of_two_generations(mention.name, entity.name)) return false;
    if (entity.family == mine.back() && mine.front() == theirs.front()) return true;
    if (mine.back() != theirs.back() || theirs.size() < 2) return false;
    if (std::ranges::equal(mine, theirs)) return true;
    if (is_body(mention.what) || is_body(entity.kind)) return false;
    return same_given(mine.front(), theirs.front()) || is_among(mine.front(), theirs) || is_among(theirs.front(), mine);
  }

  /// `Jr.`, `III` at the end of `name`; or empty.
  [[nodiscard]] std::string_view suffix_of(TokenRange name) const {
    TokenIndex last = name.end - 1;
    if (last > name.begin && words_.kind(last) == TokenKind::full_stop) --last;
    return words_.classes(last).has(name_suffix) ? words_.bytes(last) : std::string_view();
  }

  /// `John Smith Sr.`, `John Smith Jr.`
  [[nodiscard]] bool are_of_two_generations(TokenRange a, TokenRange b) const {
    const std::string_view x = suffix_of(a), y = suffix_of(b);
    return !x.empty() && !y.empty() && x != y;
  }

  /// `Mrs. John Smith` is not John Smith.
  template <typename Named>
  [[nodiscard]] bool is_wife(const Named& named) const {
    if (named.honorific == kUnknownWord || named.gender != Gender::female) return false;
    const WordClasses given = words_.classes(named.name.begin);
    if (named.word_count < 2 || given.has(feminine)) return false;
    const AboutWord& about = about_[mentions_.words[named.first_word]];
    return given.has(masculine) || about.votes.masculine > 2 * about.votes.feminine + 1;
  }

  [[nodiscard]] static bool is_among(WordKey word, std::span<const WordKey> words) {
    return std::ranges::find(words.first(words.size() - 1), word) != words.end() - 1;
  }

  /// The same, or one is the other's initial.
  [[nodiscard]] bool same_given(WordKey a, WordKey b) const {
    if (a == b) return true;
    const std::string_view x = mentions_.table.spelling(a), y = mentions_.table.spelling(b);
    return (is_initial(x) || is_initial(y)) && x.front() == y.front();
  }

  [[nodiscard]] static bool is_initial(std::string_view word) {
    return word.size() == 1 || (word.size() <= 4 && word[1] == '.');
  }

  void resolve_short(Mention& mention) {
    const WordKey word = first(mention);
    if (mention.flags.has(MentionFlag::doubtful) && !about_[word].sure) return;
    EntityId found = nearest(mention, word);
    if (found == kNobody) {
      if (defined_name_of(mention) != kNobody)
        found = defined_name_of(mention);
      else
        found = add(mention);
    }
    if (found != kNobody) {
      mention.entity = found;
      learn(found, mention);
    }
  }

  /// Mr. Hall may be named later than `Hall`, and is not Mrs. Hall.
  void expect(const Mention& mention) {
    if (nearest(mention, first(mention)) == kNobody) learn(add(mention), mention);
  }

  /// Who is meant by a single name: of those who have it the one mentioned last, else the one mentioned next.
  [[nodiscard]] EntityId nearest(const Mention& mention, WordKey word) const {
    EntityId best = kNobody;
    int best_rank = -1;
    entities_.visit(word, [&](EntityId id) {
      const int rank = rank_of(mention, word, entities_[id]);
      if (rank < 0) return false;
      if (best == kNobody || rank > best_rank || (rank == best_rank && is_nearer(entities_[id], entities_[best]))) {
        best = id;
        best_rank = rank;
      }
      return false;
    });
    return best;
  }

  [[nodiscard]] static bool is_nearer(const Entity& a, const Entity& b) {
    if (a.mention_count == 0 && b.mention_count == 0) return a.first_mention < b.first_mention;
    if (a.mention_count == 0 || b.mention_count == 0) return b.mention_count == 0;
    return a.last_mention > b.last_mention;
  }

  /// Below 0: cannot be meant.
  [[nodiscard]] int rank_of(const Mention& mention, WordKey word, const Entity& entity) const {
    if (are_of_two_generations(mention.name, entity.name)) return -1;
    const bool is_last = words_of(entity).back() == word || entity.family == word;
    const bool told =
        !mention.flags.has(MentionFlag::bare) || !is_last;  // Parker is a surname here, whatever else it can be
    if (told && clash(mention.gender, entity.gender)) return -1;
    if (told && mention.what == SpeakerKind::person && is_body(entity.kind)) return -1;
    if (mention.honorific != kUnknownWord) {
      if (entity.honorific == mention.honorific) return entity.word_count == 1 ? 5 : 4;
      if (fiction_ && entity.honorific != kUnknownWord && titles_.clash(mention.honorific, entity.honorific)) return -1;
      if (fiction_ && entity.word_count > 1 && is_last && entity.honorific == kUnknownWord &&
          is_somebody_else(mention, word))
        return -1;
      if (!is_last && fiction_ && is_named_after(entity)) return -1;
      return is_last ? 3 : fiction_ ? 2 : 0;
    }
    const bool called_by_office = !mention.flags.has(MentionFlag::bare);  // Colonel Roe
    if (called_by_office && !is_last && (fiction_ || words_.classes(entity.name.begin).has(given_name)))
      return fiction_ ? -1 : 0;  // Dr. Yan is Yan Peizhi, if nobody else
    if (entity.word_count == 1)
      return fiction_ && entity.gender == Gender::female && entity.honorific != kUnknownWord ? 1 : 3;
    return is_last ? 2 : fiction_ ? 3 : 1;
  }

  /// `Mrs. Doe` is not Rose Doe, `Mr. Roe` is none of two.
  [[nodiscard]] bool is_somebody_else(const Mention& mention, WordKey word) const {
    if (mention.gender == Gender::female && !titles_.goes_with_given_names(mention.honorific)) return true;
    return shares_surname(mention, word);
  }

  /// More than one whom a courtesy title and this surname could mean has it.
  [[nodiscard]] bool shares_surname(const Mention& mention, WordKey word) const {
    unsigned count = 0;
    entities_.visit(word, [&](EntityId id) {
      const Entity& entity = entities_[id];
      count += entity.word_count > 1 && words_of(entity).back() == word && !clash(mention.gender, entity.gender);
      return count > 1;
    });
    return count > 1;
  }

  /// `Thornbury Place`, which no person is.
  [[nodiscard]] bool is_named_after(const Entity& entity) const {
    const WordClasses given = words_.classes(entity.name.begin), ending = words_.classes(entity.name.end - 1);
    return entity.gender == Gender::unknown && !given.has(given_name) && ending.has(noun) && ending.has(mostly_noun);
  }

  /// `World Health Organization (WHO)`: the name in front of the bracket.
  [[nodiscard]] EntityId defined_name_of(const Mention& mention) const {
    if (mention.tokens.begin == 0 || words_.kind(mention.tokens.begin - 1) != TokenKind::open) return kNobody;
    if (words_.kind(mention.tokens.end) != TokenKind::close) return kNobody;
    const auto index = static_cast<std::size_t>(&mention - mentions_.list.data());
    if (index == 0) return kNobody;
    const Mention& before = mentions_.list[index - 1];
    if (before.tokens.end != mention.tokens.begin - 1 || before.entity == kNobody || before.word_count < 2)
      return kNobody;
    return has_initials(before, words_.bytes(mention.tokens.begin)) ? before.entity : kNobody;
  }

  [[nodiscard]] bool has_initials(const Mention& name, std::string_view letters) const {
    std::size_t at = 0;
    for (const WordKey word : mentions_.words_of(name))
      if (at < letters.size() && mentions_.table.spelling(word).front() == letters[at]) ++at;
    return at >= 2 && at + 1 >= name.word_count;
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
    entities_.index(last(mention), id);
    if (mention.word_count > 1) entities_.index(first(mention), id);
    index_middle_names(mention, id);
    index_initials(mention, id);
    return id;
  }

  /// The text may call the `European Launch Consortium` by its initials without telling so.
  void index_initials(const Mention& mention, EntityId id) {
    constexpr std::size_t kMost = 8;
    const auto words = mentions_.words_of(mention);
    if (fiction_ || mention.what == SpeakerKind::person || words.size() < 3 || words.size() > kMost) return;
    std::array<char, kMost> initials{};
    std::ranges::transform(words, initials.begin(),
                           [&](WordKey word) { return mentions_.table.spelling(word).front(); });
    const std::string_view letters(initials.data(), words.size());
    const WordKey word = mentions_.table.find(letters);
    if (word != kNoWord && mentions_.table.spelling(word) == letters) entities_.index(word, id);
  }

  /// Pronouns tell that of names that no list knows, before `Mr. Doe` can be taken for one of them.
  [[nodiscard]] Gender gender_of_given_name(WordKey word) const {
    constexpr std::uint32_t kFewest = 4;
    const GenderVotes& votes = about_[word].votes;
    return votes.all() < kFewest ? Gender::unknown : votes.decided();
  }

  /// `Roe` of `Jane Roe-Mehta`, where the text calls her so.
  void index_half(std::string_view surname, EntityId id) {
    const std::size_t hyphen = surname.find('-');
    if (hyphen == std::string_view::npos) return;
    const WordKey half = mentions_.table.find(surname.substr(0, hyphen));
    if (half != kNoWord) entities_.index(half, id);
  }

  /// `the university` can be the University of the South.
  void index_body(const Mention& mention, EntityId id) {
    for (TokenIndex at = mention.name.begin + 1; at + 1 < mention.name.end; ++at) {
      if (!words_.classes(at).has(organisation)) continue;
      const WordKey word = mentions_.table.find(words_.bytes(at));
      if (word != kNoWord) entities_.index(word, id);
    }
  }

  /// `Mr. Ruiz` can be Pablo Ruiz Ortega, `Mr. Mwangi` Peter Mwangi wa Iria.
  void index_middle_names(const Mention& mention, EntityId id) {
    const auto words = mentions_.words_of(mention);
    if (fiction_ || words.size() < 2) return;
    index_half(mentions_.table.spelling(words.back()), id);
    if (mention.what == SpeakerKind::organisation) return index_body(mention, id);
    if (mention.what != SpeakerKind::person) return;
    for (const WordKey word : words.subspan(1, words.size() - 2))
      if (!is_initial(mentions_.table.spelling(word))) entities_.index(word, id);
  }

  void learn(EntityId id, const Mention& mention) {
    Entity& entity = entities_[id];
    if (entity.gender == Gender::unknown && mention.gender != Gender::unknown) {
      entity.gender = mention.gender;
      entity.gender_told = true;
    }
    if (entity.honorific == kUnknownWord) entity.honorific = mention.honorific;
    const bool titled = mention.honorific != kUnknownWord && mention.word_count == 1;
    if (titled && entity.titled.empty()) entity.titled = titles_.with_name(mention.name);
    if (entity.kind == SpeakerKind::unknown) entity.kind = mention.what;
    if (mention.word_count > entity.word_count && !is_defined_short(mention)) {
      entity.name = mention.name;
      entity.word_count = mention.word_count;
      entity.first_word = mention.first_word;
      entities_.index(first(mention), id);
    }
    const bool titled_surname = mention.honorific != kUnknownWord && entity.surname == kNoWord;
    if (mention.word_count > 1 || titled_surname) entity.surname = last(mention);
    learn_short_name(id, mention);
  }

  [[nodiscard]] bool is_defined_short(const Mention& mention) const { return defined_name_of(mention) != kNobody; }

  /// The acronym in the bracket finds the whole name from here on.
  void learn_short_name(EntityId id, const Mention& mention) {
    const auto known = words_of(entities_[id]);
    if (mention.word_count == 1 && std::ranges::find(known, first(mention)) == known.end())
      entities_.index(first(mention), id);
  }

  void count(const Mention& mention) {
    Entity& entity = entities_[mention.entity];
    ++entity.mention_count;
    entity.last_mention = mention.tokens.begin;
    entity.titled_count += mention.word_count == 1 && mention.honorific != kUnknownWord;
    variants_.count(entity, mention);
    if (!mention.flags.has(MentionFlag::quoted) && !is_body(entity.kind)) votes_.notice(mention);
  }

  /// Calls the entity by its fullest name; in a story, that may call somebody by another once, by one that is not rare.
  void settle_name(Entity& entity) {
    constexpr std::uint32_t kRarest = 5;  // of so many mentions one
    const NameVariant* name = variants_.fullest(entity, fiction_ ? (entity.mention_count + kRarest - 1) / kRarest : 0);
    if (name == nullptr) return;
    if (is_wife(entity) && name->word_count > 1) entity.titled = titles_.with_name(name->name);
    entity.name = name->name;
    entity.first_word = name->first_word;
    entity.word_count = name->word_count;
  }

  void settle(Entity& entity) {
    PronounVotes::settle(entity, fiction_);
    settle_name(entity);
  }

  /// What the text tells of a word of names.
  struct AboutWord {
    GenderVotes votes;  // of pronouns behind it
    bool sure = false;  // has a capital where no other word has one: that makes a doubtful name a name
  };

  Words words_;
  const bool fiction_;
  Mentions& mentions_;
  Entities& entities_;
  CourtesyTitles titles_;
  NameVariants variants_;
  PronounVotes votes_;
  std::pmr::vector<AboutWord> about_;       // by word
  std::pmr::vector<std::uint32_t> full_;    // mentions of names of several words
  std::pmr::vector<std::uint32_t> titled_;  // of one word, behind a courtesy title
};

}  // namespace

void resolve_names(const SpeakerInput& input, bool fiction, Mentions& mentions, Entities& entities) {
  entities.clear(mentions.table.size());
  NameResolver(input, fiction, mentions, entities).run();
}

}  // namespace dixit
