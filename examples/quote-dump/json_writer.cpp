#include "json_writer.hpp"

#include "utf8.hpp"

namespace {

constexpr std::string_view short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

constexpr bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F;
}

void append_escape(std::string& out, char c) {
  if (const std::string_view escape = short_escape(c); !escape.empty()) {
    out += escape;
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ", ";
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ": ";
  first_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  append_string(value);
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

void JsonWriter::append_string(std::string_view value) {
  out_ += '"';
  std::size_t plain = 0;  // what begins here is not written yet and needs no escape
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!needs_escape(value[i])) continue;
    append_repaired(out_, value.substr(plain, i - plain));
    append_escape(out_, value[i]);
    plain = i + 1;
  }
  append_repaired(out_, value.substr(plain));
  out_ += '"';
}
