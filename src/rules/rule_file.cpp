#include "rules/rule_file.hpp"

#include "lexicon/names.hpp"

#include <dixit/error.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

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

constexpr std::string_view kCueLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t kLongestPattern = 1 << 18;

/// A place in a file, to be named in errors.
struct Place {
  std::string file;
  std::uint32_t line = 0;

  [[noreturn]] void fail(const std::string& message) const { throw LanguageError(file, line, message); }
};

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

/// Where `{name}` stands in a pattern at or behind `at`, with its braces; empty where no macro is named. A brace before
/// a digit is RE2's: `a{2,3}`.
std::string_view macro_in(std::string_view pattern, std::size_t at = 0) {
  while ((at = pattern.find('{', at)) != std::string_view::npos) {
    const std::size_t close = pattern.find('}', at);
    if (close == std::string_view::npos) return {};
    const bool repeats = pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
    if (!repeats) return pattern.substr(at, close + 1 - at);
    ++at;
  }
  return {};
}

struct Macro {
  std::string pattern;  // as written, without blanks
  Place place;
};

/// The macros of all files. They are put in once all files are read.
class Macros {
 public:
  void define(const std::string& name, Macro macro) {
    const auto found = macros_.find(name);
    if (found != macros_.end()) {
      if (found->second.place.file == macro.place.file) macro.place.fail("two macros are named " + quoted(name));
      replace_all(macro.pattern, '{' + name + '}', found->second.pattern);
    }
    macros_[name] = std::move(macro);
  }

  /// The pattern with all macros put in. `open` are those that it is a part of.
  [[nodiscard]] std::string expand(std::string_view pattern, const Place& place,
                                   const std::vector<std::string_view>& open = {}) {
    std::string out;
    for (std::string_view named = macro_in(pattern); !named.empty(); named = macro_in(pattern)) {
      const auto at = static_cast<std::size_t>(named.data() - pattern.data());
      out += pattern.substr(0, at);
      out += value(named.substr(1, named.size() - 2), place, open);
      pattern.remove_prefix(at + named.size());
      if (out.size() > kLongestPattern) place.fail("the pattern is too long with its macros put in");
    }
    return out.append(pattern);
  }

  /// Puts macros in each macro, named by a rule or not: a mistake in one is told.
  void expand_all() {
    for (const auto& [name, macro] : macros_) (void)value(name, macro.place, {});
  }

 private:
  static void replace_all(std::string& text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
      text.replace(at, what.size(), with);
    }
  }

  [[nodiscard]] const std::string& value(std::string_view name, const Place& place,
                                         std::vector<std::string_view> open) {
    const auto known = expanded_.find(name);
    if (known != expanded_.end()) return known->second;
    const auto found = macros_.find(name);
    if (found == macros_.end()) place.fail("unknown macro " + quoted(name));
    const Macro& macro = found->second;
    if (std::find(open.begin(), open.end(), name) != open.end()) macro.place.fail(quoted(name) + " needs itself");
    open.push_back(name);
    return expanded_.emplace(name, expand(macro.pattern, macro.place, open)).first->second;
  }

  std::map<std::string, Macro, std::less<>> macros_;
  std::map<std::string, std::string, std::less<>> expanded_;  // with all macros put in
};

class RuleFileParser {
 public:
  void parse(const RuleSource& source) {
    place_ = {source.name, 0};
    added_.clear();
    for (std::string_view text = source.text; !text.empty();) {
      ++place_.line;
      const std::size_t end = std::min(text.find('\n'), text.size());
      read_line(trimmed(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    result_.rules.insert(result_.rules.begin(), added_.begin(), added_.end());
  }

  RuleFile finish() {
    macros_.expand_all();
    for (RuleEntry& rule : result_.rules) rule.pattern = macros_.expand(rule.pattern, {rule.file, rule.line});
    return std::move(result_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::string_view keyword = take_word(line);
    if (keyword == "letter") return read_letter(line);
    if (keyword == "define") return read_macro(line);
    if (keyword == "rule") return read_rule(line);
    place_.fail("a line begins with letter, define or rule, not " + quoted(keyword));
  }

  void read_letter(std::string_view rest) {
    const std::string_view letter = take_word(rest);
    if (letter.size() != 1) place_.fail("a letter is one character, not " + quoted(letter));
    while (!rest.empty()) {
      const std::string word(take_word(rest));
      std::erase_if(result_.letters, [&](const LetterEntry& entry) { return entry.word == word; });
      result_.letters.push_back({letter.front(), word, place_.file, place_.line});
    }
  }

  void read_macro(std::string_view rest) {
    const std::string name(take_word(rest));
    if (name.empty()) place_.fail("a macro needs a name");
    macros_.define(name, {without_blanks(rest), place_});
  }

  void read_rule(std::string_view rest) {
    RuleEntry rule;
    rule.file = place_.file;
    rule.line = place_.line;
    rule.name = take_word(rest);
    rule.cues = read_cues(take_word(rest));
    rule.frames = read_frames(take_word(rest));
    rule.confidence = read_confidence(take_word(rest));
    rule.pattern = without_blanks(rest);
    if (rule.pattern.empty()) place_.fail("rule " + quoted(rule.name) + " has no pattern");
    add(std::move(rule));
  }

  void add(RuleEntry rule) {
    const auto has_name = [&](const RuleEntry& other) { return other.name == rule.name; };
    const auto older = std::find_if(result_.rules.begin(), result_.rules.end(), has_name);
    const bool twice = older != result_.rules.end() && older->file == rule.file;
    if (twice || std::any_of(added_.begin(), added_.end(), has_name)) {
      place_.fail("two rules are named " + quoted(rule.name));
    }
    if (older != result_.rules.end()) {
      *older = std::move(rule);
    } else {
      added_.push_back(std::move(rule));
    }
  }

  [[nodiscard]] std::string read_cues(std::string_view cues) const {
    if (cues == "-") return {};
    const std::size_t unknown = cues.find_first_not_of(kCueLetters);
    if (unknown != std::string_view::npos) place_.fail("unknown cue " + quoted(cues.substr(unknown, 1)));
    return std::string(cues);
  }

  [[nodiscard]] Frames read_frames(std::string_view list) const {
    Frames frames;
    while (list != "-" && !list.empty()) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::optional<Frame> frame = frame_named(list.substr(0, end));
      if (!frame) place_.fail("unknown frame " + quoted(list.substr(0, end)));
      frames |= *frame;
      list.remove_prefix(std::min(end + 1, list.size()));
    }
    return frames;
  }

  [[nodiscard]] float read_confidence(std::string_view text) const {
    unsigned percent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (error != std::errc() || end != text.data() + text.size() || percent > 100) {
      place_.fail("a confidence is a whole number of percent, not " + quoted(text));
    }
    return static_cast<float>(percent) / 100;
  }

  static std::string without_blanks(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\t'; });
    return out;
  }

  Place place_;
  RuleFile result_;
  std::vector<RuleEntry> added_;  // rules of this file that are new
  Macros macros_;
};

}  // namespace

RuleFile parse_rules(const std::vector<RuleSource>& files) {
  RuleFileParser parser;
  for (const RuleSource& file : files) parser.parse(file);
  return parser.finish();
}

}  // namespace dixit
