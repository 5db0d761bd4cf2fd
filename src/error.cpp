#include <dixit/error.hpp>

#include <utility>

namespace dixit {
namespace {

std::string located(const std::string& file, std::uint32_t line, const std::string& message) {
  return line == 0 ? file + ": " + message : file + ":" + std::to_string(line) + ": " + message;
}

}  // namespace

LanguageError::LanguageError(std::string file, std::uint32_t line, const std::string& message)
    : std::runtime_error(located(file, line, message)), file_(std::move(file)), line_(line) {}

}  // namespace dixit
