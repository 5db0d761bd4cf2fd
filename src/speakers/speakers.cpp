#include "speakers/speakers.hpp"

#include "speakers/candidates.hpp"
#include "speakers/dialogue.hpp"
#include "speakers/genre.hpp"
#include "speakers/labels.hpp"
#include "speakers/mention_scanner.hpp"
#include "speakers/naming.hpp"
#include "speakers/noun_genders.hpp"
#include "speakers/reference.hpp"
#include "speakers/roster.hpp"
#include "speakers/scratch.hpp"
#include "speakers/signed_posts.hpp"
#include "speakers/speaker_nouns.hpp"
#include "speakers/story_records.hpp"
#include "speakers/surnames.hpp"
#include "speakers/turn_reader.hpp"
#include "speakers/uncued.hpp"
#include "speakers/utterances.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dixit {
namespace {

constexpr unsigned kReadings = 2;  // of a story: the second knows who speaks when it asks who `he` is

class SpeakerFinder {
 public:
  SpeakerFinder(const SpeakerInput& input, std::vector<Attribution>& attributions, SpeakerScratch& scratch)
      : input_(input), attributions_(attributions), scratch_(scratch) {}

  void run() {
    const bool fiction = is_fiction(input_);
    known_.clear();
    scratch_.nouns.clear();
    if (fiction) find_speaker_nouns(input_, attributions_, scratch_.nouns);
    scan_mentions(input_, scratch_.nouns, mentions_);
    if (fiction) {
      read_surnames(input_, mentions_);
      tell_genders_of_nouns(input_, mentions_);
    }
    resolve_names(input_, fiction, mentions_, entities_);
    if (fiction)
      read_story();
    else
      read_news();
    restore_text_order();
  }

  void write(std::vector<Speaker>& speakers, std::vector<std::optional<std::uint32_t>>& ids) const {
    write_speakers(input_, mentions_, entities_, phrases_, said_by_, speakers, ids);
  }

 private:
  void read_news() {
    std::erase_if(attributions_, [this](const Attribution& each) {
      const bool unasked = !input_.thought && each.quote_class == Class::thought;
      return unasked || is_heading_label(input_, mentions_, entities_, each);
    });
    resolve_references(input_, false, attributions_, mentions_, entities_, known_, phrases_);
    take_references();
    add_signed_posts(input_, mentions_, attributions_, said_by_);
    add_running_speaker(input_, mentions_, entities_, attributions_, said_by_);
  }

  void read_story() {
    fit_to_story(input_, mentions_, attributions_, scratch_.labels);
    find_utterances(input_, attributions_, scratch_.labels, utterances_);
    const EntityId named = entities_.size();
    for (unsigned reading = 0; reading < kReadings; ++reading) {
      if (reading > 0) keep_known_speakers(named);
      resolve_references(input_, true, attributions_, mentions_, entities_, known_, phrases_);
      read_turns(input_, mentions_, entities_, attributions_, phrases_, utterances_, known_, turns_);
      weigh_candidates(input_, mentions_, entities_, phrases_, utterances_, turns_);
      choose_speakers(entities_, turns_, input_.memory);
    }
    take_references();
    add_turns(utterances_, turns_, attributions_, said_by_, input_.memory);
    correct_references();
  }

  /// All that the next reading knows: who has which turn, of those with a name; of others that it is none of them.
  void keep_known_speakers(EntityId named) {
    known_.clear();
    for (const Turn& turn : turns_.list) {
      const Utterance& first = utterances_[turn.first];
      const EntityId speaker = turn.speaker < named ? turn.speaker : kNobody;
      known_.push_back({first.tokens.begin, first.sentence, speaker});
    }
    entities_.forget_from(named);
    for (Mention& mention : mentions_.list)
      if (mention.kind != MentionKind::name) mention.entity = kNobody;
  }

  void take_references() {
    said_by_.clear();
    for (const SpeakerPhrase& phrase : phrases_) said_by_.push_back(phrase.entity);
  }

  /// What the turns of the dialogue say counts more than what a pronoun seemed to mean.
  void correct_references() {
    for (std::size_t index = 0; index < phrases_.size(); ++index)
      if (phrases_[index].kind != ReferenceKind::nobody) phrases_[index].entity = said_by_[index];
  }

  /// Puts attributions that were added at the end where they belong.
  void restore_text_order() {
    std::vector<std::uint32_t>& order = scratch_.order;
    order.resize(attributions_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto begin = [this](std::uint32_t at) { return attributions_[at].content.front().begin; };
    if (std::ranges::is_sorted(order, {}, begin)) return;
    std::ranges::sort(order, {}, [&](std::uint32_t at) { return std::pair(begin(at), at); });
    scratch_.sorted.clear();
    scratch_.sorted_speakers.clear();
    for (const std::uint32_t at : order) {
      scratch_.sorted.push_back(std::move(attributions_[at]));
      scratch_.sorted_speakers.push_back(said_by_[at]);
    }
    attributions_.swap(scratch_.sorted);
    said_by_.swap(scratch_.sorted_speakers);
  }

  const SpeakerInput& input_;
  std::vector<Attribution>& attributions_;
  SpeakerScratch& scratch_;
  Mentions& mentions_ = scratch_.mentions;
  Entities& entities_ = scratch_.entities;
  std::vector<SpeakerPhrase>& phrases_ = scratch_.phrases;
  std::vector<KnownSpeaker>& known_ = scratch_.known;
  std::vector<EntityId>& said_by_ = scratch_.said_by;
  std::vector<Utterance>& utterances_ = scratch_.utterances;
  Turns& turns_ = scratch_.turns;
};

}  // namespace

void resolve_speakers(const SpeakerInput& input, std::vector<Attribution>& attributions, SpeakerScratch& scratch,
                      std::vector<Speaker>& speakers, std::vector<std::optional<std::uint32_t>>& ids) {
  SpeakerFinder finder(input, attributions, scratch);
  finder.run();
  finder.write(speakers, ids);
}

}  // namespace dixit
