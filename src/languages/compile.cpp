// Compiles a language folder into C++ source:
//
//     dixit-compile-language src/languages/en build/languages/en.cpp
//
// The words become constant tables, the rule files strings. Runs while the library is built.

#include "lexicon/builder.hpp"
#include "lexicon/language_files.hpp"
#include "lexicon/perfect_ids.hpp"

#include <dixit/error.hpp>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace dixit {
namespace {

constexpr std::string_view kHead = R"(// Made by dixit-compile-language.
#include "languages/builtin.hpp"

namespace dixit {
namespace {

)";

constexpr std::string_view kDigits = "0123456789abcdef";

class Source {
 public:
  explicit Source(std::ostream& out) : out_(out) { out_ << kHead; }

  template <typename Values, typename Write>
  void array(std::string_view type, std::string_view name, const Values& values, Write write) {
    out_ << "constexpr " << type << ' ' << name << "[] = {";
    std::size_t column = 0;
    for (const auto& value : values) {
      if (column++ % 24 == 0) out_ << '\n';
      write(value);
      out_ << ',';
    }
    out_ << "\n};\n\n";
  }

  template <typename Values>
  void numbers(std::string_view type, std::string_view name, const Values& values) {
    array(type, name, values, [this](auto value) { out_ << +value; });
  }

  // As escapes, which mean the same whether or not char has a sign; with a NUL behind, for an array cannot be empty.
  template <typename Values>
  void characters(std::string_view name, const Values& values) {
    std::string ended(values.begin(), values.end());
    ended += '\0';
    array("char", name, ended, [this](char value) {
      const auto byte = static_cast<unsigned char>(value);
      out_ << "'\\x" << kDigits[byte / 16] << kDigits[byte % 16] << '\'';
    });
  }

  void lexicon(const LexiconStorage& lexicon) {
    numbers("std::uint16_t", "kPilots", lexicon.pilots);
    array("WordEntry", "kEntries", lexicon.entries, [this](const WordEntry& entry) { write(entry); });
    characters("kSpellings", lexicon.spellings);
    array("Word", "kKinds", lexicon.kinds, [this](const Word& word) { write(word); });
    numbers("std::uint64_t", "kExpressions", lexicon.expressions);
    out_ << "constexpr LexiconTables kTables{kPilots, " << lexicon.perfect
         << ", {}, kEntries, kSpellings, kKinds, kExpressions};\n\n";
  }

  void rules(const std::string& folder) {
    std::string files;
    for (const std::string& path : rule_files(folder)) {
      const std::string text = "kText" + std::to_string(file_count_++);
      const std::string content = read_language_file(path);
      characters(text, content);
      const std::filesystem::path file(path);
      const std::string name = (file.parent_path().filename() / file.filename()).generic_string();
      files.append("    BuiltinFile{\"").append(name).append("\", {").append(text);
      files.append(", ").append(std::to_string(content.size())).append("}},\n");
    }
    files_ = files;
  }

  void finish() {
    out_ << "constexpr std::array<BuiltinFile, " << file_count_ << "> kRules{\n"
         << files_ << "};\n\n}  // namespace\n\n"
         << "const LexiconTables& builtin_tables() noexcept { return kTables; }\n"
         << "std::span<const BuiltinFile> builtin_rules() noexcept { return kRules; }\n\n}  // namespace dixit\n";
  }

 private:
  void write(const WordEntry& entry) {
    out_ << '{' << entry.first << "U," << entry.begin << ',' << entry.kind << ',' << +entry.size << '}';
  }

  void write(const Word& word) {
    out_ << "{WordClasses(" << word.classes.bits() << "U), Frames(" << word.frames.bits() << "U), Frames("
         << word.nominal_frames.bits() << "U)}";
  }

  std::ostream& out_;
  std::string files_;
  std::size_t file_count_ = 0;
};

void compile(const std::string& folder, const std::string& output) {
  LexiconBuilder builder;
  builder.apply(read_words(folder));
  std::ofstream out(output, std::ios::binary);
  Source source(out);
  source.lexicon(with_perfect_ids(builder.build()));
  source.rules(folder);
  source.finish();
  if (!out.flush()) throw LanguageError(output, 0, "cannot write the file");
}

}  // namespace
}  // namespace dixit

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: dixit-compile-language FOLDER OUTPUT.cpp\n", stderr);
    return 2;
  }
  try {
    dixit::compile(argv[1], argv[2]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
