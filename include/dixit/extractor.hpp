#pragma once

#include <dixit/document.hpp>
#include <dixit/export.hpp>
#include <dixit/options.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dixit {

/// Memory that extraction needs while it works. Reuse one from document to document, so that only the records
/// themselves are allocated anew. Movable, not copyable; one that was moved from is as good as new. For one thread at a
/// time.
class DIXIT_EXPORT Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

 private:
  friend class Extractor;
  struct State;
  std::unique_ptr<State> state_;
};

/// A passage between quotation marks, the marks included, attributed or not. `level` 0 is the outermost.
struct MarkedPassage {
  Span span;
  std::uint32_t level = 0;
};

/// A sentence as the rules see it: a letter for each phrase, sign or quoted span, and where that lies.
struct SentenceLine {
  Span sentence;
  std::string symbols;        ///< the letters are told at the head of the language's rules.txt
  std::vector<Span> phrases;  ///< one for each letter
};

/// Finds quotations and who said them. Immutable once built: one Extractor may be used by any number of threads at
/// once, each with its own Workspace. Movable, not copyable; one that was moved from can only be assigned to or
/// destroyed.
class DIXIT_EXPORT Extractor {
 public:
  /// Largest text that is worked on, in bytes: offsets are 32 bits wide.
  static constexpr std::size_t max_text_size = 0xFFFF'FFFE;

  /// Throws LanguageError where Options::language_folder cannot be used; never throws it without one.
  explicit Extractor(const Options& options = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Attributions in `text`. Any bytes will do: what is not UTF-8 counts as symbols and is listed in
  /// Document::encoding_errors(). Takes time in proportion to text.size(). The document views `text`, which must
  /// outlive it. Throws std::length_error where text.size() > max_text_size, and std::bad_alloc.
  [[nodiscard]] Document extract(std::string_view text) const;

  /// The same with memory from one call to the next. No other thread may use `workspace` meanwhile.
  [[nodiscard]] Document extract(std::string_view text, Workspace& workspace) const;

  // A temporary string would be gone before its document is read.
  template <typename Text, typename = std::enable_if_t<std::is_same_v<std::remove_const_t<Text>, std::string>>>
  Document extract(Text&&) const = delete;
  template <typename Text, typename = std::enable_if_t<std::is_same_v<std::remove_const_t<Text>, std::string>>>
  Document extract(Text&&, Workspace&) const = delete;

  // What records are made of. Each reads `text` anew, in time in proportion to its size, and throws as extract() does.

  /// Words, numbers, punctuation of `text` in its order; between them is white space, typed or as HTML's `&nbsp;`, and
  /// markup of HTML (`<i>`) or Markdown (`**`).
  [[nodiscard]] std::vector<Span> tokens(std::string_view text) const;

  /// The passages of `text` between quotation marks in text order, an outer one before those inside it; in a story that
  /// tells talk by dashes, what is said behind them too.
  [[nodiscard]] std::vector<MarkedPassage> marked_passages(std::string_view text) const;

  /// The sentences of `text` as the rules see them, in text order: to find out why a record is as it is.
  [[nodiscard]] std::vector<SentenceLine> explain(std::string_view text) const;

 private:
  struct Implementation;
  std::unique_ptr<const Implementation> implementation_;
};

}  // namespace dixit
