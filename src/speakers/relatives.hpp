#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Tells what stands in front of a relative pronoun that speaks, in a report: `a nurse who said`, `Doe's office, which
/// said`. A view.
class Relatives {
 public:
  Relatives(const SpeakerInput& input, Mentions& mentions) noexcept : words_(input), mentions_(mentions) {}

  /// `which` in front of `, and which` at token `relative`, in a sentence that begins at `begin`; or `relative`.
  [[nodiscard]] TokenIndex first_of(TokenIndex relative, TokenIndex begin) const;

  /// The description of those whom `who` stands for; or null.
  [[nodiscard]] Mention* described_by(TokenIndex relative) const;

  /// `a heckler who`, whatever the noun
  [[nodiscard]] bool follows_newcomer(TokenIndex relative) const;

  /// `Doe's office` of `Doe's office, which said`, `a sign` of `a sign that read`, in a sentence that begins at
  /// `begin`; or empty.
  [[nodiscard]] TokenRange phrase_before(TokenIndex relative, TokenIndex begin) const;

 private:
  [[nodiscard]] bool is_who(TokenIndex relative) const;
  [[nodiscard]] TokenIndex end_before(TokenIndex relative) const;
  [[nodiscard]] Mention* some_before(TokenIndex relative) const;
  [[nodiscard]] Mention* newcomer_before(TokenIndex relative) const;
  [[nodiscard]] bool is_inside_phrase(TokenIndex at) const;

  Words words_;
  Mentions& mentions_;
};

}  // namespace dixit
