#pragma once

#include "rules/attributions.hpp"
#include "rules/rule_set.hpp"
#include "speakers/speakers.hpp"
#include "texts.hpp"

#include <unicode/unistr.h>

#include <string_view>
#include <vector>

/// One document with what each stage makes of it, so that each can be timed by itself.
struct StagedDocument {
  std::string_view text;
  icu::UnicodeString utf16;
  std::vector<dixit::Token> tokens;
  std::vector<dixit::Paragraph> paragraphs;
  std::vector<dixit::QuotedSpan> marks;
  std::vector<dixit::TokenRange> sentences;
  std::vector<dixit::Attribution> attributions;

  [[nodiscard]] dixit::RuleInput rule_input(const dixit::Lexicon& lexicon) const {
    return {{text, tokens, marks, lexicon}, paragraphs, sentences};
  }
  [[nodiscard]] dixit::SpeakerInput speaker_input(const dixit::Lexicon& lexicon) const {
    return {text, tokens, paragraphs, marks, sentences, lexicon, dixit::Genre::automatic};
  }
};

/// A language's tables as the extractor holds them.
struct Language {
  dixit::Lexicon lexicon;
  dixit::RuleSet rules;

  Language();
};

[[nodiscard]] std::vector<StagedDocument> run_stages(const Texts& texts, const Language& language);
