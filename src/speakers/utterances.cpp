#include "speakers/utterances.hpp"

#include "speakers/passages.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

struct Part {
  TokenRange tokens;
  std::uint32_t attribution = kNoIndex;
};

class UtteranceFinder {
 public:
  UtteranceFinder(const SpeakerInput& input, const std::vector<Attribution>& attributions,
                  const std::vector<TokenRange>& labels, std::vector<Utterance>& utterances)
      : input_(input),
        words_(input),
        attributions_(attributions),
        labels_(labels),
        utterances_(utterances),
        parts_(input.memory) {}

  void run() {
    collect_parts();
    for (const QuotedSpan& mark : input_.marks)
      if (mark.level == 0) read(mark);
  }

 private:
  void collect_parts() {
    for (std::uint32_t index = 0; index < attributions_.size(); ++index)
      for (const TokenRange part : attributions_[index].content) parts_.push_back({part, index});
    std::ranges::sort(parts_, {}, [](const Part& part) { return std::pair(part.tokens.begin, part.attribution); });
  }

  void read(const QuotedSpan& mark) {
    const TokenRange inside = mark.inside();
    if (inside.empty()) return;
    while (input_.paragraphs[paragraph_].tokens.end <= mark.tokens.begin) ++paragraph_;
    while (input_.sentences[sentence_].end <= mark.tokens.begin) ++sentence_;
    Utterance utterance{mark.tokens, inside, paragraph_, sentence_, kNoIndex, mark.continued};
    const Part* part = part_at(mark.tokens);
    if (is_written(mark, part != nullptr) || is_label(inside) || input_.paragraphs[paragraph_].set_off) return;
    if (part != nullptr) {
      if (part->tokens.begin > inside.begin || part->tokens.end > mark.tokens.end) return;
      if (attributions_[part->attribution].kind != Kind::direct) return;
      utterance.attribution = part->attribution;
    } else if (mark.tokens != input_.paragraphs[paragraph_].tokens && !is_utterance(input_, mark)) {
      return;
    }
    utterances_.push_back(utterance);
  }

  [[nodiscard]] bool is_label(TokenRange inside) const {
    return std::ranges::binary_search(labels_, inside.begin, {}, &TokenRange::begin);
  }

  /// Part of a letter or a notice that the story shows: paragraphs from a salutation on, lines in capitals.
  [[nodiscard]] bool is_written(const QuotedSpan& mark, bool attributed) {
    const bool alone = !attributed && mark.tokens == input_.paragraphs[paragraph_].tokens;
    const bool follows = letter_ != kNoIndex && letter_ + 1 == paragraph_;
    const bool begins = is_label(mark.inside()) || is_salutation(input_, mark, input_.paragraphs[paragraph_]) ||
                        (alone && is_below_letter(mark.tokens.begin));
    if (!alone || !(follows || begins)) {
      letter_ = kNoIndex;
      return alone && is_in_capitals(mark.inside());
    }
    letter_ = paragraph_;
    return true;
  }

  /// `She found a note there, which ran so:` above the passage
  [[nodiscard]] bool is_below_letter(TokenIndex begin) const {
    if (sentence_ == 0) return false;
    const TokenRange above = input_.sentences[sentence_ - 1];
    if (above.end != begin || above.empty()) return false;
    TokenIndex last = above.end - 1;
    if (last > above.begin && words_.is_dash(last)) --last;
    if (words_.kind(last) != TokenKind::colon) return false;
    for (TokenIndex at = last; at-- > above.begin && words_.kind(at) != TokenKind::mark;)
      if (words_.is_written(at)) return true;
    return false;
  }

  [[nodiscard]] bool is_in_capitals(TokenRange inside) const {
    unsigned words = 0;
    for (TokenIndex at = inside.begin; at < inside.end; ++at) {
      if (words_.kind(at) == TokenKind::question) return false;  // HELP!
      if (!words_.is_word(at)) continue;
      if (!words_.token(at).shape.has(Shape::all_capitals)) return false;
      ++words;
    }
    return words > 1;
  }

  /// The part of an attribution that the quoted passage is, or is part of.
  [[nodiscard]] const Part* part_at(TokenRange quoted) {
    while (next_part_ < parts_.size() && parts_[next_part_].tokens.end <= quoted.begin) ++next_part_;
    const Part* covering = nullptr;
    for (std::size_t part = next_part_; part < parts_.size() && parts_[part].tokens.begin < quoted.end; ++part) {
      if (parts_[part].tokens.end <= quoted.begin) continue;
      if (parts_[part].tokens.begin >= quoted.begin && parts_[part].tokens.end <= quoted.end) return &parts_[part];
      covering = &parts_[part];
    }
    return covering;
  }

  const SpeakerInput& input_;
  Words words_;
  const std::vector<Attribution>& attributions_;
  const std::vector<TokenRange>& labels_;
  std::vector<Utterance>& utterances_;
  std::pmr::vector<Part> parts_;
  std::size_t next_part_ = 0;
  std::uint32_t paragraph_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t letter_ = kNoIndex;  // the paragraph of a letter that was read last
};

}  // namespace

void find_utterances(const SpeakerInput& input, const std::vector<Attribution>& attributions,
                     const std::vector<TokenRange>& labels, std::vector<Utterance>& utterances) {
  utterances.clear();
  UtteranceFinder(input, attributions, labels, utterances).run();
}

}  // namespace dixit
