#include "speakers/plain_letters.hpp"

#include "text/broken_word.hpp"

namespace dixit {
namespace {

/// Of U+00C0 to U+017F, in small letters.
constexpr std::string_view kPlain =
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kPlain.size() == 0x180 - 0xC0);

constexpr unsigned kFirstLead = 0xC3, kLastLead = 0xC5;  // bytes that begin one of them

}  // namespace

PlainLetters::PlainLetters(std::string_view written) noexcept : word_(written) {
  const WholeWord whole(written);
  const std::string_view word = whole.view();
  if (word.size() > kLongest) return;
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const unsigned lead = static_cast<unsigned char>(word[at]);
    const bool marked = lead >= kFirstLead && lead <= kLastLead && at + 1 < word.size();
    const unsigned next = marked ? static_cast<unsigned char>(word[at + 1]) & 0x3FU : 0;
    bytes_[size++] = marked ? kPlain[(lead - kFirstLead) * 64 + next] : word[at];
    at += static_cast<std::size_t>(marked);
  }
  word_ = {bytes_.data(), size};
}

}  // namespace dixit
