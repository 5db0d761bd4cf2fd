#pragma once

#include "text/token.hpp"

#include <dixit/document.hpp>

#include <memory_resource>
#include <optional>
#include <span>
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

/// `Asked by Roe whether it rained, Doe shrugged.` Who is spoken to is the sentence's subject, and speaks next.
[[nodiscard]] inline bool awaits_answer(const Attribution& attribution, TokenRange sentence,
                                        std::span<const Token> tokens) noexcept {
  return attribution.cue && attribution.addressee && attribution.cue->begin == sentence.begin &&
         tokens[sentence.begin].classes.has(WordClass::verb_participle);
}

}  // namespace dixit
