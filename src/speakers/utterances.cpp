#include "speakers/utterances.hpp"

#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

struct Part {
  TokenRange tokens;
  std::uint32_t attribution = kNoIndex;
};

class UtteranceFinder {
 public:
  UtteranceFinder(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<Utterance>& utterances)
      : input_(input), words_(input), attributions_(attributions), utterances_(utterances) {}

  void run() {
    cut_at_paragraphs();
    collect_parts();
    for (const QuotedSpan& mark : input_.marks)
      if (mark.level == 0) read(mark);
  }

 private:
  [[nodiscard]] std::uint32_t paragraph_of(TokenIndex at) const {
    const auto found = std::ranges::upper_bound(input_.paragraphs, at, {}, [](const Paragraph& p) { return p.tokens.begin; });
    return static_cast<std::uint32_t>(found - input_.paragraphs.begin()) - 1;
  }

  void cut_at_paragraphs() {
    for (Attribution& attribution : attributions_) {
      std::vector<TokenRange>& parts = attribution.content;
      std::uint32_t paragraph = parts.empty() ? 0 : paragraph_of(parts.front().begin);
      if (attribution.cue) paragraph = std::max(paragraph, paragraph_of(attribution.cue->begin));
      for (std::size_t part = 1; part < parts.size(); ++part) {
        const std::uint32_t next = paragraph_of(parts[part].begin);
        if (next > paragraph && !goes_on_behind(parts[part - 1])) {
          parts.resize(part);
          break;
        }
        paragraph = std::max(paragraph, next);
      }
    }
  }

  [[nodiscard]] bool goes_on_behind(TokenRange part) const {
    const auto behind = std::ranges::upper_bound(input_.marks, part.begin, {}, [](const QuotedSpan& m) { return m.tokens.begin; });
    return behind != input_.marks.begin() && (behind - 1)->continued;
  }

  void collect_parts() {
    for (std::uint32_t index = 0; index < attributions_.size(); ++index)
      for (const TokenRange part : attributions_[index].content) parts_.push_back({part, index});
    std::ranges::stable_sort(parts_, {}, [](const Part& part) { return part.tokens.begin; });
  }

  void read(const QuotedSpan& mark) {
    const TokenRange inside = mark.inside();
    if (inside.empty()) return;
    while (paragraph_ + 1 < input_.paragraphs.size() && input_.paragraphs[paragraph_].tokens.end <= mark.tokens.begin) ++paragraph_;
    while (sentence_ + 1 < input_.sentences.size() && input_.sentences[sentence_].end <= mark.tokens.begin) ++sentence_;
    Utterance utterance{mark.tokens, inside, paragraph_, sentence_, kNoIndex, mark.continued};
    const Part* part = part_at(mark.tokens);
    if (part != nullptr) {
      if (part->tokens.begin > inside.begin || part->tokens.end > mark.tokens.end) return;
      if (attributions_[part->attribution].kind != Kind::direct) return;
      utterance.attribution = part->attribution;
    } else if (!is_spoken(mark)) {
      return;
    }
    utterances_.push_back(utterance);
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

  [[nodiscard]] bool is_spoken(const QuotedSpan& mark) const {
    if (mark.continued || !mark.closed || mark.tokens == input_.paragraphs[paragraph_].tokens) return true;
    return ends_as_utterance(input_, mark.inside());
  }

  const SpeakerInput& input_;
  Words words_;
  std::vector<Attribution>& attributions_;
  std::vector<Utterance>& utterances_;
  std::vector<Part> parts_;
  std::size_t next_part_ = 0;
  std::uint32_t paragraph_ = 0;
  std::uint32_t sentence_ = 0;
};

}  // namespace

bool ends_as_utterance(const SpeakerInput& input, TokenRange inside) {
  if (inside.empty()) return false;
  switch (input.tokens[inside.end - 1].kind) {
    case TokenKind::comma:
    case TokenKind::full_stop:
    case TokenKind::question:
    case TokenKind::ellipsis:
    case TokenKind::dash:
    case TokenKind::colon:
    case TokenKind::semicolon: return true;
    default: return false;
  }
}

void find_utterances(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<Utterance>& utterances) {
  utterances.clear();
  if (!input.paragraphs.empty()) UtteranceFinder(input, attributions, utterances).run();
}

}  // namespace dixit
