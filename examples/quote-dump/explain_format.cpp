#include "formats.hpp"
#include "plain_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

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

/// The records of each sentence, in text order.
std::vector<std::vector<const dixit::Quote*>> records_of(const std::vector<dixit::SentenceLine>& lines,
                                                         const std::vector<dixit::Quote>& quotes) {
  std::vector<std::vector<const dixit::Quote*>> records(lines.size());
  const auto begin_of = [](const dixit::SentenceLine& line) { return line.sentence.begin; };
  for (const dixit::Quote& quote : quotes) {
    const auto behind = std::ranges::upper_bound(lines, place_of(quote), {}, begin_of);
    if (behind != lines.begin()) records[static_cast<std::size_t>(behind - lines.begin()) - 1].push_back(&quote);
  }
  return records;
}

}  // namespace

void append_explanation(std::string& out, const dixit::Document& document, const dixit::Extractor& extractor,
                        std::size_t columns) {
  const std::vector<dixit::SentenceLine> lines = extractor.explain(document.text());
  const auto records = records_of(lines, document.quotes());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    append_wrapped(out, one_line(document.cut(lines[i].sentence)), "", columns);
    out.append("    ").append(lines[i].symbols).append("\n");
    append_phrases(out, document, lines[i], columns);
    for (const dixit::Quote* quote : records[i]) append_rule(out, document, *quote);
    out += '\n';
  }
}
