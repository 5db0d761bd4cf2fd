#pragma once

#include "arguments.hpp"

#include <string>
#include <vector>

/// `files` with each folder replaced by the texts in it and in the folders below, sorted by name: what ends in `.txt`,
/// or in `.jsonl` for that input. Hidden files, pipes and devices are passed over, links to folders not followed. A
/// folder that cannot be read stays as it is, to be complained of where it is read.
[[nodiscard]] std::vector<std::string> expand_folders(const std::vector<std::string>& files, InputFormat format);
