#pragma once

#include <simdjson.h>

#include <string>

/// A document of JSON lines input.
struct JsonLine {
  std::string id;       // as text
  std::string id_json;  // as it is written again: `"a"`, `17`, `null`
  std::string text;
  std::string error;  // why the line is no document; empty where it is one
};

/// Reads `{"id": …, "text": …}`; other fields are passed over. `line` must be UTF-8. Makes `line` some bytes
/// longer, for the parser to read ahead.
[[nodiscard]] JsonLine read_json_line(simdjson::dom::parser& parser, std::string& line);
