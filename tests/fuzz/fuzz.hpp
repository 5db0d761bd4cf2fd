#pragma once

#include <cstddef>
#include <cstdint>

/// Called by libFuzzer, or by replay.cpp for each stored input. Ends the program where a relation does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
