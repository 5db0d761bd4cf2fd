#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/phrase_names.hpp"
#include "speakers/speakers.hpp"
#include "speakers/words.hpp"

#include <cstdint>

namespace dixit {

enum class ReferenceKind : std::uint8_t { nobody, name, pronoun, description };

/// What the noun phrase of a speaker says about who it is.
struct SpeakerPhrase {
  TokenRange tokens;
  TokenIndex head = 0;
  ReferenceKind kind = ReferenceKind::nobody;
  EntityId entity = kNobody;  // of a name
  EntityId owner = kNobody;   // in a story: whose mother it is
  TokenRange title{};         // role in front of or behind the name; empty: none
  WordKey word = kNoWord;     // of a description: its head
  WordKey wording = kNoWord;  // of a description: its head with what stands in front of it but the determiner
  TokenRange core{};          // of a description: without what stands behind the head, but for a relative clause
  SpeakerKind what = SpeakerKind::unknown;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool joint = false;  // Jane Doe and Rana Mehta
  bool first_person = false;
  bool second_person = false;
  bool definite = false;
  bool proper = false;       // a description that is written as a name: the King
  bool singled_out = false;  // by what stands behind the head: the gentleman in the white waistcoat
  bool kin = false;          // his aunt, whom the story named so
  bool modified = false;     // more than a determiner stands in front of the head or behind it
};

/// Whether a description is one person's, as `the cook` is; `the girl` may be anybody who has a name as well.
[[nodiscard]] inline bool is_role(const SpeakerPhrase& phrase, const Words& words) noexcept {
  const WordClasses may = words.classes(phrase.head);
  return phrase.singled_out || may.has(WordClass::role) || !may.has(WordClass::person);
}

/// Reads the noun phrases of speakers. A view.
///
///     the company's chief executive, Jane Doe, who spoke on Monday
///     `---------- title ----------´  ` head ´
class SpeakerPhraseReader {
 public:
  SpeakerPhraseReader(const SpeakerInput& input, Mentions& mentions) noexcept
      : words_(input), names_(input, mentions), mentions_(mentions) {}

  /// `tokens` must not be empty.
  [[nodiscard]] SpeakerPhrase read(TokenRange tokens);

 private:
  [[nodiscard]] SpeakerPhrase read_pronoun(TokenRange tokens);
  [[nodiscard]] SpeakerPhrase read_name(TokenRange tokens, const Mention& name) const;
  [[nodiscard]] SpeakerPhrase read_joint(TokenRange tokens, TokenIndex end);
  [[nodiscard]] TokenIndex head_of_members(TokenRange whole) const noexcept;
  [[nodiscard]] SpeakerKind kind_of_members(TokenIndex head) const noexcept;
  [[nodiscard]] bool is_person_told(TokenRange tokens, TokenIndex end) const noexcept;
  [[nodiscard]] Gender gender_of_noun(TokenIndex head) const noexcept;
  [[nodiscard]] bool stands_for_noun(const SpeakerPhrase& phrase) const noexcept;
  [[nodiscard]] SpeakerPhrase read_description(TokenRange tokens, TokenIndex end);
  [[nodiscard]] bool begins_with_determiner(const SpeakerPhrase& phrase) const noexcept;
  [[nodiscard]] bool is_definite(const SpeakerPhrase& phrase, TokenIndex begin) const noexcept;
  [[nodiscard]] bool is_proper(const SpeakerPhrase& phrase) const noexcept;
  void tell_members(TokenRange behind, SpeakerPhrase& phrase) const noexcept;
  [[nodiscard]] bool is_style(TokenRange tokens) const noexcept;
  [[nodiscard]] TokenIndex behind_place_inside(TokenRange tokens) const noexcept;
  [[nodiscard]] TokenIndex head_segment_end(TokenRange tokens) const noexcept;
  [[nodiscard]] TokenIndex singled_out_end(TokenRange tokens, TokenIndex end) const noexcept;
  [[nodiscard]] bool stands_before_office(TokenIndex at, TokenRange tokens) const noexcept;
  [[nodiscard]] bool is_only_adverb(TokenIndex at) const noexcept;
  [[nodiscard]] bool is_adjective_behind(TokenIndex at, TokenRange tokens) const noexcept;
  [[nodiscard]] bool is_reduced_relative(TokenIndex at, TokenRange tokens) const noexcept;
  [[nodiscard]] TokenRange role_behind(TokenRange tokens, TokenIndex end) const noexcept;
  [[nodiscard]] bool modifies_role(TokenIndex gerund) const noexcept;
  [[nodiscard]] TokenIndex name_end_at(TokenIndex at, std::size_t index, TokenIndex end) const noexcept;

  Words words_;
  PhraseNames names_;
  Mentions& mentions_;
};

}  // namespace dixit
