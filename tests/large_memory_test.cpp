#include "large_memory.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

namespace dixit {
namespace {

constexpr std::size_t kLarge = std::size_t{3} << 20U;  // elements: 12 MiB

TEST(LargeMemory, ReservesWhatIsAskedOnce) {
  std::vector<std::uint32_t> list;
  reserve_large(list, kLarge);
  EXPECT_GE(list.capacity(), kLarge);
  const std::uint32_t* const memory = list.data();
  reserve_large(list, kLarge / 2);
  list.resize(kLarge);
  EXPECT_EQ(list.data(), memory);
}

TEST(LargeMemory, KeepsWhatTheMemoryHolds) {
  std::vector<std::uint32_t> list(kLarge);
  std::iota(list.begin(), list.end(), 0U);
  const std::vector<std::uint32_t> before = list;
  for (const std::size_t from : {0U, 1U, 1023U})  // also what begins within a page
    prefer_large_pages(list.data() + from, (list.size() - 2 * from) * sizeof(std::uint32_t));
  EXPECT_EQ(list, before);
}

TEST(LargeMemory, LeavesSmallMemoryAlone) {
  std::uint32_t one = 7;
  prefer_large_pages(&one, sizeof one);
  prefer_large_pages(nullptr, 0);
  EXPECT_EQ(one, 7U);
}

}  // namespace
}  // namespace dixit
