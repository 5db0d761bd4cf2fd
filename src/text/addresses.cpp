#include "text/addresses.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

using namespace std::string_view_literals;

constexpr std::array kGenericEndings = {"com"sv, "org"sv, "net"sv,  "edu"sv, "gov"sv,
                                        "mil"sv, "int"sv, "info"sv, "biz"sv};

bool is_of_host(char c) noexcept {
  return is_letter_or_digit(byte_class(c)) || c == '.' || c == '-' || c == '_';
}

bool is_function_word(const Word& word) noexcept {
  using enum WordClass;
  return word.classes.any(determiner | possessive | preposition | coordinator | contrast | subordinator |
                          complementizer | whether | subject_pronoun | object_pronoun | modal | be | auxiliary_do |
                          negation | infinitive_marker | adverb);
}

bool is_host_ending(std::string_view label, const Lexicon& lexicon) noexcept {
  const auto is_lower = [](char c) { return byte_class(c) == CharacterClass::lower; };
  if (!std::all_of(label.begin(), label.end(), is_lower)) return false;
  if (label.size() == 2) return !is_function_word(lexicon.word(lexicon.find(label)));
  return std::find(kGenericEndings.begin(), kGenericEndings.end(), label) != kGenericEndings.end();
}

bool ends_path(char c) noexcept {
  const CharacterClass kind = byte_class(c);
  return kind == CharacterClass::space || kind == CharacterClass::line_end || kind == CharacterClass::control ||
         kind == CharacterClass::double_mark || (kind == CharacterClass::not_ascii && c != '&') || c == '<' ||
         c == '>' || c == '`';
}

bool is_left_to_sentence(char c) noexcept {
  const CharacterClass kind = byte_class(c);
  return !is_letter_or_digit(kind) && c != '/' && c != '_' && c != '-' && c != '=' && c != '&' && c != '%';
}

}  // namespace

std::size_t host_end(std::string_view text, std::size_t begin, const Lexicon& lexicon, std::size_t& scanned) noexcept {
  const std::size_t limit = std::min(text.size(), begin + kLongestHost);
  std::size_t end = begin;
  while (end < limit && is_of_host(text[end])) ++end;
  scanned = end;
  while (end > begin && !is_letter_or_digit(byte_class(text[end - 1]))) --end;
  const std::string_view host = text.substr(begin, end - begin);
  const std::size_t stop = host.rfind('.');
  if (stop == std::string_view::npos || stop == 0 || host.find(".."sv) != std::string_view::npos) return begin;
  return is_host_ending(host.substr(stop + 1), lexicon) ? end : begin;
}

std::size_t path_end(std::string_view text, std::size_t begin) noexcept {
  std::size_t end = begin;
  while (end < text.size() && !ends_path(text[end])) ++end;
  while (end > begin && is_left_to_sentence(text[end - 1])) --end;
  return end;
}

std::size_t handle_end(std::string_view text, std::size_t begin) noexcept {
  std::size_t end = begin;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    if (!is_letter_or_digit(c.kind) && c.code != '_') break;
    end += c.size;
  }
  return end;
}

bool is_of_mailbox(char c) noexcept {
  return is_of_host(c) || c == '+' || c == '%';
}

}  // namespace dixit
