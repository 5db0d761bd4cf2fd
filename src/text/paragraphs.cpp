#include "text/paragraphs.hpp"

#include "text/lines.hpp"
#include "text/set_off.hpp"

namespace dixit {
namespace {

// Most tokens of a headline and of a byline.
constexpr TokenIndex kLongestHeading = 30;
constexpr TokenIndex kLongestByline = 30;
constexpr TokenIndex kLongestCredit = 8;

/// Tells what kind of paragraph a range of tokens is.
class KindFinder {
 public:
  explicit KindFinder(const std::vector<Token>& tokens) noexcept : tokens_(tokens) {}

  [[nodiscard]] ParagraphKind kind_of(TokenRange range) const noexcept {
    if (is_credit(range) || is_byline(without_brackets(range)) || is_dateline(range)) return ParagraphKind::byline;
    return is_heading(range) ? ParagraphKind::heading : ParagraphKind::text;
  }

 private:
  [[nodiscard]] WordClasses classes(TokenIndex i) const noexcept { return tokens_[i].classes; }
  [[nodiscard]] TokenKind kind(TokenIndex i) const noexcept { return tokens_[i].kind; }
  [[nodiscard]] bool is_capital(TokenIndex i) const noexcept { return tokens_[i].shape.has(Shape::capital); }

  // (Reporting by Jane Doe)
  [[nodiscard]] TokenRange without_brackets(TokenRange range) const noexcept {
    const bool bracketed = kind(range.begin) == TokenKind::open && kind(range.end - 1) == TokenKind::close;
    return bracketed && range.size() > 1 ? TokenRange{range.begin + 1, range.end - 1} : range;
  }

  // (Reuters)
  [[nodiscard]] bool is_credit(TokenRange range) const noexcept {
    if (range.size() < 3 || range.size() > kLongestCredit) return false;
    if (kind(range.begin) != TokenKind::open || kind(range.end - 1) != TokenKind::close) return false;
    return kind(range.end - 2) == TokenKind::word || kind(range.end - 2) == TokenKind::address;
  }

  // By Jane Doe; Reporting by Jane Doe in London; Editing by Richard Roe
  [[nodiscard]] bool is_byline(TokenRange range) const noexcept {
    using enum WordClass;
    if (range.size() < 2 || range.size() > kLongestByline) return false;
    const bool has_activity = classes(range.begin).any(verb_gerund | verb_participle);
    const TokenIndex by = has_activity ? range.begin + 1 : range.begin;
    if (by + 1 >= range.end || !classes(by).has(preposition) || !is_name(by + 1)) return false;
    const TokenKind last = kind(range.end - 1);
    if (last == TokenKind::colon || (last == TokenKind::full_stop && !has_activity)) return false;
    for (TokenIndex i = by + 1; i < range.end; ++i) {
      if (kind(i) == TokenKind::mark || kind(i) == TokenKind::question) return false;
      const bool between_names = classes(i).any(coordinator | preposition | determiner | name_particle);
      if (kind(i) == TokenKind::word && !between_names && !is_capital(i)) return false;
    }
    return is_capital(range.begin);
  }

  // A capitalised given name, or a word that is none of the language.
  [[nodiscard]] bool is_name(TokenIndex i) const noexcept {
    if (kind(i) != TokenKind::word || !is_capital(i)) return false;
    return classes(i).has(WordClass::given_name) || tokens_[i].word == kUnknownWord;
  }

  // WASHINGTON, March 3, 2016
  [[nodiscard]] bool is_dateline(TokenRange range) const noexcept {
    if (range.size() < 2 || range.size() > kLongestByline) return false;
    bool has_time = false;
    bool has_number = false;
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      using enum WordClass;
      const bool of_time = classes(i).any(time | month);
      has_time = has_time || of_time;
      has_number = has_number || kind(i) == TokenKind::number;
      if (kind(i) == TokenKind::question || kind(i) == TokenKind::mark) return false;
      if (kind(i) == TokenKind::word && !of_time && !classes(i).any(abbreviation | place | preposition) &&
          !tokens_[i].shape.has(Shape::all_capitals)) {
        return false;
      }
    }
    return has_time && has_number;
  }

  // A line of its own without a stop behind its last word.
  [[nodiscard]] bool is_heading(TokenRange range) const noexcept {
    if (range.size() > kLongestHeading) return false;
    TokenIndex last = range.end - 1;
    while (last > range.begin && (kind(last) == TokenKind::mark || kind(last) == TokenKind::close)) --last;
    if (kind(last) == TokenKind::word) return !tokens_[last].shape.has(Shape::own_stop);
    return kind(last) == TokenKind::clitic || kind(last) == TokenKind::number;
  }

  const std::vector<Token>& tokens_;
};

}  // namespace

void find_paragraphs(std::string_view text, const std::vector<Token>& tokens, std::vector<Paragraph>& paragraphs,
                     std::pmr::memory_resource* memory) {
  std::pmr::vector<TextLine> lines(memory);
  find_lines(text, tokens, lines);
  paragraphs.clear();
  bool joins = false;
  for (const TextLine& line : lines) {
    if (!joins) paragraphs.push_back({{line.tokens.begin, line.tokens.begin}, ParagraphKind::text});
    paragraphs.back().tokens.end = line.tokens.end;
    joins = line.joins_next;
  }
  if (paragraphs.size() < 2) return;  // a text of one paragraph has no headings
  find_set_off(tokens, lines, paragraphs);
  const KindFinder finder(tokens);
  for (Paragraph& paragraph : paragraphs) paragraph.kind = finder.kind_of(paragraph.tokens);
}

}  // namespace dixit
