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

/// Appends to `out` what `format` says of the text: one line for each format of JSON, for Format::text blocks of lines,
/// headed by the id where `several` documents are written one after another.
void append_formatted(std::string& out, Format format, bool several, const NamedText& named,
                      const dixit::Extractor& extractor, dixit::Workspace& workspace);

void append_readable(std::string& out, const dixit::Document& document);
void append_records(std::string& out, std::string_view id_json, const dixit::Document& document);
