#pragma once

#include "phrases/line.hpp"
#include "rules/attribution.hpp"

#include <cstddef>

namespace dixit {

/// Tells from the phrases around a cue whether its words were said. A view of one line, which is read from phrase
/// `first` on.
class ModalityReader {
 public:
  ModalityReader(const TaggedText& text, const Line& line, std::size_t first) noexcept
      : text_(text), line_(line), first_(first) {}

  /// Sets polarity and modality of `attribution`, whose cue is the phrase `cue` of the line.
  void read(const Phrase& cue, Attribution& attribution) const;

  /// `was not allowed to discuss it`: nothing is said. `cue` is the index of an infinitive.
  [[nodiscard]] bool is_forbidden(std::size_t cue) const;

  /// Whether the verb beside it in front says that it was not: `declined to comment`.
  [[nodiscard]] bool is_refused(const Phrase& cue) const;

 private:
  [[nodiscard]] bool is_conditional(const Phrase& cue) const;
  [[nodiscard]] bool is_asked(const Phrase& cue) const;
  [[nodiscard]] const Phrase* governor_of(const Phrase& cue) const;
  [[nodiscard]] const Phrase* governor_of_infinitive(const Phrase& cue) const;
  [[nodiscard]] bool is_to(const Phrase& governor) const;
  [[nodiscard]] const Phrase* refusal_before(const Phrase& gerund) const;
  [[nodiscard]] const Phrase* first_phrase() const { return line_.phrases.data() + first_; }
  [[nodiscard]] bool denies(TokenRange speaker) const;

  const TaggedText& text_;
  const Line& line_;
  std::size_t first_;
};

}  // namespace dixit
