#pragma once

#include <fmt/core.h>

#include <iterator>
#include <string>
#include <string_view>

/// Writes one JSON value to the end of a string. Whatever bytes a string holds, what is written is valid JSON in UTF-8:
/// control characters are escaped, and what is not UTF-8 becomes U+FFFD. The caller sees to it that begins and ends
/// match.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void string(std::string_view value);
  void null() { raw("null"); }
  template <typename Number>
  void number(Number value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }

  /// A field of an object: its key and its value.
  void string(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  template <typename Number>
  void number(std::string_view name, Number value) {
    key(name);
    number(value);
  }

  /// `json` as it stands: a value that is JSON already.
  void raw(std::string_view json);

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void append_string(std::string_view value);

  std::string& out_;
  bool first_ = true;  // no comma is due
};
