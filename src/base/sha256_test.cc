#include "base/sha256.h"

#include <gtest/gtest.h>

namespace wm {
namespace {

// The examples that NIST publishes for FIPS 180-4: one block, two blocks.
TEST(sha256, is_that_of_the_published_examples) {
  EXPECT_EQ(sha256("abc"),
            "ba7816bf8f01cfea414140de5dae2223"
            "b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039"
            "a33ce45964ff2167f6ecedd419db06c1");
}

}  // namespace
}  // namespace wm
