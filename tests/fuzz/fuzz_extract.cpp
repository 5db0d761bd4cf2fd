// Any bytes as a text.

#include "fuzz.hpp"
#include "require.hpp"
#include "text/markup.hpp"
#include "text/references.hpp"

#include <dixit/dixit.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace {

using dixit::Span;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

/// Bytes in the middle of a character are no place to cut at, unless they are not UTF-8.
bool is_boundary(std::string_view text, std::uint32_t at, const std::vector<Span>& errors) {
  if (at == 0 || at >= text.size() || !is_continuation(text[at])) return true;
  for (const Span error : errors)
    if (error.begin <= at && at <= error.end) return true;
  return false;
}

void check_span(std::string_view text, Span span, const std::vector<Span>& errors) {
  require(span.begin <= span.end && span.end <= text.size(), "spans lie inside the text");
  require(is_boundary(text, span.begin, errors) && is_boundary(text, span.end, errors), "spans cut whole characters");
}

void check_order(std::string_view text, const std::vector<Span>& spans, const std::vector<Span>& errors) {
  std::uint32_t end = 0;
  for (const Span span : spans) {
    check_span(text, span, errors);
    require(span.begin >= end && span.begin < span.end, "spans stand in order");
    end = span.end;
  }
}

void check_optional(std::string_view text, const std::optional<Span>& span, const std::vector<Span>& errors) {
  if (span) check_span(text, *span, errors);
}

void check_document(const dixit::Document& document) {
  const std::vector<Span>& errors = document.encoding_errors();
  check_order(document.text(), errors, {{0, static_cast<std::uint32_t>(document.text().size())}});
  check_order(document.text(), document.sentences(), errors);
  std::uint32_t begin = 0;
  for (const dixit::Quote& quote : document.quotes()) {
    require(!quote.content.empty(), "a quote has content");
    check_order(document.text(), quote.content, errors);
    require(quote.content.front().begin >= begin, "quotes stand in order");
    begin = quote.content.front().begin;
    check_optional(document.text(), quote.speaker, errors);
    check_optional(document.text(), quote.cue, errors);
    check_optional(document.text(), quote.addressee, errors);
    require(!quote.speaker_id || *quote.speaker_id < document.speakers().size(), "a speaker is listed");
    require(quote.sentence < document.sentences().size(), "a sentence is listed");
    require(document.content(quote).size() <= 2 * document.text().size() + 2, "content is cut from the text");
  }
  for (const dixit::Speaker& speaker : document.speakers()) {
    for (const Span mention : speaker.mentions) check_span(document.text(), mention, errors);
    for (const std::uint32_t quote : speaker.quotes) require(quote < document.quotes().size(), "a quote is listed");
  }
}

bool same(const dixit::Document& a, const dixit::Document& b) {
  if (a.quotes().size() != b.quotes().size() || a.speakers().size() != b.speakers().size()) return false;
  for (std::size_t index = 0; index < a.quotes().size(); ++index) {
    const dixit::Quote &x = a.quotes()[index], &y = b.quotes()[index];
    if (x.content != y.content || x.speaker != y.speaker || x.cue != y.cue || x.speaker_id != y.speaker_id ||
        x.rule != y.rule)
      return false;
  }
  for (std::size_t index = 0; index < a.speakers().size(); ++index)
    if (a.speakers()[index].name != b.speakers()[index].name) return false;
  return a.sentences() == b.sentences();
}

bool is_printed_ascii(std::int32_t code) {
  return code > ' ' && code < 0x7F;
}

// As characters, as references of HTML, or markup.
bool is_gap(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    const dixit::Reference reference = text[at] == '&' ? dixit::reference_at(text, at) : dixit::Reference{};
    const std::size_t markup = dixit::markup_at(text, at).size;
    if (markup == 0 && is_printed_ascii(reference.size > 0 ? reference.code : static_cast<unsigned char>(text[at])))
      return false;
    at += std::max<std::size_t>({reference.size, markup, 1});
    if (at > end) return false;
  }
  return true;
}

void check_tokens(std::string_view text, const std::vector<Span>& tokens, const std::vector<Span>& errors) {
  check_order(text, tokens, errors);
  std::uint32_t end = 0;
  for (const Span token : tokens) {
    require(is_gap(text, end, token.begin), "tokens, white space and markup tile the text");
    end = token.end;
  }
  require(is_gap(text, end, text.size()), "tokens, white space and markup tile the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dixit::Extractor extractor;
  static dixit::Workspace reused;
  const auto exact = std::make_unique<char[]>(size);  // of exactly its size, so that a sanitizer sees a read beyond it
  std::copy(data, data + size, exact.get());
  const std::string_view text(exact.get(), size);
  const dixit::Document document = extractor.extract(text, reused);
  check_document(document);
  check_tokens(text, extractor.tokens(text), document.encoding_errors());
  require(same(document, extractor.extract(text)), "a reused workspace gives what a fresh one gives");
  static const dixit::Extractor fiction({.thought = true, .genre = dixit::Genre::fiction});
  check_document(fiction.extract(text, reused));
  return 0;
}
