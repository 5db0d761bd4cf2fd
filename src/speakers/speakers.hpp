#pragma once

#include "marks/marks.hpp"
#include "rules/attribution.hpp"
#include "text/paragraphs.hpp"
#include "text/token.hpp"

#include <dixit/document.hpp>
#include <dixit/options.hpp>

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace dixit {

/// What the speakers are told from, all of one text.
struct SpeakerInput {
  std::string_view bytes;
  const std::vector<Token>& tokens;
  const std::vector<Paragraph>& paragraphs;
  const std::vector<QuotedSpan>& marks;
  const std::vector<TokenRange>& sentences;
  const Lexicon& lexicon;
  Genre genre = Genre::automatic;
  bool thought = false;  // keep attributions of thought; in a story those between marks are always kept
  std::pmr::memory_resource* memory = std::pmr::get_default_resource();
};

struct SpeakerScratch;

/// Finds the persons behind the mentions of `attributions` and adds attributions for quotations without a cue, so that
/// they stay in text order. Returns in `ids` for each attribution the index into `speakers` of who said it. Both are
/// cleared first; `scratch` (speakers/scratch.hpp) is memory. Linear but for the sorting of what is found: a name is
/// compared with a bounded number of others.
void resolve_speakers(const SpeakerInput& input, std::vector<Attribution>& attributions, SpeakerScratch& scratch,
                      std::vector<Speaker>& speakers, std::vector<std::optional<std::uint32_t>>& ids);

}  // namespace dixit
