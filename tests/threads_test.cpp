#include "support/articles.hpp"

#include <dixit/dixit.hpp>

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace dixit {
namespace {

/// All that a document says, as one string.
std::string told(const Document& document) {
  std::string told;
  for (const Quote& quote : document.quotes()) {
    told.append(quote.rule).append(document.content(quote)).append(document.speaker(quote).name);
    for (const Span part : quote.content) told += std::to_string(part.begin) + '-' + std::to_string(part.end) + ' ';
  }
  return told;
}

TEST(Threads, ShareOneExtractorFromItsFirstDocumentOn) {
  constexpr std::size_t kThreads = 8;
  constexpr std::size_t kDocuments = 10'000;
  const std::vector<std::string> texts = sample_articles();
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(told(Extractor().extract(text)));
  const Extractor shared;
  std::vector<std::size_t> wrong(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      Workspace workspace;
      for (std::size_t index = thread; index < kDocuments; index += kThreads) {
        const std::size_t text = index % texts.size();
        wrong[thread] += told(shared.extract(texts[text], workspace)) != expected[text];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t count : wrong) EXPECT_EQ(count, 0U);
}

}  // namespace
}  // namespace dixit
