#pragma once

#include "arguments.hpp"
#include "batch.hpp"

#include <simdjson.h>
#include <dixit/extractor.hpp>

/// Turns what was read into what is written. For one thread; many may share the extractor.
class Worker {
 public:
  Worker(const Arguments& arguments, const dixit::Extractor& extractor);

  [[nodiscard]] Result process(RawDocument raw);

 private:
  void process_text(const RawDocument& raw, Result& result);
  void process_line(RawDocument& raw, Result& result);

  const Arguments& arguments_;
  const dixit::Extractor& extractor_;
  bool several_;
  dixit::Workspace workspace_;
  simdjson::dom::parser parser_;
};
