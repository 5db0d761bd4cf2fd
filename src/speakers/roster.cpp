#include "speakers/roster.hpp"

#include "speakers/words.hpp"
#include "text/broken_word.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::uint32_t kSilent = 0xFFFF'FFFF;

class Roster {
 public:
  Roster(const SpeakerInput& input, const Mentions& mentions, const Entities& entities, std::vector<Speaker>& speakers)
      : input_(input),
        words_(input),
        mentions_(mentions),
        entities_(entities),
        speakers_(speakers),
        order_(input.memory),
        places_(input.memory) {}

  void run(const std::vector<SpeakerPhrase>& phrases, const std::vector<EntityId>& said_by,
           std::vector<std::optional<std::uint32_t>>& ids) {
    number(said_by);
    speakers_.reserve(order_.size());
    for (const EntityId entity : order_) speakers_.push_back(speaker_of(entity));
    add_titles();
    add_mentions(phrases);
    add_quotes(said_by);
    ids.clear();
    for (const EntityId entity : said_by)
      ids.push_back(entity == kNobody ? std::nullopt : std::optional(places_[entity]));
  }

 private:
  /// Speakers stand in the order of their first mention.
  void number(const std::vector<EntityId>& said_by) {
    places_.assign(entities_.size() + 1, kSilent);
    for (const EntityId entity : said_by) {
      if (entity == kNobody || places_[entity] != kSilent) continue;
      places_[entity] = 0;
      order_.push_back(entity);
    }
    const auto key = [this](EntityId id) { return std::pair(entities_[id].first_mention, id); };
    if (!std::ranges::is_sorted(order_, {}, key)) std::ranges::sort(order_, {}, key);
    for (std::uint32_t place = 0; place < order_.size(); ++place) places_[order_[place]] = place;
  }

  [[nodiscard]] Speaker speaker_of(EntityId id) const {
    const Entity& entity = entities_[id];
    Speaker speaker;
    speaker.name = name_of(id);
    speaker.gender = entity.gender;
    speaker.kind = entity.plural ? SpeakerKind::group : entity.kind;
    if (speaker.kind == SpeakerKind::unknown && speaker.gender != Gender::unknown) speaker.kind = SpeakerKind::person;
    return speaker;
  }

  [[nodiscard]] std::string name_of(EntityId id) const {
    const Entity& entity = entities_[id];
    if (entity.joint) return joint_name(entity.name);
    std::string name(std::string_view(text_of(needs_title(id) ? entity.titled : entity.name)));
    if (entity.family != kNoWord && entity.word_count == 1)
      name.append(1, ' ').append(mentions_.table.spelling(entity.family));
    return name;
  }

  /// `Jane Doe and Rana Mehta` of `Ms. Doe and Mr. Mehta`: each by the fullest name.
  [[nodiscard]] std::string joint_name(TokenRange range) const {
    std::string name;
    TokenIndex at = range.begin;
    for (std::size_t next = mentions_.first_from(at); at < range.end; ++next) {
      while (next < mentions_.list.size() && (!is_member(mentions_.list[next], at) || is_of_next(next, range.end)))
        ++next;
      const bool more = next < mentions_.list.size() && mentions_.list[next].name.end <= range.end;
      const Mention* const member = more ? &mentions_.list[next] : nullptr;
      const TokenIndex until = member == nullptr ? range.end : modifiers_begin(at, *member);
      append(name, text_of({at, until}), at);
      if (member == nullptr) break;
      append(name, name_of(member->entity), member->tokens.begin);
      at = member->name.end;
    }
    return name;
  }

  /// Where what tells of a member begins behind `from`, which is left out: `both`, `the pilots`, `former mayor`. Not
  /// `neither`, `groups like`, `other` of `other Doe supporters`.
  [[nodiscard]] TokenIndex modifiers_begin(TokenIndex from, const Mention& member) const {
    const TokenIndex end = std::max(from, member.tokens.begin);
    if (words_.is_word(member.name.end) && !words_.classes(member.name.end).has(WordClass::coordinator)) return end;
    TokenIndex begin = end;
    for (; begin > from && words_.is_word(begin - 1); --begin) {
      const WordClasses may = words_.classes(begin - 1);
      if (may.has(WordClass::coordinator)) break;
      if (may.any(WordClass::negation | WordClass::preposition)) return end;
    }
    return begin;
  }

  [[nodiscard]] bool is_member(const Mention& mention, TokenIndex from) const {
    return mention.kind == MentionKind::name && mention.entity != kNobody && mention.name.begin >= from;
  }

  /// `Ellery` of `Ellery mayor Jane Doe`
  [[nodiscard]] bool is_of_next(std::size_t index, TokenIndex end) const {
    if (index + 1 >= mentions_.list.size() || mentions_.list[index + 1].name.end > end) return false;
    const TokenRange name = mentions_.list[index].name, behind = mentions_.list[index + 1].name;
    if (!is_member(mentions_.list[index + 1], name.end)) return false;
    for (TokenIndex at = name.end; at < behind.begin; ++at)
      if (!words_.is_word(at) || words_.classes(at).has(WordClass::coordinator)) return false;
    return true;
  }

  /// Adds `part`, which begins at token `at`, with a space where the text has one.
  void append(std::string& name, std::string_view part, TokenIndex at) const {
    if (!name.empty() && !part.empty() && !words_.touches_previous(at)) name += ' ';
    name += part;
  }

  /// A surname that two share does not name one of them without a title: Mr. Doe, Mrs. Doe.
  [[nodiscard]] bool needs_title(EntityId id) const {
    const Entity& entity = entities_[id];
    if (!entity.named || entity.titled.empty() || !ends_alike(entity)) return false;
    if (entity.word_count != 1) return has_name_of_another(entity);
    if (entity.titled_count * 2 < entity.mention_count) return false;  // the text does without
    const auto shares = [&](EntityId other) {
      return other != id && entities_[other].named && entities_[other].kind != SpeakerKind::organisation;
    };
    return entities_.find(mentions_.words[entity.first_word], shares) != kNobody;
  }

  /// `Mrs. John Smith`
  [[nodiscard]] bool has_name_of_another(const Entity& entity) const {
    const TokenIndex given = entity.titled.end - std::min(entity.titled.size(), entity.name.size());
    return entity.titled.size() > entity.name.size() && words_.bytes(given) == words_.bytes(entity.name.begin);
  }

  /// The titled form has the name itself: Mr. Doe, not Miss Izzy for Isabel.
  [[nodiscard]] bool ends_alike(const Entity& entity) const {
    return words_.bytes(entity.titled.end - 1) == words_.bytes(entity.name.end - 1);
  }

  /// The tokens' words with one space for any white space.
  [[nodiscard]] std::pmr::string text_of(TokenRange range) const {
    std::pmr::string text(input_.memory);
    for (TokenIndex at = range.begin; at < range.end; ++at) {
      if (at > range.begin && !words_.touches_previous(at)) text += ' ';
      if (words_.token(at).shape.has(Shape::broken))
        text += WholeWord(words_.bytes(at)).view();
      else
        text += words_.bytes(at);
    }
    return text;
  }

  /// kSilent for nobody as for those who say nothing.
  [[nodiscard]] std::uint32_t place_of(EntityId entity) const {
    return places_[std::min<std::size_t>(entity, places_.size() - 1)];
  }

  [[nodiscard]] Speaker* speaker(EntityId entity) {
    const std::uint32_t place = place_of(entity);
    return place == kSilent ? nullptr : &speakers_[place];
  }

  /// Makes room in one list of each speaker, for as many as `visit` calls its argument with that speaker's entity.
  template <typename Element, typename Visit>
  void make_room(std::vector<Element> Speaker::*list, const Visit& visit) {
    std::pmr::vector<std::size_t> counts(speakers_.size(), 0, input_.memory);
    visit([&](EntityId entity) {
      if (speaker(entity) != nullptr) ++counts[places_[entity]];
    });
    for (std::size_t place = 0; place < counts.size(); ++place) (speakers_[place].*list).reserve(counts[place]);
  }

  void add_titles() {
    make_room(&Speaker::titles, [this](const auto& count) {
      for (const EntityTitle& title : entities_.titles()) count(title.entity);
    });
    for (const EntityTitle& title : entities_.titles()) {
      Speaker* const holder = speaker(title.entity);
      if (holder == nullptr || holder->titles.size() == kMostTitles) continue;
      const std::pmr::string text = text_of(title.tokens);
      const auto has = [&](const std::string& known) { return known.starts_with(text) || known.ends_with(text); };
      if (!std::ranges::any_of(holder->titles, has)) holder->titles.emplace_back(text);
    }
  }

  void add_mentions(const std::vector<SpeakerPhrase>& phrases) {
    struct Use {
      EntityId entity;
      TokenRange tokens;
    };
    std::pmr::vector<Use> uses(mentions_.list.size() + phrases.size(), input_.memory);  // of speakers
    std::size_t used = 0;
    const auto note = [&](const auto& use) {  // without branches: most mentions are of somebody else
      uses[used] = {use.entity, use.tokens};
      used += std::size_t{place_of(use.entity) != kSilent} & std::size_t{!use.tokens.empty()};
    };
    std::ranges::for_each(mentions_.list, note);
    std::ranges::for_each(phrases, note);
    uses.resize(used);
    make_room(&Speaker::mentions, [&](const auto& count) {
      for (const Use& use : uses) count(use.entity);
    });
    for (const Use& use : uses) speaker(use.entity)->mentions.push_back(words_.span(use.tokens));
    for (Speaker& speaker : speakers_) {
      std::ranges::sort(speaker.mentions, {}, [](Span span) { return std::pair(span.begin, ~span.end); });
      drop_nested(speaker.mentions);
    }
  }

  void add_quotes(const std::vector<EntityId>& said_by) {
    make_room(&Speaker::quotes, [&](const auto& count) {
      for (const EntityId entity : said_by) count(entity);
    });
    for (std::uint32_t quote = 0; quote < said_by.size(); ++quote)
      if (Speaker* const by = speaker(said_by[quote])) by->quotes.push_back(quote);
  }

  /// A mention inside a longer one of the same speaker counts once.
  static void drop_nested(std::vector<Span>& spans) {
    std::size_t kept = 0;
    for (const Span span : spans)
      if (kept == 0 || span.begin >= spans[kept - 1].end) spans[kept++] = span;
    spans.resize(kept);
  }

  static constexpr std::size_t kMostTitles = 12;

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  std::vector<Speaker>& speakers_;
  std::pmr::vector<EntityId> order_;
  std::pmr::vector<std::uint32_t> places_;  // by entity; the last one is nobody's
};

}  // namespace

void write_speakers(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                    const std::vector<SpeakerPhrase>& phrases, const std::vector<EntityId>& said_by,
                    std::vector<Speaker>& speakers, std::vector<std::optional<std::uint32_t>>& ids) {
  speakers.clear();
  Roster(input, mentions, entities, speakers).run(phrases, said_by, ids);
}

}  // namespace dixit
