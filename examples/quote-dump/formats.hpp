#pragma once

#include "arguments.hpp"

#include <dixit/dixit.hpp>

#include <string>
#include <string_view>

/// A text with its name, both as plain text and as JSON.
struct NamedText {
  std::string_view id;
  std::string_view id_json;
  std::string_view text;
};

struct Style {
  Format format = Format::text;
  bool several = false;  // documents are written one after another: formats for people name each
  bool color = false;
  std::size_t columns = 80;  // of formats for people
  dixit::OffsetUnit offsets = dixit::OffsetUnit::utf8;
};

/// What a format writes before the first document, between two, and behind the last.
struct Frame {
  std::string_view opening, separator, closing;
};
[[nodiscard]] Frame frame_of(Format format);

/// Appends to `out` what the format says of the text, which is never empty but for csv.
void append_formatted(std::string& out, const Style& style, const NamedText& named, const dixit::Extractor& extractor,
                      dixit::Workspace& workspace);

void append_readable(std::string& out, const dixit::Document& document, const Style& style);

/// An object of JSON, without a line end.
void append_records(std::string& out, std::string_view id_json, const dixit::Document& document,
                    const dixit::OffsetConverter& convert);

/// Rows as RFC 4180 has them, one for each record; the first line of all is kCsvHeader.
extern const std::string_view kCsvHeader;
void append_csv(std::string& out, std::string_view id, const dixit::Document& document,
                const dixit::OffsetConverter& convert);

/// Standoff annotations, to be opened beside the text in brat. Offsets are code points, as brat has them.
void append_brat(std::string& out, const dixit::Document& document);

/// An article of an HTML page that is opened with kHtmlOpening and closed with kHtmlClosing.
extern const std::string_view kHtmlOpening;
extern const std::string_view kHtmlClosing;
void append_html(std::string& out, std::string_view id, const dixit::Document& document);

/// A line of JSON: where sentences and tokens lie.
void append_sentences(std::string& out, const NamedText& named, const dixit::Extractor& extractor,
                      dixit::Workspace& workspace, const dixit::OffsetConverter& convert);

/// A line of JSON: every passage between quotation marks, attributed or not.
void append_marks(std::string& out, const NamedText& named, const dixit::Extractor& extractor,
                  const dixit::OffsetConverter& convert);

/// A table of who said how much, most words first.
void append_speakers(std::string& out, const dixit::Document& document);

/// Each sentence with its line of symbols, and the records that were made of it with their rules.
void append_explanation(std::string& out, const dixit::Document& document, const dixit::Extractor& extractor,
                        std::size_t columns);
