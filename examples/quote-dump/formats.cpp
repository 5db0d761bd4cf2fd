#include "formats.hpp"

#include "json_writer.hpp"
#include "plain_text.hpp"

namespace {

bool is_for_people(Format format) {
  return format == Format::text || format == Format::speakers || format == Format::explain;
}

void write_pairs(JsonWriter& json, std::string_view key, const std::vector<dixit::Span>& spans) {
  json.key(key);
  json.begin_array();
  for (const dixit::Span span : spans) {
    json.begin_array();
    json.number(std::uint64_t{span.begin});
    json.number(std::uint64_t{span.end});
    json.end_array();
  }
  json.end_array();
}

void write_sentences(JsonWriter& json, const NamedText& named, const dixit::Extractor& extractor,
                     dixit::Workspace& workspace) {
  write_pairs(json, "sentences", extractor.extract(named.text, workspace).sentences());
  write_pairs(json, "tokens", extractor.tokens(named.text));
}

void write_marks(JsonWriter& json, const NamedText& named, const dixit::Extractor& extractor) {
  json.key("marks");
  json.begin_array();
  for (const dixit::MarkedPassage& passage : extractor.marked_passages(named.text)) {
    json.begin_object();
    json.key("begin");
    json.number(std::uint64_t{passage.span.begin});
    json.key("end");
    json.number(std::uint64_t{passage.span.end});
    json.key("level");
    json.number(std::uint64_t{passage.level});
    json.end_object();
  }
  json.end_array();
}

template <typename Fields>
void append_json_line(std::string& out, std::string_view id_json, const Fields& fields) {
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  json.raw(id_json);
  fields(json);
  json.end_object();
  out += '\n';
}

}  // namespace

void append_formatted(std::string& out, Format format, bool several, const NamedText& named,
                      const dixit::Extractor& extractor, dixit::Workspace& workspace) {
  if (several && is_for_people(format)) out.append("== ").append(one_line(named.id)).append(" ==\n\n");
  switch (format) {
    case Format::text:
      return append_readable(out, extractor.extract(named.text, workspace));
    case Format::speakers:
      return append_speakers(out, extractor.extract(named.text, workspace));
    case Format::explain:
      return append_explanation(out, extractor.extract(named.text, workspace), extractor);
    case Format::jsonl:
      return append_records(out, named.id_json, extractor.extract(named.text, workspace));
    case Format::sentences:
      return append_json_line(out, named.id_json,
                              [&](JsonWriter& json) { write_sentences(json, named, extractor, workspace); });
    case Format::marks:
      return append_json_line(out, named.id_json, [&](JsonWriter& json) { write_marks(json, named, extractor); });
  }
}
