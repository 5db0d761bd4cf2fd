#pragma once

#include <dixit/options.hpp>

#include <filesystem>
#include <string>
#include <vector>

/// An example: a text and the records expected of it.
struct Example {
  std::string title;
  std::vector<std::string> header;  // lines behind the title: `options thought`, `genre fiction`
  std::string text;
  std::vector<std::string> expected;  // record lines

  /// Throws std::runtime_error for a header line that it does not know.
  [[nodiscard]] dixit::Options options() const;
};

/// Reads a file of examples:
///
///     ========================
///     title
///     genre fiction
///     ========================
///     text, of one paragraph or more
///     ---
///     record lines, or none
///
/// Throws std::runtime_error, which names file and line, for a file of another shape.
[[nodiscard]] std::vector<Example> read_spec_file(const std::filesystem::path& file);
void write_spec_file(const std::filesystem::path& file, const std::vector<Example>& examples);

/// An article in `NAME.txt` and its header and record lines in `NAME.expected` beside it.
[[nodiscard]] Example read_article(const std::filesystem::path& text_file);
void write_article_expectation(const std::filesystem::path& text_file, const Example& article);
