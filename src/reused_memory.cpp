#include "reused_memory.hpp"

#include <algorithm>
#include <bit>
#include <new>
#include <utility>

namespace dixit {
namespace {

constexpr std::size_t kSmallest = 4;  // 16 bytes

std::size_t power_of(std::size_t size) noexcept {
  return std::max(kSmallest, static_cast<std::size_t>(size == 0 ? 0 : std::bit_width(size - 1)));
}

}  // namespace

ReusedMemory::~ReusedMemory() {
  for (Block* block : free_) {
    while (block != nullptr) ::operator delete(std::exchange(block, block->next));
  }
}

void* ReusedMemory::do_allocate(std::size_t size, std::size_t alignment) {
  if (alignment > __STDCPP_DEFAULT_NEW_ALIGNMENT__) throw std::bad_alloc();
  const std::size_t power = power_of(size);
  if (power >= free_.size() - 1) throw std::bad_alloc();
  if (free_[power] != nullptr) return std::exchange(free_[power], free_[power]->next);
  return ::operator new (std::size_t{1} << power);
}

void ReusedMemory::do_deallocate(void* memory, std::size_t size, std::size_t) {
  if (memory == nullptr) return;  // what a container without memory may give back
  Block*& first = free_[power_of(size)];
  first = new (memory) Block{first};
}

}  // namespace dixit
