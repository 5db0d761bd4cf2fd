#include "formats.hpp"
#include "plain_text.hpp"
#include "utf8.hpp"

#include <dixit/names.hpp>

#include <fmt/core.h>

#include <iterator>
#include <map>
#include <optional>
#include <tuple>

namespace {

/// Bytes of the line end that begins `text`, 0 where there is none: what Python, in which brat is written, takes for
/// one.
std::uint32_t line_end_size(std::string_view text) {
  if ((text.front() >= '\n' && text.front() <= '\r') || (text.front() >= 0x1C && text.front() <= 0x1E)) return 1;
  if (text.starts_with("\xC2\x85")) return 2;
  return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

std::string repaired(std::string_view text) {
  std::string out;
  append_repaired(out, text);
  return out;
}

/// The parts of `span` on each line: brat does not draw a part over a line's end.
void add_lines(std::string_view text, dixit::Span span, std::vector<dixit::Span>& parts) {
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = begin; at < span.end;) {
    const std::uint32_t size = line_end_size(text.substr(at, span.end - at));
    if (size != 0 && begin < at) parts.push_back({begin, at});
    at += size == 0 ? 1 : size;
    if (size != 0) begin = at;
  }
  if (begin < span.end) parts.push_back({begin, span.end});
}

/// Writes annotations and numbers them.
class Annotations {
 public:
  Annotations(std::string& out, const dixit::Document& document)
      : out_(out), document_(document), convert_(document.text(), dixit::OffsetUnit::codepoint) {}

  void add(const dixit::Quote& quote) {
    const std::size_t content = add_text("Quotation", quote.content);
    if (content == 0) return;
    attribute(content, "Kind", to_string(quote.kind));
    attribute(content, "Class", to_string(quote.quote_class));
    attribute(content, "Modality", to_string(quote.modality));
    if (quote.polarity == dixit::Polarity::negative) line("A{}\tNegated T{}\n", ++attributes_, content);
    relate("Speaker", content, quote.speaker);
    relate("Cue", content, quote.cue);
    relate("Addressee", content, quote.addressee);
    if (const std::string& name = document_.speaker(quote).name; !name.empty()) {
      line("#{}\tAnnotatorNotes T{}\t{}\n", ++notes_, content, one_line(name));
    }
  }

 private:
  template <typename... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
  }

  void attribute(std::size_t text, std::string_view name, std::string_view value) {
    line("A{}\t{} T{} {}\n", ++attributes_, name, text, value);
  }

  void relate(std::string_view role, std::size_t content, const std::optional<dixit::Span>& mention) {
    const std::size_t text = mention ? add_mention(role, *mention) : 0;
    if (text != 0) line("R{}\tHas{} Arg1:T{} Arg2:T{}\n", ++relations_, role, content, text);
  }

  /// A speaker or cue of several quotations is annotated once.
  std::size_t add_mention(std::string_view role, dixit::Span span) {
    std::size_t& number = mentions_[{role, span.begin, span.end}];
    if (number == 0) number = add_text(role, {span});
    return number;
  }

  /// The annotation's number; 0 where there is nothing to annotate.
  std::size_t add_text(std::string_view type, const std::vector<dixit::Span>& spans) {
    std::vector<dixit::Span> parts;
    for (const dixit::Span span : spans) add_lines(document_.text(), span, parts);
    if (parts.empty()) return 0;
    std::string offsets, text;
    for (const dixit::Span part : parts) {
      const dixit::Span points = convert_(part);
      fmt::format_to(std::back_inserter(offsets), "{}{} {}", offsets.empty() ? "" : ";", points.begin, points.end);
      text.append(text.empty() ? "" : " ").append(repaired(document_.cut(part)));
    }
    line("T{}\t{} {}\t{}\n", ++texts_, type, offsets, text);
    return texts_;
  }

  std::string& out_;
  const dixit::Document& document_;
  dixit::OffsetConverter convert_;
  std::map<std::tuple<std::string_view, std::uint32_t, std::uint32_t>, std::size_t> mentions_;
  std::size_t texts_ = 0, relations_ = 0, attributes_ = 0, notes_ = 0;
};

}  // namespace

void append_brat(std::string& out, const dixit::Document& document) {
  Annotations annotations(out, document);
  for (const dixit::Quote& quote : document.quotes()) annotations.add(quote);
}
