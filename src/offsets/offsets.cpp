#include <dixit/offsets.hpp>

#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::uint32_t kBlock = 256;
constexpr std::uint32_t kLongestCharacter = 4;

struct Character {
  std::uint32_t end;
  std::uint32_t units;
};

/// The character at `at`, or the ill-formed part of one.
Character character_at(std::string_view text, std::uint32_t at, OffsetUnit unit) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (bytes[at] < 0x80) return {at + 1, 1};
  // ICU counts in signed numbers: give it no more than the character.
  const auto limit = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, kLongestCharacter));
  std::int32_t size = 0;
  UChar32 character = 0;
  U8_NEXT(bytes + at, size, limit, character);
  const bool pair = unit == OffsetUnit::utf16 && character > 0xFFFF;
  return {at + static_cast<std::uint32_t>(size), pair ? 2U : 1U};
}

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

OffsetConverter::OffsetConverter(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::utf8 || is_ascii(text)) return;
  const auto size = static_cast<std::uint32_t>(text.size());
  blocks_.reserve(size / kBlock + 1);
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < size;) {
    if (at / kBlock == blocks_.size()) blocks_.push_back({at, units});
    const Character character = character_at(text, at, unit);
    at = character.end;
    units += character.units;
  }
}

std::uint32_t OffsetConverter::operator()(std::uint32_t byte) const noexcept {
  byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  if (blocks_.empty()) return byte;
  // The last block may have no character of its own, and the byte may stand in one that began a block earlier.
  std::size_t block = std::min<std::size_t>(byte / kBlock, blocks_.size() - 1);
  if (blocks_[block].begin > byte) --block;
  auto [at, units] = blocks_[block];
  while (at < byte) {
    const Character character = character_at(text_, at, unit_);
    if (character.end > byte) break;
    at = character.end;
    units += character.units;
  }
  return units;
}

std::vector<Span> OffsetConverter::operator()(std::vector<Span> spans) const {
  for (Span& span : spans) span = (*this)(span);
  return spans;
}

Quote OffsetConverter::operator()(Quote quote) const {
  quote.content = (*this)(std::move(quote.content));
  for (std::optional<Span>* mention : {&quote.speaker, &quote.cue, &quote.addressee}) {
    if (*mention) *mention = (*this)(**mention);
  }
  return quote;
}

Speaker OffsetConverter::operator()(Speaker speaker) const {
  speaker.mentions = (*this)(std::move(speaker.mentions));
  return speaker;
}

}  // namespace dixit
