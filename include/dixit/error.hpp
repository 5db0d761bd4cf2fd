#pragma once

#include <dixit/export.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace dixit {

/// A language folder that cannot be used. what() reads `FILE:LINE: message`, or
/// `FILE: message` where line is 0 and stands for the file as a whole.
class DIXIT_EXPORT LanguageError : public std::runtime_error {
 public:
  /// `line` is 0 for the file as a whole.
  LanguageError(std::string file, std::uint32_t line, const std::string& message);

  /// The file or folder as it was named.
  [[nodiscard]] const std::string& file() const noexcept { return file_; }

  /// From 1; 0 where the fault is not one line's.
  [[nodiscard]] std::uint32_t line() const noexcept { return line_; }

 private:
  std::string file_;
  std::uint32_t line_;
};

}  // namespace dixit
