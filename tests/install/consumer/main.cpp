#include <dixit/dixit.hpp>
#include <dixit/names.hpp>

#include <cstdio>
#include <string>

int main() {
  const std::string article = "\"We will appeal,\" said Jane Doe.";
  const dixit::Extractor extractor;
  const dixit::Document document = extractor.extract(article);
  for (const dixit::Quote& quote : document.quotes()) {
    std::printf("%s %s: %s\n", to_string(quote.kind).data(), document.speaker(quote).name.c_str(),
                document.content(quote).c_str());
  }
  return 0;
}
