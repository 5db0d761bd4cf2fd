#include "json_line.hpp"

#include "json_writer.hpp"

namespace {

void read_id(const simdjson::dom::element& object, JsonLine& result) {
  simdjson::dom::element id;
  result.id_json = "null";
  if (object["id"].get(id) != simdjson::SUCCESS) return;
  std::string_view text;
  if (id.get(text) == simdjson::SUCCESS) {
    result.id = text;
    result.id_json.clear();
    JsonWriter(result.id_json).string(text);
  } else {
    result.id = result.id_json = simdjson::minify(id);
  }
}

}  // namespace

JsonLine read_json_line(simdjson::dom::parser& parser, std::string& line) {
  JsonLine result;
  const std::size_t size = line.size();
  line.append(simdjson::SIMDJSON_PADDING, ' ');
  simdjson::dom::element object;
  if (const auto error = parser.parse(line.data(), size, false).get(object)) {
    result.error = std::string("not JSON: ") + simdjson::error_message(error);
    return result;
  }
  std::string_view text;
  if (!object.is_object()) {
    result.error = "not a JSON object";
  } else if (object["text"].get(text) != simdjson::SUCCESS) {
    result.error = "no string \"text\" in this line";
  }
  if (!result.error.empty()) return result;
  result.text = text;
  read_id(object, result);
  return result;
}
