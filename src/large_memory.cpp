#include "large_memory.hpp"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dixit {

#if defined(__linux__)

void prefer_large_pages(void* begin, std::size_t bytes) noexcept {
  constexpr std::size_t kLargePage = std::size_t{1} << 21U;
  const std::size_t in_page = reinterpret_cast<std::uintptr_t>(begin) % kLargePage;
  const std::size_t skipped = in_page == 0 ? 0 : kLargePage - in_page;  // madvise takes whole pages
  if (bytes < skipped + kLargePage) return;
  madvise(static_cast<std::byte*>(begin) + skipped, (bytes - skipped) / kLargePage * kLargePage, MADV_HUGEPAGE);
}

#else

void prefer_large_pages(void*, std::size_t) noexcept {}

#endif

}  // namespace dixit
