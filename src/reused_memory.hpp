#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <memory_resource>

namespace dixit {

/// Memory that is kept when it is freed, for what is of about its size next: blocks are powers of two. A failure leaves
/// it as it was, which std::pmr::unsynchronized_pool_resource of GCC 12 does not promise. For one thread; freed with
/// this object, which must outlive what it holds.
class ReusedMemory final : public std::pmr::memory_resource {
 public:
  ReusedMemory() = default;
  ~ReusedMemory() override;
  ReusedMemory(const ReusedMemory&) = delete;
  ReusedMemory& operator=(const ReusedMemory&) = delete;

 private:
  struct Block {
    Block* next = nullptr;
  };

  void* do_allocate(std::size_t size, std::size_t alignment) override;
  void do_deallocate(void* memory, std::size_t size, std::size_t alignment) override;
  [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

  std::array<Block*, std::numeric_limits<std::size_t>::digits + 1> free_{};  // by the power of two
};

}  // namespace dixit
