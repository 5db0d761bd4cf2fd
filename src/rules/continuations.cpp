#include "rules/continuations.hpp"

#include <algorithm>

namespace dixit {
namespace {

class ContinuationJoiner {
 public:
  ContinuationJoiner(const RuleInput& input, std::vector<Attribution>& found) : input_(input), found_(found) {}

  void run() {
    for (std::uint32_t index = 0; index < input_.sentences.size(); ++index) {
      const bool attributed = take_attributions(index);
      if (attributed) continue;
      if (last_ != nullptr && goes_on(index)) append(index);
      else if (!is_only_signs(input_.sentences[index])) last_ = nullptr;
    }
    restore_text_order();
  }

 private:
  void restore_text_order() {
    std::erase_if(found_, [](const Attribution& attribution) { return attribution.content.empty(); });
    std::stable_sort(found_.begin(), found_.end(), [](const Attribution& a, const Attribution& b) {
      return a.content.front().begin < b.content.front().begin;
    });
  }

  /// Steps over the attributions of a sentence; the one that quotes last can go on behind it.
  bool take_attributions(std::uint32_t sentence) {
    const std::size_t first = next_;
    while (next_ < found_.size() && found_[next_].sentence == sentence) ++next_;
    if (first == next_) return false;
    last_ = nullptr;
    for (std::size_t index = first; index < next_; ++index)
      if (last_ == nullptr || goes_on_rather(found_[index], *last_)) last_ = &found_[index];
    if (last_->kind == Kind::free_direct && !last_->content.empty()) last_ = nullptr;
    return true;
  }

  [[nodiscard]] static int rank(const Attribution& attribution) {
    if (attribution.content.empty()) return 3;
    return attribution.kind == Kind::direct ? 2 : attribution.kind == Kind::mixed ? 1 : 0;
  }

  /// A cue that waits for its quotation goes on first, then a quotation by itself goes on rather than a quoted part of a clause; else the one that ends last.
  [[nodiscard]] static bool goes_on_rather(const Attribution& a, const Attribution& b) {
    if (rank(a) != rank(b)) return rank(a) > rank(b);
    if (a.content.empty()) return true;
    return a.content.back().end >= b.content.back().end;
  }

  /// The sentence is quoted as a whole.
  [[nodiscard]] bool goes_on(std::uint32_t sentence) {
    const TokenRange range = input_.sentences[sentence];
    while (mark_ < marks().size() && marks()[mark_].tokens.begin < range.begin) ++mark_;
    if (mark_ == marks().size() || marks()[mark_].tokens.begin != range.begin) return false;
    return is_only_signs({std::min(marks()[mark_].tokens.end, range.end), range.end});
  }

  [[nodiscard]] bool is_only_signs(TokenRange range) const {
    for (TokenIndex at = range.begin; at < range.end; ++at) {
      const TokenKind kind = input_.text.tokens[at].kind;
      if (kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::address) return false;
    }
    return true;
  }

  void append(std::uint32_t sentence) {
    const QuotedSpan& span = marks()[mark_];
    TokenRange inside = span.inside();
    inside.end = std::min(inside.end, input_.sentences[sentence].end);
    if (inside.empty()) return;
    if (last_->content.empty()) last_->kind = Kind::direct;
    else if (last_->kind == Kind::indirect) last_->kind = Kind::mixed;
    last_->content.push_back(inside);
  }

  [[nodiscard]] const std::vector<QuotedSpan>& marks() const { return input_.text.marks; }

  const RuleInput& input_;
  std::vector<Attribution>& found_;
  Attribution* last_ = nullptr;
  std::size_t next_ = 0;
  std::size_t mark_ = 0;
};

}  // namespace

void join_continuations(const RuleInput& input, std::vector<Attribution>& attributions) {
  if (!attributions.empty()) ContinuationJoiner(input, attributions).run();
}

}  // namespace dixit
