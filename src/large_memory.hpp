#pragma once

#include <cstddef>
#include <vector>

namespace dixit {

/// Asks the system to hand out [begin, begin + bytes) in large pages when it is first written. A hint: it changes
/// nothing but time, does nothing for memory that is smaller than such a page, and may be refused.
void prefer_large_pages(void* begin, std::size_t bytes) noexcept;

/// Memory for `size` elements at once, in large pages: memory that grows is written twice, and the system takes longer
/// to hand out a thousand small pages than to clear them.
template <class T>
void reserve_large(std::vector<T>& list, std::size_t size) {
  if (size <= list.capacity()) return;
  list.reserve(size);
  prefer_large_pages(list.data(), list.capacity() * sizeof(T));
}

}  // namespace dixit
