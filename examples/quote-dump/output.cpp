#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace {

/// Takes back what was written of a line that did not fit, where the output is a file.
void take_back(std::size_t written) {
  struct stat status {};
  if (written == 0 || ::fstat(STDOUT_FILENO, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const off_t end = ::lseek(STDOUT_FILENO, -static_cast<off_t>(written), SEEK_CUR);
  if (end >= 0 && ::ftruncate(STDOUT_FILENO, end) != 0) return;
}

}  // namespace

void Output::write(std::string_view bytes) {
  std::size_t written = 0;
  while (!failed() && written < bytes.size()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data() + written, bytes.size() - written);
    if (count >= 0) {
      written += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      error_ = std::generic_category().message(errno);
      take_back(written);
    }
  }
}
