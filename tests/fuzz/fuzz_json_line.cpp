// The bytes as a line of JSON, as quote-dump reads and writes it.

#include "fuzz.hpp"
#include "json_line.hpp"
#include "json_writer.hpp"
#include "require.hpp"
#include "utf8.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static simdjson::dom::parser parser;
  std::string line;
  append_repaired(line, std::string(data, data + size));
  require(first_bad_byte(line) == line.size(), "a repaired line is UTF-8");
  const JsonLine document = read_json_line(parser, line);
  if (!document.error.empty()) return 0;
  std::string written = "{\"id\":" + document.id_json + ",\"text\":";
  JsonWriter(written).string(document.text);
  written += '}';
  const std::string text(document.text);
  const JsonLine again = read_json_line(parser, written);
  require(again.error.empty() && again.text == text, "what is written is read again");
  return 0;
}
