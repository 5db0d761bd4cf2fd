#include "input.hpp"

#include "interruption.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <system_error>

namespace {

constexpr std::size_t kBlock = 1 << 18;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string last_error() {
  return std::generic_category().message(errno);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// An open file, or standard input for `-`. It is waited for where an interruption is noted: to open a pipe that nobody
/// writes to would be waited for elsewhere.
class InputFile {
 public:
  explicit InputFile(const std::string& name)
      : descriptor_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (descriptor_ < 0) error_ = last_error();
  }
  ~InputFile() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Appends the next block to `bytes`; false at the end and where error() tells why.
  bool read_block(std::string& bytes) {
    if (!error_.empty()) return false;
    ssize_t count = 0;
    do {
      if (!wait_for_input(descriptor_)) return false;
      count = ::read(descriptor_, block_.data(), block_.size());
    } while (count < 0 && (errno == EINTR || errno == EAGAIN));
    if (count < 0) error_ = errno == EISDIR ? "is a folder; --recursive reads the texts in it" : last_error();
    if (count <= 0) return false;
    bytes.append(block_.data(), static_cast<std::size_t>(count));
    return true;
  }

  [[nodiscard]] const std::string& error() const { return error_; }

  /// Nothing more is read.
  void fail(std::string_view error) { error_ = error; }

 private:
  int descriptor_;
  std::string error_;
  std::array<char, kBlock> block_;
};

}  // namespace

std::string RawDocument::place() const {
  const std::string_view name = file == "-" ? "standard input" : std::string_view(file);
  return line == 0 ? std::string(name) : fmt::format("{}:{}", name, line);
}

/// The lines of one file, without their ends.
class LineReader {
 public:
  explicit LineReader(const std::string& name) : name_(name), file_(name) {}

  /// The next line that is not blank; a document with an error, once, where reading fails; nothing at the end.
  std::optional<RawDocument> next() {
    try {
      while (std::optional<std::string> line = next_line()) {
        ++number_;
        if (number_ == 1 && line->starts_with(kByteOrderMark)) line->erase(0, kByteOrderMark.size());
        if (!is_blank(*line)) return RawDocument{name_, number_, std::move(*line), {}};
      }
    } catch (const std::bad_alloc&) {
      std::string().swap(buffer_);
      file_.fail(kNotEnoughMemory);
    }
    if (file_.error().empty() || failed_) return std::nullopt;
    failed_ = true;
    return RawDocument{name_, 0, {}, file_.error()};
  }

 private:
  std::optional<std::string> next_line() {
    std::size_t seen = begin_;
    while (true) {
      const std::size_t end = buffer_.find('\n', seen);
      if (end != std::string::npos) return take(end, end + 1);
      buffer_.erase(0, begin_);
      begin_ = 0;
      seen = buffer_.size();
      if (!file_.read_block(buffer_)) break;
    }
    if (buffer_.empty() || !file_.error().empty() || interrupted()) return std::nullopt;
    return take(buffer_.size(), buffer_.size());
  }

  std::string take(std::size_t end, std::size_t next) {
    std::string line = buffer_.substr(begin_, end - begin_);
    begin_ = next;
    return line;
  }

  std::string name_;
  InputFile file_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the next line in buffer_
  std::size_t number_ = 0;
  bool failed_ = false;
};

DocumentReader::DocumentReader(std::vector<std::string> files, InputFormat format)
    : files_(std::move(files)), format_(format) {}

DocumentReader::~DocumentReader() = default;

std::optional<RawDocument> DocumentReader::next() {
  if (format_ == InputFormat::jsonl) return next_line();
  if (at_ == files_.size()) return std::nullopt;
  return read_whole(files_[at_++]);
}

std::optional<RawDocument> DocumentReader::next_line() {
  while (true) {
    if (lines_ != nullptr) {
      if (std::optional<RawDocument> line = lines_->next()) return line;
    }
    if (at_ == files_.size() || interrupted()) return std::nullopt;
    lines_ = std::make_unique<LineReader>(files_[at_++]);
  }
}

std::optional<RawDocument> DocumentReader::read_whole(const std::string& file) const {
  RawDocument document{file, 0, {}, {}};
  const auto input = std::make_unique<InputFile>(file);
  try {
    while (input->read_block(document.bytes)) continue;
  } catch (const std::bad_alloc&) {
    std::string().swap(document.bytes);
    input->fail(kNotEnoughMemory);
  }
  document.error = input->error();
  if (interrupted()) return std::nullopt;
  return document;
}
