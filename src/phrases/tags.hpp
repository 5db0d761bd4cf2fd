#pragma once

#include "lexicon/lexicon.hpp"
#include "marks/marks.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dixit {

/// The part of speech of a token where it stands.
enum class Tag : std::uint8_t {
  start,  // before the first token
  noun,
  plural_noun,
  name,
  adjective,
  adverb,
  number,
  determiner,
  possessive,
  possessive_clitic,
  subject_pronoun,
  object_pronoun,
  finite_verb,
  base_verb,
  participle,
  gerund,
  modal,
  be,
  have,
  auxiliary_do,
  negation,
  infinitive_marker,
  preposition,
  coordinator,
  contrast,
  subordinator,
  complementizer,
  whether,
  interrogative,
  relative,
  adverb_cue,
  comma,
  full_stop,
  question,
  colon,
  semicolon,
  dash,
  open,
  close,
  quotation,  // a quoted span as a whole
  other,
  count_
};

using Tags = EnumSet<Tag, std::uint64_t>;
constexpr Tags operator|(Tag a, Tag b) noexcept {
  return Tags(a) | Tags(b);
}
static_assert(static_cast<unsigned>(Tag::count_) <= 64);

/// A token, or a quoted span as one, with its part of speech.
struct TaggedItem {
  TokenRange tokens;
  WordId word = kUnknownWord;
  Tag tag = Tag::other;
  WordClasses classes;  // of the word; none of a span
};

/// What the tagger reads from.
struct TaggedText {
  std::string_view bytes;
  const std::vector<Token>& tokens;
  const std::vector<QuotedSpan>& marks;
  const Lexicon& lexicon;

  /// What the word at token `at` takes.
  [[nodiscard]] Frames frames(TokenIndex at) const { return lexicon.word(tokens[at].word).frames; }

  /// Whether token `at` is a preposition that tells who did it: `by`.
  [[nodiscard]] bool is_agent_marker(TokenIndex at) const {
    return tokens[at].classes.has(WordClass::preposition) && frames(at).has(Frame::passive);
  }

  /// Whether token `at` is a number like `1959`.
  [[nodiscard]] bool is_year(TokenIndex at) const {
    const Token& token = tokens[at];
    if (token.kind != TokenKind::number || token.span().size() != 4) return false;
    return bytes[token.begin] == '1' || bytes[token.begin] == '2';
  }
};

/// Tags the tokens of one sentence. The quoted spans in it that lie in no other of them are one item each. `first_mark`
/// is the index of the first span that begins at or behind the sentence's begin. `items` is cleared first. Linear.
void tag_sentence(const TaggedText& text, TokenRange sentence, std::size_t first_mark, std::vector<TaggedItem>& items);

}  // namespace dixit
