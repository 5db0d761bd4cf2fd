#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program where `holds` is false, so that a fuzzer keeps the input.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}
