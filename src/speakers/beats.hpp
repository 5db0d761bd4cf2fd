#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/turns.hpp"
#include "speakers/utterances.hpp"
#include "speakers/words.hpp"

#include <cstdint>
#include <vector>

namespace dixit {

/// How what is told beside a quotation stands to it.
enum class Beat : std::uint8_t {
  cue_behind,        // "…" cried the Mouse
  clause_behind,     // "…" Doe sat down
  sentence_behind,   // "…." Doe sat down.
  spoke_behind,      // "…." / Doe laughed as she spoke.
  cue_before,        // Doe turned, and said, "…"
  clause_before,     // Doe turned to me: "…"
  sentence_before,   // Doe turned to me. "…"
  paragraph_before,  // the same in a paragraph of its own
  silent_before,     // Doe made no answer.
};

/// Who acts beside a quotation.
struct Actor {
  const Mention* mention = nullptr;
  Beat beat = Beat::cue_behind;
};

/// Finds who acts in the narration beside utterances. A view; looks at the sentences next to an utterance alone.
class BeatFinder {
 public:
  BeatFinder(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
             const std::vector<Utterance>& utterances) noexcept
      : input_(input), words_(input), mentions_(mentions), entities_(entities), utterances_(utterances) {}

  /// Behind utterance `index`, in its paragraph.
  [[nodiscard]] Actor behind(std::uint32_t index) const;

  /// Who `spoke` by the paragraph of narration behind utterance `index`: `She laughed as she spoke.`
  [[nodiscard]] Actor in_next_paragraph(std::uint32_t index) const;

  /// In front of the first utterance of `turn`, in its paragraph or in the one before.
  [[nodiscard]] Actor before(const Turn& turn) const;

 private:
  [[nodiscard]] bool has_stop(TokenIndex begin, TokenIndex end) const;
  [[nodiscard]] bool has_cue(TokenIndex begin, TokenIndex end) const;
  [[nodiscard]] bool begins_sentence(TokenRange narration) const;
  [[nodiscard]] bool ends_with_cue(TokenRange narration) const;
  [[nodiscard]] bool keeps_silent(const Mention& actor, TokenIndex end, bool answers) const;
  [[nodiscard]] bool is_inverted(TokenIndex begin, const Mention& mention) const;
  [[nodiscard]] bool hears(const Mention& actor, TokenIndex end) const;
  [[nodiscard]] const Mention* heard_by(const Mention& actor, TokenIndex end) const;
  [[nodiscard]] const Mention* owner_before(TokenIndex quote) const;
  [[nodiscard]] bool opens_joined_clause(const Mention& mention) const;
  [[nodiscard]] bool opens(const Mention& mention, TokenRange narration) const;
  [[nodiscard]] bool owns_thing(const Mention& mention) const;
  [[nodiscard]] const Mention* told_from(TokenIndex begin, TokenIndex end) const;
  [[nodiscard]] bool has_just_spoken(const Mention& mention) const;
  [[nodiscard]] const Mention* presented_by(std::size_t subject) const;
  [[nodiscard]] bool is_actor(const Mention& mention) const;
  [[nodiscard]] TokenIndex behind_relative(TokenIndex at, TokenIndex reach) const;
  [[nodiscard]] bool is_of_ended_subclause(const Mention& mention, TokenIndex end) const;
  [[nodiscard]] Actor actor_before(TokenRange narration, Gender gender) const;
  [[nodiscard]] const Mention* subject_of_last_sentence(TokenRange narration, Gender gender) const;
  [[nodiscard]] const Mention* last_subject(TokenRange narration) const;

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
  const std::vector<Utterance>& utterances_;
};

}  // namespace dixit
