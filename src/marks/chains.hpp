#pragma once

#include "marks/marks.hpp"
#include "marks/pairing.hpp"
#include "marks/roles.hpp"

#include <cstddef>
#include <memory_resource>
#include <vector>

namespace dixit {

/// Quotations that go on in the next paragraphs: with the mark reopened on each, or without. Where a text has lost its
/// paragraphs, the reopened marks tell where they were: `"It rained. "It was late," she said.`
class Chains {
 public:
  Chains(const std::vector<Paragraph>& paragraphs, const std::pmr::vector<Mark>& marks,
         std::pmr::memory_resource* memory)
      : paragraphs_(paragraphs), marks_(marks), links_(marks.size(), memory), carried_(memory), middle_parts_(memory) {}

  /// Before the marks [first, last) of a paragraph are paired: links those it begins with to what is open before it.
  void begin_paragraph(std::size_t paragraph, MarkIndex first, MarkIndex last);

  /// Where a mark closes what nothing in its paragraph has opened.
  void close(std::size_t paragraph, MarkIndex mark, const Pairing& pairing);

  /// After the marks of a paragraph, which end before `last`, are paired: keeps what it leaves open.
  void end_paragraph(std::size_t paragraph, MarkIndex last, const Pairing& pairing);

  /// The parts of quotations: those of marks [first, last), and those of paragraphs within a quotation.
  void add_spans(const Pairing& pairing, std::vector<QuotedSpan>& spans);

 private:
  /// How a mark that opens goes on where its own paragraph does not close it.
  struct Link {
    MarkIndex next = kNoMark;  // the mark that reopens it
    TokenIndex end = 0;        // of its paragraph, or where it is reopened in that
    bool reopens = false;      // stands for one of the paragraph before
    bool left_open = false;    // unclosed where its paragraph ends
    bool runs_on = false;      // closed in a later paragraph that does not reopen it
  };
  struct Carried {
    MarkIndex mark = kNoMark;
    std::size_t paragraph = 0;
    bool fresh = true;  // opened in the paragraph before
  };

  [[nodiscard]] MarkIndex reopened_in_paragraph(MarkIndex mark, MarkIndex last, const Pairing& pairing) const noexcept;
  [[nodiscard]] bool leads(MarkIndex mark, MarkIndex first, std::size_t paragraph) const noexcept;
  [[nodiscard]] bool has_span(MarkIndex mark, const Pairing& pairing) const noexcept;
  void add_middle_parts(const Carried& from, std::size_t paragraph, TokenIndex end);
  [[nodiscard]] QuotedSpan span_of(MarkIndex mark, const Pairing& pairing) const noexcept;

  const std::vector<Paragraph>& paragraphs_;
  const std::pmr::vector<Mark>& marks_;
  std::pmr::vector<Link> links_;               // one for each mark
  std::pmr::vector<Carried> carried_;          // what earlier paragraphs left open, the outermost first
  std::pmr::vector<QuotedSpan> middle_parts_;  // that begin with no mark
};

}  // namespace dixit
