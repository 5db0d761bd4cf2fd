#include "formats.hpp"
#include "json_writer.hpp"

namespace {

/// `[begin, end]` for each span.
void write_pairs(JsonWriter& json, std::string_view key, const std::vector<dixit::Span>& spans,
                 const dixit::OffsetConverter& convert) {
  json.key(key);
  json.begin_array();
  for (const dixit::Span bytes : spans) {
    const dixit::Span span = convert(bytes);
    json.begin_array();
    json.number(span.begin);
    json.number(span.end);
    json.end_array();
  }
  json.end_array();
}

void write_mark(JsonWriter& json, const dixit::MarkedPassage& passage, const dixit::OffsetConverter& convert) {
  const dixit::Span span = convert(passage.span);
  json.begin_object();
  json.number("begin", span.begin);
  json.number("end", span.end);
  json.number("level", passage.level);
  json.end_object();
}

void begin(JsonWriter& json, const NamedText& named) {
  json.begin_object();
  json.key("id");
  json.raw(named.id_json);
}

}  // namespace

void append_sentences(std::string& out, const NamedText& named, const dixit::Extractor& extractor,
                      dixit::Workspace& workspace, const dixit::OffsetConverter& convert) {
  JsonWriter json(out);
  begin(json, named);
  write_pairs(json, "sentences", extractor.extract(named.text, workspace).sentences(), convert);
  write_pairs(json, "tokens", extractor.tokens(named.text), convert);
  json.end_object();
  out += '\n';
}

void append_marks(std::string& out, const NamedText& named, const dixit::Extractor& extractor,
                  const dixit::OffsetConverter& convert) {
  JsonWriter json(out);
  begin(json, named);
  json.key("marks");
  json.begin_array();
  for (const dixit::MarkedPassage& passage : extractor.marked_passages(named.text)) write_mark(json, passage, convert);
  json.end_array();
  json.end_object();
  out += '\n';
}
