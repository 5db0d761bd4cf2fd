#include "speakers/uncued.hpp"

#include "speakers/words.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::string_view kTurnRule = "turn-of-dialogue";
constexpr std::string_view kRunningRule = "running-speaker";
constexpr float kTurnConfidence = 0.7F;
constexpr float kRunningConfidence = 0.5F;
constexpr TokenIndex kShortest = 4;    // tokens inside the marks
constexpr TokenIndex kFarthest = 400;  // tokens to the attribution whose speaker goes on

Attribution uncued(TokenRange inside, std::uint32_t sentence, std::string_view rule, float confidence,
                   std::pmr::memory_resource* memory) {
  Attribution attribution{.content = std::pmr::vector<TokenRange>(memory)};
  attribution.content.push_back(inside);
  attribution.kind = Kind::direct;
  attribution.sentence = sentence;
  attribution.rule = rule;
  attribution.confidence = confidence;
  return attribution;
}

/// Walks through news with an eye on who spoke last.
class RunningSpeaker {
 public:
  RunningSpeaker(const SpeakerInput& input, std::vector<Attribution>& attributions, std::vector<EntityId>& said_by)
      : input_(input),
        words_(input),
        attributions_(attributions),
        said_by_(said_by),
        known_(attributions.size()),
        parts_(input.memory) {}

  void run() {
    collect_parts();
    for (const QuotedSpan& mark : input_.marks)
      if (mark.level == 0) read(mark);
  }

 private:
  struct Part {
    TokenRange tokens;
    std::size_t attribution = 0;
  };

  void collect_parts() {
    for (std::size_t index = 0; index < known_; ++index)
      for (const TokenRange part : attributions_[index].content) parts_.push_back({part, index});
    std::ranges::sort(parts_, {}, [](const Part& part) { return std::pair(part.tokens.begin, part.attribution); });
  }

  void read(const QuotedSpan& mark) {
    while (next_ < parts_.size() && parts_[next_].tokens.begin < mark.tokens.begin)
      covered_ = std::max(covered_, parts_[next_++].tokens.end);
    while (sentence_ + 1 < input_.sentences.size() && input_.sentences[sentence_].end <= mark.tokens.begin) ++sentence_;
    if (covered_ > mark.tokens.begin) return;
    if (next_ < parts_.size() && parts_[next_].tokens.begin < mark.tokens.end) return;
    const Paragraph* paragraph = paragraph_of(mark);
    if (paragraph == nullptr || !could_be_said(mark)) return;
    const EntityId speaker = speaker_at(mark.tokens);
    // In a text with speakers a quoted paragraph of nobody's is more often an extract of something.
    if (paragraph->kind == ParagraphKind::heading ? speaker == kNobody : known_ > 0) return;
    attributions_.push_back(uncued(mark.inside(), sentence_, kRunningRule, kRunningConfidence, input_.memory));
    said_by_.push_back(speaker);
  }

  [[nodiscard]] bool could_be_said(const QuotedSpan& mark) const {
    const TokenRange inside = mark.inside();
    return inside.size() >= kShortest && words_.is_capital(inside.begin) && !is_in_capitals(inside);
  }

  /// A heading, not what somebody said.
  [[nodiscard]] bool is_in_capitals(TokenRange inside) const {
    for (TokenIndex at = inside.begin; at < inside.end; ++at)
      if (words_.is_word(at) && !words_.token(at).shape.has(Shape::all_capitals)) return false;
    return true;
  }

  /// The paragraph that is nothing but this quotation. What is quoted in the running text without a cue goes on with
  /// another quotation, or nobody says it.
  [[nodiscard]] const Paragraph* paragraph_of(const QuotedSpan& mark) const {
    const auto behind = std::ranges::upper_bound(input_.paragraphs, mark.tokens.begin, {},
                                                 [](const Paragraph& p) { return p.tokens.begin; });
    if (behind == input_.paragraphs.begin() || (behind - 1)->tokens != mark.tokens) return nullptr;
    return &*(behind - 1);
  }

  [[nodiscard]] EntityId speaker_at(TokenRange mark) const {
    for (std::size_t part = next_; part-- > 0;) {
      const EntityId speaker = said_by_[parts_[part].attribution];
      if (mark.begin - parts_[part].tokens.begin > kFarthest) break;
      if (speaker != kNobody) return speaker;
    }
    if (next_ > 0 || next_ == parts_.size()) return kNobody;
    return parts_[next_].tokens.begin - mark.end > kFarthest ? kNobody : said_by_[parts_[next_].attribution];
  }

  const SpeakerInput& input_;
  Words words_;
  std::vector<Attribution>& attributions_;
  std::vector<EntityId>& said_by_;
  const std::size_t known_;
  std::pmr::vector<Part> parts_;
  std::size_t next_ = 0;
  TokenIndex covered_ = 0;
  std::uint32_t sentence_ = 0;
};

}  // namespace

void add_turns(const std::vector<Utterance>& utterances, const Turns& turns, std::vector<Attribution>& attributions,
               std::vector<EntityId>& said_by, std::pmr::memory_resource* memory) {
  for (const Turn& turn : turns.list) {
    std::uint32_t open = kNoIndex;  // the record that goes on
    for (std::uint32_t index = turn.first; index < turn.last; ++index) {
      const Utterance& utterance = utterances[index];
      if (utterance.attribution != kNoIndex) {
        open = utterance.attribution;
        said_by[open] = turn.speaker;
      } else if (open != kNoIndex) {
        attributions[open].content.push_back(utterance.inside);
      } else {
        open = static_cast<std::uint32_t>(attributions.size());
        attributions.push_back(uncued(utterance.inside, utterance.sentence, kTurnRule, kTurnConfidence, memory));
        said_by.push_back(turn.speaker);
      }
    }
  }
}

void add_running_speaker(const SpeakerInput& input, std::vector<Attribution>& attributions,
                         std::vector<EntityId>& said_by) {
  RunningSpeaker(input, attributions, said_by).run();
}

}  // namespace dixit
