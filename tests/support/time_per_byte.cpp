#include "support/time_per_byte.hpp"

#include "support/articles.hpp"

#include <algorithm>
#include <ctime>
#include <limits>

namespace dixit {
namespace {

constexpr int kRuns = 16;
constexpr std::size_t kNewsSize = std::size_t{256} << 10;

}  // namespace

TimePerByte::TimePerByte(const Options& options) : extractor_(options), news_(articles_of_size(kNewsSize)) {
  static_cast<void>(seconds(news_));  // the first text pays for what all later ones share
}

double TimePerByte::seconds(std::string_view text) {
  const std::clock_t begin = std::clock();
  const Document document = extractor_.extract(text, workspace_);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double TimePerByte::to_news(std::string_view text, std::size_t size, double wanted) {
  double news = std::numeric_limits<double>::max(), other = news, ratio = news;
  for (int run = 0; run < kRuns && ratio > wanted; ++run) {
    news = std::min(news, seconds(news_));
    other = std::min(other, seconds(text));
    ratio = other / static_cast<double>(size) / (news / static_cast<double>(news_.size()));
  }
  return ratio;
}

}  // namespace dixit
