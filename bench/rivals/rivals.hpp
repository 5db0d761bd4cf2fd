#pragma once

#include <dixit/span.hpp>

#include <unicode/brkiter.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

/// What others do with the same text, as their own documentation shows it.
namespace rivals {

/// ICU's boundaries in UTF-16, the form that its iterator is fastest on. The text is decoded beforehand.
class IcuBoundaries {
 public:
  enum class Unit { words, sentences };

  explicit IcuBoundaries(Unit unit);

  /// Goes over all boundaries of `text`, and counts the pieces that hold a letter or digit.
  std::size_t count(const icu::UnicodeString& text);

  /// Where the words of `text` lie, in UTF-16 units.
  std::vector<dixit::Span> words(const icu::UnicodeString& text);

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
};

/// Words, numbers and signs cut by one RE2 pattern. Returns how many there are.
std::size_t count_words_re2(std::string_view text);

/// Direct quotations as people find them: `"…" said X` and `X said, "…"`. Returns how many there are.
std::size_t count_quotations_regex(std::string_view text);

}  // namespace rivals
