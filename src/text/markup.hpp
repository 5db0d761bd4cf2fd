#pragma once

#include <dixit/span.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dixit {

/// Markup that a page left in its text.
struct Markup {
  enum class Role : std::uint8_t {
    alone,   // `<br>`
    opens,   // `<i>`, `[`
    closes,  // `</i>`, `](https://…)`
    sign,    // `*`, which does either
  };

  std::size_t size = 0;  // bytes; 0: none
  Role role = Role::alone;
  bool ends_line = false;  // as `</p>` does
};

/// The markup that begins at `at`: a tag of HTML, `<i>`; of Markdown a sign of emphasis, as the `**` of `**word**`,
/// what stands around the words of a link, the `[` and `](https://…)` of `[words](https://…)`, and the signs in front
/// of a line: `## Heading`, `> quoted`, as in e-mail. `at` lies inside of the text; looks at most some hundred bytes
/// ahead.
[[nodiscard]] Markup markup_at(std::string_view text, std::size_t at) noexcept;

/// `span`, which tokens bound, and what touches it of markup that it has one half of: all of `_You_ there`,
/// `Oh, _you_`, `the <b>end</b>`. Linear in the span.
[[nodiscard]] Span with_whole_markup(std::string_view text, Span span) noexcept;

}  // namespace dixit
