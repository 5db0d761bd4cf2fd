#pragma once

#include <string>
#include <vector>

/// Documents that are worked on one after the other.
struct Texts {
  std::string name;
  std::vector<std::string> documents;

  [[nodiscard]] std::size_t bytes() const;
};

/// The built-in article alone.
[[nodiscard]] Texts article();

/// The documents of the file or folder that the environment names in DIXIT_BENCH_CORPUS: of a JSON lines file each
/// line's `text`, else the whole file. The built-in article where nothing is named. Throws std::runtime_error.
[[nodiscard]] Texts corpus();

/// One document of about `bytes` bytes: those of `texts` one after the other, over and over, cut at a white space.
[[nodiscard]] Texts one_document(const Texts& texts, std::size_t bytes, std::string name);
