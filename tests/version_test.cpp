#include <dixit/version.hpp>

#include <gtest/gtest.h>

#include <string>

TEST(Version, NumbersAreThoseOfTheString) {
  EXPECT_EQ(std::string(DIXIT_VERSION), std::to_string(DIXIT_VERSION_MAJOR) + "." +
                                            std::to_string(DIXIT_VERSION_MINOR) + "." +
                                            std::to_string(DIXIT_VERSION_PATCH));
}
