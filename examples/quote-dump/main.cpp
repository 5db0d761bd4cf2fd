#include "arguments.hpp"
#include "batch.hpp"
#include "folders.hpp"
#include "formats.hpp"
#include "input.hpp"
#include "interruption.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "terminal.hpp"
#include "worker.hpp"

#include <dixit/dixit.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <new>

namespace {

constexpr int kFailure = 1;
constexpr int kInterrupted = 130;

void complain(const std::string& message) {
  std::fprintf(stderr, "quote-dump: %s\n", message.c_str());
}

/// What is opened later must not take the number of a standard stream that is closed: its use shall fail.
void keep_closed_streams_closed() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

int close_output(const Output& output, bool complete) {
  if (output.failed()) complain("standard output: " + output.error());
  return output.failed() || !complete ? kFailure : 0;
}

/// Writes results one behind the other, in the frame of their format.
class Results {
 public:
  explicit Results(const Arguments& arguments) : frame_(frame_of(arguments.format)), progress_(arguments.files) {
    output_.write(frame_.opening);
  }

  /// False where no more can be written.
  bool add(const Result& result) {
    complete_ = complete_ && result.messages.empty();
    if (!result.messages.empty() || writes_to_terminal_) progress_.hide();
    std::fputs(result.messages.c_str(), stderr);
    if (!result.output.empty()) {
      output_.write(first_ ? result.output : std::string(frame_.separator) + result.output);
      first_ = false;
    }
    progress_.add(result.bytes);
    return !output_.failed();
  }

  [[nodiscard]] int close() {
    progress_.hide();
    output_.write(frame_.closing);
    const int status = close_output(output_, complete_);
    return interrupted() ? kInterrupted : status;
  }

 private:
  Frame frame_;
  Output output_;
  Progress progress_;
  bool writes_to_terminal_ = ::isatty(STDOUT_FILENO) == 1;
  bool first_ = true;
  bool complete_ = true;
};

int run(Arguments arguments) {
  const dixit::Extractor extractor(arguments.options);
  if (arguments.recursive) arguments.files = expand_folders(arguments.files, arguments.input);
  note_interruptions();
  DocumentReader reader(arguments.files, arguments.input);
  Results results(arguments);
  const Style style{.format = arguments.format,
                    .several = arguments.input == InputFormat::jsonl || arguments.files.size() > 1,
                    .color = wants_color(arguments.color),
                    .columns = text_columns(),
                    .offsets = arguments.offsets};
  const auto make_process = [&]() -> Process {
    return [worker = std::make_shared<Worker>(style, extractor)](RawDocument raw) {
      return worker->process(std::move(raw));
    };
  };
  run_in_order(
      arguments.jobs, [&] { return reader.next(); }, make_process,
      [&](const Result& result) { return results.add(result); });
  return results.close();
}

int leave(const EarlyExit& early) {
  if (early.status != 0) {
    complain(early.message);
    return early.status;
  }
  Output output;
  output.write(early.message);
  return close_output(output, true);
}

}  // namespace

int main(int argc, char** argv) {
  keep_closed_streams_closed();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write error like others
  try {
    const auto command = parse_arguments(argc, argv);
    if (const auto* early = std::get_if<EarlyExit>(&command)) return leave(*early);
    return run(std::get<Arguments>(command));
  } catch (const std::bad_alloc&) {
    complain(std::string(kNotEnoughMemory));
    return kFailure;
  } catch (const std::exception& error) {
    complain(error.what());
    return kFailure;
  }
}
