#include "text/common_surnames.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dixit {
namespace {

using enum WordClass;

constexpr WordClasses kNouns = noun | plural_noun;
constexpr WordClasses kInflected = verb_third | verb_past;
constexpr WordClasses kVerbs = kInflected | verb_base | verb_participle | verb_gerund;
/// What stands behind a given name as a part of other names: `Harris County`, `the Victoria Times`.
constexpr WordClasses kOtherNames = kClosedWords | organisation | group | place | outlet | medium | month |
                                    nationality | name_particle | name_suffix | audience | number_word | abbreviation;

class SurnameTeller {
 public:
  SurnameTeller(const Lexicon& lexicon, std::span<Token> tokens, std::pmr::memory_resource* memory)
      : lexicon_(lexicon), tokens_(tokens), surnames_(memory) {
    for (std::size_t at = 1; at < tokens.size(); ++at)
      if (is_surname(at)) surnames_.push_back(tokens[at].word);
    std::ranges::sort(surnames_);
  }

  void run() {
    if (surnames_.empty()) return;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!is_capital(at) || !std::ranges::binary_search(surnames_, tokens_[at].word) || is_other(at)) continue;
      tokens_[at].word = kUnknownWord;
      tokens_[at].classes = {};
    }
  }

 private:
  [[nodiscard]] bool is_capital(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word && tokens_[at].shape.has(Shape::capital);
  }

  /// `Ned Baker said`, `Mr. Cook`; not `Jane Baker Street`, and not in headlines, where all words have capitals.
  [[nodiscard]] bool is_surname(std::size_t at) const {
    const WordClasses may = tokens_[at].classes;
    const bool is_may = may.has(month) && may.has(modal);
    if (may.empty() || !is_capital(at) || (may.any(kOtherNames | given_name) && !is_may)) return false;
    if (is_capital(at + 1) || tokens_[at].shape.has(Shape::all_capitals)) return false;
    if (may.any(kInflected) && !may.any(kNouns | adjective | verb_base)) return false;  // `Jane Says "Yes"`
    if (may.has(WordClass::time) && !is_may && !lexicon_.word(tokens_[at].word).frames.has(Frame::surname))
      return false;
    const bool of = at + 1 < tokens_.size() && tokens_[at + 1].classes.has(preposition);
    if (of && (may.has(starts_expression) || is_may)) return false;  // `Doe Chief of Staff`
    return is_behind_given_name(at) || (!may.has(title) && is_behind_title(at)) || is_of_unknown_name(at);
  }

  /// With an initial, too: `Jane B. Cook`, `J.B. Cook`.
  [[nodiscard]] bool is_behind_given_name(std::size_t at) const {
    const Token& initials = tokens_[at - 1];
    if (initials.shape.has(Shape::own_stop) && initials.shape.has(Shape::all_capitals) && initials.classes.empty())
      return true;
    if (at > 2 && tokens_[at - 1].kind == TokenKind::full_stop && tokens_[at - 2].span().size() == 1) at -= 2;
    const WordClasses before = tokens_[at - 1].classes;
    if (!is_capital(at - 1) || !before.has(given_name) || before.any(kOtherNames)) return false;
    if (before.any(kVerbs) && (at < 2 || tokens_[at - 2].kind != TokenKind::word)) return false;  // `Mark Brown down.`
    return at < 2 || !is_capital(at - 2) || !tokens_[at - 2].classes.has(starts_expression);      // South Carolina
  }

  /// `Elka Parsons, 43`, `Elka Parsons said`: no list has the given name.
  [[nodiscard]] bool is_of_unknown_name(std::size_t at) const {
    if (!is_capital(at - 1) || !tokens_[at - 1].classes.empty() || at + 2 >= tokens_.size()) return false;
    const Token& next = tokens_[at + 1];
    if (next.kind == TokenKind::comma) return tokens_[at + 2].kind == TokenKind::number;
    return next.classes.has(verb_cue) && next.classes.any(kInflected) && !next.classes.any(kNouns);
  }

  /// `Mr. Cook`, `Sen. Brown`
  [[nodiscard]] bool is_behind_title(std::size_t at) const {
    const std::size_t before = tokens_[at - 1].kind == TokenKind::full_stop && at > 1 ? at - 2 : at - 1;
    return is_capital(before) && tokens_[before].classes.has(title) && tokens_[before].classes.has(abbreviation);
  }

  [[nodiscard]] bool is_other(std::size_t at) const {
    if (at > 0 && tokens_[at - 1].classes.has(determiner) && !tokens_[at - 1].classes.has(complementizer)) return true;
    if (tokens_[at].classes.has(month) && is_month_or_wish(at)) return true;
    if (!is_capital(at + 1) || (at > 0 && is_behind_given_name(at))) return false;
    const WordClasses next = tokens_[at + 1].classes;
    return !next.any(kInflected | modal | be | have) || next.any(kNouns);
  }

  /// `in May`, `May 5`, `May she rest`
  [[nodiscard]] bool is_month_or_wish(std::size_t at) const {
    if (at + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[at + 1];
    if (next.kind == TokenKind::clitic) return false;
    if (at > 0 && (tokens_[at - 1].classes.has(preposition) || tokens_[at - 1].kind == TokenKind::number)) return true;
    return next.kind == TokenKind::number || next.classes.any(subject_pronoun | determiner | possessive | expletive);
  }

  const Lexicon& lexicon_;
  std::span<Token> tokens_;
  std::pmr::vector<WordId> surnames_;
};

}  // namespace

void tell_common_surnames(const Lexicon& lexicon, std::span<Token> tokens, std::pmr::memory_resource* memory) {
  SurnameTeller(lexicon, tokens, memory).run();
}

}  // namespace dixit
