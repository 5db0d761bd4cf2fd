#include "progress.hpp"

#include "terminal.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace {

using namespace std::chrono_literals;

constexpr auto kSilence = 1s;
constexpr auto kPause = 100ms;
constexpr std::size_t kBar = 20;

std::uint64_t size_of(const std::vector<std::string>& files) {
  std::uint64_t size = 0;
  for (const std::string& file : files) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return 0;
    size += std::filesystem::file_size(file, error);
    if (error) return 0;
  }
  return size;
}

}  // namespace

Progress::Progress(const std::vector<std::string>& files)
    : on_terminal_(::isatty(STDERR_FILENO) == 1), shares_terminal_(::isatty(STDOUT_FILENO) == 1) {
  if (on_terminal_) all_bytes_ = size_of(files);
}

void Progress::hide() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

void Progress::add(std::size_t bytes) {
  ++documents_;
  bytes_ += bytes;
  if (!on_terminal_) return;
  const Clock::time_point now = Clock::now();
  if (now - start_ >= kSilence && (now - drawn_ >= kPause || shares_terminal_)) show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double speed = static_cast<double>(bytes_) / seconds;
  std::string line = fmt::format("{} documents, {:.1f} MB/s", documents_, speed / 1e6);
  if (all_bytes_ > 0) {
    const double part = std::min(1.0, static_cast<double>(bytes_) / static_cast<double>(all_bytes_));
    const auto left = std::llround(seconds * (1 - part) / std::max(part, 1e-9));
    const auto full = static_cast<std::size_t>(part * kBar);
    line = fmt::format("[{:#<{}}{:.<{}}] {}, {}:{:02} left", "", full, "", kBar - full, line, left / 60, left % 60);
  }
  // A line that is wider than the terminal could not be taken away again.
  if (const std::size_t columns = terminal_columns(STDERR_FILENO); columns != 0)
    line.resize(std::min(line.size(), columns - 1));
  std::fputs(fmt::format("\r\x1b[K{}", line).c_str(), stderr);
  shown_ = true;
  drawn_ = now;
}
