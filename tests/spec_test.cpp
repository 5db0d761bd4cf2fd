// Runs the examples of spec/*.txt and articles/*.txt, each as a test of its own. With DIXIT_UPDATE_SPEC=1 in the
// environment a failing example is rewritten to what the library gives, to be reviewed in the diff.

#include "support/record_notation.hpp"
#include "support/spec_file.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace fs = std::filesystem;

namespace {

const dixit::Extractor& extractor_for(const dixit::Options& options) {
  static std::map<std::pair<bool, dixit::Genre>, std::unique_ptr<dixit::Extractor>> extractors;
  auto& extractor = extractors[{options.thought, options.genre}];
  if (extractor == nullptr) extractor = std::make_unique<dixit::Extractor>(options);
  return *extractor;
}

bool updating() {
  const char* value = std::getenv("DIXIT_UPDATE_SPEC");
  return value != nullptr && std::string(value) == "1";
}

std::string block(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "    " + line + '\n';
  return text.empty() ? "    (none)\n" : text;
}

std::vector<std::string> without(const std::vector<std::string>& lines, const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::set_difference(lines.begin(), lines.end(), others.begin(), others.end(), std::back_inserter(rest));
  return rest;
}

class ExampleTest : public testing::Test {
 public:
  using Update = std::function<void(const Example&)>;
  using Notation = std::vector<std::string> (*)(const dixit::Document&);
  ExampleTest(Example example, Notation notation, Update update)
      : example_(std::move(example)), notation_(notation), update_(std::move(update)) {}

  void TestBody() override {
    const std::vector<std::string> got =
        notation_(extractor_for(example_.options()).extract(std::string_view(example_.text)));
    std::sort(example_.expected.begin(), example_.expected.end());
    if (got == example_.expected) return;
    if (updating()) return update(got);
    ADD_FAILURE() << example_.title << "\n  missing:\n"
                  << block(without(example_.expected, got)) << "  not expected:\n"
                  << block(without(got, example_.expected)) << "  text:\n    " << example_.text;
  }

 private:
  void update(const std::vector<std::string>& got) {
    example_.expected = got;
    update_(example_);
  }

  Example example_;
  Notation notation_;
  Update update_;
};

std::vector<std::string> records_and_speakers(const dixit::Document& document) {
  std::vector<std::string> lines = record_lines(document);
  const std::vector<std::string> speakers = speaker_lines(document);
  lines.insert(lines.end(), speakers.begin(), speakers.end());
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string identifier(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return text;
}

void register_example(const fs::path& file, const std::string& suite, const Example& example,
                      ExampleTest::Notation notation, const ExampleTest::Update& update) {
  testing::RegisterTest(suite.c_str(), identifier(example.title).c_str(), nullptr, nullptr, file.c_str(), 1,
                        [=]() -> testing::Test* { return new ExampleTest(example, notation, update); });
}

void register_spec_file(const fs::path& file) {
  const std::vector<Example> examples = read_spec_file(file);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto update = [file, i](const Example& changed) {
      std::vector<Example> all = read_spec_file(file);
      all[i] = changed;
      write_spec_file(file, all);
    };
    register_example(file, "Spec_" + identifier(file.stem().string()), examples[i], record_lines, update);
  }
}

void register_article(const fs::path& file) {
  register_example(file, "Article", read_article(file), records_and_speakers,
                   [file](const Example& changed) { write_article_expectation(file, changed); });
}

void for_each_text(const fs::path& folder, const std::function<void(const fs::path&)>& use) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) use(file);
}

const bool registered = [] {
  for_each_text(DIXIT_TESTS_FOLDER "/spec", register_spec_file);
  for_each_text(DIXIT_TESTS_FOLDER "/articles", register_article);
  return true;
}();

}  // namespace
