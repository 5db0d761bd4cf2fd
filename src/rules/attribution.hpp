#pragma once

#include "text/token.hpp"

#include <dixit/document.hpp>

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace dixit {

/// Words with who said them by mention: what the rules make of a sentence.
struct Attribution {
  std::pmr::vector<TokenRange> content;
  std::optional<TokenRange> speaker;
  std::optional<TokenRange> cue;
  std::optional<TokenRange> addressee;
  Kind kind = Kind::indirect;
  Class quote_class = Class::speech;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  std::uint32_t sentence = 0;  // where it was found
  float confidence = 0;
  std::string_view rule;
};

}  // namespace dixit
