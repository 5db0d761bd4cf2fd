#pragma once

#include <string>
#include <string_view>

/// Standard output, written to without a buffer of its own. After the first failure nothing more is written.
class Output {
 public:
  /// Writes all of `bytes`, or none where the output is a file whose disk is full.
  void write(std::string_view bytes);

  [[nodiscard]] bool failed() const { return !error_.empty(); }
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  std::string error_;
};
