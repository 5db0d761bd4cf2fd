#pragma once

#include <dixit/export.hpp>
#include <dixit/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

/// How the words of a quotation are given.
enum class Kind : std::uint8_t {
  direct,       ///< all of the content stands between quotation marks
  mixed,        ///< part of it does
  indirect,     ///< none of it does
  free_direct,  ///< the speaker's own words without marks, after a colon: `Doe: We will appeal`
};

/// What the cue reports: something said or written, or something thought, felt or wanted.
enum class Class : std::uint8_t { speech, thought };

/// Whether the cue affirms that the words were said (`said`) or denies it (`did not say`).
enum class Polarity : std::uint8_t { positive, negative };

/// Whether the saying is told as fact (`said`), as possible (`may have said`, `if she said`), as to come (`will say`,
/// `is expected to say`) or as asked for (`was asked to say`).
enum class Modality : std::uint8_t { asserted, possible, future, requested };

enum class Gender : std::uint8_t { unknown, female, male };

enum class SpeakerKind : std::uint8_t { unknown, person, group, organisation };

/// One attribution: words, and who said them to whom.
///
///     "We will appeal," said Jane Doe, a lawyer for the group.
///      `-- content --'  cue  `------- speaker -------------'
///
/// All spans are UTF-8 byte offsets into the text the document was made from. A plain value.
struct Quote {
  Kind kind = Kind::direct;
  Class quote_class = Class::speech;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  /// In text order; several where the cue or narration stands between the parts, or a mark opens it anew on a
  /// paragraph. Without the outer quotation marks, the complementizer ("that") and the sentence's final full stop.
  std::vector<Span> content;
  std::optional<Span> speaker;              ///< the mention beside the cue: the whole noun phrase, with its title
  std::optional<Span> cue;                  ///< the reporting expression
  std::optional<Span> addressee;            ///< whom or which outlet it was said to
  std::optional<std::uint32_t> speaker_id;  ///< index into Document::speakers()
  std::uint32_t sentence = 0;               ///< index into Document::sentences(): where the content begins
  float confidence = 0;                     ///< 0 to 1: how often a record of this rule is right
  std::string_view rule;                    ///< the rule's name; lives as long as the Extractor
};

/// Someone or something that speaks in the document, once, whatever it is called there. A plain value.
struct Speaker {
  std::string name;  ///< the fullest name without titles; for a source without a name, its fullest phrase
  std::vector<std::string> titles;  ///< each once, in text order, without article: `NATO Secretary General`
  Gender gender = Gender::unknown;
  SpeakerKind kind = SpeakerKind::unknown;
  std::vector<Span> mentions;         ///< in text order
  std::vector<std::uint32_t> quotes;  ///< indices into Document::quotes()
};

/// What was found in one text. Views the text it was made from, which must outlive it, and the names of the Extractor's
/// rules in Quote::rule; owns everything else. Movable, copyable; safe to read from any number of threads.
class Document {
 public:
  /// The text as given to Extractor::extract.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  /// The attributions, ordered by where their content begins.
  [[nodiscard]] const std::vector<Quote>& quotes() const noexcept { return quotes_; }

  /// The speakers, ordered by their first mention.
  [[nodiscard]] const std::vector<Speaker>& speakers() const noexcept { return speakers_; }

  /// The sentences in text order. A sentence does not end inside quotation marks.
  [[nodiscard]] const std::vector<Span>& sentences() const noexcept { return sentences_; }

  /// The bytes that are not UTF-8: the longest runs, in text order. They count as symbols, but for the
  /// quotation marks, dashes and ellipsis of Windows-1252, which are read as what they are.
  [[nodiscard]] const std::vector<Span>& encoding_errors() const noexcept { return encoding_errors_; }

  /// Who said `quote`; a Speaker without a name where nothing in the text tells.
  [[nodiscard]] const Speaker& speaker(const Quote& quote) const noexcept {
    return quote.speaker_id ? speakers_[*quote.speaker_id] : nobody_;
  }

  /// The words of `quote`, its parts joined by one space.
  [[nodiscard]] DIXIT_EXPORT std::string content(const Quote& quote) const;

  /// The bytes that `span` names.
  [[nodiscard]] std::string_view cut(Span span) const noexcept { return dixit::cut(text_, span); }

 private:
  friend class Extractor;

  std::string_view text_;
  std::vector<Quote> quotes_;
  std::vector<Speaker> speakers_;
  std::vector<Span> sentences_;
  std::vector<Span> encoding_errors_;
  Speaker nobody_;
};

}  // namespace dixit
