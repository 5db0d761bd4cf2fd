#pragma once

#include "marks/marks.hpp"

#include <string_view>
#include <vector>

namespace dixit {

/// Adds what is said in a text that tells talk by dashes instead of marks, paragraph by paragraph:
///
///     — Near them, said Jules. They have a dog.
///     `-- span --'             `--- span ----'
///
/// Which texts those are is told by their paragraphs: many begin with a dash and sound like talk, and marks are rare.
/// `spans` are those of marks; on return all are ordered by begin and nest or are apart. Linear.
void add_dash_talk(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                   std::vector<QuotedSpan>& spans);

}  // namespace dixit
