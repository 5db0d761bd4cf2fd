#include "formats.hpp"
#include "utf8.hpp"

#include <dixit/names.hpp>

#include <fmt/core.h>

#include <iterator>
#include <optional>

const std::string_view kCsvHeader =
    "id,kind,class,polarity,modality,content,content_spans,speaker,speaker_begin,speaker_end,entity,cue,cue_begin,"
    "cue_end,addressee,addressee_begin,addressee_end,confidence,rule,sentence\r\n";

namespace {

/// Writes one row.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  void text(std::string_view value) {
    separate();
    const bool quoted = value.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) out_ += '"';
    for (std::size_t quote = value.find('"'); quote != std::string_view::npos; quote = value.find('"')) {
      append_repaired(out_, value.substr(0, quote + 1));
      out_ += '"';
      value.remove_prefix(quote + 1);
    }
    append_repaired(out_, value);
    if (quoted) out_ += '"';
  }

  template <typename Number>
  void number(Number value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }

  /// Three fields; all of them empty where there is no mention.
  void mention(const dixit::Document& document, const dixit::OffsetConverter& convert,
               const std::optional<dixit::Span>& span) {
    if (!span) {
      for (int i = 0; i < 3; ++i) text("");
      return;
    }
    text(document.cut(*span));
    number(convert(span->begin));
    number(convert(span->end));
  }

  void end() { out_ += "\r\n"; }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

/// `12-30 45-60`
std::string spans_of(const std::vector<dixit::Span>& content, const dixit::OffsetConverter& convert) {
  std::string spans;
  for (const dixit::Span bytes : content) {
    const dixit::Span span = convert(bytes);
    fmt::format_to(std::back_inserter(spans), "{}{}-{}", spans.empty() ? "" : " ", span.begin, span.end);
  }
  return spans;
}

}  // namespace

void append_csv(std::string& out, std::string_view id, const dixit::Document& document,
                const dixit::OffsetConverter& convert) {
  for (const dixit::Quote& quote : document.quotes()) {
    Row row(out);
    row.text(id);
    row.text(to_string(quote.kind));
    row.text(to_string(quote.quote_class));
    row.text(to_string(quote.polarity));
    row.text(to_string(quote.modality));
    row.text(document.content(quote));
    row.text(spans_of(quote.content, convert));
    row.mention(document, convert, quote.speaker);
    row.text(document.speaker(quote).name);
    row.mention(document, convert, quote.cue);
    row.mention(document, convert, quote.addressee);
    row.number(quote.confidence);
    row.text(quote.rule);
    row.number(quote.sentence);
    row.end();
  }
}
