#include "support/spec_file.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBar = "========================";

bool is_header(const std::string& line) {
  return line.starts_with("options ") || line.starts_with("genre ");
}

std::string read_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const fs::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary);
  stream << content;
  if (!stream.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

/// The lines of a spec file, read one by one.
class Lines {
 public:
  explicit Lines(const fs::path& file) : file_(file), stream_(read_file(file)) { advance(); }

  [[nodiscard]] bool at_end() const { return !more_; }
  [[nodiscard]] bool at_header() const { return more_ && is_header(line_); }
  [[nodiscard]] bool at_bar() const { return more_ && line_ == kBar; }

  std::string take() {
    if (!more_) fail("the file ends inside an example");
    std::string line = line_;
    advance();
    return line;
  }

  void take_bar() {
    if (!at_bar()) fail("a line of 24 = is missing");
    advance();
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw std::runtime_error(file_.string() + ":" + std::to_string(number_) + ": " + message);
  }

 private:
  void advance() {
    more_ = static_cast<bool>(std::getline(stream_, line_));
    ++number_;
  }

  fs::path file_;
  std::istringstream stream_;
  std::string line_;
  std::size_t number_ = 0;
  bool more_ = false;
};

std::string take_text(Lines& lines) {
  std::string text;
  for (std::string line = lines.take(); line != "---"; line = lines.take()) text += line + '\n';
  if (!text.empty()) text.pop_back();
  return text;
}

Example take_example(Lines& lines) {
  Example example;
  lines.take_bar();
  example.title = lines.take();
  while (lines.at_header()) example.header.push_back(lines.take());
  lines.take_bar();
  example.text = take_text(lines);
  while (!lines.at_end() && !lines.at_bar()) {
    if (std::string line = lines.take(); !line.empty()) example.expected.push_back(std::move(line));
  }
  return example;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

fs::path expectation_of(fs::path text_file) {
  return text_file.replace_extension(".expected");
}

}  // namespace

dixit::Options Example::options() const {
  dixit::Options options;
  for (const std::string& line : header) {
    if (line == "options thought") {
      options.thought = true;
    } else if (line == "genre fiction") {
      options.genre = dixit::Genre::fiction;
    } else if (line == "genre news") {
      options.genre = dixit::Genre::news;
    } else {
      throw std::runtime_error("unknown header line: " + line);
    }
  }
  return options;
}

std::vector<Example> read_spec_file(const fs::path& file) {
  Lines lines(file);
  std::vector<Example> examples;
  while (!lines.at_end()) examples.push_back(take_example(lines));
  return examples;
}

void write_spec_file(const fs::path& file, const std::vector<Example>& examples) {
  std::string content;
  for (const Example& example : examples) {
    if (!content.empty()) content += '\n';
    content.append(kBar).append("\n").append(example.title).append("\n").append(joined(example.header)).append(kBar);
    content.append("\n").append(example.text).append("\n---\n").append(joined(example.expected));
  }
  write_file(file, content);
}

Example read_article(const fs::path& text_file) {
  Example article;
  article.title = text_file.stem().string();
  article.text = read_file(text_file);
  std::istringstream stream(read_file(expectation_of(text_file)));
  for (std::string line; std::getline(stream, line);) {
    if (line.empty()) continue;
    (is_header(line) ? article.header : article.expected).push_back(line);
  }
  return article;
}

void write_article_expectation(const fs::path& text_file, const Example& article) {
  write_file(expectation_of(text_file), joined(article.header) + joined(article.expected));
}
