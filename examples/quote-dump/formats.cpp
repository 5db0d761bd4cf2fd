#include "formats.hpp"

#include "json_writer.hpp"
#include "plain_text.hpp"

namespace {

bool is_for_people(Format format) {
  return format == Format::text || format == Format::speakers || format == Format::explain;
}

void write_pairs(JsonWriter& json, std::string_view key, const std::vector<dixit::Span>& spans,
                 const dixit::OffsetConverter& convert) {
  json.key(key);
  json.begin_array();
  for (const dixit::Span bytes : spans) {
    const dixit::Span span = convert(bytes);
    json.begin_array();
    json.number(std::uint64_t{span.begin});
    json.number(std::uint64_t{span.end});
    json.end_array();
  }
  json.end_array();
}

void write_sentences(JsonWriter& json, const NamedText& named, const dixit::Extractor& extractor,
                     dixit::Workspace& workspace, const dixit::OffsetConverter& convert) {
  write_pairs(json, "sentences", extractor.extract(named.text, workspace).sentences(), convert);
  write_pairs(json, "tokens", extractor.tokens(named.text), convert);
}

void write_marks(JsonWriter& json, const NamedText& named, const dixit::Extractor& extractor,
                 const dixit::OffsetConverter& convert) {
  json.key("marks");
  json.begin_array();
  for (const dixit::MarkedPassage& passage : extractor.marked_passages(named.text)) {
    const dixit::Span span = convert(passage.span);
    json.begin_object();
    json.key("begin");
    json.number(std::uint64_t{span.begin});
    json.key("end");
    json.number(std::uint64_t{span.end});
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

Frame frame_of(Format format) {
  if (format == Format::json) return {"[\n", ",\n", "\n]\n"};
  if (format == Format::csv) return {kCsvHeader, "", ""};
  if (format == Format::html) return {kHtmlOpening, "", kHtmlClosing};
  return {};
}

void append_formatted(std::string& out, const Style& style, const NamedText& named, const dixit::Extractor& extractor,
                      dixit::Workspace& workspace) {
  if (style.several && is_for_people(style.format)) out.append("== ").append(one_line(named.id)).append(" ==\n\n");
  const dixit::OffsetConverter convert(named.text, style.offsets);
  const auto document = [&] { return extractor.extract(named.text, workspace); };
  switch (style.format) {
    case Format::text:
      return append_readable(out, document(), style);
    case Format::speakers:
      return append_speakers(out, document());
    case Format::explain:
      return append_explanation(out, document(), extractor, style.columns);
    case Format::json:
      return append_records(out, named.id_json, document(), convert);
    case Format::jsonl:
      append_records(out, named.id_json, document(), convert);
      out += '\n';
      return;
    case Format::csv:
      return append_csv(out, named.id, document(), convert);
    case Format::brat:
      return append_brat(out, document());
    case Format::html:
      return append_html(out, named.id, document());
    case Format::sentences:
      return append_json_line(out, named.id_json,
                              [&](JsonWriter& json) { write_sentences(json, named, extractor, workspace, convert); });
    case Format::marks:
      return append_json_line(out, named.id_json,
                              [&](JsonWriter& json) { write_marks(json, named, extractor, convert); });
  }
}
