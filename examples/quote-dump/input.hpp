#pragma once

#include "arguments.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

inline constexpr std::string_view kNotEnoughMemory = "not enough memory";

/// What was read for one document, not looked into yet: a file's bytes, or a line of JSON.
struct RawDocument {
  std::string file;      // as given on the command line
  std::size_t line = 0;  // from 1; 0 where the bytes are the whole file
  std::string bytes;
  std::string error;  // why there are no bytes

  /// `file` or `file:line`, for messages.
  [[nodiscard]] std::string place() const;
};

class LineReader;

/// Reads the files of a command line one document at a time. A file that cannot be read is a document with an error.
/// Holds one document or, of lines, one block and one line in memory.
class DocumentReader {
 public:
  DocumentReader(std::vector<std::string> files, InputFormat format);
  ~DocumentReader();

  /// The next document; nothing where there is none left or the program was interrupted. Blank lines are no documents.
  [[nodiscard]] std::optional<RawDocument> next();

 private:
  [[nodiscard]] std::optional<RawDocument> read_whole(const std::string& file) const;
  [[nodiscard]] std::optional<RawDocument> next_line();

  std::vector<std::string> files_;
  InputFormat format_;
  std::size_t at_ = 0;  // the file to be opened next
  std::unique_ptr<LineReader> lines_;
};
