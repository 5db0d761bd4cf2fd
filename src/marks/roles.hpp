#pragma once

#include "marks/glyphs.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace dixit {

/// What the signs beside a mark make of it.
enum class MarkRole : std::uint8_t {
  nothing,   // an apostrophe, a prime
  opens,     // space before, text behind
  closes,    // text before, space or punctuation behind
  either,    // text on both sides: what is open decides
  floating,  // space on both sides: its shape or what is open decides
};

/// How surely a single mark opens, if it opens.
enum class Opener : std::uint8_t {
  reluctant,  // a right mark, or before what may be an elided word
  weak,       // in the middle of a clause
  strong,     // behind a stop, or a left mark
};

/// How surely a single mark closes, if it closes. The first of the surest ones before the next opener closes.
enum class Closer : std::uint8_t {
  never,
  ending,          // behind an ending that has an apostrophe of its own, before a word: dogs' tails, talkin' to
  stopped_ending,  // the same before a stop
  letter,
  stop,  // behind a stop
};

/// A mark with what is known of it before its partner is.
struct Mark {
  TokenIndex token = 0;
  Glyph glyph;
  MarkRole role = MarkRole::nothing;
  Opener opener = Opener::strong;  // these three of single marks only
  Closer closer = Closer::stop;
  Closer later_closer = Closer::never;  // the surest one behind it in the same passage before the next opener
  bool closer_follows = false;          // another closer behind it before the next strong opener
  bool behind_stop = false;
  bool behind_introduction = false;    // a comma or colon
  bool behind_sentence = false;        // that no cue ends: Go, he said.
  bool between_comma_and_cue = false;  // It is late, "he said
  bool behind_letter = false;
  bool behind_number = false;
  bool twofold_closes_next = false;  // the next double mark of the paragraph closes
};

/// Appends the marks of `paragraph` to `marks`, whose memory this uses too. Linear.
void find_marks(std::string_view text, const std::vector<Token>& tokens, TokenRange paragraph, const Lexicon& lexicon,
                std::pmr::vector<Mark>& marks);

}  // namespace dixit
