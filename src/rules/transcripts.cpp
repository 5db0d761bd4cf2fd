#include "rules/transcripts.hpp"

#include "rules/label_things.hpp"
#include "text/clock_times.hpp"
#include "text/has_word.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory_resource>
#include <optional>
#include <span>

namespace dixit {
namespace {

using enum WordClass;

constexpr std::string_view kRule = "transcript-turn";
// An estimate, not a count: the annotated articles have two transcripts, and few of their turns are marked (16 of 56).
constexpr float kConfidence = 0.9F;
constexpr TokenIndex kLongestLabel = 12;
constexpr TokenIndex kLongestBeforeDash = 3;
constexpr std::size_t kFewestTurns = 3;        // question, answer, question
constexpr std::size_t kLongestOfCapitals = 3;  // further paragraphs of a turn, on average

/// What somebody says behind a label that names him.
struct Turn {
  TokenRange label;
  TokenRange words;       // behind the label, in its paragraph
  std::size_t first = 0;  // of the paragraphs it goes on in: those behind a label that stands alone
  std::size_t last = 0;   // behind them
  [[nodiscard]] bool stands_alone() const noexcept { return words.empty(); }
};

class TranscriptReader {
 public:
  TranscriptReader(const RuleInput& input, std::vector<Attribution>& found)
      : input_(input), found_(found), turns_(input.memory) {}

  void run() {
    collect_turns();
    if (asks_itself()) return drop_questions();
    if (is_transcript()) {
      drop_headings();
      take_further_paragraphs();
    } else {
      keep_exchanges();
    }
    if (turns_.empty()) return;
    std::erase_if(found_, [this](const Attribution& each) { return is_inside_turn(each); });
    const auto others = static_cast<std::ptrdiff_t>(found_.size());
    std::size_t sentence = 0;
    for (const Turn& turn : turns_) {
      if (end_of(turn) == turn.label.end) continue;
      while (input_.sentences[sentence].end <= begin_of(turn)) ++sentence;
      add(turn, static_cast<std::uint32_t>(sentence));
    }
    merge_behind(found_.begin() + others);
  }

 private:
  void collect_turns() {
    const std::vector<Paragraph>& paragraphs = input_.paragraphs;
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
      if (std::optional<Turn> turn = turn_of(paragraphs[at].tokens)) {
        turn->first = turn->last = at + 1;
        turns_.push_back(*turn);
      } else if (!turns_.empty()) {
        if (turns_.back().stands_alone())
          ++turns_.back().last;
        else if (!is_in_brackets(paragraphs[at].tokens))
          ++unlabelled_;
      }
    }
  }

  /// Of what labels alone tell nothing is said.
  void drop_questions() {
    std::erase_if(found_, [this](const Attribution& each) {
      return each.speaker && each.kind == Kind::free_direct &&
             std::ranges::binary_search(turns_, each.speaker->begin, {},
                                        [](const Turn& turn) { return turn.label.begin; });
    });
  }

  /// A label by itself is a heading where most have words beside them; and so is `Interview: Ten years of Doe` where
  /// the text begins.
  void drop_headings() {
    const auto same = [this](const Turn& turn) { return names_same(turn.label, turns_.front().label); };
    const Turn& first = turns_.front();
    const bool heading = first.first == 1 && input_.paragraphs.front().kind == ParagraphKind::heading;
    const WordClasses may = token(first.label.begin).classes;
    if (heading && first.label.size() == 1 && !may.empty() && !may.any(title | role | person | given_name) &&
        std::ranges::count_if(turns_, same) == 1)
      turns_.erase(turns_.begin());
    const auto alone = [](const Turn& turn) { return turn.stands_alone(); };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(turns_, alone));
    if (2 * count <= turns_.size()) std::erase_if(turns_, alone);
  }

  /// Between two labels of a record the one before goes on, up to a heading. What stands behind the last one may be
  /// anybody's.
  void take_further_paragraphs() {
    if (!std::ranges::all_of(turns_, [this](const Turn& turn) { return is_of_record(turn.label); })) return;
    for (std::size_t at = 0; at + 1 < turns_.size(); ++at) {
      if (turns_[at].stands_alone()) continue;
      const std::size_t next = turns_[at + 1].first - 1;
      while (turns_[at].last < next && is_text(input_.paragraphs[turns_[at].last])) ++turns_[at].last;
    }
  }

  /// `MR. DOE`, `Mr. Doe.`, `Q`: of what is written down word by word; articles that have some turns write `Doe:`.
  [[nodiscard]] bool is_of_record(TokenRange label) const {
    const Token& first = token(label.begin);
    const bool stop = token(label.end).kind == TokenKind::full_stop;
    return stop || first.shape.has(Shape::all_capitals) || first.end - first.begin == 1;
  }

  /// Not `BY MR. DOE:`
  [[nodiscard]] bool is_text(const Paragraph& paragraph) const {
    if (is_in_brackets(paragraph.tokens)) return true;
    return paragraph.kind == ParagraphKind::text && token(paragraph.tokens.end - 1).kind != TokenKind::colon;
  }

  /// A report may have a few turns of a hearing: at least three in a row by persons, of whom one comes again.
  void keep_exchanges() {
    std::size_t kept = 0;
    for (std::size_t begin = 0, end = 0; begin < turns_.size(); begin = end) {
      end = begin + 1;
      while (end < turns_.size() && turns_[end].first == turns_[end - 1].first + 1) ++end;
      const std::span<const Turn> turns(turns_.data() + begin, end - begin);
      const bool persons = std::ranges::all_of(turns, [this](const Turn& turn) { return names_person(turn); });
      if (!persons || turns.size() < kFewestTurns || !alternates(turns)) continue;
      for (std::size_t at = begin; at < end; ++at) turns_[kept++] = turns_[at];
    }
    turns_.resize(kept);
  }

  /// `Mr Doe`, `The Coroner`, and no label by itself
  [[nodiscard]] bool names_person(const Turn& turn) const {
    const std::span words = std::span(input_.text.tokens).subspan(turn.label.begin, turn.label.size());
    return !turn.stands_alone() &&
           std::ranges::any_of(words, [](const Token& word) { return word.classes.any(title | role | given_name); });
  }

  /// Not all are of one, and one comes again soon.
  [[nodiscard]] bool alternates(std::span<const Turn> turns) const {
    bool again = false, others = false;
    for (std::size_t at = 1; at < turns.size(); ++at) {
      others = others || !names_same(turns[at].label, turns.front().label);
      again = again || (at > 1 && names_same(turns[at].label, turns[at - 2].label));
    }
    return again && others;
  }

  [[nodiscard]] TokenIndex begin_of(const Turn& turn) const {
    return turn.stands_alone() ? input_.paragraphs[turn.first].tokens.begin : turn.words.begin;
  }

  /// Where its words end, or its label where there are none.
  [[nodiscard]] TokenIndex end_of(const Turn& turn) const {
    if (turn.last > turn.first) return input_.paragraphs[turn.last - 1].tokens.end;
    return turn.stands_alone() ? turn.label.end : turn.words.end;
  }

  /// Puts the turns, which begin at `turns`, among the others, sentence by sentence.
  void merge_behind(std::vector<Attribution>::iterator turns) {
    std::pmr::vector<Attribution> merged(input_.memory);
    merged.reserve(found_.size());
    const auto moved = [](std::vector<Attribution>::iterator at) { return std::move_iterator(at); };
    std::merge(moved(found_.begin()), moved(turns), moved(turns), moved(found_.end()), std::back_inserter(merged),
               [](const Attribution& a, const Attribution& b) { return a.sentence < b.sentence; });
    std::move(merged.begin(), merged.end(), found_.begin());
  }

  /// Speakers take turns: labels come again, and most paragraphs from the first turn on have one, of those in capitals
  /// one of four. Or all paragraphs have one, in capitals.
  [[nodiscard]] bool is_transcript() const {
    std::array<TokenRange, 4> recent{};
    std::size_t turns = 0, again = 0, others = 0, capitals = 0;
    for (const Turn& turn : turns_) {
      again +=
          std::any_of(recent.begin(), recent.end(), [&](TokenRange label) { return names_same(label, turn.label); });
      others += !names_same(turn.label, turns_.front().label);
      recent[turns++ % recent.size()] = turn.label;
      capitals += token(turn.label.begin).shape.has(Shape::all_capitals);
    }
    if (turns > 1 && capitals == input_.paragraphs.size()) return true;
    const std::size_t held = capitals == turns ? kLongestOfCapitals * turns : turns;
    return turns >= kFewestTurns && again > 0 && others > 0 && held > unlabelled_;
  }

  /// The same words; or one's last word in the other: `Mr Doe` and `The Minister (Mr Adam Doe)`, not `Speaker 1` and
  /// `Speaker 2`.
  [[nodiscard]] bool names_same(TokenRange a, TokenRange b) const {
    if (a.empty() || b.empty()) return false;
    if (text_of(a) == text_of(b)) return true;
    const bool numbered = token(a.end - 1).kind == TokenKind::number || token(b.end - 1).kind == TokenKind::number;
    return !numbered && (holds(a, last_word(b)) || holds(b, last_word(a)));
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

  [[nodiscard]] std::optional<Turn> turn_of(TokenRange paragraph) const {
    paragraph.begin = behind_time(paragraph.begin, paragraph.end);
    const TokenRange label = label_of(paragraph);
    if (label.empty() || names_thing(input_.text.tokens, label)) return std::nullopt;
    if (is_letter_apart({label.begin, label.begin + 1}, paragraph.end))
      return Turn{.label = {label.begin, label.begin + 1}, .words = without_stop({label.begin + 1, paragraph.end})};
    const TokenIndex at = behind_time(label.end, paragraph.end);
    if (at == paragraph.end) return at > label.end ? std::optional(Turn{.label = label}) : std::nullopt;
    if (at >= paragraph.begin + kLongestLabel || !divides(label, at)) return std::nullopt;
    const bool alone = at + 1 == paragraph.end;
    if (alone) return token(at).kind == TokenKind::colon ? std::optional(Turn{.label = label}) : std::nullopt;
    if (token(at + 1).kind == TokenKind::mark) return std::nullopt;  // `Doe: "I never saw it."` is quoted
    return Turn{.label = label, .words = without_stop({at + 1, paragraph.end})};
  }

  /// What could name who speaks, up to a time.
  [[nodiscard]] TokenRange label_of(TokenRange paragraph) const {
    const TokenIndex limit = std::min(paragraph.end, paragraph.begin + kLongestLabel);
    TokenIndex at = paragraph.begin;
    for (bool inside = false; at < limit && (inside || belongs_to_label(paragraph.begin, at)); ++at) {
      if (behind_time(at, paragraph.end) > at) break;
      inside = token(at).kind == TokenKind::open || (inside && token(at).kind != TokenKind::close);
    }
    return {paragraph.begin, at};
  }

  /// Behind `[00:00:04]` at `at`, or `at`.
  [[nodiscard]] TokenIndex behind_time(TokenIndex at, TokenIndex end) const {
    return behind_clock_time(input_.text.bytes, input_.text.tokens, at, end);
  }

  /// Capital words, their full stops, and a bracket: `SEN. DOE (R-Ohio)`; in capitals also what stands behind a comma:
  /// `ANA DOE, PRESIDENT`.
  [[nodiscard]] bool belongs_to_label(TokenIndex begin, TokenIndex at) const {
    const Token& next = token(at);
    const WordClasses may = next.classes;
    if (next.kind == TokenKind::word) {
      return next.shape.has(Shape::capital) || (at > begin && may.any(name_particle | preposition | determiner));
    }
    if (at == begin) return false;
    if (next.kind == TokenKind::full_stop) {
      return token(at - 1).classes.has(abbreviation);
    }
    if (next.kind == TokenKind::comma) {
      return token(begin).shape.has(Shape::all_capitals) && at + 1 < input_.text.tokens.size() &&
             token(at + 1).shape.has(Shape::all_capitals);
    }
    return next.kind == TokenKind::open || next.kind == TokenKind::close || next.kind == TokenKind::number;
  }

  /// `DOE:`, `Q.`, `Mr. DOE.`, `DOE.`, `Ana -`
  [[nodiscard]] bool divides(TokenRange label, TokenIndex at) const {
    if (token(at).kind == TokenKind::dash) return label.size() <= kLongestBeforeDash;
    if (token(at).shape.has(Shape::space_before)) return false;
    if (token(at).kind == TokenKind::colon) return true;
    const bool role = label.size() == 1 && token(label.begin).shape.has(Shape::all_capitals);  // of a play
    return token(at).kind == TokenKind::full_stop &&
           (is_letter(label) || role || (label.size() > 1 && names_office(label)));
  }

  /// `Q: Who pays? A: The town does.` A paper that answers questions of its own, which it leads up to: behind letters
  /// alone, and who answers never says `I` up to the next letter.
  [[nodiscard]] bool asks_itself() const {
    if (turns_.empty() || turns_.front().first == 1) return false;
    for (std::size_t at = 0; at < turns_.size(); ++at) {
      const TokenRange label = turns_[at].label;
      if (!is_letter(label)) return false;
      const TokenIndex end = at + 1 < turns_.size() ? turns_[at + 1].label.begin : end_of(turns_[at]);
      if (!names_same(label, turns_.front().label) && tells_of_self({label.end, end})) return false;
    }
    return true;
  }

  [[nodiscard]] bool tells_of_self(TokenRange words) const {
    return std::ranges::any_of(std::span(input_.text.tokens).subspan(words.begin, words.size()), [](const Token& word) {
      return word.classes.has(first_person) && !word.classes.has(plural);
    });
  }

  /// `Q`
  [[nodiscard]] bool is_letter(TokenRange label) const {
    return label.size() == 1 && token(label.begin).span().size() == 1;
  }

  /// `Q    Will you go?`
  [[nodiscard]] bool is_letter_apart(TokenRange label, TokenIndex paragraph_end) const {
    constexpr std::ptrdiff_t kGap = 3;  // characters
    const Token& letter = token(label.begin);
    if (letter.kind != TokenKind::word || letter.end - letter.begin > 1 || letter.classes.has(subject_pronoun))
      return false;
    if (!letter.shape.has(Shape::capital) || label.end >= paragraph_end) return false;
    const std::string_view gap = cut(input_.text.bytes, {letter.end, token(label.end).begin});
    const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return std::ranges::count_if(gap, begins_character) >= kGap;
  }

  /// `Mr. Doe`, `The Chairman`
  [[nodiscard]] bool names_office(TokenRange label) const {
    const bool determined = token(label.begin).classes.has(determiner);
    return token(label.begin + TokenIndex{determined}).classes.any(title | role);
  }

  [[nodiscard]] TokenRange without_stop(TokenRange words) const {
    while (!words.empty() && token(words.end - 1).kind == TokenKind::full_stop) --words.end;
    return words;
  }

  /// `ROE: (rising) I was never late.`
  [[nodiscard]] TokenRange behind_direction(TokenRange words) const {
    if (words.empty() || token(words.begin).kind != TokenKind::open) return words;
    TokenIndex close = words.begin;
    while (close < words.end && token(close).kind != TokenKind::close) ++close;
    return close + 1 < words.end ? TokenRange{close + 1, words.end} : words;
  }

  /// `(Laughter.)`
  [[nodiscard]] bool is_in_brackets(TokenRange words) const {
    return token(words.begin).kind == TokenKind::open && token(words.end - 1).kind == TokenKind::close;
  }

  [[nodiscard]] bool is_inside_turn(const Attribution& attribution) const {
    const TokenIndex at =
        attribution.content.empty() ? input_.sentences[attribution.sentence].begin : attribution.content.front().begin;
    const auto behind =
        std::partition_point(turns_.begin(), turns_.end(), [&](const Turn& turn) { return turn.label.begin <= at; });
    if (behind == turns_.begin()) return false;
    const Turn& turn = *(behind - 1);
    return at < std::max(end_of(turn), input_.paragraphs[turn.first - 1].tokens.end);
  }

  void add(const Turn& turn, std::uint32_t sentence) {
    Attribution result{.content = std::pmr::vector<TokenRange>(input_.memory)};
    const auto add_words = [&](TokenRange words) {
      if (has_word(std::span(input_.text.tokens).subspan(words.begin, words.size()))) result.content.push_back(words);
    };
    add_words(behind_direction(turn.words));
    for (std::size_t paragraph = turn.first; paragraph < turn.last; ++paragraph)
      if (const TokenRange words = input_.paragraphs[paragraph].tokens; !is_in_brackets(words))
        add_words(without_stop(words));
    if (result.content.empty()) return;
    result.speaker = turn.label;
    result.kind = Kind::free_direct;
    result.sentence = sentence;
    result.confidence = kConfidence;
    result.rule = kRule;
    found_.push_back(std::move(result));
  }

  const RuleInput& input_;
  std::vector<Attribution>& found_;
  std::pmr::vector<Turn> turns_;
  std::size_t unlabelled_ = 0;  // paragraphs behind the first turn that are nobody's
};

}  // namespace

void read_transcript(const RuleInput& input, std::vector<Attribution>& attributions) {
  TranscriptReader(input, attributions).run();
}

}  // namespace dixit
