#include "lexicon/language_files.hpp"

#include "lexicon/folding.hpp"
#include "lexicon/names.hpp"

#include <dixit/error.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

namespace dixit {
namespace {

constexpr std::string_view kSpaces = " \t\r";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr WordClasses kCues = WordClass::verb_cue | WordClass::noun_cue | WordClass::preposition_cue |
                              WordClass::adjective_cue | WordClass::adverb_cue;

// Cuts off and returns what stands before `separator`, or all.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) return parts;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

class Parser {
 public:
  Parser(const std::string& file, LanguageWords& words) : file_(file), words_(words) {}

  void parse(std::string_view text) {
    while (!text.empty()) {
      ++line_;
      std::string_view line = take_until(text, '\n');
      parse_line(take_until(line, '#'));
    }
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw LanguageError(file_, line_, message); }

  static std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

  void parse_line(std::string_view line) {
    std::vector<std::string_view> parts = split(line);
    if (parts.empty()) return;
    const std::string_view first = parts.front();
    parts.erase(parts.begin());
    if (first == "@") return set_classes(parts);
    if (first == "@forms") return set_forms(parts);
    if (first == "-") return remove(parts);
    if (first.front() == '@') fail("unknown directive " + quoted(first));
    add_entry(line);
  }

  WordClass word_class(std::string_view name) const {
    const std::optional<WordClass> found = word_class_named(name);
    if (!found) fail("unknown class " + quoted(name));
    return *found;
  }

  void set_classes(const std::vector<std::string_view>& names) {
    section_ = WordClasses();
    for (const std::string_view name : names) section_ |= word_class(name);
  }

  void set_forms(const std::vector<std::string_view>& positions) {
    form_classes_.clear();
    for (std::string_view names : positions) {
      WordClasses classes;
      while (!names.empty()) classes |= word_class(take_until(names, '/'));
      form_classes_.push_back(classes);
    }
  }

  void remove(const std::vector<std::string_view>& forms) {
    if (forms.empty()) fail("no word to take out");
    for (const std::string_view form : forms) words_.removals.push_back(spelling(form));
  }

  void add_entry(std::string_view line) {
    if (line.find(':') == std::string_view::npos && section_.empty()) fail("no colon behind the word forms");
    const std::vector<std::string_view> forms = split(take_until(line, ':'));
    LanguageEntry entry;
    entry.classes = section_;
    for (const std::string_view name : split(line)) add_property(name, entry);
    add_forms(forms, entry);
    words_.entries.push_back(std::move(entry));
  }

  // Frames go before classes for a cue: its `noun` is a frame.
  void add_property(std::string_view name, LanguageEntry& entry) const {
    const std::optional<Frame> frame = frame_named(name);
    const std::optional<WordClass> found = word_class_named(name);
    if (!frame && !found) fail("unknown class or frame " + quoted(name));
    if (found && !(frame && entry.classes.any(kCues))) {
      entry.classes |= *found;
    } else {
      entry.frames |= *frame;
    }
  }

  void add_forms(const std::vector<std::string_view>& forms, LanguageEntry& entry) const {
    if (forms.empty()) fail("no word form before the colon");
    if (!form_classes_.empty() && forms.size() != form_classes_.size()) {
      fail("expected " + std::to_string(form_classes_.size()) + " forms, found " + std::to_string(forms.size()));
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (forms[i] == "_") continue;
      const WordClasses own = form_classes_.empty() ? WordClasses() : form_classes_[i];
      for (std::string_view rest = forms[i]; !rest.empty();) {
        entry.forms.push_back({spelling(take_until(rest, '/')), own});
      }
    }
    if (entry.forms.empty()) fail("no word form before the colon");
  }

  std::string spelling(std::string_view form) const {
    std::string spaced(form);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    FoldedForm folded;
    if (!fold(spaced, folded)) fail("not a word: " + quoted(form));
    if (spaced.front() == ' ' || spaced.back() == ' ' || spaced.find("  ") != std::string::npos) {
      fail("not a word: " + quoted(form));
    }
    return std::string(folded.view());
  }

  const std::string& file_;
  LanguageWords& words_;
  std::uint32_t line_ = 0;
  WordClasses section_;                    // what the last `@` says
  std::vector<WordClasses> form_classes_;  // what the last `@forms` says
};

bool is_rule_file(const std::filesystem::path& path) {
  return path.filename() == "rules.txt";
}

/// Hidden files are those of editors.
bool is_language_file(const std::filesystem::path& path) {
  return path.extension() == ".txt" && !path.filename().string().starts_with('.');
}

std::vector<std::string> files(const std::string& folder, bool rules) {
  std::vector<std::string> paths;
  try {
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      const std::filesystem::path& path = file.path();
      if (is_language_file(path) && is_rule_file(path) == rules) paths.push_back(path.generic_string());
    }
  } catch (const std::filesystem::filesystem_error& error) {
    throw LanguageError(folder, 0, "cannot read the folder: " + error.code().message());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

void parse_words(const std::string& file, std::string_view text, LanguageWords& words) {
  Parser(file, words).parse(text);
}

std::string read_language_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw LanguageError(path, 0, "cannot open the file");
  std::string text;
  std::array<char, 4096> buffer;
  do {
    file.read(buffer.data(), buffer.size());
    text.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
  } while (file);
  if (file.bad()) throw LanguageError(path, 0, "cannot read the file");
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

std::vector<std::string> word_files(const std::string& folder) {
  return files(folder, false);
}
std::vector<std::string> rule_files(const std::string& folder) {
  return files(folder, true);
}

LanguageWords read_words(const std::string& folder) {
  LanguageWords words;
  for (const std::string& path : word_files(folder)) parse_words(path, read_language_file(path), words);
  return words;
}

}  // namespace dixit
