#include "support/who_said.hpp"

#include <array>

const dixit::Extractor& extractor_of(dixit::Genre genre) {
  static const std::array<dixit::Extractor, 3> extractors = [] {
    dixit::Options news, fiction;
    news.genre = dixit::Genre::news;
    fiction.genre = dixit::Genre::fiction;
    return std::array{dixit::Extractor(), dixit::Extractor(news), dixit::Extractor(fiction)};
  }();
  return extractors[static_cast<std::size_t>(genre)];
}

std::vector<std::string> who_said(std::string_view text, dixit::Genre genre) {
  const dixit::Document document = extractor_of(genre).extract(text);
  std::vector<std::string> names;
  for (const dixit::Quote& quote : document.quotes()) {
    const std::string& name = document.speaker(quote).name;
    names.push_back(name.empty() ? "-" : name);
  }
  return names;
}

std::vector<std::string> sayings(std::string_view text, dixit::Genre genre) {
  const dixit::Document document = extractor_of(genre).extract(text);
  std::vector<std::string> found;
  for (const dixit::Quote& quote : document.quotes()) {
    const std::string& name = document.speaker(quote).name;
    found.push_back((name.empty() ? "-" : name) + ": " + document.content(quote));
  }
  return found;
}
