// who-said-most FILE ...: a table of who said how much in all the files together.

#include <dixit/dixit.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Total {
  std::size_t words = 0, quotes = 0, files = 0;
};

std::size_t count_words(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

void add(const dixit::Document& document, std::map<std::string, Total>& totals) {
  for (const dixit::Speaker& speaker : document.speakers()) {
    if (speaker.quotes.empty()) continue;
    Total& total = totals[speaker.name];
    ++total.files;
    total.quotes += speaker.quotes.size();
    for (const std::uint32_t quote : speaker.quotes) {
      total.words += count_words(document.content(document.quotes()[quote]));
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const dixit::Extractor extractor;
  dixit::Workspace workspace;
  std::map<std::string, Total> totals;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::cerr << "who-said-most: cannot open " << argv[i] << '\n';
      return 1;
    }
    const std::string text(std::istreambuf_iterator<char>(file), {});
    add(extractor.extract(text, workspace), totals);
  }
  std::vector<std::pair<std::string, Total>> rows(totals.begin(), totals.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second.words > b.second.words; });
  std::cout << "   words  quotes  files  speaker\n";
  for (const auto& [name, total] : rows) {
    std::cout << std::setw(8) << total.words << std::setw(8) << total.quotes << std::setw(7) << total.files << "  "
              << name << '\n';
  }
}
