#include "access/purpose.h"

#include <gtest/gtest.h>

namespace wm::access {
namespace {

TEST(purpose, has_at_least_three_words) {
  for (auto const* const few : {"", "   ", "test", "just looking", "a\tb \n"}) {
    EXPECT_FALSE(purpose::of(few)) << few;
  }
  EXPECT_EQ(purpose::of(" check falls metric\n")->text(), "check falls metric");
}

TEST(purpose, is_no_document) {
  EXPECT_TRUE(purpose::of("a b " + std::string(496, 'c')));
  EXPECT_FALSE(purpose::of("a b " + std::string(497, 'c')));
}

}  // namespace
}  // namespace wm::access
