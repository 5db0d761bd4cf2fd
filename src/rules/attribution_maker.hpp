#pragma once

#include "rules/attribution.hpp"
#include "rules/attributions.hpp"
#include "rules/content.hpp"
#include "rules/modality.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace dixit {

/// How the words of what a rule matched in `line` are given, by its marks.
[[nodiscard]] Kind kind_of(const Line& line, const RuleMatch& match) noexcept;

/// Makes attributions of what rules match in the line of a sentence, which is read from phrase `first` on. A view.
class AttributionMaker {
 public:
  AttributionMaker(const RuleInput& input, const SentenceToRead& sentence, std::size_t first) noexcept
      : input_(input),
        text_(input.text),
        sentence_(sentence),
        line_(sentence.line),
        first_(first),
        cutter_(input.text, input.sentences[sentence.sentence], sentence.first_mark) {}

  /// Fills in what `match`, of that kind, tells for `cue`, a phrase of the line, or null where it has none. False where
  /// it has content of which no word is left.
  [[nodiscard]] bool make(const RuleMatch& match, Kind kind, const Phrase* cue, Attribution& result) const;

 private:
  void take_content(const RuleMatch& match, const Phrase* cue, Attribution& result) const;
  [[nodiscard]] bool is_done_by_other(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t before_addition(RuleMatch::Range told) const;
  [[nodiscard]] std::uint32_t before_act(RuleMatch::Range told, const Phrase& cue) const;
  [[nodiscard]] bool cannot_act(std::uint32_t subject, const RuleMatch& match) const;
  [[nodiscard]] bool is_governed(std::uint32_t at) const;
  [[nodiscard]] bool begins_clause(std::uint32_t at, std::uint32_t end) const;
  void take_speaker(RuleMatch::Range speaker, const Phrase* cue, Attribution& result) const;
  [[nodiscard]] bool is_quoted_in(RuleMatch::Range phrases) const;
  void part_from_hearer(const Phrase& cue, Attribution& result) const;
  [[nodiscard]] bool is_goal(RuleMatch::Range addressee) const;
  [[nodiscard]] bool is_way(std::uint32_t at) const;
  [[nodiscard]] std::optional<TokenRange> hearer_of(const Phrase& cue) const;
  [[nodiscard]] std::optional<TokenRange> cue_tokens(const RuleMatch& match, const Phrase* cue) const;
  [[nodiscard]] ModalityReader modality() const { return {text_, line_, first_}; }

  const RuleInput& input_;
  const TaggedText& text_;
  const SentenceToRead& sentence_;
  const Line& line_;
  std::size_t first_;
  ContentCutter cutter_;
};

}  // namespace dixit
