#include "formats.hpp"
#include "plain_text.hpp"

#include <fmt/format.h>

#include <iterator>
#include <optional>

namespace {

void append_group(std::string& out, const dixit::Document& document, std::string_view name,
                  const std::optional<dixit::Span>& span) {
  if (span) fmt::format_to(std::back_inserter(out), "  {} \"{}\"", name, one_line(document.cut(*span)));
}

/// The rule that made a record, and what its groups hold.
void append_rule(std::string& out, const dixit::Document& document, const dixit::Quote& quote) {
  fmt::format_to(std::back_inserter(out), "    -> {} {:.2f}", quote.rule, quote.confidence);
  append_group(out, document, "speaker", quote.speaker);
  append_group(out, document, "cue", quote.cue);
  append_group(out, document, "addressee", quote.addressee);
  for (const dixit::Span part : quote.content) append_group(out, document, "content", part);
  out += '\n';
}

void append_phrases(std::string& out, const dixit::Document& document, const dixit::SentenceLine& line,
                    std::size_t columns) {
  std::string phrases;
  for (std::size_t i = 0; i < line.phrases.size() && i < line.symbols.size(); ++i) {
    fmt::format_to(std::back_inserter(phrases), "{}{}[{}]", i == 0 ? "" : " ", line.symbols[i],
                   one_line(document.cut(line.phrases[i])));
  }
  append_wrapped(out, phrases, "    ", columns);
}

/// Where a record belongs: to the sentence of its cue, or else of its first words.
std::uint32_t place_of(const dixit::Quote& quote) {
  if (quote.cue) return quote.cue->begin;
  return quote.content.empty() ? 0 : quote.content.front().begin;
}

}  // namespace

void append_explanation(std::string& out, const dixit::Document& document, const dixit::Extractor& extractor,
                        std::size_t columns) {
  for (const dixit::SentenceLine& line : extractor.explain(document.text())) {
    append_wrapped(out, one_line(document.cut(line.sentence)), "", columns);
    out.append("    ").append(line.symbols).append("\n");
    append_phrases(out, document, line, columns);
    for (const dixit::Quote& quote : document.quotes()) {
      const std::uint32_t place = place_of(quote);
      if (place >= line.sentence.begin && place < line.sentence.end) append_rule(out, document, quote);
    }
    out += '\n';
  }
}
