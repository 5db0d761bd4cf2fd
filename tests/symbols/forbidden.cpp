// What the library must not do. Never run: the test looks for the symbols that this needs.

#include <syslog.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <locale>

void do_what_is_forbidden(const char* text) {
  std::printf("%s%d", text, 1);
  std::fprintf(stderr, "%s%d", text, 1);
  std::puts(text);
  std::fputs(text, stdout);
  std::fwrite(text, 1, 1, stdout);
  std::perror(text);
  ::syslog(LOG_ERR, "%s", text);
  static_cast<void>(::write(STDOUT_FILENO, text, 1) + ::dprintf(STDERR_FILENO, "%s", text));
  std::cout << text;
  std::cerr << text;
  std::clog << text;
  std::raise(SIGTERM);
  std::signal(SIGTERM, SIG_IGN);
  static_cast<void>(std::getenv(text) + std::system(text));
  std::setlocale(LC_ALL, text);
  std::locale::global(std::locale());
  static_cast<void>(std::filesystem::current_path() / std::filesystem::temp_directory_path());
  if (text[0] == 'a') std::abort();
  if (text[0] == 'e') std::exit(1);
  if (text[0] == 'q') std::quick_exit(1);
  if (text[0] == 't') std::terminate();
  ::_exit(1);
}
