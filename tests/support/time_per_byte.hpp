#pragma once

#include <dixit/dixit.hpp>

#include <string>
#include <string_view>

namespace dixit {

/// How much longer extraction takes for a text than for news of as many bytes. Both are measured in turn, in processor
/// time, and the shortest of several runs counts: other work on the machine makes a run longer, never shorter.
class TimePerByte {
 public:
  explicit TimePerByte(const Options& options = {});

  /// The ratio for `text` as if it were of `size` bytes. Measures again, a few times at most, until it is at most
  /// `wanted`.
  [[nodiscard]] double to_news(std::string_view text, std::size_t size, double wanted);

 private:
  [[nodiscard]] double seconds(std::string_view text);

  Extractor extractor_;
  Workspace workspace_;
  std::string news_;
};

}  // namespace dixit
