#pragma once

#include "speakers/mention.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// Somebody who could have a turn, and how much speaks for it beside the order of turns.
struct Candidate {
  EntityId entity = kNobody;
  float score = 0;
};

/// Speaks against one whom the cue's `he` or `she` cannot mean.
inline constexpr float kWrongGender = -8.1F;

/// Speaks against one who is called by name.
inline constexpr float kCalled = -6.0F;

/// Paragraphs of narration that end a dialogue.
inline constexpr std::uint32_t kFar = 3;

/// Most candidates a turn has; there is room for so many from Turn::first_candidate on.
inline constexpr std::uint32_t kMostCandidates = 8;

/// What one speaker says in one go: the utterances of a paragraph, or some of them.
struct Turn {
  std::uint32_t first = 0;  // utterances [first, last)
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t end_paragraph = 0;  // of its last utterance
  std::uint32_t distance = 0;       // paragraphs of narration since the turn before
  std::uint32_t first_candidate = 0;
  std::uint32_t candidate_count = 0;
  EntityId named = kNobody;         // who the cue names
  WordKey description = kNoWord;    // of the cue: old gentleman
  EntityId owner = kNobody;         // of the description: his old friend
  EntityId hearer = kNobody;        // called by name inside, or the cue's addressee
  EntityId introduced = kNobody;    // gives his or her own name inside
  EntityId told = kNobody;          // whom something was told in the narration above
  EntityId speaker = kNobody;       // the answer
  EntityId known = kNobody;         // the answer of the reading before
  Gender gender = Gender::unknown;  // that the cue's pronoun or description asks for
  Gender called = Gender::unknown;  // of who is called sir or madam inside
  bool same_paragraph = false;      // as the turn before
  bool told_before = false;         // narration stands in front of it in its paragraph
  bool told_behind = false;         // much narration stands behind it in its paragraph
  bool calls_late = false;          // behind a sentence of narration
  bool addressed = false;           // the cue tells the hearer: said Doe to Roe
  bool to_oneself = false;          // thought, or said to nobody else
  bool third_person = false;        // the cue has he or she
  bool neuter = false;              // the cue has it
  bool other = false;               // said the other: not who had the turn before
  bool by_role = false;             // the cue's description is one person's: the cook
};

/// The turns of a story's dialogues in text order.
struct Turns {
  std::vector<Turn> list;
  std::vector<Candidate> candidates;

  [[nodiscard]] std::span<Candidate> candidates_of(const Turn& turn) noexcept {
    return {candidates.data() + turn.first_candidate, turn.candidate_count};
  }
  void clear() noexcept {
    list.clear();
    candidates.clear();
  }
};

}  // namespace dixit
