#pragma once

#include "lexicon/frame.hpp"
#include "lexicon/word_class.hpp"

#include <cstdint>

namespace dixit {

/// A set of enumerators, one bit each.
template <typename Enum, typename Bits>
class EnumSet {
 public:
  constexpr EnumSet() noexcept = default;
  constexpr explicit EnumSet(Bits bits) noexcept : bits_(bits) {}
  constexpr EnumSet(Enum one) noexcept : bits_(bit(one)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] constexpr bool has(Enum one) const noexcept { return (bits_ & bit(one)) != 0; }
  [[nodiscard]] constexpr bool any(EnumSet of) const noexcept { return (bits_ & of.bits_) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr Bits bits() const noexcept { return bits_; }
  friend constexpr EnumSet operator|(EnumSet a, EnumSet b) noexcept {
    return EnumSet(static_cast<Bits>(a.bits_ | b.bits_));
  }
  friend constexpr EnumSet operator&(EnumSet a, EnumSet b) noexcept {
    return EnumSet(static_cast<Bits>(a.bits_ & b.bits_));
  }
  friend constexpr EnumSet operator-(EnumSet a, EnumSet b) noexcept {
    return EnumSet(static_cast<Bits>(a.bits_ & ~b.bits_));
  }
  friend constexpr bool operator==(EnumSet a, EnumSet b) noexcept { return a.bits_ == b.bits_; }
  constexpr EnumSet& operator|=(EnumSet b) noexcept {
    bits_ = static_cast<Bits>(bits_ | b.bits_);
    return *this;
  }

 private:
  static constexpr Bits bit(Enum one) noexcept { return static_cast<Bits>(Bits{1} << static_cast<unsigned>(one)); }
  Bits bits_ = 0;
};

using WordClasses = EnumSet<WordClass, std::uint64_t>;
using Frames = EnumSet<Frame, std::uint64_t>;
constexpr WordClasses operator|(WordClass a, WordClass b) noexcept {
  return WordClasses(a) | WordClasses(b);
}
constexpr Frames operator|(Frame a, Frame b) noexcept {
  return Frames(a) | Frames(b);
}

/// The closed classes: words of grammar, which a capital alone makes no name.
inline constexpr WordClasses kClosedWords =
    WordClass::determiner | WordClass::possessive | WordClass::preposition | WordClass::coordinator |
    WordClass::contrast | WordClass::subordinator | WordClass::complementizer | WordClass::whether |
    WordClass::interrogative | WordClass::relative | WordClass::subject_pronoun | WordClass::object_pronoun |
    WordClass::modal | WordClass::be | WordClass::have | WordClass::auxiliary_do | WordClass::negation |
    WordClass::infinitive_marker | WordClass::expletive | WordClass::reflexive;

/// Number of a word in a Lexicon. 0 is the word that the lexicon does not know: no classes, no frames.
using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;

/// All a lexicon says of one word form or expression of several words.
struct Word {
  WordClasses classes;
  Frames frames;          // as a verb or an expression
  Frames nominal_frames;  // as a noun or an adjective: `claim`, `determined` take other things than the verb

  friend constexpr bool operator==(const Word&, const Word&) noexcept = default;
};

}  // namespace dixit
