#include "rules/no_reports.hpp"

#include "lexicon/endings.hpp"
#include "rules/deeds.hpp"

#include <string_view>

namespace dixit {
namespace {

// Letters of what begins a circumstance, or the clause behind a comma: Monday, in the hall, when she left, while she
// left.
constexpr std::string_view kCircumstances = "tmsB,";

/// Reads what was matched for a cue. A view.
class MatchReader {
 public:
  explicit MatchReader(const CueMatch& matched)
      : text_(matched.text), line_(matched.line), first_(matched.first), cue_(matched.cue), frames_(matched.frames) {}

  /// Of one who is said to speak.
  [[nodiscard]] bool cannot_speak(const RuleMatch& match) const {
    return is_nobody(*match.speaker) || is_impersonal(*match.speaker) || is_thing_with_thing(match) ||
           is_undergone(*match.speaker);
  }

  /// Of a content that is one part.
  [[nodiscard]] bool is_not_said(RuleMatch::Range content) const {
    if (points_back(content) || is_of_noun(content)) return true;
    if (frames_.has(Frame::addressee) && is_object(content)) return true;
    return content.begin > cue_ && is_deed(text_, line_, frames_, content.begin, content.end);
  }

  /// `concurred saying it rained`: what is said is the gerund's. Not: `said adding a lane was costly`
  [[nodiscard]] bool is_of_gerund(std::uint32_t content) const {
    const Phrase& gerund = line_.phrases[content];
    if (content != cue_ + 1 || gerund.letter != symbol::kGerundCue) return false;
    const Frames frames = text_.frames(gerund.head);
    return frames.has(Frame::quote) && frames.has(Frame::clause) && !frames.has(Frame::stands_in);
  }

 private:
  /// `responded to claims that it rained`: others claim it. Not: `said in a letter that`, `said by letter that`, `was
  /// told by letter that`.
  [[nodiscard]] bool is_of_noun(RuleMatch::Range content) const {
    const Phrase& cue = line_.phrases[cue_];
    if (cue.active_letter == symbol::kActivePassive || cue.active_letter == symbol::kActiveParticiple) return false;
    const std::uint32_t at = content.begin;
    if (at < first_ + 3 || line_.phrases[at - 1].letter != symbol::kThat || !follows_preposition(at - 2)) return false;
    const Phrase &noun = line_.phrases[at - 2], &preposition = line_.phrases[at - 3];
    if (!noun.nominal || text_.tokens[noun.head].shape.has(Shape::capital)) return false;  // with the Post
    if (!text_.lexicon.word(noun.cue).nominal_frames.has(Frame::that)) return false;
    return !text_.frames(preposition.head).has(Frame::leads_to) && !text_.is_agent_marker(preposition.head);
  }

  [[nodiscard]] bool follows_preposition(std::uint32_t at) const {
    return text_.tokens[line_.phrases[at - 1].head].classes.has(WordClass::preposition);
  }

  /// `There are polls showing that`
  [[nodiscard]] bool is_nobody(RuleMatch::Range speaker) const {
    const TokenRange words = line_.tokens_of(speaker.begin, speaker.end);
    const WordClasses may = text_.tokens[words.begin].classes;
    return words.size() == 1 && may.has(WordClass::expletive) && !may.has(WordClass::object_pronoun);  // not: `it`
  }

  /// `to be seen`
  [[nodiscard]] bool is_passive(const Phrase& infinitive) const {
    return infinitive.tokens.size() > 2 && text_.tokens[infinitive.tokens.begin + 1].classes.has(WordClass::be);
  }

  /// `It is too early to say whether`, `It remains to be seen whether`
  [[nodiscard]] bool is_impersonal(RuleMatch::Range speaker) const {
    if (line_.phrases[cue_].active_letter != symbol::kActiveInfinitive || speaker.end >= cue_) return false;
    const TokenRange words = line_.tokens_of(speaker.begin, speaker.end);
    if (words.size() != 1 || !text_.tokens[words.begin].classes.has(WordClass::expletive)) return false;
    if (is_passive(line_.phrases[cue_])) return true;
    const Phrase& verb = line_.phrases[speaker.end];
    if (verb.letter != symbol::kFinite || speaker.end + 1 >= cue_) return false;
    return text_.tokens[verb.head].classes.has(WordClass::be) ||
           line_.phrases[speaker.end + 1].letter == symbol::kAdjective;  // it seems wise to ask
  }

  /// `disclosed this on Monday`, `As Doe said this, she left`, `as he said it he left`: what was said stands elsewhere.
  /// Not: `said this was late`
  [[nodiscard]] bool points_back(RuleMatch::Range content) const {
    const Phrase& first = line_.phrases[content.begin];
    const WordClasses may = text_.tokens[first.tokens.begin].classes;
    if (first.tokens.size() != 1 || content.begin + 1 == content.end) return false;
    const char next = line_.phrases[content.begin + 1].letter;
    if (first.letter == symbol::kObject) return may.has(WordClass::neuter) && next == symbol::kPronoun;
    if (first.letter != symbol::kNoun || !may.has(WordClass::determiner)) return false;
    if (!may.has(WordClass::neuter) || may.any(WordClass::complementizer | WordClass::number_word)) return false;
    return kCircumstances.find(next) != std::string_view::npos;
  }

  /// `warned her`, `she was warned by Doe`: who hears it, not what is said.
  [[nodiscard]] bool is_object(RuleMatch::Range content) const {
    if (line_.phrases[cue_].active_letter == symbol::kActivePassive && content.end == cue_)
      return !text_.lexicon.word(line_.phrases[cue_].cue).frames.has(Frame::noun);
    return content.begin == cue_ + 1 && content.end == content.begin + 1 &&
           line_.phrases[content.begin].letter == symbol::kObject;
  }

  /// `It rained, a figure disputed by Doe`: the form is a participle.
  [[nodiscard]] bool is_undergone(RuleMatch::Range speaker) const {
    const Phrase& cue = line_.phrases[cue_];
    return cue.active_letter == symbol::kActiveFinite && cue_ + 1 < line_.phrases.size() && speaker.end == cue_ &&
           is_thing(line_.phrases[speaker.end - 1]) && text_.is_agent_marker(line_.phrases[cue_ + 1].head);
  }

  /// `a claim`, `a figure`
  [[nodiscard]] static bool is_thing(const Phrase& phrase) { return phrase.nominal || phrase.letter == symbol::kNoun; }

  /// `The wave slammed the boat`: what cannot speak, and no clause or quotation that it could have.
  [[nodiscard]] bool is_thing_with_thing(const RuleMatch& match) const {
    const Phrase& subject = line_.phrases[match.speaker->begin];
    if (subject.letter != symbol::kNoun || subject.nominal || !is_singular_thing(subject.head)) return false;
    for (std::uint32_t at = match.speaker->begin + 1; at < match.speaker->end; ++at)
      if (const char letter = line_.phrases[at].letter; letter == ',' || letter == symbol::kNamer) return false;
    for (std::size_t part = 0; part < match.content_count; ++part)
      for (std::uint32_t at = match.contents[part].begin; at < match.contents[part].end; ++at)
        if (is_predicate(line_.phrases[at].letter)) return false;
    return true;
  }

  /// Not `some`, `ten`, nor `libertarians`, who may be people.
  [[nodiscard]] bool is_singular_thing(TokenIndex at) const {
    const Token& noun = text_.tokens[at];
    if (noun.kind != TokenKind::word || noun.shape.has(Shape::capital)) return false;
    if (noun.classes.any(WordClass::determiner | WordClass::number_word | WordClass::plural_noun)) return false;
    return !noun.classes.empty() ||
           !ends_like_plural(text_.lexicon, text_.bytes.substr(noun.begin, noun.span().size()));
  }

  const TaggedText& text_;
  const Line& line_;
  std::size_t first_;
  std::size_t cue_;
  Frames frames_;
};

}  // namespace

bool reports_nothing(const CueMatch& matched) {
  const RuleMatch& match = matched.match;
  const MatchReader reader(matched);
  if (match.speaker && reader.cannot_speak(match)) return true;
  if (match.content_count == 1 && reader.is_not_said(match.contents[0])) return true;
  return match.content_count > 0 && reader.is_of_gerund(match.contents[0].begin);
}

std::uint32_t end_of_relative(const Line& line, const RuleMatch& match) {
  if (match.content_count != 1 || !match.speaker || match.speaker->begin == 0) return 0;
  const auto letter = [&line](std::uint32_t at) { return line.phrases[at].letter; };
  if (letter(match.speaker->begin) != symbol::kRelative || letter(match.speaker->begin - 1) != ',') return 0;
  const RuleMatch::Range content = match.contents[0];
  if (letter(content.begin) != symbol::kNoun && letter(content.begin) != symbol::kNamer) return 0;
  for (std::uint32_t at = content.begin + 1; at < content.end; ++at) {
    const char next = letter(at);
    if (next == ',')
      return at + 1 < content.end && (letter(at + 1) == symbol::kFinite || letter(at + 1) == symbol::kCue) ? at : 0;
    if (is_predicate(next)) return 0;
  }
  return 0;
}

}  // namespace dixit
