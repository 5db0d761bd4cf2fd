#pragma once

#include "speakers/entities.hpp"
#include "speakers/focus.hpp"
#include "speakers/mention.hpp"
#include "speakers/unnamed.hpp"
#include "speakers/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace dixit {

/// Tells where `he` is the one of a story who was told of last and did nothing. Each question is answered once. A view.
class Bystanders {
 public:
  Bystanders(const SpeakerInput& input, Mentions& mentions, Entities& entities, const Focus& focus,
             Unnamed& unnamed) noexcept
      : words_(input), mentions_(mentions), entities_(entities), focus_(focus), unnamed_(unnamed) {}

  /// Mention number `index` is of one person, and no subject.
  void see(std::size_t index) noexcept { last_ = index; }

  /// `I met a man. He had a pack`: who has just come in, where nobody else of that gender acts; or kNobody.
  EntityId take_newcomer(std::uint32_t sentence, Gender gender);

  /// `Clara saw a tall man. "Good day," said the man`: who was introduced by `word` just now; or kNobody.
  EntityId take_called(std::uint32_t sentence, WordKey word);

  /// `Clara saw the man opposite. He coughed`: who can be `he` where nobody else can; or kNobody.
  EntityId take(std::uint32_t sentence, Gender gender);

 private:
  [[nodiscard]] bool has_actor(std::uint32_t sentence, Gender gender) const;

  Words words_;
  Mentions& mentions_;
  Entities& entities_;
  const Focus& focus_;
  Unnamed& unnamed_;
  std::optional<std::size_t> last_;  // index of the mention
};

}  // namespace dixit
