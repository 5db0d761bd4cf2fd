#include "folders.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace {

/// A link to a folder; pipes and devices, for which there may be nothing to wait.
bool is_passed_over(fs::file_type type) {
  switch (type) {
    case fs::file_type::directory:
    case fs::file_type::block:
    case fs::file_type::character:
    case fs::file_type::fifo:
    case fs::file_type::socket:
      return true;
    default:
      return false;
  }
}

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
    } else if (path.extension() == extension && !is_passed_over(fs::status(path, error).type())) {
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
