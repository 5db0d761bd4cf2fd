#pragma once

#include "speakers/mention.hpp"
#include "speakers/name_extent.hpp"
#include "speakers/words.hpp"

#include <optional>

namespace dixit {

/// Reads one name from its first capitalised word: how far it goes, what of it are titles, what it names.
///
///     former NATO Secretary General Anna van der Doe
///     `--------- titles ----------´ `---- name ----´
///     `----------------- tokens -------------------´
///
/// What is declared inline is used by the one file that defines it, so that no copy to be called is kept.
class NameReader {
 public:
  NameReader(const SpeakerInput& input, Mentions& mentions) noexcept
      : lexicon_(input.lexicon), words_(input), extent_(input), mentions_(mentions) {}

  /// A new sentence: `headline` where most words have a capital.
  void begin_sentence(TokenRange sentence, bool headline) noexcept {
    sentence_ = sentence;
    headline_ = headline;
    extent_.begin_sentence(sentence, headline);
  }

  /// The mention that begins at capitalised word `at` (or at a particle in front of one); its words are added to the
  /// mentions' words. `next` becomes the token behind what was read.
  [[nodiscard]] std::optional<Mention> read(TokenIndex at, TokenIndex& next);

  /// Whether a name begins with the particle at `at`: `van der Linde`.
  [[nodiscard]] bool is_particle_of_name(TokenIndex at) const noexcept { return extent_.behind_particles(at) > at; }

 private:
  struct Run {
    TokenIndex begin = 0;
    TokenIndex core = 0;  // first token of the name itself
    TokenIndex end = 0;
    bool doubtful = false;
  };

  [[nodiscard]] bool opens(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool opens_in_month(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool begins_with_day(const Run& run) const noexcept;
  [[nodiscard]] inline bool holds_other_words(const Run& run) const noexcept;
  [[nodiscard]] bool speaks(const Run& run) const noexcept;
  [[nodiscard]] bool looks_ordinary(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool begins_place(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool holds_title_or_given_name(const Run& run) const noexcept;
  [[nodiscard]] inline bool opens_name(const Run& run) const noexcept;
  [[nodiscard]] inline bool drop_first(Run& run) const noexcept;
  [[nodiscard]] inline bool is_first_of_role(const Run& run) const noexcept;
  [[nodiscard]] bool is_determined(TokenIndex begin) const noexcept;
  [[nodiscard]] bool is_ticker(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool names_nothing(const Run& run) const noexcept;
  [[nodiscard]] inline Mention describe(const Run& run);
  [[nodiscard]] TokenIndex before_letters(TokenRange name, bool titled) const noexcept;
  [[nodiscard]] inline Mention name(const Run& run);
  inline void add_words(Mention& mention, TokenRange name);
  void add_word(TokenIndex at);
  [[nodiscard]] inline bool stands_before_noun(const Run& run) const noexcept;

  // name_titles.cpp
  [[nodiscard]] TokenIndex begin_of_office(TokenIndex end) const noexcept;
  [[nodiscard]] inline bool begins_title(TokenIndex at) const noexcept;
  [[nodiscard]] inline TokenIndex name_behind_office(TokenIndex office, TokenIndex end) const noexcept;
  [[nodiscard]] inline bool is_pseudo_title(TokenIndex at, const Run& run) const noexcept;
  [[nodiscard]] inline bool ends_in_role(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_title_of_several(TokenIndex at, const Run& run) const noexcept;
  [[nodiscard]] bool begins_with_body(const Run& run) const noexcept;
  [[nodiscard]] TokenIndex holder_behind_body(const Run& run) const noexcept;
  [[nodiscard]] bool is_behind_office(TokenIndex at) const noexcept;
  [[nodiscard]] bool ends_in_body(const Run& run) const noexcept;
  [[nodiscard]] inline bool is_surname_of_titled(const Run& run) const noexcept;
  [[nodiscard]] inline bool is_behind_title_alone(TokenIndex begin, TokenIndex surname) const noexcept;
  [[nodiscard]] TokenIndex before_office_of_firm(const Run& run) const noexcept;
  void split_titles(Run& run) const noexcept;
  [[nodiscard]] bool is_plural(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool is_behind_courtesy(TokenIndex at) const noexcept;
  [[nodiscard]] inline bool names_compatriot(const Run& run) const noexcept;
  [[nodiscard]] bool is_office(const Run& run) const noexcept;
  [[nodiscard]] bool is_bracketed(TokenIndex close) const noexcept;
  [[nodiscard]] TokenIndex titles_begin(const Run& run) const noexcept;
  [[nodiscard]] bool modifies_noun(const Run& run) const noexcept;

  // name_kinds.cpp
  void tell_gender(Mention& mention) const noexcept;
  [[nodiscard]] inline bool is_behind_body_noun(TokenIndex name) const noexcept;
  [[nodiscard]] inline bool names_body(const Mention& mention) const noexcept;
  [[nodiscard]] inline bool is_of_many(const Mention& mention) const noexcept;
  void tell_kind(Mention& mention) const noexcept;
  [[nodiscard]] bool may_be_place(const Mention& mention) const noexcept;
  [[nodiscard]] inline SpeakerKind kind_of_words(const Mention& mention) const noexcept;
  [[nodiscard]] inline bool is_acronym(const Mention& mention) const noexcept;

  const Lexicon& lexicon_;
  Words words_;
  NameExtent extent_;
  Mentions& mentions_;
  TokenRange sentence_;
  bool headline_ = false;
};

}  // namespace dixit
