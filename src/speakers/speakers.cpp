#include "speakers/speakers.hpp"

#include "speakers/genre.hpp"
#include "speakers/mention_scanner.hpp"
#include "speakers/naming.hpp"
#include "speakers/reference.hpp"
#include "speakers/roster.hpp"

namespace dixit {

void resolve_speakers(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<Speaker>& speakers,
                      std::vector<std::optional<std::uint32_t>>& ids) {
  Mentions mentions;
  Entities entities;
  std::vector<SpeakerPhrase> phrases;
  std::vector<EntityId> said_by;

  const bool fiction = is_fiction(input);
  scan_mentions(input, mentions);
  resolve_names(input, fiction, mentions, entities);
  resolve_references(input, attributions, mentions, entities, phrases);
  for (const SpeakerPhrase& phrase : phrases) said_by.push_back(phrase.entity);
  write_speakers(input, mentions, entities, phrases, said_by, speakers, ids);
}

}  // namespace dixit
