// Extracts from the texts of a folder, as often as told, and writes how many bytes they have. What is counted is done
// by tests/instructions_test.py.

#include <dixit/dixit.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: dixit_instructions FOLDER ROUNDS\n", stderr);
    return 2;
  }
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    bytes += texts.back().size();
  }
  const dixit::Extractor extractor;
  dixit::Workspace workspace;
  for (long round = std::atol(argv[2]); round > 0; --round)
    for (const std::string& text : texts) static_cast<void>(extractor.extract(text, workspace));
  std::printf("%zu\n", bytes);
}
