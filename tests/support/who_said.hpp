#pragma once

#include <dixit/dixit.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The speakers' names in the order of the records, `-` for nobody.
[[nodiscard]] std::vector<std::string> who_said(std::string_view text, dixit::Genre genre = dixit::Genre::automatic);

/// The same with the begin of what was said: `Jane Doe: We will appeal`.
[[nodiscard]] std::vector<std::string> sayings(std::string_view text, dixit::Genre genre = dixit::Genre::automatic);

/// An extractor for all tests of a process.
[[nodiscard]] const dixit::Extractor& extractor_of(dixit::Genre genre);
