#include "texts.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void read_json_lines(const fs::path& path, std::vector<std::string>& documents) {
  simdjson::dom::parser parser;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    std::string_view text;
    if (parser.parse(line)["text"].get(text) != simdjson::SUCCESS)
      throw std::runtime_error(path.string() + ": a line without \"text\"");
    documents.emplace_back(text);
  }
}

void read_documents(const fs::path& path, std::vector<std::string>& documents) {
  if (path.extension() == ".jsonl") return read_json_lines(path, documents);
  documents.push_back(read_file(path));
}

std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::size_t Texts::bytes() const {
  std::size_t sum = 0;
  for (const std::string& document : documents) sum += document.size();
  return sum;
}

Texts article() {
  return {"article", {read_file(DIXIT_BENCH_ARTICLE)}};
}

Texts corpus() {
  const char* path = std::getenv("DIXIT_BENCH_CORPUS");
  if (path == nullptr) return {"corpus", article().documents};
  Texts texts{"corpus", {}};
  for (const fs::path& file : files_of(path)) read_documents(file, texts.documents);
  if (texts.bytes() == 0) throw std::runtime_error("no text in DIXIT_BENCH_CORPUS");
  return texts;
}

Texts one_document(const Texts& texts, std::size_t bytes, std::string name) {
  std::string text;
  text.reserve(bytes + bytes / 8);
  for (std::size_t index = 0; text.size() < bytes; ++index) {
    text += texts.documents[index % texts.documents.size()];
    text += "\n\n";
  }
  const std::size_t end = text.rfind(' ', bytes);
  text.resize(end == std::string::npos ? bytes : end);
  return {std::move(name), {std::move(text)}};
}
