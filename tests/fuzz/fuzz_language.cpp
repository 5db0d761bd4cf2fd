// The bytes as a rule file, and as a file of words laid over the built-in language.

#include "fuzz.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/rule_file.hpp"
#include "rules/rule_set.hpp"

#include <dixit/error.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace dixit;

void read_rules(std::string_view text) {
  static const Lexicon lexicon;
  try {
    const RuleSet rules(parse_rules({{"fuzz/rules.txt", std::string(text)}}), lexicon);
    RuleLine line;
    rules.read("N,RvkNTHvn.", line);
    for (std::size_t place = 0; place < line.symbols.size(); ++place)
      for (const char cue : std::string_view("VUGDYCAJ"))
        static_cast<void>(rules.match(line, place, cue, Frames(Frame::that)));
    static_cast<void>(rules.match_without_cue(line));
  } catch (const LanguageError&) {  // what a file that cannot be used is answered with
  }
}

void read_words_of(std::string_view text) {
  static const std::filesystem::path folder = std::filesystem::temp_directory_path() / "dixit_fuzz_language";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "words.txt", std::ios::binary) << text;
  try {
    static_cast<void>(Lexicon::with_folder(folder.string()).find("said"));
  } catch (const LanguageError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  if (size > 0 && data[0] % 8 == 0)
    read_words_of(text);
  else
    read_rules(text);
  return 0;
}
