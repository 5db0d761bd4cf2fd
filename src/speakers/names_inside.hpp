#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <span>

namespace dixit {

/// Tells how names stand inside what somebody says. A view.
class NamesInside {
 public:
  NamesInside(const SpeakerInput& input, const Mentions& mentions) noexcept : words_(input), mentions_(mentions) {}

  /// The mentions whose names begin in `range`, in text order.
  [[nodiscard]] std::span<const Mention> mentions_in(TokenRange range) const noexcept;

  /// Somebody is called by name: commas, or what else parts clauses, stand on both sides: `Well, my dear Roe, …`
  [[nodiscard]] bool is_called(const Mention& name, TokenRange inside) const noexcept;

  /// The office that somebody is called by in `inside`: `"Sergeant, come here."`; not: sir. The last one, or the end of
  /// `inside`.
  [[nodiscard]] TokenIndex office_called(TokenRange inside) const noexcept;

  /// The gender of whom `range` calls by no name: `Yes, sir.`, `No, my dear madam!`; the last one counts.
  [[nodiscard]] Gender gender_called(TokenRange inside) const noexcept;

  /// Somebody gives his or her own name: `I am Jane Doe.`, `My name is Jane Doe.`
  [[nodiscard]] bool is_introduced(const Mention& name, TokenRange inside) const noexcept;

 private:
  [[nodiscard]] bool ends_clause(TokenIndex at, TokenIndex end) const noexcept;
  [[nodiscard]] bool is_listed(const Mention& name) const noexcept;
  [[nodiscard]] bool is_told_more_of(const Mention& name, TokenIndex end) const noexcept;
  [[nodiscard]] bool asks_what_was_said(TokenIndex at, TokenIndex end) const noexcept;
  [[nodiscard]] bool modifies_called(TokenIndex at) const noexcept;
  [[nodiscard]] bool stands_apart(TokenIndex noun, TokenRange inside) const noexcept;

  Words words_;
  const Mentions& mentions_;
};

}  // namespace dixit
