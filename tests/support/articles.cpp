#include "support/articles.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dixit {

std::vector<std::string> sample_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(DIXIT_TESTS_FOLDER "/articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::string articles_of_size(std::size_t size) {
  std::string text;
  while (text.size() < size)
    for (const std::string& article : sample_articles()) text.append(article).append("\n\n");
  return text;
}

}  // namespace dixit
