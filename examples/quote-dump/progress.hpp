#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

/// A line on standard error that tells how far the work is. Shown only on a terminal, and only after a second.
class Progress {
 public:
  /// `files` tell how much there is to do, where all of them are files.
  explicit Progress(const std::vector<std::string>& files);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Takes the line away, so that something else can be written.
  void hide();

  /// A document of `bytes` is done; shows the line anew from time to time.
  void add(std::size_t bytes);

 private:
  using Clock = std::chrono::steady_clock;

  void show(Clock::time_point now);

  bool on_terminal_;
  bool shares_terminal_;  // with standard output
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_ = start_;
  std::uint64_t documents_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t all_bytes_ = 0;  // 0 where nobody can know
};
