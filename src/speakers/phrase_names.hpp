#pragma once

#include "speakers/mention.hpp"
#include "speakers/words.hpp"

namespace dixit {

/// Who holds the office that a phrase tells, and where what tells it ends; null where nobody does.
struct OfficeHolder {
  const Mention* name = nullptr;
  TokenIndex title_end = 0;
};

/// Finds the names in a speaker's noun phrase. A view.
class PhraseNames {
 public:
  PhraseNames(const SpeakerInput& input, const Mentions& mentions) noexcept : words_(input), mentions_(mentions) {}

  /// The last name that begins in [begin, end) and reaches `end`; or null.
  [[nodiscard]] const Mention* name_ending_at(TokenIndex begin, TokenIndex end) const noexcept;

  /// `Head of Business Development, Jane Doe`: what stands behind `of` may be no name.
  [[nodiscard]] bool ends_office(const Mention& name) const noexcept;

  /// `The Eparch of Ellery, Sir John Doe`: a word that nothing is told of, and somebody with a title.
  [[nodiscard]] bool is_unknown_office(TokenRange phrase, const Mention& name) const noexcept;

  /// `Jane Doe and her brother`, Jack Doe
  [[nodiscard]] bool names_another(TokenRange range) const noexcept;

  /// The end of `Jane Doe, Ann Roe and Rana Mehta`, whose first name ends at `end`; or `end`.
  [[nodiscard]] TokenIndex end_of_list(TokenRange phrase, TokenIndex end) const noexcept;

  /// By a name behind a comma or in brackets, where the phrase's first part ends at `from`: `the driver, Colin
  /// Prewett`, `The Minister for Lands (Sir John Doe)`.
  [[nodiscard]] OfficeHolder holder_beside(TokenRange phrase, TokenIndex from) const noexcept;

  /// By the name at the end of the phrase: `Head of research Jane Doe`.
  [[nodiscard]] OfficeHolder holder_behind_office(TokenRange phrase) const noexcept;

  /// The first comma of the phrase from `from` on; or its end.
  [[nodiscard]] TokenIndex first_comma(TokenRange phrase, TokenIndex from) const noexcept;

 private:
  [[nodiscard]] TokenIndex comma_behind_department(TokenRange phrase, TokenIndex comma) const noexcept;
  [[nodiscard]] bool begins_department(const Mention& first, TokenRange range) const noexcept;
  [[nodiscard]] bool is_surname_before(const Mention& name) const noexcept;
  [[nodiscard]] const Mention* name_behind_comma(TokenRange phrase, TokenIndex from) const noexcept;
  [[nodiscard]] const Mention* holder_behind_last_comma(TokenRange phrase) const noexcept;
  [[nodiscard]] const Mention* name_in_brackets(TokenRange phrase, TokenIndex from) const noexcept;
  [[nodiscard]] const Mention* name_behind_office(TokenRange phrase) const noexcept;
  [[nodiscard]] TokenIndex office_end(TokenRange phrase) const noexcept;
  [[nodiscard]] bool is_written_title(TokenIndex at) const noexcept;
  [[nodiscard]] bool are_modifiers(TokenRange range) const noexcept;
  [[nodiscard]] bool are_words_behind(TokenIndex at, TokenIndex end) const noexcept;

  Words words_;
  const Mentions& mentions_;
};

}  // namespace dixit
