#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

#include <cstdint>
#include <vector>

namespace dixit {

/// How a text uses its courtesy titles: Miss stands in front of given names, Mrs does not. A view.
class CourtesyTitles {
 public:
  explicit CourtesyTitles(const SpeakerInput& input)
      : lexicon_(input.lexicon), words_(input), uses_(input.memory), of_names_(input.memory) {}

  /// `name` is a mention that has one, `last` its last word.
  void note(const Mention& name, WordKey last);

  /// Whether `word`, of a name, stands behind another title of women than `title`: Miss Doe, beside Mrs Doe.
  [[nodiscard]] bool has_another(WordKey word, WordId title) const;

  [[nodiscard]] bool goes_with_given_names(WordId title) const;

  /// Whether both are of women, none of whom has both.
  [[nodiscard]] bool clash(WordId a, WordId b) const;

  /// `Mr. Doe` of `her friend Mr. Doe`, `Mrs. John Smith`; empty where the title is no part of the name: `brother
  /// Roe`.
  [[nodiscard]] TokenRange with_name(TokenRange name) const;

 private:
  struct Use {
    WordId title = kUnknownWord;
    std::uint32_t all = 0;
    std::uint32_t with_given_name = 0;
  };

  /// Titles of women in front of a word of names.
  struct OfName {
    WordId title = kUnknownWord;
    bool several = false;
  };

  const Lexicon& lexicon_;
  Words words_;
  std::pmr::vector<Use> uses_;
  std::pmr::vector<OfName> of_names_;  // by word
};

}  // namespace dixit
