#include "rules/transcripts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::string_view kRule = "transcript-turn";
// An estimate, not a count: the annotated articles have two transcripts, and few of their turns are marked (16 of 56).
constexpr float kConfidence = 0.9F;
constexpr TokenIndex kLongestLabel = 12;
constexpr std::size_t kFewestTurns = 3;  // question, answer, question

/// A paragraph that begins with a speaker's name.
struct Turn {
  TokenRange label;
  TokenRange words;  // behind the colon; empty: no turn
};

class TranscriptReader {
 public:
  TranscriptReader(const RuleInput& input, std::vector<Attribution>& found) : input_(input), found_(found) {}

  void run() {
    if (!is_transcript()) return;
    std::erase_if(found_, [this](const Attribution& each) { return is_inside_turn(each); });
    const auto others = static_cast<std::ptrdiff_t>(found_.size());
    std::size_t sentence = 0;
    for (const Paragraph& paragraph : input_.paragraphs) {
      const Turn turn = turn_of(paragraph.tokens);
      if (turn.words.empty()) continue;
      while (input_.sentences[sentence].end <= turn.words.begin) ++sentence;
      add(turn, static_cast<std::uint32_t>(sentence));
    }
    merge_behind(found_.begin() + others);
  }

 private:
  /// Puts the turns, which begin at `turns`, among the others, sentence by sentence.
  void merge_behind(std::vector<Attribution>::iterator turns) {
    std::pmr::vector<Attribution> merged(input_.memory);
    merged.reserve(found_.size());
    const auto moved = [](std::vector<Attribution>::iterator at) { return std::move_iterator(at); };
    std::merge(moved(found_.begin()), moved(turns), moved(turns), moved(found_.end()), std::back_inserter(merged),
               [](const Attribution& a, const Attribution& b) { return a.sentence < b.sentence; });
    std::move(merged.begin(), merged.end(), found_.begin());
  }

  /// Speakers take turns: labels come again, and most paragraphs from the first turn on have one. Or all paragraphs
  /// have one, in capitals.
  [[nodiscard]] bool is_transcript() const {
    std::array<TokenRange, 4> recent{};
    std::size_t turns = 0, again = 0, capitals = 0, paragraphs = 0;
    for (const Paragraph& paragraph : input_.paragraphs) {
      const Turn turn = turn_of(paragraph.tokens);
      paragraphs += turns > 0 || !turn.words.empty();
      if (turn.words.empty()) continue;
      again +=
          std::any_of(recent.begin(), recent.end(), [&](TokenRange label) { return names_same(label, turn.label); });
      recent[turns++ % recent.size()] = turn.label;
      capitals += token(turn.label.begin).shape.has(Shape::all_capitals);
    }
    if (turns > 1 && capitals == input_.paragraphs.size()) return true;
    return turns >= kFewestTurns && again > 0 && 2 * turns > paragraphs;
  }

  /// The same words; or one's last word in the other: `Mr Doe` and `The Minister (Mr Adam Doe)`.
  [[nodiscard]] bool names_same(TokenRange a, TokenRange b) const {
    if (a.empty()) return false;
    return text_of(a) == text_of(b) || holds(a, last_word(b)) || holds(b, last_word(a));
  }

  [[nodiscard]] std::string_view last_word(TokenRange label) const {
    TokenIndex last = label.end;
    while (last > label.begin && token(last - 1).kind != TokenKind::word) --last;
    return last > label.begin ? text_of({last - 1, last}) : std::string_view();
  }

  [[nodiscard]] bool holds(TokenRange label, std::string_view word) const {
    for (TokenIndex at = label.begin; at < label.end; ++at)
      if (text_of({at, at + 1}) == word) return true;
    return false;
  }

  [[nodiscard]] std::string_view text_of(TokenRange range) const {
    return cut(input_.text.bytes, {token(range.begin).begin, token(range.end - 1).end});
  }

  [[nodiscard]] const Token& token(TokenIndex at) const { return input_.text.tokens[at]; }

  [[nodiscard]] Turn turn_of(TokenRange paragraph) const {
    const TokenIndex limit = std::min(paragraph.end, paragraph.begin + kLongestLabel);
    TokenIndex at = paragraph.begin;
    while (at < limit && belongs_to_label(paragraph.begin, at)) ++at;
    const TokenRange label{paragraph.begin, at};
    if (label.empty() || at >= limit || !divides(label, at) || at + 1 >= paragraph.end) return {};
    if (token(at + 1).kind == TokenKind::mark) return {};  // `Doe: "I never saw it."` is quoted
    return {label, without_stop({at + 1, paragraph.end})};
  }

  /// Capital words, their full stops, and what stands in brackets: `SEN. DOE (R-Ohio)`.
  [[nodiscard]] bool belongs_to_label(TokenIndex begin, TokenIndex at) const {
    const Token& next = token(at);
    const WordClasses may = input_.text.lexicon.word(next.word).classes;
    if (next.kind == TokenKind::word) {
      return next.shape.has(Shape::capital) || (at > begin && may.any(name_particle | preposition | determiner));
    }
    if (at == begin) return false;
    if (next.kind == TokenKind::full_stop) {
      return input_.text.lexicon.word(token(at - 1).word).classes.any(abbreviation | title);
    }
    return next.kind == TokenKind::open || next.kind == TokenKind::close;
  }

  /// `DOE:`, `Q.`
  [[nodiscard]] bool divides(TokenRange label, TokenIndex at) const {
    if (token(at).shape.has(Shape::space_before)) return false;
    if (token(at).kind == TokenKind::colon) return true;
    const Token& letter = token(label.begin);
    return token(at).kind == TokenKind::full_stop && label.size() == 1 && letter.end - letter.begin == 1;
  }

  [[nodiscard]] TokenRange without_stop(TokenRange words) const {
    while (!words.empty() && token(words.end - 1).kind == TokenKind::full_stop) --words.end;
    return words;
  }

  [[nodiscard]] bool is_inside_turn(const Attribution& attribution) const {
    const TokenIndex at =
        attribution.content.empty() ? input_.sentences[attribution.sentence].begin : attribution.content.front().begin;
    const auto behind = std::partition_point(input_.paragraphs.begin(), input_.paragraphs.end(),
                                             [&](const Paragraph& paragraph) { return paragraph.tokens.end <= at; });
    return behind != input_.paragraphs.end() && !turn_of(behind->tokens).words.empty();
  }

  void add(const Turn& turn, std::uint32_t sentence) {
    Attribution result{.content = std::pmr::vector<TokenRange>(input_.memory)};
    result.content.push_back(turn.words);
    result.speaker = turn.label;
    result.kind = Kind::free_direct;
    result.sentence = sentence;
    result.confidence = kConfidence;
    result.rule = kRule;
    found_.push_back(std::move(result));
  }

  const RuleInput& input_;
  std::vector<Attribution>& found_;
};

}  // namespace

void read_transcript(const RuleInput& input, std::vector<Attribution>& attributions) {
  TranscriptReader(input, attributions).run();
}

}  // namespace dixit
