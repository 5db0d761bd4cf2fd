#include "arguments.hpp"
#include "batch.hpp"
#include "input.hpp"
#include "output.hpp"
#include "worker.hpp"

#include <dixit/dixit.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>

namespace {

constexpr int kFailure = 1;

void complain(const std::string& message) {
  std::fprintf(stderr, "quote-dump: %s\n", message.c_str());
}

int close_output(const Output& output, bool complete) {
  if (output.failed()) complain("standard output: " + output.error());
  return output.failed() || !complete ? kFailure : 0;
}

int run(const Arguments& arguments) {
  const dixit::Extractor extractor(arguments.options);
  DocumentReader reader(arguments.files, arguments.input);
  Output output;
  bool complete = true;
  const auto make_process = [&]() -> Process {
    return [worker = std::make_shared<Worker>(arguments, extractor)](RawDocument raw) {
      return worker->process(std::move(raw));
    };
  };
  const auto finish = [&](const Result& result) {
    complete = complete && result.messages.empty();
    std::fputs(result.messages.c_str(), stderr);
    output.write(result.output);
    return !output.failed();
  };
  run_in_order(
      arguments.jobs, [&] { return reader.next(); }, make_process, finish);
  return close_output(output, complete);
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
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write error like others
  try {
    const auto command = parse_arguments(argc, argv);
    if (const auto* early = std::get_if<EarlyExit>(&command)) return leave(*early);
    return run(std::get<Arguments>(command));
  } catch (const std::exception& error) {
    complain(error.what());
    return kFailure;
  }
}
