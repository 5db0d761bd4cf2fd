#include "large_memory.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dixit {
namespace {

constexpr std::size_t kFirstBlock = kLargePage / 4;
constexpr std::size_t kFurtherBlock = 4 * kLargePage;  // what is not written takes no memory

}  // namespace

#if defined(__linux__)

void prefer_large_pages(void* begin, std::size_t bytes) noexcept {
  const std::size_t in_page = reinterpret_cast<std::uintptr_t>(begin) % kLargePage;
  const std::size_t skipped = in_page == 0 ? 0 : kLargePage - in_page;  // madvise takes whole pages
  if (bytes < skipped + kLargePage) return;
  madvise(static_cast<std::byte*>(begin) + skipped, (bytes - skipped) / kLargePage * kLargePage, MADV_HUGEPAGE);
}

#else

void prefer_large_pages(void*, std::size_t) noexcept {}

#endif

void* LargeMemory::do_allocate(std::size_t size, std::size_t alignment) {
  const std::lock_guard lock(mutex_);
  if (std::align(alignment, size, next_, left_) == nullptr) add_block(size);
  left_ -= size;
  return std::exchange(next_, static_cast<std::byte*>(next_) + size);
}

/// A block's begin is aligned to whatever is asked.
void LargeMemory::add_block(std::size_t size) {
  const std::size_t block_size = std::max(size, blocks_.empty() ? kFirstBlock : kFurtherBlock);
  blocks_.reserve(blocks_.size() + 1);
  blocks_.emplace_back(::operator new(block_size, std::align_val_t(kLargePage)));
  next_ = blocks_.back().get();
  left_ = block_size;
  prefer_large_pages(next_, left_);
}

}  // namespace dixit
