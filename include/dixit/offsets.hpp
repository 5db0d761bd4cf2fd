#pragma once

#include <dixit/document.hpp>
#include <dixit/export.hpp>
#include <dixit/span.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dixit {

/// What an offset counts: bytes, as dixit does; UTF-16 units, as Java, JavaScript, C# and Qt do; or code points, as
/// Python does.
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

/// Turns byte offsets of one text into those of another unit. What is not UTF-8 counts as decoders replace it: each
/// longest beginning of a character, and each other byte, is one unit. An offset inside a character is that of its
/// begin. Immutable; copyable; may be used by any number of threads at once.
///
///     const dixit::OffsetConverter convert(document.text(), dixit::OffsetUnit::utf16);
///     for (const dixit::Quote& quote : document.quotes()) use(convert(quote).content);
class DIXIT_EXPORT OffsetConverter {
 public:
  /// Reads `text` once and keeps a view of it, which must outlive the converter, and two numbers for each 256 bytes;
  /// none where all is ASCII. Offsets are below 4 GiB, and so must text.size() be.
  OffsetConverter(std::string_view text, OffsetUnit unit);

  // A temporary string would be gone before its offsets are converted.
  template <typename Text, typename = std::enable_if_t<std::is_same_v<std::remove_const_t<Text>, std::string>>>
  OffsetConverter(Text&&, OffsetUnit) = delete;

  /// The offset `byte` counted in units; an offset behind the text is that of its end. Takes constant time.
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const noexcept;

  /// The same value with all its spans counted in units. Document::cut takes bytes and is of no use for these.
  [[nodiscard]] Span operator()(Span span) const noexcept { return {(*this)(span.begin), (*this)(span.end)}; }
  [[nodiscard]] std::vector<Span> operator()(std::vector<Span> spans) const;
  [[nodiscard]] Quote operator()(Quote quote) const;
  [[nodiscard]] Speaker operator()(Speaker speaker) const;

 private:
  struct Block {
    std::uint32_t begin;  // of the first character that begins in it
    std::uint32_t units;  // before that
  };

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<Block> blocks_;  // empty where units are bytes
};

}  // namespace dixit
