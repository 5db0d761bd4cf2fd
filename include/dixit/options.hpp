#pragma once

#include <cstdint>
#include <string>

namespace dixit {

/// What kind of text it is. `automatic` tells by the share of quoted text and the way it is told.
enum class Genre : std::uint8_t { automatic, news, fiction };

/// What an Extractor does. A plain value.
struct Options {
  bool thought = false;  ///< also what is believed, hoped, feared, wanted: records of Class::thought
  Genre genre = Genre::automatic;
  /// A folder shaped like `src/languages/en/` whose entries are added to the built-in language or replace entries of
  /// the same name; empty for none.
  std::string language_folder;
};

}  // namespace dixit
