#include "allocator.hpp"

#include <atomic>
#include <cstdlib>
#include <limits>
#include <new>

namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

std::atomic<std::size_t> allocations = 0;
std::atomic<std::size_t> blocks = 0;
std::atomic<std::size_t> failing = kNever;  // the number of the allocation that fails

void* allocate(std::size_t size, std::size_t alignment) {
  const bool fails = allocations++ == failing;
  void* const block = fails ? nullptr : std::aligned_alloc(alignment, (size + alignment) / alignment * alignment);
  if (block == nullptr) throw std::bad_alloc();
  ++blocks;
  return block;
}

void release(void* block) noexcept {
  if (block != nullptr) --blocks;
  std::free(block);
}

}  // namespace

namespace dixit::allocator {

std::size_t count() noexcept {
  return allocations;
}

std::size_t live() noexcept {
  return blocks;
}

void fail_behind(std::size_t more) noexcept {
  failing = allocations + more;
}

bool stop_failing() noexcept {
  return failing.exchange(kNever) < allocations;
}

}  // namespace dixit::allocator

void* operator new(std::size_t size) {
  return allocate(size, alignof(std::max_align_t));
}

void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}

void operator delete(void* block) noexcept {
  release(block);
}

void operator delete(void* block, std::size_t) noexcept {
  release(block);
}

void operator delete(void* block, std::align_val_t) noexcept {
  release(block);
}

void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
  release(block);
}
