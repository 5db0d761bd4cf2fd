#include "large_memory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

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

TEST(LargeMemory, GivesEachItsOwn) {
  LargeMemory memory;
  constexpr std::size_t kListsOfASize = 3;
  std::vector<std::pmr::vector<std::uint64_t>> lists;
  for (const std::size_t size : {std::size_t{1}, std::size_t{1000}, kLarge / 8, kLarge})
    for (std::size_t count = 0; count < kListsOfASize; ++count)
      lists.emplace_back(std::pmr::vector<std::uint64_t>(size, lists.size(), &memory));
  EXPECT_EQ(lists.size(), 4 * kListsOfASize);
  for (std::size_t number = 0; number < lists.size(); ++number) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(lists[number].data()) % alignof(std::uint64_t), 0U);
    EXPECT_TRUE(std::ranges::all_of(lists[number], [&](std::uint64_t each) { return each == number; })) << number;
  }
}

}  // namespace
}  // namespace dixit
