#include "marks/dash_talk.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::size_t kFewest = 3;      // paragraphs with a dash
constexpr std::size_t kRareMarks = 8;   // one passage between marks to so many of them
constexpr TokenIndex kLongestName = 6;  // tokens of a subject in front of its cue

class DashTalk {
 public:
  DashTalk(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
           std::vector<QuotedSpan>& spans)
      : text_(text), tokens_(tokens), paragraphs_(paragraphs), spans_(spans) {}

  void run() {
    if (!is_told_by_dashes()) return;
    by_marks_ = spans_.size();
    for (const Paragraph& paragraph : paragraphs_)
      if (begins_with_dash(paragraph)) read(paragraph.tokens);
    const auto place = [](const QuotedSpan& span) { return std::pair(span.tokens.begin, ~span.tokens.end); };
    std::ranges::sort(spans_, {}, place);
  }

 private:
  [[nodiscard]] TokenKind kind(TokenIndex at) const { return tokens_[at].kind; }
  [[nodiscard]] WordClasses classes(TokenIndex at) const { return tokens_[at].classes; }
  [[nodiscard]] bool is_capital(TokenIndex at) const { return tokens_[at].shape.has(Shape::capital); }

  /// Not the hyphen of a list.
  [[nodiscard]] bool begins_with_dash(const Paragraph& paragraph) const {
    const TokenRange range = paragraph.tokens;
    return range.size() > 1 && kind(range.begin) == TokenKind::dash && cut(text_, tokens_[range.begin].span()) != "-";
  }

  /// Half of the paragraphs that begin with a dash ask, call, or speak of you and me, and one has a cue. Lists do not.
  [[nodiscard]] bool is_told_by_dashes() const {
    std::size_t dashes = 0, talk = 0;
    bool cue = false;
    for (const Paragraph& paragraph : paragraphs_) {
      if (!begins_with_dash(paragraph)) continue;
      ++dashes;
      talk += static_cast<std::size_t>(sounds_like_talk(paragraph.tokens));
      cue = cue || has_cue(paragraph.tokens);
    }
    return cue && dashes >= kFewest && talk * 2 >= dashes && spans_.size() * kRareMarks <= dashes;
  }

  [[nodiscard]] bool has_cue(TokenRange range) const {
    for (TokenIndex at = range.begin + 1; at < range.end; ++at)
      if (may_precede_cue(at) && behind_cue(at + 1, range.end) > at + 1) return true;
    return false;
  }

  [[nodiscard]] bool sounds_like_talk(TokenRange range) const {
    return std::any_of(tokens_.begin() + range.begin, tokens_.begin() + range.end, [](const Token& token) {
      return token.kind == TokenKind::question || token.classes.any(first_person | second_person);
    });
  }

  void read(TokenRange range) {
    TokenRange piece{range.begin, range.begin + 1};
    bool opened = true;
    while (piece.end < range.end) {
      const TokenIndex behind_marks = behind_span(piece.end);
      if (behind_marks > piece.end) {
        piece.end = behind_marks;
        continue;
      }
      const TokenIndex sign = piece.end++;
      if (!may_precede_cue(sign)) continue;
      const TokenIndex cue = behind_cue(sign + 1, range.end);
      if (cue == sign + 1 || sign == piece.begin) continue;
      piece.end = kind(sign) == TokenKind::comma ? sign : sign + 1;
      add(piece, opened, kind(sign) == TokenKind::dash);
      const TokenIndex next = behind_narration(cue, range.end);
      opened = next < range.end && kind(next) == TokenKind::dash;
      piece = {next, std::min(next + 1, range.end)};
    }
    add(piece, opened, false);
  }

  /// A dash closes as well: `— Now? — asked Marta.`
  void add(TokenRange piece, bool opened, bool closed) {
    const QuotedSpan span{.tokens = piece, .opened = opened, .closed = closed, .dashed = true};
    if (!piece.empty() && !span.inside().empty()) spans_.push_back(span);
  }

  /// Behind the passage between marks that begins at `at`; or `at`.
  TokenIndex behind_span(TokenIndex at) {
    while (next_span_ < by_marks_ && spans_[next_span_].tokens.begin < at) ++next_span_;
    return next_span_ < by_marks_ && spans_[next_span_].tokens.begin == at ? spans_[next_span_].tokens.end : at;
  }

  [[nodiscard]] bool may_precede_cue(TokenIndex at) const {
    switch (kind(at)) {
      case TokenKind::comma:
      case TokenKind::question:
      case TokenKind::ellipsis:
      case TokenKind::dash:
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_cue(TokenIndex at) const {
    const WordClasses may = classes(at);
    return kind(at) == TokenKind::word && !is_capital(at) && may.has(verb_cue) && may.any(verb_past | verb_third);
  }

  /// Behind the cue where `said Jules` or `he asked` begins at `at`; else `at`.
  [[nodiscard]] TokenIndex behind_cue(TokenIndex at, TokenIndex end) const {
    if (at + 1 >= end) return at;
    if (is_cue(at)) return begins_subject(at + 1) ? at + 1 : at;
    if (!begins_subject(at)) return at;
    const TokenIndex limit = std::min(end, at + kLongestName);
    TokenIndex verb = at + 1;
    if (!classes(at).has(subject_pronoun))
      while (verb < limit && belongs_to_name(verb) && !is_cue(verb)) ++verb;
    if (verb < limit && classes(verb).has(adverb) && !is_cue(verb)) ++verb;
    return verb < limit && is_cue(verb) && reports_nothing(verb + 1, end) ? verb + 1 : at;
  }

  [[nodiscard]] bool begins_subject(TokenIndex at) const {
    const WordClasses may = classes(at);
    if (kind(at) != TokenKind::word) return false;
    return may.any(subject_pronoun | determiner | possessive) || (is_capital(at) && !may.any(kClosedWords));
  }

  [[nodiscard]] bool belongs_to_name(TokenIndex at) const {
    if (kind(at) == TokenKind::full_stop) return classes(at - 1).any(abbreviation | title);  // Mrs. Doe
    return kind(at) == TokenKind::word && !classes(at).any(subject_pronoun | subordinator | modal | be);
  }

  /// `he said it would rain` is part of what somebody says.
  [[nodiscard]] bool reports_nothing(TokenIndex at, TokenIndex end) const {
    return at >= end || !classes(at).any(subject_pronoun | complementizer | whether | interrogative);
  }

  /// Where talk goes on behind the narration of a cue, or `end`: behind its full stop, at a dash, or behind a comma
  /// where no further words of the narration follow.
  [[nodiscard]] TokenIndex behind_narration(TokenIndex at, TokenIndex end) const {
    for (; at < end; ++at) {
      switch (kind(at)) {
        case TokenKind::full_stop:
          if (!classes(at - 1).any(abbreviation | title)) return at + 1;
          break;
        case TokenKind::question:
        case TokenKind::ellipsis:
          return at + 1;
        case TokenKind::dash:
          return begins_talk(at + 1, end) ? at : std::min(at + 2, end);
        case TokenKind::comma:
          if (at + 1 < end && !goes_on(at + 1)) return at + 1;
          break;
        default:
          break;
      }
    }
    return end;
  }

  /// `— Juan said —. Come.`: talk goes on behind the stop.
  [[nodiscard]] bool begins_talk(TokenIndex at, TokenIndex end) const {
    return at < end && kind(at) != TokenKind::full_stop && kind(at) != TokenKind::comma;
  }

  /// `, wiping his lip`, `, and she came up`, `, with his mouth full`
  [[nodiscard]] bool goes_on(TokenIndex at) const {
    if (classes(at).any(subject_pronoun) || is_capital(at)) return false;
    return classes(at).any(verb_gerund | coordinator | relative | preposition | possessive | subordinator | verb_past);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Paragraph>& paragraphs_;
  std::vector<QuotedSpan>& spans_;
  std::size_t by_marks_ = 0;  // spans of marks, in front of those that were added
  std::size_t next_span_ = 0;
};

}  // namespace

void add_dash_talk(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                   std::vector<QuotedSpan>& spans) {
  DashTalk(text, tokens, paragraphs, spans).run();
}

}  // namespace dixit
