#include "formats.hpp"
#include "json_writer.hpp"

#include <dixit/names.hpp>

namespace {

/// The text that spans are cut out of, and the unit they are written in.
struct Source {
  const dixit::Document& document;
  const dixit::OffsetConverter& convert;
};

void write_span(JsonWriter& json, const Source& source, dixit::Span bytes) {
  const dixit::Span span = source.convert(bytes);
  json.begin_object();
  json.number("begin", span.begin);
  json.number("end", span.end);
  json.string("text", source.document.cut(bytes));
  json.end_object();
}

void write_mention(JsonWriter& json, std::string_view key, const Source& source,
                   const std::optional<dixit::Span>& span) {
  json.key(key);
  if (span) {
    write_span(json, source, *span);
  } else {
    json.null();
  }
}

void write_entity(JsonWriter& json, const std::string& name) {
  json.key("entity");
  if (name.empty()) {
    json.null();
  } else {
    json.string(name);
  }
}

void write_quote(JsonWriter& json, const Source& source, const dixit::Quote& quote) {
  json.begin_object();
  json.string("kind", to_string(quote.kind));
  json.string("class", to_string(quote.quote_class));
  json.string("polarity", to_string(quote.polarity));
  json.string("modality", to_string(quote.modality));
  json.key("content");
  json.begin_array();
  for (const dixit::Span span : quote.content) write_span(json, source, span);
  json.end_array();
  write_mention(json, "speaker", source, quote.speaker);
  write_entity(json, source.document.speaker(quote).name);
  write_mention(json, "cue", source, quote.cue);
  write_mention(json, "addressee", source, quote.addressee);
  json.number("confidence", quote.confidence);
  json.string("rule", quote.rule);
  json.number("sentence", quote.sentence);
  json.end_object();
}

void write_speaker(JsonWriter& json, const dixit::Speaker& speaker) {
  json.begin_object();
  json.string("name", speaker.name);
  json.key("titles");
  json.begin_array();
  for (const std::string& title : speaker.titles) json.string(title);
  json.end_array();
  json.string("gender", to_string(speaker.gender));
  json.string("kind", to_string(speaker.kind));
  json.number("mentions", speaker.mentions.size());
  json.number("quotes", speaker.quotes.size());
  json.end_object();
}

}  // namespace

void append_records(std::string& out, std::string_view id_json, const dixit::Document& document,
                    const dixit::OffsetConverter& convert) {
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  json.raw(id_json);
  json.key("quotes");
  json.begin_array();
  for (const dixit::Quote& quote : document.quotes()) write_quote(json, {document, convert}, quote);
  json.end_array();
  json.key("speakers");
  json.begin_array();
  for (const dixit::Speaker& speaker : document.speakers()) write_speaker(json, speaker);
  json.end_array();
  json.end_object();
}
