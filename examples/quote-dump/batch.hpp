#pragma once

#include "input.hpp"

#include <functional>
#include <optional>
#include <string>

/// What became of one document.
struct Result {
  std::string output;
  std::string messages;   // whole lines, for standard error
  std::size_t bytes = 0;  // of the input
};

using Next = std::function<std::optional<RawDocument>()>;
using Process = std::function<Result(RawDocument)>;
using Finish = std::function<bool(const Result&)>;

/// Gives what `next` returns, until it returns nothing, to `jobs` workers and their results to `finish`, in the order
/// of the input, until it returns false. `make_process` is called once for each worker. Holds a window of documents in
/// memory, whose size does not depend on how many there are. `next` and `finish` are called by one thread at a time.
/// After an interruption no document is begun, and those that were begun are finished.
void run_in_order(unsigned jobs, const Next& next, const std::function<Process()>& make_process, const Finish& finish);
