#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dixit {

/// Tells whose name an acronym is short for. A view.
class Acronyms {
 public:
  Acronyms(const SpeakerInput& input, const Mentions& mentions, const Entities& entities) noexcept
      : words_(input), mentions_(mentions), entities_(entities) {}

  /// `World Health Organization (WHO)`: whose name stands in front of the bracket around `acronym`, one of the
  /// mentions; or kNobody.
  [[nodiscard]] EntityId defined_by(const Mention& acronym) const;

  /// `OFC` of Oster Ferry Company, which no bracket tells: of those who were added last; or kNobody.
  [[nodiscard]] EntityId spelt_out(const Mention& acronym) const;

 private:
  [[nodiscard]] std::size_t count_initials(std::span<const WordKey> name, std::string_view letters) const;

  Words words_;
  const Mentions& mentions_;
  const Entities& entities_;
};

}  // namespace dixit
