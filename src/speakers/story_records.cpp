#include "speakers/story_records.hpp"

#include "speakers/labels.hpp"
#include "speakers/passages.hpp"
#include "speakers/speaker_phrase.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

constexpr TokenIndex kLongestHeard = 6;                                                    // tokens
constexpr WordClasses kTelling = noun_cue | medium | work | outlet | audience | verb_cue;  // a letter, a voice

class StoryFitter {
 public:
  StoryFitter(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions,
              std::vector<TokenRange>& labels)
      : input_(input),
        words_(input),
        mentions_(mentions),
        attributions_(attributions),
        labels_(labels),
        taken_(input.marks.size(), false, input.memory) {}

  void run() {
    std::erase_if(attributions_, [this](const Attribution& attribution) { return is_set_off(attribution); });
    for (Attribution& attribution : attributions_) {
      cut_at_paragraph(attribution);
      take_heard(attribution);
      if (attribution.kind != Kind::direct) continue;
      const bool label = is_label(input_, attribution) || is_lettered(attribution);
      cut_at_marks(attribution);
      if (label) labels_.insert(labels_.end(), attribution.content.begin(), attribution.content.end());
      if (label || ends_in_front(attribution) || is_aside(attribution) || is_listed(attribution))
        attribution.content.clear();
      drop_salutations(attribution);
      take(attribution);
    }
    for (Attribution& attribution : attributions_)
      if (attribution.kind == Kind::mixed) keep_utterances(attribution);
    std::erase_if(attributions_, [this](const Attribution& attribution) {
      const bool colon = attribution.kind == Kind::free_direct;  // a story has other uses for them
      if (attribution.content.empty() || colon || is_expletive(attribution)) return true;
      return attribution.kind != Kind::direct && (is_somebody(attribution) || is_of_thing(attribution));
    });
  }

 private:
  [[nodiscard]] std::size_t paragraph_of(TokenIndex at) const { return paragraph_at(input_.paragraphs, at); }

  /// Index of the first mark that begins at or behind token `at`. Most are asked for several times, or are the next
  /// one.
  [[nodiscard]] std::size_t mark_from(TokenIndex at) const {
    constexpr std::size_t kNear = 3;
    const std::size_t size = input_.marks.size();
    const auto is_before = [&](std::size_t mark) { return input_.marks[mark].tokens.begin < at; };
    std::size_t near = last_ == 0 || is_before(last_ - 1) ? last_ : size;
    for (const std::size_t end = std::min(last_ + kNear, size); near < end && is_before(near);) ++near;
    const bool found = near < size && !is_before(near);
    if (!found) {
      const auto begin = [](const QuotedSpan& mark) { return mark.tokens.begin; };
      near = static_cast<std::size_t>(std::ranges::lower_bound(input_.marks, at, {}, begin) - input_.marks.begin());
    }
    return last_ = near;
  }

  /// `I asked Doe`, `asked the doctor`: who is asked is not what is said, nor is nothing.
  [[nodiscard]] bool is_somebody(const Attribution& attribution) const {
    const TokenRange content = attribution.content.front();
    const WordClasses first = words_.classes(content.begin), last = words_.classes(content.end - 1);
    if (first.has(negation) && words_.kind(content.begin + 1) == TokenKind::comma)
      return true;  // said nothing, but left
    if (content.size() == 1) return first.has(object_pronoun) || words_.is_capital(content.begin);
    return content.size() == 2 && first.has(determiner) && last.any(role | person) && !last.any(plural_noun);
  }

  /// `It is only fair to say that Doe was late`: nobody says so.
  [[nodiscard]] bool is_expletive(const Attribution& attribution) const {
    if (attribution.kind == Kind::direct || !attribution.speaker || attribution.speaker->size() != 1) return false;
    const TokenIndex it = attribution.speaker->begin;
    return words_.classes(it).has(expletive) && words_.classes(it + 1).has(be);
  }

  /// `The branch pointed to the ground`: what is neither alive nor written reports nothing.
  [[nodiscard]] bool is_of_thing(const Attribution& attribution) const {
    if (!attribution.speaker || attribution.speaker->empty()) return false;
    const SpeakerPhrase phrase = SpeakerPhraseReader(input_, mentions_).read(*attribution.speaker);
    if (phrase.kind != ReferenceKind::description || phrase.what != SpeakerKind::unknown) return false;
    const WordClasses may = words_.classes(phrase.head);
    const std::size_t mention = mentions_.first_from(phrase.head);
    const bool creature = mention < mentions_.list.size() && mentions_.list[mention].name.begin == phrase.head;
    const bool some = may.any(adjective | number_word) || words_.is_other(phrase.head);  // the others
    return !creature && !some && !words_.is_capital(phrase.head) && may.any(noun | plural_noun) && !may.any(kTelling);
  }

  /// What a song, a poem or a letter says nobody there says, be it with a cue: `"Where to?" said the whale / To the
  /// snail`
  [[nodiscard]] bool is_set_off(const Attribution& attribution) const {
    return input_.paragraphs[paragraph_of(attribution.content.front().begin)].set_off;
  }

  /// `Roe saw written there in large letters, "Ellery."`
  [[nodiscard]] bool is_lettered(const Attribution& attribution) const {
    const std::size_t mark = mark_from(attribution.content.front().begin);
    if (mark == 0) return false;
    const QuotedSpan& around = input_.marks[mark - 1];
    return around.inside().begin == attribution.content.front().begin && is_lettering(input_, around);
  }

  /// `They heard Doe calling`, `I heard the cook's voice, saying`: who is heard speaks.
  void take_heard(Attribution& attribution) const {
    if (!attribution.speaker || !attribution.cue) return;
    const TokenIndex verb = attribution.speaker->end;
    if (!words_.classes(verb).has(verb_cue) || !words_.frames(verb).has(Frame::hears)) return;
    TokenRange heard{verb + 1, attribution.cue->begin};
    if (heard.begin + 1 < heard.end && words_.kind(heard.end - 1) == TokenKind::comma) --heard.end;
    if (heard.begin >= heard.end || heard.end > heard.begin + kLongestHeard) return;
    for (TokenIndex at = heard.begin; at < heard.end; ++at)
      if (!words_.is_word(at) && !words_.is_possessive_clitic(at)) return;
    attribution.speaker = heard;
  }

  void cut_at_paragraph(Attribution& attribution) const {
    std::pmr::vector<TokenRange>& parts = attribution.content;
    std::size_t paragraph = paragraph_of(parts.front().begin);
    if (attribution.cue) paragraph = std::max(paragraph, paragraph_of(attribution.cue->begin));
    for (std::size_t part = 1; part < parts.size(); ++part) {
      const std::size_t next = paragraph_of(parts[part].begin);
      if (next > paragraph && !goes_on_behind(parts[part - 1])) return parts.resize(part);
      paragraph = std::max(paragraph, next);
    }
  }

  /// `The boy stopped laughing.` introduces nothing in the next paragraph.
  [[nodiscard]] bool ends_in_front(const Attribution& attribution) const {
    if (!attribution.cue || attribution.content.empty()) return false;
    const std::size_t paragraph = paragraph_of(attribution.cue->begin);
    if (paragraph_of(attribution.content.front().begin) <= paragraph) return false;
    return words_.kind(input_.paragraphs[paragraph].tokens.end - 1) == TokenKind::full_stop;
  }

  /// `"Roe," said Doe, when she came in, "you are late."`: the clause says nothing of who goes on.
  [[nodiscard]] bool is_aside(const Attribution& attribution) const {
    if (!attribution.speaker || attribution.content.empty() || attribution.speaker->begin == 0) return false;
    const TokenIndex begin = attribution.content.front().begin;
    const std::size_t behind = mark_from(begin);
    if (!words_.classes(attribution.speaker->begin - 1).has(subordinator) || words_.is_capital(begin) || behind < 2)
      return false;
    const QuotedSpan &mark = input_.marks[behind - 1], &before = input_.marks[behind - 2];
    const bool comma = !before.inside().empty() && words_.kind(before.inside().end - 1) == TokenKind::comma;
    return comma && mark.inside().begin == begin && paragraph_of(before.tokens.begin) == paragraph_of(begin);
  }

  /// `the words "parish," "pauper," and "tax"` are not said, whatever verb is near; `the "barn," and "Hm," she said`
  /// is.
  [[nodiscard]] bool is_listed(const Attribution& attribution) const {
    if (attribution.content.empty()) return false;
    const TokenIndex begin = attribution.content.front().begin;
    const std::size_t behind = mark_from(begin);
    if (behind == 0 || input_.marks[behind - 1].inside().begin != begin) return false;
    const QuotedSpan& mark = input_.marks[behind - 1];
    const auto follows = [&mark](const std::optional<TokenRange>& part) {
      return part && part->begin == mark.tokens.end;
    };
    return !follows(attribution.cue) && !follows(attribution.speaker) && is_listed_term(input_, mark);
  }

  [[nodiscard]] bool goes_on_behind(TokenRange part) const {
    const std::size_t mark = mark_from(part.begin);
    return mark > 0 && input_.marks[mark - 1].continued;
  }

  /// `"Here!" (A window broke.)` is said as far as its marks go.
  void cut_at_marks(Attribution& attribution) const {
    for (TokenRange& part : attribution.content) {
      const std::size_t behind = mark_from(part.begin + 1);
      if (behind == 0) continue;
      const QuotedSpan& mark = input_.marks[behind - 1];
      const bool begins = mark.level == 0 && (mark.tokens.begin == part.begin || mark.inside().begin == part.begin);
      if (begins && part.end > mark.tokens.end) part = mark.inside();
    }
    std::erase_if(attribution.content, [](TokenRange part) { return part.empty(); });
  }

  void drop_salutations(Attribution& attribution) const {
    std::erase_if(attribution.content, [this](TokenRange part) {
      const std::size_t behind = mark_from(part.begin + 1);
      if (behind == 0) return false;
      const QuotedSpan& mark = input_.marks[behind - 1];
      return is_salutation(input_, mark, input_.paragraphs[paragraph_of(mark.tokens.begin)]);
    });
  }

  void take(Attribution& attribution) {
    std::erase_if(attribution.content, [this](TokenRange part) {
      const std::size_t mark = mark_from(part.begin);
      if (mark == 0 || input_.marks[mark - 1].tokens.end < part.end) return false;
      const bool again = taken_[mark - 1];
      taken_[mark - 1] = true;
      return again;
    });
  }

  [[nodiscard]] bool has_marks(const Attribution& attribution) const {
    return std::ranges::any_of(attribution.content, [this](TokenRange part) {
      const std::size_t mark = mark_from(part.begin);
      return mark < input_.marks.size() && input_.marks[mark].tokens.begin < part.end;
    });
  }

  /// What she called "gentlefolk" is a name.
  [[nodiscard]] bool names(const Attribution& attribution) const {
    if (!attribution.cue || !words_.frames(attribution.cue->end - 1).has(Frame::object_predicate)) return false;
    return has_marks(attribution);
  }

  void keep_utterances(Attribution& attribution) {
    std::pmr::vector<TokenRange> utterances(input_.memory);
    bool is_other = false;
    for (const TokenRange part : attribution.content) {
      for (std::size_t mark = mark_from(part.begin); mark < input_.marks.size(); ++mark) {
        const QuotedSpan& span = input_.marks[mark];
        if (span.tokens.begin >= part.end) break;
        if (span.level > 0 || !is_utterance(input_, span) || span.inside().empty()) continue;
        is_other = is_other || taken_[mark];
        if (!taken_[mark]) utterances.push_back(span.inside());
        taken_[mark] = true;
      }
    }
    if (utterances.empty() && !is_other && !names(attribution)) {
      if (!has_marks(attribution)) attribution.kind = Kind::indirect;  // they stood in the next paragraph
      return;
    }
    attribution.content = std::move(utterances);
    attribution.kind = Kind::direct;
  }

  const SpeakerInput& input_;
  Words words_;
  Mentions& mentions_;
  std::vector<Attribution>& attributions_;
  std::vector<TokenRange>& labels_;
  std::pmr::vector<bool> taken_;
  mutable std::size_t last_ = 0;  // what mark_from() found
};

}  // namespace

void fit_to_story(const SpeakerInput& input, Mentions& mentions, std::vector<Attribution>& attributions,
                  std::vector<TokenRange>& labels) {
  labels.clear();
  StoryFitter(input, mentions, attributions, labels).run();
  std::ranges::sort(labels, {}, &TokenRange::begin);
}

}  // namespace dixit
