#include "lexicon/folding.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace dixit {
namespace {

// Lower case of eight ASCII bytes at once: a small letter has one bit more.
std::uint64_t lower(std::uint64_t word) noexcept {
  return word | bytes_between(word, 'A', 'Z') >> 2;
}

// One step for up to eight bytes; false at a byte that is not ASCII.
bool fold_step(const char* bytes, std::size_t size, FoldedForm& folded) noexcept {
  const std::uint64_t word = load_bytes(bytes, size);
  if ((word & kHighBits) != 0) return false;
  const std::uint64_t small = lower(word);
  store_bytes(small, folded.bytes.data() + folded.size);
  folded.size += size;
  folded.hash = mix(folded.hash, small);
  return true;
}

bool fold_ascii(std::string_view form, FoldedForm& folded) noexcept {
  folded.size = 0;
  folded.hash = form.size();
  for (; form.size() >= 8; form.remove_prefix(8)) {
    if (!fold_step(form.data(), 8, folded)) return false;
  }
  return form.empty() || fold_step(form.data(), form.size(), folded);
}

void hash_bytes(FoldedForm& folded) noexcept {
  folded.hash = folded.size;
  for (std::size_t i = 0; i < folded.size; i += 8) {
    folded.hash = mix(folded.hash, load_bytes(folded.bytes.data() + i, std::min<std::size_t>(8, folded.size - i)));
  }
}

UChar32 fold_character(UChar32 c) noexcept {
  constexpr UChar32 kRightSingleMark = 0x2019;
  constexpr UChar32 kLetterApostrophe = 0x2BC;
  if (c == kRightSingleMark || c == kLetterApostrophe) return '\'';
  return u_foldCase(c, U_FOLD_CASE_DEFAULT);
}

// The letters of a ligature as typesetters use it (U+FB00 to U+FB06); empty for all else.
std::string_view ligature_letters(UChar32 c) noexcept {
  constexpr UChar32 kFirst = 0xFB00;
  constexpr std::array<std::string_view, 7> kLetters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  const auto index = static_cast<std::size_t>(c - kFirst);
  return c >= kFirst && index < kLetters.size() ? kLetters[index] : std::string_view();
}

// The UTF-8 of `c`; there must be room for four bytes.
void append(UChar32 c, FoldedForm& folded) noexcept {
  const auto code = static_cast<std::uint32_t>(c);
  const unsigned count = static_cast<unsigned>(U8_LENGTH(c));
  constexpr std::array<std::uint32_t, 5> kLead{0, 0, 0xC0, 0xE0, 0xF0};
  for (unsigned i = 0; i < count; ++i) {
    const std::uint32_t bits = code >> (6 * (count - 1 - i));
    folded.bytes[folded.size++] = static_cast<char>(i == 0 ? kLead[count] | bits : 0x80 | (bits & 0x3F));
  }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // in the macro
// The character at `at`, which moves behind it; negative where it is not UTF-8.
UChar32 next_character(std::string_view form, std::int32_t& at) noexcept {
  UChar32 c = 0;
  U8_NEXT(form.data(), at, static_cast<std::int32_t>(form.size()), c);
  return c;
}
#pragma GCC diagnostic pop

bool fold_any(std::string_view form, FoldedForm& folded) noexcept {
  folded.size = 0;
  for (std::int32_t at = 0; static_cast<std::size_t>(at) < form.size();) {
    const UChar32 c = next_character(form, at);
    if (c < 0 || folded.size + 4 > folded.bytes.size()) return false;
    const std::string_view letters = ligature_letters(c);
    for (const char letter : letters) folded.bytes[folded.size++] = letter;
    if (letters.empty()) append(fold_character(c), folded);
  }
  hash_bytes(folded);
  return folded.size <= kLongestForm;
}

}  // namespace

bool fold(std::string_view form, FoldedForm& folded) noexcept {
  if (form.empty() || form.size() > kLongestForm) return false;
  return fold_ascii(form, folded) || fold_any(form, folded);
}

}  // namespace dixit
