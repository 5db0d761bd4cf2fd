#include "rules/continuations.hpp"

#include "text/has_word.hpp"

#include <algorithm>
#include <span>

namespace dixit {
namespace {

/// Walks over the sentences and remembers which attribution a quotation without a cue would go on with.
class ContinuationJoiner {
 public:
  ContinuationJoiner(const RuleInput& input, std::vector<Attribution>& found) : input_(input), found_(found) {}

  void run() {
    for (std::uint32_t index = 0; index < input_.sentences.size(); ++index) read_sentence(index);
    std::erase_if(found_, [](const Attribution& attribution) { return attribution.content.empty(); });
    sort();
  }

 private:
  /// Most stand where they belong, the others a few places from there, for what a cue finds lies near it.
  void sort() {
    const auto before = [](const Attribution& a, const Attribution& b) {
      return a.content.front().begin < b.content.front().begin;
    };
    for (auto at = found_.begin(); at != found_.end(); ++at)
      if (at != found_.begin() && before(*at, *(at - 1)))
        std::rotate(std::upper_bound(found_.begin(), at, *at, before), at, at + 1);
  }

  void read_sentence(std::uint32_t index) {
    const TokenRange sentence = input_.sentences[index];
    enter_paragraph(sentence.begin);
    if (sentence.begin < block_end_) return drop_attributions(index);
    const bool quoted = begins_quoted(sentence);
    if (last_ != nullptr && !quoted && begins_block(*last_, sentence)) return take_block(*last_, index);
    if (take_attributions(index)) return;
    if (last_ != nullptr && last_->kind != Kind::direct && quoted && is_said_later()) last_ = nullptr;
    if (last_ != nullptr && quoted && is_quoted_whole(sentence)) return append(piece(marks()[mark_]), sentence.end);
    const bool same_paragraph = sentence.begin > input_.paragraphs[paragraph_].tokens.begin;
    if (last_ != nullptr && quoted && adjacent_ && same_paragraph && may_resume(*last_))
      return append(sentence, sentence.end - 1);
    adjacent_ = false;
    if (last_ != nullptr && !may_resume(*last_)) last_ = nullptr;
  }

  /// Only the last sentence of a paragraph goes on in the next, and never in a heading.
  void enter_paragraph(TokenIndex token) {
    const std::size_t before = paragraph_;
    while (token >= input_.paragraphs[paragraph_].tokens.end) ++paragraph_;
    if (before == paragraph_ || last_ == nullptr) return;
    const bool crosses = adjacent_ && input_.paragraphs[paragraph_].kind == ParagraphKind::text;
    if (!crosses) last_ = nullptr;
  }

  /// `She wrote:` and a paragraph without marks, which a page sets off.
  [[nodiscard]] bool begins_block(const Attribution& before, TokenRange sentence) const {
    if (!adjacent_ || !before.content.empty() || !before.cue) return false;
    if (!can_quote(*before.cue)) return false;
    const TokenRange words = input_.paragraphs[paragraph_].tokens;
    return sentence.begin == words.begin && tokens()[words.begin - 1].kind == TokenKind::colon && is_prose(words) &&
           !has_turn(sentence) && !is_report(words);
  }

  /// `has tweeted`
  [[nodiscard]] bool can_quote(TokenRange cue) const {
    for (TokenIndex at = cue.begin; at < cue.end; ++at)
      if (input_.text.frames(at).has(Frame::quote)) return true;
    return false;
  }

  /// Somebody is said to speak in it, and nobody says `I`: what the page showed behind the colon was lost.
  [[nodiscard]] bool is_report(TokenRange words) const {
    if (next_ == found_.size() || input_.sentences[found_[next_].sentence].begin >= words.end) return false;
    return std::none_of(tokens().begin() + words.begin, tokens().begin() + words.end,
                        [](const Token& token) { return token.classes.has(WordClass::first_person); });
  }

  /// `DOE: It rained.`
  [[nodiscard]] bool has_turn(TokenRange sentence) const {
    return next_ < found_.size() && found_[next_].kind == Kind::free_direct && !found_[next_].content.empty() &&
           found_[next_].content.front().begin < sentence.end;
  }

  /// All of the paragraph is said, whoever it tells of, and those below that no blank line parts from it.
  void take_block(Attribution& attribution, std::uint32_t sentence) {
    std::size_t paragraph = paragraph_;
    const bool parted = line_ends_before(paragraph) > 1;
    attribution.kind = Kind::free_direct;
    do {
      const TokenRange words = input_.paragraphs[paragraph].tokens;
      attribution.content.push_back({words.begin, words.end - 1});
      block_end_ = words.end;
    } while (++paragraph < input_.paragraphs.size() && parted && line_ends_before(paragraph) == 1 &&
             is_prose(input_.paragraphs[paragraph].tokens));
    last_ = nullptr;
    said_ = block_end_;
    drop_attributions(sentence);
  }

  [[nodiscard]] bool is_prose(TokenRange words) const {
    return tokens()[words.begin].kind != TokenKind::mark && tokens()[words.end - 1].kind == TokenKind::full_stop &&
           !has_no_word(words);
  }

  [[nodiscard]] std::ptrdiff_t line_ends_before(std::size_t paragraph) const {
    const TokenIndex first = input_.paragraphs[paragraph].tokens.begin;
    const std::uint32_t begin = tokens()[first - 1].end;
    const std::string_view gap = input_.text.bytes.substr(begin, tokens()[first].begin - begin);
    return std::ranges::count(gap, '\n');
  }

  void drop_attributions(std::uint32_t sentence) {
    for (; next_ < found_.size() && found_[next_].sentence == sentence; ++next_) found_[next_].content.clear();
  }

  /// Narration may stand between two pieces of a direct quotation.
  [[nodiscard]] static bool may_resume(const Attribution& attribution) {
    return attribution.kind == Kind::direct && !attribution.content.empty();
  }

  /// Steps over the attributions of a sentence and chooses the one that may go on.
  bool take_attributions(std::uint32_t sentence) {
    const std::size_t first = next_;
    while (next_ < found_.size() && found_[next_].sentence == sentence) ++next_;
    if (first == next_) return false;
    for (std::size_t index = first; index < next_; ++index) prepend(found_[index]);
    last_ = &found_[first];
    for (std::size_t index = first + 1; index < next_; ++index)
      if (goes_on_rather(found_[index], *last_)) last_ = &found_[index];
    if (last_->kind == Kind::free_direct && !last_->cue && !last_->content.empty()) extend_to_paragraph(*last_);
    if (!last_->speaker || last_->kind == Kind::free_direct ||
        awaits_answer(*last_, input_.sentences[sentence], tokens()) || is_told_by_writer(*last_))
      last_ = nullptr;
    adjacent_ = true;
    return true;
  }

  /// `I ask her whether it rained. "It did."`
  [[nodiscard]] bool is_told_by_writer(const Attribution& attribution) const {
    if (attribution.kind == Kind::direct || attribution.content.empty() || attribution.speaker->size() != 1)
      return false;
    const WordClasses who = tokens()[attribution.speaker->begin].classes;
    return who.has(WordClass::first_person) && !who.has(WordClass::plural);
  }

  /// Adds the paragraphs before that the quotation began in, where nobody else said them.
  void prepend(Attribution& attribution) {
    std::pmr::vector<TokenRange>& content = attribution.content;
    if (content.empty()) return;
    const auto own = static_cast<std::ptrdiff_t>(content.size());
    std::size_t mark = attribution.kind == Kind::direct ? mark_of(content.front()) : marks().size();
    while ((mark = reopened_by(mark)) < marks().size()) content.push_back(marks()[mark].inside());
    std::reverse(content.begin() + own, content.end());
    std::rotate(content.begin(), content.begin() + own, content.end());
    said_ = std::max(said_, content.back().end);
  }

  /// The mark of a paragraph before that goes on in `mark`, where it is nobody's so far; or the number of marks.
  [[nodiscard]] std::size_t reopened_by(std::size_t mark) const {
    if (mark == 0 || mark >= marks().size() || !marks()[mark].reopened) return marks().size();
    do --mark;
    while (mark > 0 && marks()[mark].level > 0);
    const QuotedSpan& before = marks()[mark];
    const bool goes_on = before.continued && before.tokens.begin >= said_ && !before.inside().empty();
    return goes_on ? mark : marks().size();
  }

  /// `Doe said it rained.` and a paragraph `"It did. ` that goes on in the next, which has a cue: `"It is late," she
  /// said.`
  [[nodiscard]] bool is_said_later() const {
    constexpr int kMostParagraphs = 8;
    if (!marks()[mark_].continued || next_ >= found_.size()) return false;
    const Attribution& next = found_[next_];
    if (next.kind != Kind::direct || !next.cue || !next.speaker || next.content.empty()) return false;
    if (!could_be_one(*last_->speaker, *next.speaker)) return false;  // a paper's words
    std::size_t mark = mark_of(next.content.front());
    for (int steps = 0; mark < marks().size() && mark > mark_ && marks()[mark].reopened; ++steps) {
      if (steps == kMostParagraphs) return false;
      do --mark;
      while (mark > mark_ && marks()[mark].level > 0);
    }
    return mark == mark_;
  }

  /// `the mayor, Jane Doe,` and `Doe`, `she` and `Doe`
  [[nodiscard]] bool could_be_one(TokenRange a, TokenRange b) const {
    const auto is_pronoun = [this](TokenRange words) {
      return tokens()[words.begin].classes.has(WordClass::subject_pronoun);
    };
    if (is_pronoun(a) || is_pronoun(b)) return true;
    const auto text = [this](const Token& word) { return input_.text.bytes.substr(word.begin, word.end - word.begin); };
    const auto is_last = [&, last = text(tokens()[b.end - 1])](const Token& word) { return text(word) == last; };
    return std::any_of(tokens().begin() + a.begin, tokens().begin() + a.end, is_last);
  }

  /// The mark around a piece of a quotation; or the number of marks.
  [[nodiscard]] std::size_t mark_of(TokenRange piece) const {
    const auto behind = [](TokenIndex token, const QuotedSpan& mark) { return token < mark.tokens.begin; };
    const auto next = std::upper_bound(marks().begin(), marks().end(), piece.begin, behind);
    return next == marks().begin() ? marks().size() : static_cast<std::size_t>(next - marks().begin()) - 1;
  }

  /// `Doe: We will appeal. It is not over.` What stands behind the speaker's name is said to the paragraph's end.
  void extend_to_paragraph(Attribution& attribution) const {
    if (attribution.content.size() > 1) return;
    TokenIndex end = input_.paragraphs[paragraph_].tokens.end;
    while (end > attribution.content.back().end && tokens()[end - 1].kind == TokenKind::full_stop) --end;
    attribution.content.back().end = end;
  }

  [[nodiscard]] static int rank(const Attribution& attribution) {
    if (attribution.content.empty()) return 2;  // a cue that waits for its quotation
    return attribution.kind == Kind::direct ? 3 : attribution.kind == Kind::mixed ? 1 : 0;
  }

  /// A quotation by itself goes on rather than a quoted part of a clause, else the one that ends last.
  [[nodiscard]] static bool goes_on_rather(const Attribution& a, const Attribution& b) {
    if (rank(a) != rank(b)) return rank(a) > rank(b);
    return a.content.empty() || a.content.back().end >= b.content.back().end;
  }

  [[nodiscard]] bool begins_quoted(TokenRange sentence) {
    while (mark_ < marks().size() && marks()[mark_].tokens.begin < sentence.begin) ++mark_;
    return mark_ < marks().size() && marks()[mark_].tokens.begin == sentence.begin;
  }

  [[nodiscard]] bool is_quoted_whole(TokenRange sentence) const {
    return has_no_word({std::min(marks()[mark_].tokens.end, sentence.end), sentence.end});
  }

  [[nodiscard]] bool has_no_word(TokenRange range) const {
    return !has_word(std::span(tokens()).subspan(range.begin, range.size()));
  }

  /// Behind words that are not quoted the marks tell which are.
  [[nodiscard]] TokenRange piece(const QuotedSpan& mark) const {
    return last_->content.empty() || last_->kind == Kind::direct ? mark.inside() : mark.tokens;
  }

  void append(TokenRange words, TokenIndex end) {
    words.end = std::min(words.end, end);
    if (words.empty()) return;
    if (last_->content.empty())
      last_->kind = Kind::direct;
    else if (last_->kind == Kind::indirect)
      last_->kind = Kind::mixed;
    last_->content.push_back(words);
    said_ = std::max(said_, words.end);
    adjacent_ = true;
  }

  [[nodiscard]] const std::vector<QuotedSpan>& marks() const { return input_.text.marks; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return input_.text.tokens; }

  const RuleInput& input_;
  std::vector<Attribution>& found_;
  Attribution* last_ = nullptr;  // what may go on
  bool adjacent_ = false;        // nothing stands between it and here
  TokenIndex said_ = 0;          // the end of what is somebody's so far
  TokenIndex block_end_ = 0;     // of the last paragraph that was said without marks
  std::size_t next_ = 0;
  std::size_t mark_ = 0;
  std::size_t paragraph_ = 0;
};

}  // namespace

void join_continuations(const RuleInput& input, std::vector<Attribution>& attributions) {
  if (!attributions.empty()) ContinuationJoiner(input, attributions).run();
}

}  // namespace dixit
