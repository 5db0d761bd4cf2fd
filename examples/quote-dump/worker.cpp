#include "worker.hpp"

#include "formats.hpp"
#include "json_line.hpp"
#include "json_writer.hpp"
#include "utf8.hpp"

#include <fmt/core.h>

#include <new>
#include <stdexcept>

namespace {

std::string message(const RawDocument& raw, std::string_view what) {
  return fmt::format("quote-dump: {}: {}\n", raw.place(), what);
}

std::string not_utf8(std::size_t at) {
  return fmt::format("not UTF-8 at byte {}", at);
}

}  // namespace

Result Worker::process(RawDocument raw) {
  Result result;
  const std::size_t bytes = raw.bytes.size();
  try {
    if (!raw.error.empty()) {
      result.messages = message(raw, raw.error);
    } else if (raw.line == 0) {
      process_text(raw, result);
    } else {
      process_line(raw, result);
    }
  } catch (const std::length_error&) {
    result = {{}, message(raw, fmt::format("text of more than {} bytes", dixit::Extractor::max_text_size)), 0};
  } catch (const std::bad_alloc&) {
    result = {{}, message(raw, kNotEnoughMemory), 0};
  }
  result.bytes = bytes;
  return result;
}

void Worker::process_text(const RawDocument& raw, Result& result) {
  if (const std::size_t at = first_bad_byte(raw.bytes); at < raw.bytes.size()) {
    result.messages = message(raw, not_utf8(at));
  }
  std::string id_json;
  JsonWriter(id_json).string(raw.file);
  append_formatted(result.output, style_, {raw.file, id_json, raw.bytes}, extractor_, workspace_);
}

void Worker::process_line(RawDocument& raw, Result& result) {
  if (const std::size_t at = first_bad_byte(raw.bytes); at < raw.bytes.size()) {
    result.messages = message(raw, not_utf8(at) + " of this line");
    std::string repaired;
    append_repaired(repaired, raw.bytes);
    raw.bytes = std::move(repaired);
  }
  const JsonLine line = read_json_line(parser_, raw.bytes);
  if (!line.error.empty()) {
    result.messages += message(raw, line.error);
    return;
  }
  append_formatted(result.output, style_, {line.id, line.id_json, line.text}, extractor_, workspace_);
}
