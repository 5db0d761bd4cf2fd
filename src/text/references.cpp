#include "text/references.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dixit {
namespace {

constexpr std::size_t kLongestName = 8;  // of the number or name between & and ;
constexpr std::int32_t kLargestCode = 0x10FFFF;

struct Name {
  std::string_view name;
  std::int32_t code;
};

constexpr auto kNames = std::to_array<Name>({
    {"quot", '"'},     {"apos", '\''},     {"amp", '&'},       {"lt", '<'},        {"gt", '>'},
    {"nbsp", 0xA0},    {"laquo", 0xAB},    {"raquo", 0xBB},    {"ndash", 0x2013},  {"mdash", 0x2014},
    {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E}, {"hellip", 0x2026}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
});

std::int32_t code_of_number(std::string_view digits) noexcept {
  const bool hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hexadecimal) digits.remove_prefix(1);
  std::int32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return error == std::errc() && read == end && code <= kLargestCode && !surrogate ? std::max(code, 0) : 0;
}

std::int32_t code_of(std::string_view name) noexcept {
  if (name.starts_with('#')) return code_of_number(name.substr(1));
  const auto found = std::ranges::find(kNames, name, &Name::name);
  return found != kNames.end() ? found->code : 0;
}

}  // namespace

Reference reference_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view behind = text.substr(at + 1, kLongestName + 1);
  const std::size_t end = behind.find(';');
  if (end == std::string_view::npos) return {};
  const std::int32_t code = code_of(behind.substr(0, end));
  return code > 0 ? Reference{code, static_cast<std::uint32_t>(end + 2)} : Reference();
}

}  // namespace dixit
