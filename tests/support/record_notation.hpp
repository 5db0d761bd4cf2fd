#pragma once

#include <dixit/document.hpp>

#include <string>
#include <vector>

/// The records of `document`, a line each and sorted, as the examples in tests/spec/ and tests/articles/ write them:
///
///     direct  content "We will appeal"  speaker "Jane Doe"  entity "Jane Doe"  cue "said"
///
/// White space inside a value is one space; the parts of a content are joined by ` … `. What is not there or ordinary
/// (no speaker, polarity positive, modality asserted, class speech) is left out.
[[nodiscard]] std::vector<std::string> record_lines(const dixit::Document& document);

/// The speakers of `document`, a line each and sorted, as the examples in tests/articles/ write them behind the
/// records:
///
///     speaker "Jane Doe"  titles "lawyer; a lawyer for the group"  gender female  kind person  mentions 4  quotes 2
[[nodiscard]] std::vector<std::string> speaker_lines(const dixit::Document& document);
