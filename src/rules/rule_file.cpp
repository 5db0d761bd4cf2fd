#include "rules/rule_file.hpp"

#include "lexicon/names.hpp"

#include <dixit/error.hpp>

#include <charconv>
#include <map>
#include <set>

namespace dixit {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// The first blank-delimited word of `rest`, which is cut off it.
std::string_view take_word(std::string_view& rest) {
  rest = trimmed(rest);
  const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest = trimmed(rest.substr(end));
  return word;
}

class RuleFileParser {
 public:
  explicit RuleFileParser(std::string_view file) : file_(file) {}

  RuleFile parse(std::string_view text) {
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      read_line(trimmed(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(result_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw LanguageError(std::string(file_), line_, message); }

  void read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::string_view keyword = take_word(line);
    if (keyword == "letter") return read_letter(line);
    if (keyword == "define") return read_macro(line);
    if (keyword == "rule") return read_rule(line);
    fail("a line begins with letter, define or rule, not \"" + std::string(keyword) + "\"");
  }

  void read_letter(std::string_view rest) {
    const std::string_view letter = take_word(rest);
    if (letter.size() != 1) fail("a letter is one character, not \"" + std::string(letter) + "\"");
    while (!rest.empty()) result_.letters.push_back({letter.front(), std::string(take_word(rest))});
  }

  void read_macro(std::string_view rest) {
    const std::string name(take_word(rest));
    if (name.empty()) fail("a macro needs a name");
    if (!macros_.emplace(name, expand(rest)).second) fail("two macros are named \"" + name + "\"");
  }

  void read_rule(std::string_view rest) {
    RuleEntry rule;
    rule.line = line_;
    rule.name = take_word(rest);
    if (!names_.insert(rule.name).second) fail("two rules are named \"" + rule.name + "\"");
    if (const std::string_view cues = take_word(rest); cues != "-") rule.cues = cues;
    rule.frames = read_frames(take_word(rest));
    rule.confidence = read_confidence(take_word(rest));
    rule.pattern = expand(rest);
    if (rule.pattern.empty()) fail("rule \"" + rule.name + "\" has no pattern");
    result_.rules.push_back(std::move(rule));
  }

  [[nodiscard]] Frames read_frames(std::string_view list) const {
    Frames frames;
    while (list != "-" && !list.empty()) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::optional<Frame> frame = frame_named(list.substr(0, end));
      if (!frame) fail("unknown frame \"" + std::string(list.substr(0, end)) + "\"");
      frames |= *frame;
      list.remove_prefix(std::min(end + 1, list.size()));
    }
    return frames;
  }

  [[nodiscard]] float read_confidence(std::string_view text) const {
    unsigned percent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (error != std::errc() || end != text.data() + text.size() || percent > 100)
      fail("a confidence is a whole number of percent, not \"" + std::string(text) + "\"");
    return static_cast<float>(percent) / 100;
  }

  /// The pattern without blanks, `{name}` replaced by the macro of that name.
  [[nodiscard]] std::string expand(std::string_view pattern) const {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
      if (pattern[at] == ' ' || pattern[at] == '\t') continue;
      const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
      if (close == std::string_view::npos || is_digit(pattern[at + 1])) {
        out += pattern[at];
        continue;
      }
      out += macro(pattern.substr(at + 1, close - at - 1));
      at = close;
    }
    return out;
  }

  static bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

  [[nodiscard]] const std::string& macro(std::string_view name) const {
    const auto found = macros_.find(name);
    if (found == macros_.end()) fail("unknown macro \"" + std::string(name) + "\"");
    return found->second;
  }

  std::string_view file_;
  std::uint32_t line_ = 0;
  RuleFile result_;
  std::map<std::string, std::string, std::less<>> macros_;
  std::set<std::string, std::less<>> names_;
};

}  // namespace

RuleFile parse_rules(std::string_view file, std::string_view text) { return RuleFileParser(file).parse(text); }

}  // namespace dixit
