#pragma once

#include "speakers/word_table.hpp"
#include "text/token.hpp"

#include <dixit/document.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// Number of a person or organisation of a text.
using EntityId = std::uint32_t;
inline constexpr EntityId kNobody = 0xFFFF'FFFF;

enum class MentionKind : std::uint8_t {
  name,         // Mr. Obama, NATO, the Mock Turtle
  pronoun,      // he, her, they
  description,  // the secretary general, a girl
};

enum class MentionFlag : std::uint8_t {
  quoted,      // stands between quotation marks
  reported,    // stands in what somebody is reported to have said
  subject,     // its place is a subject's
  possessive,  // 's stands behind it, or it is a possessive pronoun
  plural,
  first_person,
  definite,  // the, this, his
  nested,    // part of a longer mention
  doubtful,  // one capitalised word where any word is capitalised
  bare,      // a name without title
};
using MentionFlags = EnumSet<MentionFlag, std::uint16_t>;

/// A place in the text where somebody is named, described or meant by a pronoun.
struct Mention {
  TokenRange tokens;             // with titles and roles in front and suffix behind
  TokenRange name;               // without them; a description: its head
  std::uint32_t first_word = 0;  // of the name's words in Mentions::words; a description: its head alone
  std::uint32_t word_count = 0;
  std::uint32_t sentence = 0;
  EntityId entity = kNobody;
  WordId honorific = kUnknownWord;  // Mr, Mrs, Miss
  MentionKind kind = MentionKind::name;
  SpeakerKind what = SpeakerKind::unknown;
  Gender gender = Gender::unknown;
  MentionFlags flags;
};

/// The mentions of a text in text order, by their first token.
struct Mentions {
  std::vector<Mention> list;
  std::vector<WordKey> words;
  WordTable table;

  [[nodiscard]] std::span<const WordKey> words_of(const Mention& mention) const noexcept {
    return {words.data() + mention.first_word, mention.word_count};
  }
  void clear() noexcept {
    list.clear();
    words.clear();
    table.clear();
  }
};

}  // namespace dixit
