#include "speakers/labels.hpp"

#include "rules/label_things.hpp"
#include "speakers/words.hpp"

#include <algorithm>

namespace dixit {
namespace {

using enum WordClass;

/// `which`: never a person.
bool is_thing(const Words& words, TokenRange speaker) {
  const TokenIndex head = speaker.end - 1;
  const WordClasses may = words.classes(head);
  if (speaker.size() == 1 && may.has(relative)) return may.has(determiner) && !may.has(complementizer);
  return words.is_written(head) && !may.any(role | person | group) && words.classes(speaker.begin).has(determiner);
}

/// The `that` of `a sampler that said`; not: the boy that said, she that said
bool is_that_of_thing(const Words& words, TokenIndex that) {
  if (that == 0 || !words.classes(that).has(relative) || !words.classes(that).has(complementizer)) return false;
  const WordClasses noun_before = words.classes(that - 1);
  return words.is_word(that - 1) && !words.is_capital(that - 1) &&
         (noun_before.empty() || noun_before.any(noun | plural_noun)) &&
         !noun_before.any(kRoles | kClosedWords | group | audience);
}

/// `it`, of a letter or a paper in front of it in its paragraph: since then nobody is spoken of, and nobody speaks.
bool is_paper(const SpeakerInput& input, const Words& words, const Attribution& attribution) {
  const TokenRange speaker = *attribution.speaker;
  const WordClasses pronoun = words.classes(speaker.begin);
  if (speaker.size() > 1 || !pronoun.has(subject_pronoun) || !pronoun.has(neuter)) return false;
  const TokenIndex end = std::min(speaker.begin, attribution.content.front().begin - 1);
  const TokenIndex begin = input.paragraphs[paragraph_at(input.paragraphs, end)].tokens.begin;
  for (TokenIndex at = end; at-- > begin && words.kind(at) != TokenKind::mark;) {
    if (words.is_written(at)) return true;
    if (words.classes(at).any(kRoles | given_name)) return false;
  }
  return false;
}

/// `Bridge collapse: "We heard it go"`
bool is_topic(const SpeakerInput& input, const Words& words, TokenRange label) {
  if (label.size() < 2 || words.is_capital(label.end - 1)) return false;
  if (words.classes(label.end - 1).any(kRoles | group | organisation | medium | plural_noun)) return false;
  return input.paragraphs[paragraph_at(input.paragraphs, label.begin)].kind == ParagraphKind::heading;
}

/// `Study: "Boats are safe"`: what reports.
bool is_report(const SpeakerInput& input, const Words& words, TokenRange label) {
  return input.lexicon.word(words.token(label.end - 1).word).nominal_frames.has(Frame::that);
}

/// `The Latest: Storm nears coast` where a text begins: no word for a person, a body or a place.
bool is_column(const SpeakerInput& input, const Words& words, TokenRange label) {
  constexpr WordClasses kSpeaking =
      kRoles | given_name | group | organisation | outlet | place | nationality | plural_noun;
  if (label.begin > 0 || input.paragraphs.front().kind != ParagraphKind::heading) return false;
  const WordClasses may = words.classes(label.end - 1);
  return !may.empty() && !may.any(kSpeaking);
}

/// `Lindow: The ferry sank.` in running text
bool is_place_of_entry(const Words& words, TokenRange label, ParagraphKind paragraph) {
  return words.classes(label.end - 1).has(place) && paragraph == ParagraphKind::text;
}

/// `Lindow: Ferry sinks` where a text begins, if Lindow is no subject in it.
bool is_place_of_heading(const SpeakerInput& input, const Words& words, const Mentions& mentions, TokenIndex label) {
  if (label > 0 || input.paragraphs.front().kind != ParagraphKind::heading) return false;
  if (!words.classes(label).has(place) || words.kind(label + 1) != TokenKind::colon) return false;
  const EntityId named = mentions.list.empty() ? kNobody : mentions.list.front().entity;
  return std::none_of(mentions.list.begin(), mentions.list.end(), [&](const Mention& mention) {
    const bool elsewhere = mention.name.begin > label && mention.flags.has(MentionFlag::subject);
    return elsewhere && mention.entity == named && named != kNobody;
  });
}

}  // namespace

bool is_title(const SpeakerInput& input, TokenRange inside) {
  const Words words(input);
  if (!words.is_capital(inside.begin)) return false;
  bool open = false;  // one that is not of a closed class
  for (TokenIndex at = inside.begin; at < inside.end; ++at) {
    if (!words.is_word(at) || words.classes(at).any(kClosedWords)) continue;
    if (!words.is_capital(at)) return false;
    open = true;
  }
  return open;
}

bool is_cue_before(const SpeakerInput& input, TokenIndex mark) {
  const Words words(input);
  if (mark < 2 || !words.classes(mark - 1).has(verb_cue)) return false;
  const bool thing = is_thing(words, {mark - 2, mark - 1}) || is_that_of_thing(words, mark - 2);
  return !thing && !words.frames(mark - 1).has(Frame::object_predicate);
}

bool is_label(const SpeakerInput& input, const Attribution& attribution) {
  const Words words(input);
  if (attribution.content.empty()) return false;
  const std::optional<TokenRange>& speaker = attribution.speaker;
  if (speaker && (is_thing(words, *speaker) || is_paper(input, words, attribution))) return true;
  const TokenRange inside = attribution.content.front();
  if (!attribution.cue || attribution.cue->end + 1 != inside.begin || !is_title(input, inside)) return false;
  const bool names = words.frames(attribution.cue->end - 1).has(Frame::object_predicate);
  const bool sings = inside.size() > 1 && words.is_word(inside.end - 1);  // sang "Calon Lân" every night
  return sings || (names && words.kind(inside.end - 1) != TokenKind::question);
}

bool is_heading_label(const SpeakerInput& input, const Mentions& mentions, const Entities& entities,
                      const Attribution& attribution) {
  const Words words(input);
  if (attribution.cue || !attribution.speaker) return false;
  if (input.paragraphs.size() < 2) return false;  // a line by itself does not tell
  const TokenIndex label = attribution.speaker->begin;
  const ParagraphKind paragraph = input.paragraphs[paragraph_at(input.paragraphs, label)].kind;
  if (attribution.kind == Kind::direct) {
    if (is_topic(input, words, *attribution.speaker)) return true;
    const bool headline = paragraph == ParagraphKind::heading && label < input.paragraphs.front().tokens.end;
    if (!headline || is_report(input, words, *attribution.speaker)) return false;
  } else if (attribution.kind != Kind::free_direct) {
    return false;
  }
  const bool addressed =
      words.classes(label).has(adjective) && words.frames(label).has(Frame::addressee);  // Dear Editor:
  if (addressed || is_column(input, words, *attribution.speaker)) return true;
  const bool known = !words.classes(attribution.speaker->end - 1).empty() || paragraph == ParagraphKind::text;
  if (known && names_thing(input.tokens, *attribution.speaker)) return true;
  if (is_place_of_entry(words, *attribution.speaker, paragraph)) return true;
  if (is_place_of_heading(input, words, mentions, label)) return true;
  const bool unknown = words.classes(label).empty() && !words.token(label).shape.has(Shape::all_capitals);
  if (attribution.speaker->size() > 1 || !unknown || words.bytes(label).size() == 1) return false;  // Q: Is it late?
  const std::size_t index = mentions.first_from(label);
  if (index == mentions.list.size() || mentions.list[index].tokens.begin != label) return true;
  const Mention& mention = mentions.list[index];
  return mention.entity == kNobody || entities[mention.entity].mention_count < 2;
}

}  // namespace dixit
