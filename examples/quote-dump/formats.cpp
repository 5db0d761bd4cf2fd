#include "formats.hpp"

#include "plain_text.hpp"

namespace {

bool is_for_people(Format format) {
  return format == Format::text || format == Format::speakers || format == Format::explain;
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
      return append_sentences(out, named, extractor, workspace, convert);
    case Format::marks:
      return append_marks(out, named, extractor, convert);
  }
}
