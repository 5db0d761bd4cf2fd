#include "allocator.hpp"
#include "support/articles.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dixit {
namespace {

template <typename Work>
std::size_t allocations_of(const Work& work) {
  const std::size_t before = allocator::count();
  work();
  return allocator::count() - before;
}

TEST(Allocation, IsSeen) {
  EXPECT_EQ(allocations_of([] { const std::vector<int> numbers(3); }), 1U);
}

/// A workspace that has seen texts of the kind allocates nothing: what is allocated is what a copy of the records is.
TEST(Allocation, IsOnlyOfRecordsBehindTheFirstDocuments) {
  const std::vector<std::string> texts = sample_articles();
  const Extractor extractor;
  Workspace workspace;
  for (const std::string& text : texts) static_cast<void>(extractor.extract(text, workspace));
  for (const std::string& text : texts) {
    SCOPED_TRACE(text.substr(0, 40));
    const Document document = extractor.extract(text, workspace);
    const std::size_t records = allocations_of([&] { const Document copy = document; });
    const std::size_t all = allocations_of([&] { static_cast<void>(extractor.extract(text, workspace)); });
    EXPECT_EQ(all, records);
  }
}

}  // namespace
}  // namespace dixit
