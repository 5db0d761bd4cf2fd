#pragma once

#include "batch.hpp"
#include "formats.hpp"

#include <simdjson.h>
#include <dixit/extractor.hpp>

/// Turns what was read into what is written. For one thread; many may share the extractor.
class Worker {
 public:
  Worker(const Style& style, const dixit::Extractor& extractor) : style_(style), extractor_(extractor) {}

  [[nodiscard]] Result process(RawDocument raw);

 private:
  void process_text(const RawDocument& raw, Result& result);
  void process_line(RawDocument& raw, Result& result);

  Style style_;
  const dixit::Extractor& extractor_;
  dixit::Workspace workspace_;
  simdjson::dom::parser parser_;
};
