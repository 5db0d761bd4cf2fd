// Compiles a language folder into C++ source:
//
//     dixit-compile-language src/languages/en build/languages/en.cpp
//
// The words and rules become constant tables, the rule files strings too. Runs while the library is built.

#include "lexicon/builder.hpp"
#include "lexicon/language_files.hpp"
#include "lexicon/perfect_ids.hpp"
#include "rules/rule_compiler.hpp"
#include "rules/rule_file.hpp"

#include <dixit/error.hpp>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {
namespace {

constexpr std::string_view kHead = R"(// Made by dixit-compile-language.
#include "languages/builtin.hpp"
#include "rules/rule_tables.hpp"

#include <array>

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
  void rows(std::string_view type, std::string_view name, const Values& values) {
    array(type, name, values, [this](const auto& value) { this->write(value); });
  }

  template <typename Values>
  void numbers(std::string_view type, std::string_view name, const Values& values) {
    array(type, name, values, [this](auto value) { out_ << +value << 'U'; });
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
    rows("WordEntry", "kEntries", lexicon.entries);
    characters("kTails", lexicon.tails);
    rows("Word", "kKinds", lexicon.kinds);
    numbers("std::uint64_t", "kExpressions", lexicon.expressions);
    numbers("std::uint64_t", "kExpressionFilter", lexicon.expression_filter);
    out_ << "constexpr LexiconTables kTables{kPilots, " << lexicon.perfect
         << ", {}, kEntries, kTails, kKinds, kExpressions, kExpressionFilter};\n\n";
  }

  void rules(const RuleTables& rules) {
    rows("LetterRow", "kLetters", rules.letters);
    rows("RuleRow", "kRules", rules.rules);
    rows("RuleParts", "kParts", rules.parts);
    numbers("std::uint8_t", "kToLetter", rules.to_letter);
    numbers("std::uint8_t", "kToCue", rules.to_cue);
    rows("PatternBegin", "kBegins", rules.begins);
    rows("Step", "kSteps", rules.steps.steps);
    numbers("Columns", "kLetterSets", rules.steps.letters);
    out_ << "constexpr RuleTables kRuleTables{kLetters, " << std::quoted(rules.alphabet)
         << ", kRules, kParts, kToLetter, kToCue, kBegins,\n"
         << "    {kSteps, kLetterSets}};\n\n";
  }

  void files(const std::vector<RuleSource>& files) {
    std::string list;
    for (const RuleSource& file : files) {
      const std::string text = "kText" + std::to_string(&file - files.data());
      characters(text, file.text);
      list.append("    BuiltinFile{\"").append(file.name).append("\", {").append(text);
      list.append(", ").append(std::to_string(file.text.size())).append("}},\n");
    }
    out_ << "constexpr std::array<BuiltinFile, " << files.size() << "> kFiles{\n" << list << "};\n\n";
  }

  void finish() {
    out_ << "}  // namespace\n\n"
         << "const LexiconTables& builtin_tables() noexcept { return kTables; }\n"
         << "const RuleTables& builtin_rule_tables() noexcept { return kRuleTables; }\n"
         << "std::span<const BuiltinFile> builtin_rule_files() noexcept { return kFiles; }\n\n}  // namespace dixit\n";
  }

 private:
  void write(const WordEntry& entry) {
    out_ << '{' << entry.first << "U," << entry.tail << ',' << entry.kind << ',' << +entry.size << '}';
  }

  void write(const Word& word) {
    out_ << "{WordClasses(" << word.classes.bits() << "U), Frames(" << word.frames.bits() << "U), Frames("
         << word.nominal_frames.bits() << "U)}";
  }

  void write(const LetterRow& row) {
    out_ << "{'" << row.letter << "'," << std::quoted(row.word) << ',' << std::quoted(row.file) << ',' << row.line
         << '}';
  }

  static std::string standing(const Standing& what) {
    return '{' + std::to_string(what.letters) + "U," + (what.nothing ? "true}" : "false}");
  }

  void write(const RuleRow& row) {
    out_ << '{' << std::quoted(row.name) << ',' << std::quoted(row.cues) << ",Frames(" << row.frames.bits() << "U),"
         << std::showpoint << row.confidence << "F," << standing(row.previous) << ',' << standing(row.next) << ','
         << standing(row.second) << ',' << std::quoted(row.pattern) << ',' << std::quoted(row.file) << ',' << row.line
         << "}";
  }

  void write(const RuleParts& parts) {
    out_ << '{' << parts.needs << "U," << parts.needs_one << "U," << parts.behind << ',' << +parts.before << ','
         << parts.ends_group << ',' << parts.known << '}';
  }

  void write(PatternBegin begin) { out_ << '{' << begin.step << ',' << begin.pattern << '}'; }

  void write(const Step& step) {
    out_ << '{' << step.next << ',' << step.other << ",StepKind{" << +static_cast<std::uint8_t>(step.kind) << "},"
         << (step.sets_groups ? "true}" : "false}");
  }

  std::ostream& out_;
};

/// Without comments and columns, which nobody reads there; each line keeps its number.
std::string shortened(std::string_view text) {
  std::string result;
  bool comment = false;
  for (const char letter : text) {
    const bool begins = result.empty() || result.back() == '\n';
    comment = letter != '\n' && (comment || (begins && letter == '#'));
    const bool again = letter == ' ' && !begins && result.back() == ' ';
    if (!comment && !again) result += letter;
  }
  return result;
}

/// The rule files of the folder, with names that do not tell where it lies.
std::vector<RuleSource> read_rules(const std::string& folder) {
  std::vector<RuleSource> files;
  for (const std::string& path : rule_files(folder)) {
    const std::filesystem::path file(path);
    const std::filesystem::path name = file.parent_path().filename() / file.filename();
    files.push_back({name.generic_string(), shortened(read_language_file(path))});
  }
  return files;
}

void compile(const std::string& folder, const std::string& output) {
  LexiconBuilder builder;
  builder.apply(read_words(folder));
  std::ofstream out(output, std::ios::binary);
  Source source(out);
  source.lexicon(with_perfect_ids(builder.build()));
  const std::vector<RuleSource> files = read_rules(folder);
  source.rules(compile_rules(parse_rules(files)).tables());
  source.files(files);
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
