#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <new>
#include <vector>

namespace dixit {

inline constexpr std::size_t kLargePage = std::size_t{1} << 21U;

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

/// Memory in large pages, for tables that are read here and there: where a small page lies takes longer to find than
/// what lies in it to read. The first of it is in small pages, which little work is faster with. What is freed is kept
/// to this object's end. May be used by any number of threads.
class LargeMemory final : public std::pmr::memory_resource {
 private:
  struct Free {
    void operator()(void* block) const noexcept { ::operator delete(block, std::align_val_t(kLargePage)); }
  };

  void* do_allocate(std::size_t size, std::size_t alignment) override;
  void do_deallocate(void*, std::size_t, std::size_t) override {}
  [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }
  void add_block(std::size_t size);

  std::mutex mutex_;
  std::vector<std::unique_ptr<void, Free>> blocks_;
  void* next_ = nullptr;  // what is left of the last block
  std::size_t left_ = 0;
};

}  // namespace dixit
