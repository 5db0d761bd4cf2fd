#include "text/capitals.hpp"

#include "lexicon/endings.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::size_t kFewestWords = 20;
constexpr std::size_t kOneIn = 10;          // words may have lower case
constexpr std::size_t kShortestEnding = 3;  // that tells a noun

constexpr WordClasses kNames = given_name | name_suffix | place | nationality | month;
/// A name that is also one of these is taken for it.
constexpr WordClasses kNoNames =
    kClosedWords | verb_base | verb_third | verb_past | verb_participle | verb_gerund | adverb | number_word;
constexpr WordClasses kNoSurnames = kClosedWords | verb_third | verb_past | verb_participle | verb_gerund | adverb |
                                    number_word | plural_noun | group | organisation;

bool is_in_capitals(std::span<const Token> tokens) {
  std::size_t words = 0, lower = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word || token.span().size() < 2) continue;
    ++words;
    lower += std::size_t{!token.shape.has(Shape::all_capitals)};
    if (lower * kOneIn > words + kFewestWords) return false;  // most texts are done here
  }
  return words >= kFewestWords && lower * kOneIn <= words;
}

class NameTeller {
 public:
  NameTeller(std::string_view text, const Lexicon& lexicon, std::span<Token> tokens)
      : text_(text), lexicon_(lexicon), tokens_(tokens) {
    for (std::size_t at = 1; at < tokens.size(); ++at) {
      if (is_surname(at)) names_.insert(bytes(at));
      if (is_governed(at)) nouns_.insert(bytes(at));
    }
  }

  void run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      Token& token = tokens_[at];
      if (token.kind != TokenKind::word || token.shape.has(Shape::own_stop)) continue;
      const bool keeps = begins_sentence(at) || is_initial(at) || is_name(at);
      token.shape = token.shape - Shape::all_capitals;
      if (!keeps) token.shape = token.shape - Shape::capital;
    }
  }

 private:
  [[nodiscard]] bool is_word(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word;
  }
  [[nodiscard]] std::string_view bytes(std::size_t at) const {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }

  /// Behind an opening mark too.
  [[nodiscard]] bool begins_sentence(std::size_t at) const {
    if (at == 0) return true;
    const Token& before = tokens_[at - 1];
    if (before.kind != TokenKind::mark) return ends_sentence(before.kind);
    return !tokens_[at].shape.has(Shape::space_before) || at == 1 || ends_sentence(tokens_[at - 2].kind);
  }

  static bool ends_sentence(TokenKind kind) noexcept {
    return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::ellipsis ||
           kind == TokenKind::colon;
  }

  /// `J.`, and the pronoun that has a capital everywhere.
  [[nodiscard]] bool is_initial(std::size_t at) const {
    return tokens_[at].span().size() == 1 && (tokens_[at].classes.has(first_person) || is_stop(at + 1));
  }

  [[nodiscard]] bool is_stop(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::full_stop;
  }

  /// A given name that is nothing else tells that a surname follows; so do a title and an initial.
  [[nodiscard]] bool is_surname(std::size_t at) const {
    if (!is_word(at) || tokens_[at].classes.any(kNoSurnames)) return false;
    if (is_stop(at - 1)) return at > 1 && is_word(at - 2) && is_initial(at - 2);
    const WordClasses before = tokens_[at - 1].classes;
    return before.any(given_name | title) && !before.any(kNoNames | noun | adjective);
  }

  [[nodiscard]] bool is_governed(std::size_t at) const {
    const Token& before = tokens_[at - 1];
    return is_word(at) &&
           (before.kind == TokenKind::number || before.classes.any(determiner | possessive | adjective | number_word));
  }

  /// A title is part of the name behind it.
  [[nodiscard]] bool is_name(std::size_t at) const {
    const WordClasses may = tokens_[at].classes;
    if (may.any(kNames) && !may.any(kNoNames)) return true;
    if (names_.contains(bytes(at)) && !(at > 0 && is_governed(at))) return true;
    const bool compound = tokens_[at].shape.has(Shape::hyphen);
    if (may.empty()) return !compound && !nouns_.contains(bytes(at)) && !ends_like_noun(bytes(at));
    return may.any(title | role) && is_word(at + 1) && is_name(at + 1);
  }

  [[nodiscard]] bool ends_like_noun(std::string_view word) const {
    for (std::size_t size = kShortestEnding; size <= kLongestEnding; ++size)
      if (classes_of_ending(lexicon_, word, size).has(noun)) return true;
    return ends_like_plural(lexicon_, word);
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::span<Token> tokens_;
  std::unordered_set<std::string_view> names_;  // surnames
  std::unordered_set<std::string_view> nouns_;  // that stand in no list
};

}  // namespace

void tell_names_in_capitals(std::string_view text, const Lexicon& lexicon, std::span<Token> tokens) {
  if (is_in_capitals(tokens)) NameTeller(text, lexicon, tokens).run();
}

}  // namespace dixit
