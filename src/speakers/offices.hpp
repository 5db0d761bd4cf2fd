#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace dixit {

/// Tells offices and those who hold them apart. A view.
class Offices {
 public:
  Offices(const SpeakerInput& input, const Mentions& mentions, const Entities& entities) noexcept
      : words_(input), lexicon_(input.lexicon), mentions_(mentions), entities_(entities) {}

  /// `general` of `Secretary-General`; or empty.
  [[nodiscard]] std::string_view second_title(TokenIndex at) const;

  /// `the deputy governor`, whose head is token `head`, is not the governor `holder`.
  [[nodiscard]] bool has_another(TokenIndex head, EntityId holder) const;

  /// The CM is `Chief Minister Jane Doe`; of the titles told last. Or kNobody.
  [[nodiscard]] EntityId holder_of_initials(TokenIndex head) const;

  /// The judge is `Justice Doe`; of the titles told last. Or kNobody.
  [[nodiscard]] EntityId holder_in_court(TokenIndex head) const;

  /// The governor is `Gov. Jane Doe`, the secretary-general is `Secretary General Jane Doe`. Or kNobody.
  [[nodiscard]] EntityId holder_of_other_spelling(TokenIndex head) const;

  /// `the deputy minister` is `Deputy Trade Minister Jane Doe`: who has a title with all these words; of the titles
  /// told last. Or kNobody.
  [[nodiscard]] EntityId holder_of_title(TokenRange words) const;

  /// As holder_of_title(), but the first of the text who has such a title.
  [[nodiscard]] EntityId first_holder_of_title(TokenRange words) const;

  /// Whether `holder` is called by a title without the word at `head`: `the governor` is not Senator Doe.
  [[nodiscard]] bool has_other_title(EntityId holder, TokenIndex head) const;

  /// `the envoy of France`, whose head is token `head` and which ends at `end`, is not `Jane Doe, the envoy of Spain`.
  [[nodiscard]] bool is_of_another(TokenIndex head, TokenIndex end, EntityId holder) const;

  /// `the Prime Minister`, whose head is token `head`, is not `Jane Doe, the Minister of Trade`.
  [[nodiscard]] bool is_other_office(TokenIndex head, EntityId holder) const;

 private:
  static constexpr std::size_t kMostTitles = 32;  // that are looked at

  [[nodiscard]] std::span<const EntityTitle> last_titles() const noexcept {
    const std::span titles = entities_.titles();
    return titles.last(std::min(titles.size(), kMostTitles));
  }
  [[nodiscard]] bool has_owner(TokenRange title) const;
  [[nodiscard]] bool has_word(TokenRange title, TokenIndex word) const;
  [[nodiscard]] bool has_words(TokenRange title, TokenRange words) const;
  [[nodiscard]] bool has_initials(TokenRange title, std::string_view letters) const;
  [[nodiscard]] WordClasses classes_of(std::string_view word) const;
  [[nodiscard]] EntityId holder(std::string_view word) const;
  [[nodiscard]] EntityId holder_of_contraction(std::string_view role) const;

  Words words_;
  const Lexicon& lexicon_;
  const Mentions& mentions_;
  const Entities& entities_;
};

}  // namespace dixit
