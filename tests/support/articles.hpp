#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dixit {

/// The texts of tests/articles, in the order of their names.
std::vector<std::string> sample_articles();

/// The articles one behind the other, again and again, until there are `size` bytes or more.
std::string articles_of_size(std::size_t size);

}  // namespace dixit
