#pragma once

#include "speakers/words.hpp"

#include <string_view>

namespace dixit {

/// What can end the name of a body.
inline constexpr WordClasses kBodies = WordClass::organisation | WordClass::outlet;

/// What the words of a name can be, besides unknown.
inline constexpr WordClasses kNameWords =
    WordClass::given_name | WordClass::place | WordClass::title | WordClass::role | WordClass::nationality | kBodies;

/// Tells how far a name goes: `Jean-Luc van der Doe Jr.`, `Department of the Interior`, `Robert "Bob" Doe`. A view.
///
/// What is declared inline is used by the one file that defines it, so that no copy to be called is kept.
class NameExtent {
 public:
  explicit NameExtent(const SpeakerInput& input) noexcept : words_(input) {}

  /// A new sentence: `headline` where most words have a capital.
  void begin_sentence(TokenRange sentence, bool headline) noexcept {
    sentence_ = sentence;
    headline_ = headline;
  }

  /// Behind the words that begin at `begin` and could be one name, with titles in front.
  [[nodiscard]] TokenIndex end_of(TokenIndex begin) const noexcept;

  /// Behind what `and` at `end` joins to an office that begins at `begin`, and the name behind it; or `end`.
  [[nodiscard]] TokenIndex behind_department(TokenIndex begin, TokenIndex end) const noexcept;

  /// Behind the body whose name begins at `begin` and goes on behind `and` at `end`; or `end`.
  [[nodiscard]] TokenIndex behind_joint_body(TokenIndex begin, TokenIndex end) const noexcept;

  /// Behind the suffix of a name that ends at `end`: `Jr.`, `, Inc.`; or `end`.
  [[nodiscard]] TokenIndex behind_suffix(TokenIndex end) const noexcept;

  /// The capitalised word behind the particles at `at`; or `at`.
  [[nodiscard]] TokenIndex behind_particles(TokenIndex at) const noexcept;

  /// Where the name begins that stands in front of its initials in brackets at `open`; or `open`.
  [[nodiscard]] TokenIndex begin_of_defined(TokenIndex open) const noexcept;

  [[nodiscard]] bool is_ordinary(WordClasses may) const noexcept;
  [[nodiscard]] bool is_initial(TokenIndex at) const noexcept;

 private:
  [[nodiscard]] bool is_behind_courtesy(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_told_behind_station(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_of_capitals(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool can_continue(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_surname_of_preposition(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_adverb_behind_name(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_surname_of_headline(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_verb_of_headline(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool begins_predicate(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool follows_name(TokenIndex at) const noexcept;
  [[nodiscard]] inline TokenIndex extended(TokenIndex end) const noexcept;
  [[nodiscard]] inline bool links(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_surname_like_body(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_plural_possessive(TokenIndex at) const noexcept;
  [[nodiscard]] inline TokenIndex behind_nickname(TokenIndex at) const noexcept;
  [[nodiscard]] inline TokenIndex begin_of_initials(TokenIndex end, std::string_view letters) const noexcept;

  Words words_;
  TokenRange sentence_;
  bool headline_ = false;
};

}  // namespace dixit
