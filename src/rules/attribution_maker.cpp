#include "rules/attribution_maker.hpp"

#include "rules/circumstances.hpp"
#include "rules/hearers.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace dixit {
namespace {

/// Letters of what is neither a phrase nor a quotation.
constexpr auto kSigns = [] {
  std::array<bool, 128> signs{};
  for (const char letter : std::string_view(",.?:;-()x")) signs[static_cast<unsigned char>(letter)] = true;
  return signs;
}();

bool is_sign(char letter) noexcept {
  return kSigns[static_cast<unsigned char>(letter) & 127U];
}

/// `asked the nurse at the desk`: nobody is asked.
bool is_speaker(const std::optional<TokenRange>& hearer, const std::optional<TokenRange>& speaker) noexcept {
  return hearer && speaker && hearer->begin == speaker->begin && hearer->end <= speaker->end;
}

}  // namespace

Kind kind_of(const Line& line, const RuleMatch& match) noexcept {
  bool quoted = false, bare = false;
  for (std::size_t part = 0; part < match.content_count; ++part) {
    for (std::uint32_t at = match.contents[part].begin; at < match.contents[part].end; ++at) {
      const char letter = line.phrases[at].letter;
      if (letter == symbol::kQuotation || letter == symbol::kFragment)
        quoted = true;
      else if (!is_sign(letter))
        bare = true;
    }
  }
  if (quoted) return bare ? Kind::mixed : Kind::direct;
  const bool behind_colon =
      match.content_count > 0 && match.contents[0].begin > 0 && line.phrases[match.contents[0].begin - 1].letter == ':';
  return behind_colon ? Kind::free_direct : Kind::indirect;
}

bool AttributionMaker::make(const RuleMatch& match, Kind kind, const Phrase* cue, Attribution& result) const {
  result.kind = kind;
  take_content(match, cue, result);
  if (result.content.empty() && match.content_count > 0) return false;
  if (match.addressee && result.quote_class == Class::speech &&
      can_hear(text_, line_.phrases[match.addressee->end - 1]) && !is_goal(*match.addressee))
    result.addressee = cutter_.trimmed(line_.tokens_of(match.addressee->begin, match.addressee->end));
  if (match.speaker) take_speaker(*match.speaker, cue, result);
  result.cue = cue_tokens(match, cue);
  if (cue != nullptr && !result.addressee && result.quote_class == Class::speech) result.addressee = hearer_of(*cue);
  if (is_speaker(result.addressee, result.speaker)) result.addressee.reset();
  if (cue != nullptr && result.addressee) part_from_hearer(*cue, result);
  if (cue != nullptr) modality().read(*cue, result);
  result.sentence = sentence_.sentence;
  result.confidence = match.confidence;
  result.rule = match.rule;
  return true;
}

void AttributionMaker::take_content(const RuleMatch& match, const Phrase* cue, Attribution& result) const {
  for (std::size_t part = 0; part < match.content_count; ++part) {
    RuleMatch::Range phrases = match.contents[part];
    const bool behind_cue = part == 0 && cue != nullptr && cue < &line_.phrases[phrases.begin];
    if (behind_cue) {
      if (cannot_act(phrases.begin, match)) phrases.end = before_act(phrases, *cue);
      phrases.end = find_medium(text_, line_, phrases.begin, before_addition(phrases));
      if (result.kind == Kind::mixed && match.content_count == 1 && !is_quoted_in(phrases))
        result.kind = Kind::indirect;  // the quoted words are behind what ends it
    }
    TokenRange content = cutter_.content(line_.tokens_of(phrases.begin, phrases.end), result.kind);
    if (behind_cue && result.kind != Kind::direct) content = cutter_.with_word_before(content);
    if (!content.empty()) result.content.push_back(content);
  }
}

bool AttributionMaker::is_quoted_in(RuleMatch::Range phrases) const {
  const auto is_quoted = [](const Phrase& phrase) {
    return phrase.letter == symbol::kQuotation || phrase.letter == symbol::kFragment;
  };
  return std::ranges::any_of(std::span(line_.phrases).subspan(phrases.begin, phrases.end - phrases.begin), is_quoted);
}

/// `asked Roe | about the delay`, `warned drivers | of floods`: who hears it is no part of it. Not: `accused Roe of
/// theft`
void AttributionMaker::part_from_hearer(const Phrase& cue, Attribution& result) const {
  const Frames frames = text_.lexicon.word(cue.cue).frames;
  if (!frames.has(Frame::object_topic) || !frames.has(Frame::addressee) || result.content.empty()) return;
  TokenRange& content = result.content.front();
  const TokenIndex behind = result.addressee->end;
  if (content.begin != result.addressee->begin || behind >= content.end) return;
  const Token& link = text_.tokens[behind];
  if (!link.classes.has(WordClass::preposition) || text_.frames(behind).has(Frame::leads_to)) return;
  if (!link.classes.any(WordClass::infinitive_marker | WordClass::subordinator)) content.begin = behind;
}

/// Where what is told ends in front of a gerund whose subject has just spoken, though no comma stands there: `said it
/// rained adding that it was late`; or its end.
std::uint32_t AttributionMaker::before_addition(RuleMatch::Range told) const {
  for (std::uint32_t at = told.begin + 1; at + 1 < told.end; ++at) {
    const Phrase& gerund = line_.phrases[at];
    if (gerund.letter != symbol::kGerundCue || !text_.frames(gerund.head).has(Frame::stands_in)) continue;
    if (!is_governed(at) && begins_clause(at + 1, told.end)) return at;
  }
  return told.end;
}

/// Where what is told of a thing ends in front of what its teller does: `said the pier was safe but denied the claim`,
/// `says the pier is safe but wonders whether it is dry`; or its end.
std::uint32_t AttributionMaker::before_act(RuleMatch::Range told, const Phrase& cue) const {
  const auto is_of = [this](const Phrase& verb, WordClass form) {
    return text_.tokens[verb.tokens.begin].classes.has(form);
  };
  const bool present = is_of(cue, WordClass::verb_third) && cue.tokens.size() == 1;
  const auto letter = [this](std::uint32_t at) { return line_.phrases[at].letter; };
  for (std::uint32_t at = told.begin + 2; at + 2 < told.end; ++at) {
    if (letter(at) != symbol::kCoordinator && letter(at) != symbol::kContrast) continue;
    std::uint32_t verb = at + 1;
    while (verb + 1 < told.end && letter(verb) == symbol::kAdverb) ++verb;
    const Phrase& act = line_.phrases[verb];
    if (is_done_by_other(verb)) continue;  // was seen and declared safe by Roe
    const bool finite = act.letter == symbol::kCue || (act.active_letter == symbol::kActiveFinite && !act.nominal);
    if (finite && act.modality == Modality::asserted &&
        (is_of(act, WordClass::verb_past) || (present && is_of(act, WordClass::verb_third))))
      return at;
  }
  return told.end;
}

/// `the pier`, `nobody`, `there`; `it`, where a person speaks: not: the spokesman of a firm, which is it.
bool AttributionMaker::cannot_act(std::uint32_t subject, const RuleMatch& match) const {
  using enum WordClass;
  const Phrase& told = line_.phrases[subject];
  const WordClasses may = text_.tokens[told.head].classes;
  if (told.letter == symbol::kNoun)
    return !told.nominal && !may.any(medium | work | plural_noun | number_word | determiner);
  if (may.has(negation)) return true;
  if (told.letter != symbol::kPronoun || !may.has(expletive)) return false;
  if (!may.has(subject_pronoun) || !match.speaker) return !may.has(subject_pronoun);
  const TokenRange teller = line_.tokens_of(match.speaker->begin, match.speaker->end);
  const std::span words = std::span(text_.tokens).subspan(teller.begin, teller.size());
  return std::ranges::any_of(
      words, [](const Token& word) { return word.classes.any(title | given_name | masculine | feminine); });
}

/// `declared by Doe`, `declared safe by Doe`
bool AttributionMaker::is_done_by_other(std::uint32_t verb) const {
  const auto is_agent = [this](std::uint32_t at) {
    return at < line_.phrases.size() && text_.is_agent_marker(line_.phrases[at].head);
  };
  if (is_agent(verb + 1) || !is_agent(verb + 2)) return is_agent(verb + 1);
  const Phrase& behind = line_.phrases[verb + 1];
  return behind.tokens.size() == 1 && text_.tokens[behind.head].classes.has(WordClass::adjective);
}

/// `by adding`
bool AttributionMaker::is_governed(std::uint32_t at) const {
  return text_.tokens[line_.phrases[at - 1].head].classes.has(WordClass::preposition);
}

/// `that it rained`, `the pier was late`; not: `to fight the plan will hurt`, the gerund's own
bool AttributionMaker::begins_clause(std::uint32_t at, std::uint32_t end) const {
  constexpr std::uint32_t kLongestSubject = 4;  // phrases
  if (line_.phrases[at].letter == symbol::kThat) return true;
  for (const std::uint32_t limit = std::min(end, at + kLongestSubject); at < limit; ++at) {
    const char letter = line_.phrases[at].letter;
    if (letter == symbol::kFinite || letter == symbol::kPast || letter == symbol::kCue) return true;
    if (is_sign(letter) || letter == symbol::kInfinitive) return false;
  }
  return false;
}

/// Of `said Doe to Roe` the rule takes all for the speaker.
void AttributionMaker::take_speaker(RuleMatch::Range speaker, const Phrase* cue, Attribution& result) const {
  const bool behind_cue = cue != nullptr && cue->active_letter != symbol::kActivePreposition &&
                          cue <= &line_.phrases[speaker.begin] && !result.addressee;
  const auto cue_at = static_cast<std::uint32_t>(cue == nullptr ? 0 : cue - line_.phrases.data());
  if (cue_at >= speaker.end) speaker.begin = find_subject(text_, line_, speaker.begin, cue_at);
  const std::uint32_t end = find_circumstances(text_, line_, speaker.begin, speaker.end, behind_cue);
  if (cue != nullptr && cue->active_letter == symbol::kActivePassive && is_way(speaker.begin)) return;
  if (end < speaker.end && !result.addressee) result.addressee = find_hearer_behind(text_, line_, end);
  result.speaker = cutter_.trimmed(line_.tokens_of(speaker.begin, end));
}

/// `said on a visit to Ellery that`
bool AttributionMaker::is_goal(RuleMatch::Range addressee) const {
  if (addressee.begin < 2 || line_.phrases[addressee.begin - 2].letter != symbol::kNoun) return false;
  const WordClasses may = text_.tokens[line_.phrases[addressee.begin].head].classes;
  return may.has(WordClass::place) && !may.any(WordClass::given_name | WordClass::organisation);
}

/// `told by letter`
bool AttributionMaker::is_way(std::uint32_t at) const {
  const Phrase& phrase = line_.phrases[at];
  const Token &first = text_.tokens[phrase.tokens.begin], &noun = text_.tokens[phrase.head];
  const bool alone = !first.classes.any(WordClass::determiner | WordClass::possessive) && phrase.tokens.size() <= 2;
  return alone && !first.shape.has(Shape::capital) && noun.classes.has(WordClass::medium) &&
         !noun.classes.any(WordClass::plural_noun | WordClass::organisation | WordClass::audience);
}

/// Whom a phrase in front of the cue names; the subject of `was told` is that itself.
std::optional<TokenRange> AttributionMaker::hearer_of(const Phrase& cue) const {
  if (cue.active_letter == symbol::kActivePassive) return std::nullopt;
  return find_hearer(text_, line_, first_, static_cast<std::size_t>(&cue - line_.phrases.data()));
}

/// The reporting expression: of a noun phrase its noun alone.
std::optional<TokenRange> AttributionMaker::cue_tokens(const RuleMatch& match, const Phrase* cue) const {
  if (cue != nullptr && cue->active_letter == symbol::kActiveNoun) return TokenRange{cue->head, cue->head + 1};
  if (match.cue) return line_.tokens_of(match.cue->begin, match.cue->end);
  if (cue == nullptr) return std::nullopt;
  return TokenRange{(modality().is_refused(*cue) ? *(cue - 1) : *cue).tokens.begin, cue->tokens.end};
}

}  // namespace dixit
