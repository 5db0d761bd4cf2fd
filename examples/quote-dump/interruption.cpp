#include "interruption.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace {

std::atomic<bool> signalled = false;
std::array<int, 2> wake_up = {-1, -1};  // a pipe that can be read once a signal came

extern "C" void note_signal(int) {
  const int error = errno;
  signalled = true;
  if (::write(wake_up[1], "", 1) < 0) errno = 0;
  errno = error;
}

}  // namespace

void note_interruptions() {
  if (::pipe2(wake_up.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    const bool ignored = ::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!ignored) ::sigaction(signal, &action, nullptr);
  }
}

bool interrupted() {
  return signalled;
}

bool wait_for_input(int descriptor) {
  std::array<pollfd, 2> waited = {pollfd{wake_up[0], POLLIN, 0}, pollfd{descriptor, POLLIN, 0}};
  while (!interrupted()) {
    if (::poll(waited.data(), waited.size(), -1) > 0 && waited[1].revents != 0) break;
  }
  return !interrupted();
}
