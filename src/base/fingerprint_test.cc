#include "base/fingerprint.h"

#include <gtest/gtest.h>

namespace wm {
namespace {

TEST(fingerprint, is_the_beginning_of_blake2b) {
  // b2sum -l 256 of "abc" begins with these digits.
  EXPECT_EQ(fingerprint("abc"), "bddd813c63423972");
}

TEST(fingerprint, tells_contents_apart) {
  EXPECT_NE(fingerprint("a"), fingerprint("b"));
  EXPECT_EQ(fingerprint("").size(), 16U);
}

}  // namespace
}  // namespace wm
