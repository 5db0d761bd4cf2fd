#include "marks/marks.hpp"

#include "marks/chains.hpp"
#include "marks/dash_talk.hpp"
#include "marks/pairing.hpp"
#include "marks/roles.hpp"

namespace dixit {
namespace {

void set_levels(std::vector<QuotedSpan>& spans, std::pmr::memory_resource* memory) {
  std::pmr::vector<TokenIndex> ends(memory);
  for (QuotedSpan& span : spans) {
    while (!ends.empty() && ends.back() <= span.tokens.begin) ends.pop_back();
    span.level = static_cast<std::uint32_t>(ends.size());
    ends.push_back(span.tokens.end);
  }
}

// Parts of a quotation stand on one level. Where crossing marks have put its next part on another one, it ends.
void end_broken_chains(std::vector<QuotedSpan>& spans, std::pmr::memory_resource* memory) {
  std::pmr::vector<bool> follows(memory);  // whether a span of that level has been seen, from the last one on
  for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
    if (span->level >= follows.size()) follows.resize(span->level + 1, false);
    span->continued = span->continued && follows[span->level];
    follows[span->level] = true;
  }
}

void add_passages(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                  const Lexicon& lexicon, std::vector<QuotedSpan>& spans, std::pmr::memory_resource* memory) {
  std::pmr::vector<Mark> marks(memory);
  std::pmr::vector<MarkIndex> first_marks(memory);  // of each paragraph
  for (const Paragraph& paragraph : paragraphs) {
    first_marks.push_back(static_cast<MarkIndex>(marks.size()));
    find_marks(text, tokens, paragraph.tokens, lexicon, marks);
  }
  first_marks.push_back(static_cast<MarkIndex>(marks.size()));
  if (marks.empty()) return;

  Pairing pairing(marks, memory);
  Chains chains(paragraphs, marks, memory);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    chains.begin_paragraph(i, first_marks[i], first_marks[i + 1]);
    pairing.begin_paragraph();
    for (MarkIndex mark = first_marks[i]; mark < first_marks[i + 1]; ++mark) {
      if (pairing.take(mark)) chains.close(i, mark, pairing);
    }
    chains.end_paragraph(i, first_marks[i + 1], pairing);
  }
  chains.add_spans(pairing, spans);
}

}  // namespace

void pair_marks(std::string_view text, const std::vector<Token>& tokens, const std::vector<Paragraph>& paragraphs,
                const Lexicon& lexicon, std::vector<QuotedSpan>& spans, std::pmr::memory_resource* memory) {
  spans.clear();
  add_passages(text, tokens, paragraphs, lexicon, spans, memory);
  add_dash_talk(text, tokens, paragraphs, spans);
  set_levels(spans, memory);
  end_broken_chains(spans, memory);
}

}  // namespace dixit
