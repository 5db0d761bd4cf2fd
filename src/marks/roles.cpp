#include "marks/roles.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

/// What stands on one side of a run of marks.
enum class Side : std::uint8_t { space, open, close, stop, ellipsis, dash, letter, clitic, symbol };

struct Sides {
  Side left = Side::space;
  Side right = Side::space;
};

bool opens_by(Side left) noexcept {
  return left == Side::space || left == Side::open;
}

bool closes_by(Side right) noexcept {
  return right == Side::space || right == Side::close || right == Side::stop || right == Side::ellipsis ||
         right == Side::clitic;
}

MarkRole role_of(Sides sides) noexcept {
  if (opens_by(sides.left)) {
    if (sides.right == Side::stop) return MarkRole::closes;  // PTB style: Hello ", he said
    return closes_by(sides.right) && sides.right != Side::ellipsis ? MarkRole::floating : MarkRole::opens;
  }
  if (closes_by(sides.right)) return MarkRole::closes;
  if (sides.left == Side::dash || sides.left == Side::symbol) return MarkRole::either;
  return sides.right == Side::dash || sides.right == Side::symbol ? MarkRole::closes : MarkRole::either;
}

/// Reads the marks of one paragraph.
class MarkReader {
 public:
  MarkReader(std::string_view text, const std::vector<Token>& tokens, TokenRange paragraph, const Lexicon& lexicon,
             std::pmr::vector<Mark>& marks) noexcept
      : text_(text),
        tokens_(tokens),
        paragraph_(paragraph),
        lexicon_(lexicon),
        marks_(marks),
        first_(marks.size()),
        scopes_(marks.get_allocator()) {}

  void read() {
    for (TokenIndex i = next_mark(paragraph_.begin); i < paragraph_.end;) {
      const TokenIndex end = run_end(i);
      const Sides sides{left_of(i), right_of(end)};
      for (TokenIndex at = i; at < end; ++at) marks_.push_back(read_mark(at, {i, end}, sides));
      i = next_mark(end);
    }
    look_ahead();
  }

 private:
  [[nodiscard]] TokenIndex next_mark(TokenIndex i) const noexcept {
    const auto tokens = tokens_.begin();
    const auto is_mark = [](const Token& token) { return token.kind == TokenKind::mark; };
    return static_cast<TokenIndex>(std::find_if(tokens + i, tokens + paragraph_.end, is_mark) - tokens);
  }

  // Marks that stand together, a hard or thin space between those that point the same way.
  [[nodiscard]] TokenIndex run_end(TokenIndex i) const noexcept {
    do ++i;
    while (i < paragraph_.end && tokens_[i].kind == TokenKind::mark && touches_mark_before(i));
    return i;
  }

  [[nodiscard]] bool touches_mark_before(TokenIndex i) const noexcept {
    if (!tokens_[i].shape.has(Shape::space_before)) return true;
    const bool plain_space = byte_class(text_[tokens_[i].begin - 1]) != CharacterClass::not_ascii;
    return !plain_space && glyph_of(text_, tokens_[i - 1]).shape == glyph_of(text_, tokens_[i]).shape;
  }

  [[nodiscard]] Side left_of(TokenIndex i) const noexcept {
    if (i == paragraph_.begin || tokens_[i].shape.has(Shape::space_before)) return Side::space;
    const Side side = side_of(tokens_[i - 1]);
    return side == Side::ellipsis ? Side::stop : side;
  }

  [[nodiscard]] Side right_of(TokenIndex end) const noexcept {
    if (end == paragraph_.end || tokens_[end].shape.has(Shape::space_before)) return Side::space;
    return side_of(tokens_[end]);
  }

  [[nodiscard]] Side side_of(const Token& token) const noexcept {
    switch (token.kind) {
      case TokenKind::comma:
      case TokenKind::full_stop:
      case TokenKind::question:
      case TokenKind::colon:
      case TokenKind::semicolon:
        return Side::stop;
      case TokenKind::ellipsis:
        return Side::ellipsis;
      case TokenKind::dash:
        return Side::dash;
      case TokenKind::open:
        return Side::open;
      case TokenKind::close:
        return Side::close;
      case TokenKind::clitic:
        return Side::clitic;
      case TokenKind::symbol:
        return text_[token.begin] == '-' ? Side::dash : Side::symbol;
      default:
        return Side::letter;
    }
  }

  [[nodiscard]] Mark read_mark(TokenIndex i, TokenRange run, Sides sides) const noexcept {
    Mark mark;
    mark.token = i;
    mark.glyph = glyph_of(text_, tokens_[i]);
    mark.role = role_of(sides);
    const bool has_left = run.begin > paragraph_.begin;
    mark.behind_stop = has_left && side_of(tokens_[run.begin - 1]) == Side::stop;
    mark.behind_introduction = has_left && (tokens_[run.begin - 1].kind == TokenKind::comma ||
                                            tokens_[run.begin - 1].kind == TokenKind::colon);
    mark.behind_letter = sides.left == Side::letter || sides.left == Side::clitic;
    mark.behind_number = mark.behind_letter && tokens_[run.begin - 1].kind == TokenKind::number;
    mark.between_comma_and_cue = mark.role == MarkRole::opens && is_between_comma_and_cue(run.begin);
    mark.behind_sentence = has_left && mark.role == MarkRole::opens && is_end_of_words(run.begin - 1);
    if (mark.glyph.family == MarkFamily::single) read_single(mark, run, sides);
    return mark;
  }

  // `, "he said`, `, "Jane Doe pointed out`: where a mark looks as if it opened.
  [[nodiscard]] bool is_between_comma_and_cue(TokenIndex mark) const noexcept {
    constexpr TokenIndex kLongest = 3;  // tokens to the cue
    if (mark == paragraph_.begin || tokens_[mark - 1].kind != TokenKind::comma) return false;
    for (TokenIndex at = mark + 1; at < paragraph_.end && at <= mark + kLongest; ++at) {
      const Token& token = tokens_[at];
      const bool cue = token.classes.has(WordClass::verb_cue) && token.classes.has(WordClass::verb_past);
      if (cue && at > mark + 1) return true;
      if (!token.classes.has(WordClass::subject_pronoun) && !token.shape.has(Shape::capital)) return false;
    }
    return false;
  }

  // A sentence's end, but not one of `Go, he said.`
  [[nodiscard]] bool is_end_of_words(TokenIndex stop) const noexcept {
    constexpr TokenIndex kLongest = 6;  // tokens from the comma to the stop
    if (tokens_[stop].kind != TokenKind::full_stop && tokens_[stop].kind != TokenKind::question) return false;
    bool has_cue = false;
    for (TokenIndex at = stop; at-- > paragraph_.begin && stop - at <= kLongest;) {
      if (tokens_[at].kind == TokenKind::comma) return !has_cue;
      has_cue = has_cue || tokens_[at].classes.has(WordClass::verb_cue);
    }
    return true;
  }

  void read_single(Mark& mark, TokenRange run, Sides sides) const noexcept {
    if (mark.role == MarkRole::either && mark.behind_letter) mark.role = MarkRole::nothing;
    mark.opener = opener_of(mark, run);
    mark.closer = mark.behind_letter ? closer_of(run, sides) : Closer::stop;
  }

  [[nodiscard]] Opener opener_of(const Mark& mark, TokenRange run) const noexcept {
    if (mark.glyph.shape == MarkShape::closing) return Opener::reluctant;
    const bool in_doubt = mark.glyph.code != kLeftMark && begins_elided_word(mark.token + 1);
    if (mark.glyph.shape == MarkShape::opening || run.size() > 1) return in_doubt ? Opener::reluctant : Opener::strong;
    const bool in_clause = run.begin > paragraph_.begin && side_of(tokens_[run.begin - 1]) == Side::letter;
    if (in_clause) return in_doubt ? Opener::reluctant : Opener::weak;
    return in_doubt ? Opener::weak : Opener::strong;
  }

  [[nodiscard]] bool begins_elided_word(TokenIndex i) const noexcept {
    if (i >= paragraph_.end || tokens_[i].kind != TokenKind::word || tokens_[i].shape.has(Shape::capital)) return false;
    return has_class(tokens_[i].span(), WordClass::elided, Apostrophe::before);
  }

  [[nodiscard]] Closer closer_of(TokenRange run, Sides sides) const noexcept {
    const Token& before = tokens_[run.begin - 1];
    if (before.kind == TokenKind::number) return Closer::stopped_ending;
    if (has_ending(before, WordClass::elided)) return Closer::ending;
    if (!has_ending(before, WordClass::clitic)) return Closer::letter;
    const bool word_follows = sides.right == Side::space && run.end < paragraph_.end &&
                              (tokens_[run.end].kind == TokenKind::word || tokens_[run.end].kind == TokenKind::number);
    return word_follows ? Closer::ending : Closer::stopped_ending;
  }

  // Whether the word's last letters are an ending that is written with an apostrophe behind it.
  [[nodiscard]] bool has_ending(const Token& token, WordClass ending) const noexcept {
    constexpr std::uint32_t kLongest = 3;
    const std::uint32_t size = token.end - token.begin;
    for (std::uint32_t length = 1; length <= std::min(size, kLongest); ++length) {
      if (has_class({token.end - length, token.end}, ending, Apostrophe::behind)) return true;
    }
    return false;
  }

  enum class Apostrophe : std::uint8_t { before, behind };

  [[nodiscard]] bool has_class(Span letters, WordClass wanted, Apostrophe where) const noexcept {
    std::array<char, 24> form{};
    if (letters.size() + 1 > form.size()) return false;
    form[where == Apostrophe::before ? 0 : letters.size()] = '\'';
    text_.copy(form.data() + (where == Apostrophe::before ? 1 : 0), letters.size(), letters.begin);
    return lexicon_.word(lexicon_.find({form.data(), letters.size() + 1})).classes.has(wanted);
  }

  // Fills in what lies behind each mark, from the last one on. A passage in double marks is looked into by itself.
  void look_ahead() {
    scopes_.clear();
    Closer surest = Closer::never;
    bool closer_follows = false;
    bool twofold_closes = false;
    for (std::size_t i = marks_.size(); i-- > first_;) {
      Mark& mark = marks_[i];
      mark.later_closer = surest;
      mark.closer_follows = closer_follows;
      mark.twofold_closes_next = twofold_closes;
      if (mark.glyph.family != MarkFamily::single) {
        if (mark.glyph.family == MarkFamily::twofold) twofold_closes = mark.role == MarkRole::closes;
        enter_or_leave(mark, surest);
      } else if (may_open(mark)) {
        surest = Closer::never;
        closer_follows = closer_follows && mark.opener != Opener::strong;
      } else if (mark.role == MarkRole::closes) {
        surest = std::max(surest, mark.closer);
        closer_follows = closer_follows || mark.closer > Closer::ending;
      }
    }
  }

  static bool may_open(const Mark& mark) noexcept {
    return mark.role == MarkRole::either || (mark.role == MarkRole::opens && mark.opener != Opener::reluctant);
  }

  void enter_or_leave(const Mark& mark, Closer& surest) {
    if (mark.role == MarkRole::closes) {
      scopes_.push_back(surest);
      surest = Closer::never;
    } else if (mark.role == MarkRole::opens && !scopes_.empty()) {
      surest = scopes_.back();
      scopes_.pop_back();
    }
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenRange paragraph_;
  const Lexicon& lexicon_;
  std::pmr::vector<Mark>& marks_;
  std::size_t first_;
  std::pmr::vector<Closer> scopes_;
};

}  // namespace

void find_marks(std::string_view text, const std::vector<Token>& tokens, TokenRange paragraph, const Lexicon& lexicon,
                std::pmr::vector<Mark>& marks) {
  MarkReader(text, tokens, paragraph, lexicon, marks).read();
}

}  // namespace dixit
