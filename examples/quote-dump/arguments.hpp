#pragma once

#include <dixit/offsets.hpp>
#include <dixit/options.hpp>

#include <string>
#include <variant>
#include <vector>

enum class Format { text, json, jsonl, csv, brat, html, sentences, marks, speakers, explain };
enum class InputFormat { text, jsonl };
enum class Color { automatic, always, never };

/// What the command line asks for. `files` is never empty but where all are folders without a text; `-` stands for
/// standard input.
struct Arguments {
  std::vector<std::string> files;
  Format format = Format::text;
  InputFormat input = InputFormat::text;
  Color color = Color::automatic;
  dixit::OffsetUnit offsets = dixit::OffsetUnit::utf8;
  bool recursive = false;
  unsigned jobs = 1;
  dixit::Options options;
};

/// A command line that ends the program at once: `--help`, `--version`, or a mistake.
struct EarlyExit {
  int status = 0;
  std::string message;  // for standard output where status is 0, else for standard error
};

[[nodiscard]] std::variant<Arguments, EarlyExit> parse_arguments(int argc, char** argv);
