#include "utf8.hpp"

#include <simdjson.h>

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Piece {
  std::size_t size = 1;
  bool valid = false;
};

struct Lead {
  std::size_t size;         // bytes of the character
  unsigned char low, high;  // range of its second byte
};

/// What a first byte of two bytes and more announces; size 0 for a byte that begins no character.
constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

/// The character at `at`, or the part of one that stands there.
Piece piece_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return {1, true};
  Lead lead = lead_of(byte(at));
  std::size_t size = 1;
  while (size < lead.size && at + size < text.size() && byte(at + size) >= lead.low && byte(at + size) <= lead.high) {
    lead.low = 0x80;
    lead.high = 0xBF;
    ++size;
  }
  return {size, size == lead.size};
}

/// Fast, but tells no place.
bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

}  // namespace

std::size_t first_bad_byte(std::string_view text) {
  if (is_utf8(text)) return text.size();
  std::size_t at = 0;
  while (at < text.size()) {
    const Piece piece = piece_at(text, at);
    if (!piece.valid) return at;
    at += piece.size;
  }
  return at;
}

void append_repaired(std::string& out, std::string_view text) {
  if (is_utf8(text)) {
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = piece_at(text, at);
    out += piece.valid ? text.substr(at, piece.size) : kReplacement;
    at += piece.size;
  }
}
