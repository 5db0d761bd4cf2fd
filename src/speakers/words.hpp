#pragma once

#include "lexicon/endings.hpp"
#include "lexicon/particles.hpp"
#include "speakers/speakers.hpp"
#include "text/broken_word.hpp"
#include "text/place_inside.hpp"

#include <span>

namespace dixit {

inline constexpr WordClasses kFiniteForms = WordClass::verb_third | WordClass::verb_past | WordClass::be |
                                            WordClass::have | WordClass::modal | WordClass::auxiliary_do;

/// What a person can be called by.
inline constexpr WordClasses kRoles = WordClass::title | WordClass::role | WordClass::person;

[[nodiscard]] inline Gender gender_of(WordClasses may) noexcept {
  const bool feminine = may.has(WordClass::feminine);
  if (feminine == may.has(WordClass::masculine)) return Gender::unknown;
  return feminine ? Gender::female : Gender::male;
}

/// Whether one person cannot have both.
[[nodiscard]] inline bool clash(Gender a, Gender b) noexcept {
  return a != Gender::unknown && b != Gender::unknown && a != b;
}

/// Questions about single tokens, asked all over the room. A view.
class Words {
 public:
  explicit Words(const SpeakerInput& input) noexcept : input_(input), tokens_(input.tokens) {}

  [[nodiscard]] TokenIndex size() const noexcept { return static_cast<TokenIndex>(tokens_.size()); }
  [[nodiscard]] const Token& token(TokenIndex at) const noexcept { return tokens_[at]; }
  [[nodiscard]] TokenKind kind(TokenIndex at) const noexcept {
    return at < size() ? tokens_[at].kind : TokenKind::symbol;
  }
  [[nodiscard]] bool is_word(TokenIndex at) const noexcept { return kind(at) == TokenKind::word; }
  /// A dash, or the hyphen that a line begins with.
  [[nodiscard]] bool is_dash(TokenIndex at) const noexcept {
    return kind(at) == TokenKind::dash || (at < size() && bytes(at) == "-");
  }
  [[nodiscard]] bool is_capital(TokenIndex at) const noexcept {
    return is_word(at) && token(at).shape.has(Shape::capital);
  }
  [[nodiscard]] bool is_particle_compound(TokenIndex at) const noexcept {
    return is_word(at) && dixit::is_particle_compound(input_.lexicon, bytes(at));
  }
  /// `Polish-born`: no name, whatever stands in front of the hyphen.
  [[nodiscard]] bool ends_in_participle(TokenIndex at) const noexcept {
    if (!token(at).shape.has(Shape::hyphen)) return false;
    const std::string_view word = bytes(at);
    const std::size_t hyphen = word.rfind('-');
    if (hyphen + 1 == word.size()) return false;
    const Word& tail = input_.lexicon.word(input_.lexicon.find(word.substr(hyphen + 1)));
    const bool of_name = tail.classes.has(WordClass::given_name) || tail.frames.has(Frame::surname);  // Ji-won
    return tail.classes.any(WordClass::verb_participle | WordClass::verb_gerund) && !of_name && word[hyphen + 1] >= 'a';
  }
  /// `Doe (D-Ohio)`, `Doe, D-Ohio,`: party and place of who stands before; not `Acme, T-Mobile`.
  [[nodiscard]] bool is_affiliation(TokenIndex at) const noexcept {
    const std::string_view word = bytes(at);
    if (at == 0 || word.size() < 3 || word[1] != '-') return false;
    const WordClasses place = input_.lexicon.word(input_.lexicon.find(word.substr(2))).classes;
    return kind(at - 1) == TokenKind::open ||
           (kind(at - 1) == TokenKind::comma && (place.empty() || place.has(WordClass::place)));
  }
  [[nodiscard]] bool touches_previous(TokenIndex at) const noexcept {
    return !token(at).shape.has(Shape::space_before);
  }
  [[nodiscard]] WordClasses classes(TokenIndex at) const noexcept {
    return at < size() ? token(at).classes : WordClasses();
  }
  /// `Marie-Laure` as `Marie`.
  [[nodiscard]] Gender gender_of_given_name(TokenIndex at) const noexcept {
    const WordClasses may = classes(at);
    if (may.has(WordClass::given_name) || !token(at).shape.has(Shape::hyphen)) return gender_of(may);
    const std::string_view word = bytes(at);
    const WordClasses first = input_.lexicon.word(input_.lexicon.find(word.substr(0, word.find('-')))).classes;
    return first.has(WordClass::given_name) ? gender_of(first) : gender_of(may);
  }

  /// `Ivanovna`, a daughter, `Ivanovich`, a son
  [[nodiscard]] Gender gender_of_patronymic(TokenIndex at) const noexcept {
    constexpr std::size_t kShortest = 4, kLongest = 5;
    constexpr WordClasses kEither = WordClass::feminine | WordClass::masculine;  // it takes more letters to tell
    if (!classes_of_ending(input_.lexicon, bytes(at), 1).any(kEither)) return Gender::unknown;
    const WholeWord whole(bytes(at));
    for (std::size_t size = kShortest; size <= kLongest; ++size) {
      const Gender gender = gender_of(classes_of_ending(input_.lexicon, whole.view(), size));
      if (gender != Gender::unknown) return gender;
    }
    return Gender::unknown;
  }

  /// `of` inside the name of a body or an office.
  [[nodiscard]] bool is_name_link(TokenIndex at) const noexcept {
    const WordClasses may = classes(at);
    return may.has(WordClass::name_particle) && may.has(WordClass::preposition);
  }
  /// `another`, `one`: not who was spoken of before.
  [[nodiscard]] bool is_another(TokenIndex at) const noexcept {
    return classes(at).has(WordClass::number_word) && classes(at).any(WordClass::neuter | WordClass::noun);
  }
  /// `a`, `another`: brings in somebody new.
  [[nodiscard]] bool is_indefinite(TokenIndex at) const noexcept {
    const WordClasses may = classes(at);
    return may.has(WordClass::determiner) && may.has(WordClass::number_word);
  }
  [[nodiscard]] Frames frames(TokenIndex at) const noexcept { return input_.lexicon.word(token(at).word).frames; }
  /// `the agency`, `the officer` of one just named
  [[nodiscard]] bool stands_in(TokenIndex at) const noexcept { return frames(at).has(Frame::stands_in); }
  /// With the word in front of it, an entry of the lexicon of such a class: `coast guard`.
  [[nodiscard]] bool is_compound_of(TokenIndex at, WordClass word_class) const noexcept {
    if (at == 0 || !is_word(at - 1) || !classes(at - 1).has(WordClass::starts_expression)) return false;
    const WordId both = input_.lexicon.continue_expression(token(at - 1).word, token(at).word);
    return input_.lexicon.word(both).classes.has(word_class);
  }
  /// The comma of `a stout, portly man`.
  [[nodiscard]] bool is_between_adjectives(TokenIndex at) const noexcept {
    using enum WordClass;
    if (at == 0 || kind(at) != TokenKind::comma || !is_word(at - 1) || !is_word(at + 1) || !is_word(at + 2))
      return false;
    const TokenIndex beyond = at + (classes(at + 2).has(coordinator) && is_word(at + 3) ? 3 : 2);  // old, sick and poor
    const WordClasses before = classes(at - 1), behind = classes(at + 1), next = classes(beyond);
    if (!before.has(adjective) || before.any(role | person | group | nationality | kClosedWords)) return false;
    return behind.any(adjective | verb_participle) && !behind.any(adverb | kClosedWords) && !next.any(kClosedWords) &&
           next.any(adjective | nationality | noun | role | person | verb_participle);
  }
  /// See text/place_inside.hpp.
  [[nodiscard]] TokenIndex end_of_place_inside(TokenIndex comma) const noexcept {
    return dixit::end_of_place_inside(tokens_, comma);
  }
  /// A letter, a paper; not: a hearing, an answer.
  [[nodiscard]] bool is_written(TokenIndex at) const noexcept {
    if (classes(at).has(WordClass::outlet) && is_capital(at)) return true;
    return classes(at).has(WordClass::medium) && !frames(at).has(Frame::aloud);
  }
  /// `41-year-old`, not `50-state`
  [[nodiscard]] bool tells_age(TokenIndex at) const noexcept {
    if (at >= size()) return false;
    const std::string_view word = bytes(at);
    const std::size_t digits = word.find_first_not_of("0123456789");
    return digits > 0 && digits != std::string_view::npos && word.find('-', digits) != word.rfind('-');
  }
  /// `Inc.`, `plc` behind other words of a name.
  [[nodiscard]] bool ends_in_legal_form(TokenRange name) const noexcept {
    const TokenIndex last = name.end - (kind(name.end - 1) == TokenKind::full_stop ? 2 : 1);
    return last > name.begin && classes(last).has(WordClass::abbreviation) &&
           classes(last).has(WordClass::organisation);
  }
  /// `the retailer`: somebody by trade, and more often a firm
  [[nodiscard]] bool may_be_firm(TokenIndex at) const noexcept {
    return classes(at).has(WordClass::role) && classes(at).has(WordClass::organisation);
  }
  /// `other`; not: `the union`
  [[nodiscard]] bool is_other(TokenIndex at) const noexcept {
    return frames(at).has(Frame::excludes) && !classes(at).has(WordClass::organisation);
  }
  /// `former`
  [[nodiscard]] bool is_past(TokenIndex at) const noexcept {
    return classes(at).has(WordClass::adjective) && frames(at).has(Frame::negative);
  }
  [[nodiscard]] std::string_view bytes(TokenIndex at) const noexcept { return cut(input_.bytes, token(at).span()); }
  [[nodiscard]] std::string_view bytes(TokenIndex begin, TokenIndex end) const noexcept {
    return cut(input_.bytes, span({begin, end}));
  }
  /// `tokens` must not be empty.
  [[nodiscard]] Span span(TokenRange tokens) const noexcept {
    return {token(tokens.begin).begin, token(tokens.end - 1).end};
  }
  [[nodiscard]] bool is_possessive_clitic(TokenIndex at) const noexcept {
    if (kind(at) != TokenKind::clitic) return false;
    const WordClasses may = classes(at);
    return may.has(WordClass::possessive) || (may.has(WordClass::be) && may.has(WordClass::have));
  }

 private:
  const SpeakerInput& input_;
  std::span<const Token> tokens_;
};

}  // namespace dixit
