#include "base/sealed_line.h"

#include <gtest/gtest.h>

#include "base/sha256.h"

namespace wm {
namespace {

TEST(sealed_line, ends_with_the_hash_of_all_before_it) {
  auto const line = sealed(R"({"a":1})");
  auto const hash = sha256(R"({"a":1)");
  EXPECT_EQ(line, R"({"a":1,"hash":")" + hash + "\"}");
  EXPECT_EQ(seal_of(line), hash);
  EXPECT_TRUE(seal_holds(line));
}

TEST(sealed_line, does_not_hold_when_a_byte_was_changed) {
  auto line = sealed(R"({"a":1})");
  line[5] = '2';
  EXPECT_FALSE(seal_holds(line));
}

TEST(sealed_line, is_nothing_else) {
  EXPECT_EQ(seal_of(R"({"a":1})"), std::nullopt);
  EXPECT_FALSE(seal_holds(""));
}

}  // namespace
}  // namespace wm
