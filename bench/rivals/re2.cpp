#include "rivals.hpp"

#include <re2/re2.h>

namespace rivals {

std::size_t count_words_re2(std::string_view text) {
  static const RE2 pattern(R"(([\pL\pM\pN]+(?:['’.\-][\pL\pM\pN]+)*|[^\s\pL\pM\pN]))");
  re2::StringPiece rest(text.data(), text.size());
  std::size_t words = 0;
  while (RE2::FindAndConsume(&rest, pattern)) ++words;
  return words;
}

std::size_t count_quotations_regex(std::string_view text) {
  static const RE2 pattern(
      R"(["“]([^"”]+)["”],? (?:(said|says|told|added|asked) ((?:[A-Z]\w+ ?)+)|((?:[A-Z]\w+ ?)+|he |she )(said|says|told|added|asked))"
      R"(|((?:[A-Z]\w+ ?)+|[Hh]e |[Ss]he )(said|says|told|added|asked),? ["“]([^"”]+)["”]))");
  re2::StringPiece rest(text.data(), text.size());
  std::size_t quotations = 0;
  while (RE2::FindAndConsume(&rest, pattern)) ++quotations;
  return quotations;
}

}  // namespace rivals
