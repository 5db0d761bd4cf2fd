#pragma once

#include "lexicon/lexicon.hpp"

#include <cstddef>
#include <string_view>

namespace dixit {

/// Longest name of a host, and longest part of an e-mail address before its @ (RFC 1035, RFC 5321).
inline constexpr std::size_t kLongestHost = 253;
inline constexpr std::size_t kLongestMailbox = 64;

/// End of the host name at `begin`: `example.com`, `www.gov.uk`; `begin` where none stands there. Where two letters end
/// it that are a function word of `lexicon` (`week.he`), it is a full stop without its space. `scanned` is where
/// looking ended: no host name begins between `begin` and there.
[[nodiscard]] std::size_t host_end(std::string_view text, std::size_t begin, const Lexicon& lexicon,
                                   std::size_t& scanned) noexcept;

/// End of the path that follows a host name or scheme at `begin`, without punctuation that belongs to the sentence.
[[nodiscard]] std::size_t path_end(std::string_view text, std::size_t begin) noexcept;

/// End of the name behind an @ or #; `begin` where none stands there.
[[nodiscard]] std::size_t handle_end(std::string_view text, std::size_t begin) noexcept;

/// What may stand before the @ of an e-mail address.
[[nodiscard]] bool is_of_mailbox(char c) noexcept;

}  // namespace dixit
