#include "speakers/speakers.hpp"

#include "speakers/dialogue.hpp"
#include "speakers/genre.hpp"
#include "speakers/mention_scanner.hpp"
#include "speakers/naming.hpp"
#include "speakers/reference.hpp"
#include "speakers/roster.hpp"
#include "speakers/story_records.hpp"
#include "speakers/turns.hpp"
#include "speakers/uncued.hpp"
#include "speakers/utterances.hpp"

#include <algorithm>
#include <numeric>

namespace dixit {
namespace {

/// One speaker for each attribution, by reference alone.
void take_references(const std::vector<SpeakerPhrase>& phrases, std::vector<EntityId>& said_by) {
  said_by.clear();
  for (const SpeakerPhrase& phrase : phrases) said_by.push_back(phrase.entity);
}

/// What the turns of the dialogue say counts more than what a pronoun seemed to mean.
void correct_references(const std::vector<EntityId>& said_by, std::vector<SpeakerPhrase>& phrases) {
  for (std::size_t index = 0; index < phrases.size(); ++index)
    if (phrases[index].kind != ReferenceKind::nobody) phrases[index].entity = said_by[index];
}

/// Puts attributions that were added at the end where they belong.
void restore_text_order(std::vector<Attribution>& attributions, std::vector<EntityId>& said_by) {
  std::vector<std::uint32_t> order(attributions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t index) { return attributions[index].content.front().begin; });
  std::vector<Attribution> sorted;
  std::vector<EntityId> speakers;
  sorted.reserve(order.size());
  for (const std::uint32_t index : order) {
    sorted.push_back(std::move(attributions[index]));
    speakers.push_back(said_by[index]);
  }
  attributions.swap(sorted);
  said_by.swap(speakers);
}

}  // namespace

void resolve_speakers(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<Speaker>& speakers,
                      std::vector<std::optional<std::uint32_t>>& ids) {
  Mentions mentions;
  Entities entities;
  std::vector<SpeakerPhrase> phrases;
  std::vector<EntityId> said_by;
  std::vector<Utterance> utterances;
  Turns turns;

  const bool fiction = is_fiction(input);
  scan_mentions(input, mentions);
  resolve_names(input, fiction, mentions, entities);
  if (!fiction && !input.thought)
    std::erase_if(attributions, [](const Attribution& attribution) { return attribution.quote_class == Class::thought; });
  if (fiction) fit_to_story(input, attributions);
  if (fiction) find_utterances(input, attributions, utterances);
  resolve_references(input, fiction, attributions, mentions, entities, phrases);
  take_references(phrases, said_by);
  if (fiction) {
    find_turns(input, mentions, entities, phrases, utterances, turns);
    choose_speakers(entities, turns);
    add_turns(utterances, turns, attributions, said_by);
    correct_references(said_by, phrases);
  } else {
    add_running_speaker(input, attributions, said_by);
  }
  restore_text_order(attributions, said_by);
  write_speakers(input, mentions, entities, phrases, said_by, speakers, ids);
}

}  // namespace dixit
