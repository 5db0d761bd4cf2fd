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

/// Appends to `out` what `format` says of the text: one line for each format of JSON, blocks of lines for the others,
/// headed by the id where `several` documents are written one after another.
void append_formatted(std::string& out, Format format, bool several, const NamedText& named,
                      const dixit::Extractor& extractor, dixit::Workspace& workspace);

void append_readable(std::string& out, const dixit::Document& document);
void append_records(std::string& out, std::string_view id_json, const dixit::Document& document);

/// A table of who said how much, most words first.
void append_speakers(std::string& out, const dixit::Document& document);

/// Each sentence with its line of symbols, and the records that were made of it with their rules.
void append_explanation(std::string& out, const dixit::Document& document, const dixit::Extractor& extractor);
