#include "arguments.hpp"

#include <dixit/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace {

constexpr int kWrongUsage = 2;
constexpr unsigned kMostJobs = 256;

template <typename Enum>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Enum& value, const CLI::TransformPairs<Enum>& names,
                        const std::string& description) {
  std::string choices;
  for (const auto& [choice, unused] : names) choices += (choices.empty() ? "" : "|") + choice;
  return app.add_option(name, value, description)
      ->transform(CLI::Transformer(names).description(""))
      ->transform(CLI::IsMember(names).description(""))  // runs before the one above
      ->type_name(choices)
      ->option_text(choices);
}

CLI::Option* add_format_flag(CLI::App& app, const std::string& name, Format& value, Format format,
                             const std::string& description) {
  return app
      .add_flag_callback(
          name, [&value, format] { value = format; }, description)
      ->option_text(" ");
}

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("FILE", arguments.files, "Files to read; - or none for standard input")->option_text("...");
  app.add_flag("--recursive", arguments.recursive,
               "Read also the .txt files (.jsonl with --input jsonl) of folders and the folders in them");
  CLI::Option* format = add_choice<Format>(app, "--format", arguments.format,
                                           {{"text", Format::text},
                                            {"json", Format::json},
                                            {"jsonl", Format::jsonl},
                                            {"csv", Format::csv},
                                            {"brat", Format::brat},
                                            {"html", Format::html},
                                            {"sentences", Format::sentences},
                                            {"marks", Format::marks}},
                                           "What to write (default: text)");
  CLI::Option* speakers =
      add_format_flag(app, "--speakers", arguments.format, Format::speakers, "Write who said how much");
  add_format_flag(app, "--explain", arguments.format, Format::explain, "Write each sentence as the rules see it")
      ->excludes(speakers->excludes(format))
      ->excludes(format);
  add_choice<InputFormat>(app, "--input", arguments.input, {{"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}},
                          "What a file holds: one text, or a {\"id\", \"text\"} a line (default: text)");
  add_choice<dixit::OffsetUnit>(app, "--offsets", arguments.offsets,
                                {{"utf8", dixit::OffsetUnit::utf8},
                                 {"utf16", dixit::OffsetUnit::utf16},
                                 {"codepoint", dixit::OffsetUnit::codepoint}},
                                "What offsets count (default: utf8; brat: always codepoint)");
  add_choice<Color>(app, "--color", arguments.color,
                    {{"automatic", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
                    "Colours in text (default: automatic, on a terminal where NO_COLOR is not set)");
  add_choice<dixit::Genre>(
      app, "--genre", arguments.options.genre,
      {{"automatic", dixit::Genre::automatic}, {"news", dixit::Genre::news}, {"fiction", dixit::Genre::fiction}},
      "What kind of text it is (default: automatic)");
  app.add_flag("--thought", arguments.options.thought, "Also what is believed, hoped or feared");
  app.add_option("--language", arguments.options.language_folder,
                 "Folder whose words and rules extend the built-in ones")
      ->type_name("DIR");
  app.add_option("--jobs", arguments.jobs, "Documents worked on at once (default: 1)")
      ->type_name("N")
      ->check(CLI::Range(1U, kMostJobs).description(""));
}

/// The arguments in the order that CLI11 wants: the last one first. It takes `[a,b]` for a list, which a NUL at the
/// end, that no argument has, prevents.
std::vector<std::string> guarded(int argc, char** argv) {
  std::vector<std::string> values(argv + std::min(argc, 1), argv + argc);
  for (std::string& value : values) {
    if (value.starts_with('[')) value += '\0';
  }
  std::ranges::reverse(values);
  return values;
}

std::string unguarded(std::string value) {
  std::erase(value, '\0');
  return value;
}

/// An annotation file belongs to one text.
std::string mistake_in(const Arguments& arguments) {
  if (arguments.format != Format::brat) return {};
  if (arguments.input == InputFormat::jsonl) return "--format brat: not with --input jsonl";
  return arguments.files.size() > 1 || arguments.recursive ? "--format brat: one file at a time" : "";
}

}  // namespace

std::variant<Arguments, EarlyExit> parse_arguments(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Tells who said what in texts.", "quote-dump");
  app.set_version_flag("--version", "quote-dump " DIXIT_VERSION);
  app.footer(
      "Exit status: 0; 1 where a document could not be read or written whole, or the language folder not be used; "
      "2 for wrong usage; 130 where it was interrupted.");
  add_options(app, arguments);
  try {
    app.parse(guarded(argc, argv));
  } catch (const CLI::CallForHelp&) {
    return EarlyExit{0, app.help()};
  } catch (const CLI::CallForVersion& version) {
    return EarlyExit{0, std::string(version.what()) + '\n'};
  } catch (const CLI::ParseError& error) {
    return EarlyExit{kWrongUsage, std::string(error.what()) + "\nTry: quote-dump --help"};
  }
  arguments.options.language_folder = unguarded(std::move(arguments.options.language_folder));
  for (std::string& file : arguments.files) file = unguarded(std::move(file));
  if (arguments.files.empty()) arguments.files.emplace_back("-");
  if (std::string mistake = mistake_in(arguments); !mistake.empty()) {
    return EarlyExit{kWrongUsage, mistake + "\nTry: quote-dump --help"};
  }
  return arguments;
}
