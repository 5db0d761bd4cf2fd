#pragma once

#include "lexicon/lexicon.hpp"
#include "text/characters.hpp"
#include "text/token.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

/// One pass over a text; each member function moves `at_` over one kind of token and appends it. For tokenize() alone.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens) noexcept
      : text_(text), lexicon_(lexicon), tokens_(tokens) {}

  void run();

 private:
  // Widths of the backquotes that are open, one bit each, so that a run of apostrophes can be cut to close them.
  struct Backquotes {
    std::uint64_t doubled = 0;
    unsigned depth = 0;

    void push(unsigned width) noexcept;
    unsigned pop() noexcept;
  };

  void skip_gap() noexcept;
  void line_end(std::size_t size) noexcept;
  void next();
  void punctuation(const Character& c);
  bool markup() noexcept;

  // words.cpp
  void word();
  bool short_words();
  void look_up_waiting() noexcept;
  void ascii_letters() noexcept;
  [[nodiscard]] bool ends_word(std::size_t at) const noexcept;
  [[nodiscard]] bool is_typed_for_apostrophe(std::size_t at) const noexcept;
  [[nodiscard]] Shapes shape_of_ascii() const noexcept;
  void compound() noexcept;
  void letters() noexcept;
  bool other_letter() noexcept;
  bool join() noexcept;
  bool join_lines(std::size_t hyphen_end) noexcept;
  bool join_with_apostrophe(const Character& c) noexcept;
  bool initials() noexcept;
  bool known_with_stops() noexcept;
  bool listing() noexcept;
  bool host();
  void finish_word();
  void prefix();
  void clitics(std::size_t end, unsigned count);
  [[nodiscard]] WordId find_clitic(std::size_t apostrophe, std::size_t end) const noexcept;
  [[nodiscard]] WordId look_up(std::size_t begin, std::size_t end) const noexcept;
  [[nodiscard]] WordId look_up_whole(std::size_t begin, std::size_t end) const noexcept;
  [[nodiscard]] Shapes shape_of_letters() const noexcept;
  void number();
  [[nodiscard]] bool goes_on_as_amount() const noexcept;
  bool join_number(bool& has_letters) noexcept;
  void number_suffix() noexcept;

  // signs.cpp
  void full_stop(const Character& c);
  bool spaced_stops();
  void dots_and_ellipses();
  void run_of(const Character& c, TokenKind kind);
  void hyphen();
  void at_sign();
  [[nodiscard]] bool follows_lone_stop() const noexcept;
  void hash();
  void currency(const Character& c);
  void colon(const Character& c);
  [[nodiscard]] TokenKind kind_of_angle() const noexcept;
  void symbol(const Character& c);
  void emoji(const Character& c) noexcept;
  void not_utf8(Character c);

  // apostrophes.cpp
  void single_mark(const Character& c);
  bool clitic(const Character& c);
  bool elided(const Character& c, std::size_t apostrophe);
  [[nodiscard]] std::size_t elided_end(const Character& c, std::size_t apostrophe) const noexcept;
  bool decade(const Character& c, std::size_t apostrophe);
  void marks(const Character& c, unsigned count, bool opening);
  [[nodiscard]] unsigned mark_width(unsigned count, bool opening) noexcept;
  [[nodiscard]] bool is_opening() const noexcept;
  [[nodiscard]] bool is_single_mark_at(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t letters_end(std::size_t from) const noexcept;

  // The token from begin_ to at_.
  void emit(TokenKind kind, Shapes shape = {}, WordId word = kUnknownWord) {
    const WordClasses classes = word == kUnknownWord ? WordClasses() : lexicon_.word(word).classes;
    Token& token = tokens_.emplace_back();  // written where it stays
    token.begin = static_cast<std::uint32_t>(begin_);
    token.end = static_cast<std::uint32_t>(at_);
    token.word = word;
    token.kind = kind;
    token.shape = gap_ | shape;
    token.classes = classes;
    gap_ = {};
    begin_ = at_;
  }
  void emit_character(const Character& c, TokenKind kind, Shapes shape = {});
  /// Makes the tokens from `first` on part of the one that is read.
  void take_back(std::size_t first) {
    look_up_waiting();
    begin_ = tokens_[first].begin;
    gap_ = tokens_[first].shape & (Shape::space_before | Shape::line_before);
    tokens_.resize(first);
  }
  [[nodiscard]] bool touches_previous() const noexcept { return !gap_.has(Shape::space_before) && !tokens_.empty(); }
  [[nodiscard]] bool letter_at(std::size_t at) const noexcept;
  [[nodiscard]] bool digit_at(std::size_t at) const noexcept;
  [[nodiscard]] bool letter_or_digit_at(std::size_t at) const noexcept;
  [[nodiscard]] CharacterClass ascii_at(std::size_t at) const noexcept {
    return at < text_.size() ? byte_class(text_[at]) : CharacterClass::space;
  }
  /// The same for all characters.
  [[nodiscard]] Character any_at(std::size_t at) const noexcept {
    return at < text_.size() ? character_at(text_, at) : Character{' ', 1, CharacterClass::space};
  }

  static constexpr unsigned kMostClitics = 4;
  static constexpr std::size_t kMostWaiting = 256;

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Token>& tokens_;

  std::size_t at_ = 0;
  std::size_t part_ = 0;                                   // begin of the word's last part
  std::size_t begin_ = 0;                                  // of the token
  Shapes gap_ = Shape::space_before | Shape::line_before;  // what stands before it
  std::uint32_t seen_ = 0;                                 // bits of the classes of its characters
  std::array<std::size_t, kMostClitics> apostrophes_{};    // the last ones inside the word
  unsigned apostrophe_count_ = 0;
  bool without_spaces_ = false;  // the word's script
  bool broken_ = false;          // the word has a line end or a soft hyphen inside
  std::size_t no_host_until_ = 0;
  Backquotes backquotes_;
  bool last_mark_opens_ = false;

  // Words that wait to be looked up together: what they look like, their tokens, and then what the lexicon says.
  std::array<ShortForm, kMostWaiting> forms_;
  std::array<std::size_t, kMostWaiting> waiting_{};
  std::array<WordId, kMostWaiting> words_{};
  std::size_t waiting_count_ = 0;
};

}  // namespace dixit
