#pragma once

#include <dixit/options.hpp>

#include <string>
#include <variant>
#include <vector>

enum class Format { text, jsonl, sentences, marks, speakers, explain };
enum class InputFormat { text, jsonl };

/// What the command line asks for. `files` is never empty; `-` stands for standard input.
struct Arguments {
  std::vector<std::string> files;
  Format format = Format::text;
  InputFormat input = InputFormat::text;
  unsigned jobs = 1;
  dixit::Options options;
};

/// A command line that ends the program at once: `--help`, `--version`, or a mistake.
struct EarlyExit {
  int status = 0;
  std::string message;  // for standard output where status is 0, else for standard error
};

[[nodiscard]] std::variant<Arguments, EarlyExit> parse_arguments(int argc, char** argv);
