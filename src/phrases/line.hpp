#pragma once

#include "lexicon/lexicon.hpp"
#include "phrases/tags.hpp"

#include <dixit/document.hpp>

#include <string>
#include <vector>

namespace dixit {

/// Letters of a sentence's line of symbols. One letter stands for a phrase, a sign or a quoted span.
namespace symbol {
inline constexpr char kNamer = 'N';        // noun phrase that may speak: a name, a person, a group, an organisation
inline constexpr char kNoun = 'n';         // another noun phrase
inline constexpr char kTime = 't';         // Monday, last night
inline constexpr char kPronoun = 'H';      // he, they, it, you
inline constexpr char kObject = 'h';       // him, them
inline constexpr char kPossessive = '\'';  // 's between two noun phrases
inline constexpr char kOwner = 'P';        // his, their, before a noun that reports
inline constexpr char kFinite = 'v';       // verb group with a finite verb
inline constexpr char kPast = 'y';         // a past form by itself that could be a participle: announced
inline constexpr char kInfinitive = 'i';   // to go
inline constexpr char kGerund = 'j';       // going
inline constexpr char kParticiple = 'e';   // gone
inline constexpr char kBase = 'u';         // go, as in `let it go`, `Go!`
inline constexpr char kCue = 'k';          // finite verb group that could be a cue
inline constexpr char kGerundCue = 'g';
inline constexpr char kThat = 'T';
inline constexpr char kWhether = 'I';
inline constexpr char kInterrogative = 'W';
inline constexpr char kRelative = 'R';
inline constexpr char kContrast = 'B';
inline constexpr char kCoordinator = '&';
inline constexpr char kSubordinator = 's';
inline constexpr char kPreposition = 'p';
inline constexpr char kPrepositionCue = 'c';
inline constexpr char kAdverb = 'a';
inline constexpr char kAdjective = 'd';  // predicative: is *happy*
inline constexpr char kAge = '9';        // behind a name: Jane Doe, *45*,
inline constexpr char kQuotation = 'Q';  // quoted span that could be an utterance of its own
inline constexpr char kFragment = 'q';   // quoted span of a few words inside a clause
inline constexpr char kOther = 'x';

// the cue that a line is matched for
inline constexpr char kActiveFinite = 'V';
inline constexpr char kActiveModal = 'M';  // will say, could have said
inline constexpr char kActiveInfinitive = 'U';
inline constexpr char kActiveGerund = 'G';
inline constexpr char kActiveParticiple = 'D';
inline constexpr char kActivePassive = 'Y';  // was told, is quoted
inline constexpr char kActiveNoun = 'C';
inline constexpr char kActivePreposition = 'A';
inline constexpr char kActiveAdverb = 'J';
}  // namespace symbol

/// A phrase of a sentence and its letter.
struct Phrase {
  TokenRange tokens;
  TokenIndex head = 0;        // main verb, last word of a noun phrase
  WordId cue = kUnknownWord;  // the reporting expression that the phrase could be
  char letter = symbol::kOther;
  char active_letter = 0;  // the letter while its cue is the one that is looked at; 0: no cue
  bool nominal = false;    // the cue is a noun or an adjective
  bool negative = false;   // did not say
  Modality modality = Modality::asserted;
};

/// A sentence as its phrases; `symbols[i]` is the letter of `phrases[i]`.
struct Line {
  std::vector<Phrase> phrases;
  std::string symbols;
  std::vector<std::uint32_t> cues;  // the phrases that have an active letter

  /// From the first of the phrases [begin, end), of which there is one, to the end of the last.
  [[nodiscard]] TokenRange tokens_of(std::uint32_t begin, std::uint32_t end) const {
    return {phrases[begin].tokens.begin, phrases[end - 1].tokens.end};
  }

  void clear() {
    phrases.clear();
    symbols.clear();
    cues.clear();
  }
};

/// Letters that single words have instead of their class's: `by`, `to`, `of`.
class WordLetters {
 public:
  void add(WordId word, char letter);

  /// 0 where it has none.
  [[nodiscard]] char find(WordId word) const noexcept { return word < letters_.size() ? letters_[word] : '\0'; }

 private:
  std::vector<char> letters_;  // by id
};

/// Groups a sentence's items to phrases. `line` is cleared first. Linear.
void build_line(const TaggedText& text, const std::vector<TaggedItem>& items, const WordLetters& letters, Line& line);

}  // namespace dixit
