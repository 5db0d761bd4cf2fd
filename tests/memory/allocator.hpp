#pragma once

#include <cstddef>

/// Watches `operator new`, which a program that links allocator.cpp takes from there.
namespace dixit::allocator {

/// Allocations so far.
[[nodiscard]] std::size_t count() noexcept;

/// Blocks that are allocated and not freed.
[[nodiscard]] std::size_t live() noexcept;

/// Lets the allocation fail that comes behind `more` others; each one after it succeeds again.
void fail_behind(std::size_t more) noexcept;

/// Lets no allocation fail. Whether one did since fail_behind().
bool stop_failing() noexcept;

}  // namespace dixit::allocator
