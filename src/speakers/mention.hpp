#pragma once

#include "speakers/word_table.hpp"
#include "text/token.hpp"

#include <dixit/document.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace dixit {

/// Number of a person or organisation of a text.
using EntityId = std::uint32_t;
inline constexpr EntityId kNobody = 0xFFFF'FFFF;

enum class MentionKind : std::uint8_t {
  name,         // Mr. Doe, NATO, the Red Knight
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
  /// Index of the first mention whose name begins at or behind token `at`. Constant time; index_places() comes first.
  [[nodiscard]] std::size_t first_from(TokenIndex at) const noexcept {
    const std::size_t block = at / kBlock;
    if (block + 1 >= first_of_block_.size()) return list.size();
    const auto begin = list.begin() + first_of_block_[block], end = list.begin() + first_of_block_[block + 1];
    const auto found =
        std::lower_bound(begin, end, at, [](const Mention& m, TokenIndex i) { return m.name.begin < i; });
    return static_cast<std::size_t>(found - list.begin());
  }
  void index_places(TokenIndex tokens) {
    first_of_block_.clear();
    for (std::uint32_t block = 0, index = 0; block <= tokens / kBlock + 1; ++block) {
      while (index < list.size() && list[index].name.begin < block * kBlock) ++index;
      first_of_block_.push_back(index);
    }
  }
  void clear() noexcept {
    list.clear();
    words.clear();
    table.clear();
    first_of_block_.clear();
  }

 private:
  static constexpr TokenIndex kBlock = 32;

  std::vector<std::uint32_t> first_of_block_;  // how many mentions begin in front of each block of tokens
};

}  // namespace dixit
