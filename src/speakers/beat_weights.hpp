#pragma once

#include "speakers/beats.hpp"

namespace dixit {

/// How much it speaks for somebody to act so beside a quotation.
[[nodiscard]] constexpr float weight_of_beat(Beat beat) noexcept {
  switch (beat) {
    case Beat::cue_behind:
      return 10.5F;
    case Beat::sentence_behind:
    case Beat::spoke_behind:
      return 7.0F;
    case Beat::cue_before:
      return 8.8F;
    case Beat::clause_behind:
    case Beat::clause_before:
      return 1.5F;
    case Beat::sentence_before:
      return 4.05F;
    case Beat::paragraph_before:
      return 1.8F;
    case Beat::silent_before:
      return -3.0F;
  }
  return 0;
}

}  // namespace dixit
