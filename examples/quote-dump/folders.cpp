#include "folders.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace {

void add_folder(const fs::path& folder, std::string_view extension, std::vector<std::string>& out) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    entries.push_back(at->path());
  }
  if (error) out.push_back(folder.string());
  std::sort(entries.begin(), entries.end());
  for (const fs::path& path : entries) {
    if (path.filename().string().front() == '.') continue;
    if (fs::is_directory(fs::symlink_status(path, error))) {
      add_folder(path, extension, out);
    } else if (path.extension() == extension) {
      out.push_back(path.string());
    }
  }
}

}  // namespace

std::vector<std::string> expand_folders(const std::vector<std::string>& files, InputFormat format) {
  std::vector<std::string> out;
  std::error_code error;
  for (const std::string& file : files) {
    if (file != "-" && fs::is_directory(file, error)) {
      add_folder(file, format == InputFormat::jsonl ? ".jsonl" : ".txt", out);
    } else {
      out.push_back(file);
    }
  }
  return out;
}
