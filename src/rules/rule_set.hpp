#pragma once

#include "lexicon/lexicon.hpp"
#include "phrases/line.hpp"
#include "rules/rule_file.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// Where the groups of a rule lie in a line: ranges of phrases.
struct RuleMatch {
  static constexpr std::size_t kMaxContents = 4;

  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::string_view rule;
  float confidence = 0;
  std::optional<Range> speaker, cue, addressee;
  std::array<Range, kMaxContents> contents;
  std::size_t content_count = 0;
};

/// The rules of a language, compiled. Immutable; may be used from any number of threads.
class RuleSet {
 public:
  /// Throws LanguageError where a pattern does not compile or has a group that is none of speaker, cue, addressee,
  /// content, content2, content3 and content4, or where a word with a letter of its own is not in the lexicon.
  RuleSet(const RuleFile& rules, const Lexicon& lexicon);
  ~RuleSet();
  RuleSet(RuleSet&&) noexcept;

  /// The first rule for the active cue `letter` with one of the cue's `frames` that matches `symbols`, in which that
  /// cue is the only active one. `letter` 0 asks for the rules of sentences without a cue.
  [[nodiscard]] std::optional<RuleMatch> match(std::string_view symbols, char letter, Frames frames) const;

  [[nodiscard]] const WordLetters& letters() const noexcept { return letters_; }

 private:
  struct Rule;

  WordLetters letters_;
  std::vector<Rule> rules_;
  std::array<std::vector<std::uint32_t>, 128> by_cue_;  // rules for each active letter, in order; [0]: without a cue
};

}  // namespace dixit
