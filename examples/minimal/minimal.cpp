#include <dixit/dixit.hpp>

#include <iostream>
#include <iterator>

int main() {
  const std::string article(std::istreambuf_iterator<char>(std::cin), {});
  const dixit::Extractor extractor;                             // build once, share between threads
  const dixit::Document document = extractor.extract(article);  // views `article`
  for (const dixit::Quote& quote : document.quotes()) {
    const std::string& name = document.speaker(quote).name;
    std::cout << (name.empty() ? "somebody" : name) << ": " << document.content(quote) << '\n';
  }
}
