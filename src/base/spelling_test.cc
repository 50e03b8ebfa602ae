#include "base/spelling.h"

#include <gtest/gtest.h>

namespace wm {
namespace {

constexpr std::string_view kKnown[] = {"title", "plain", "provenance", "id"};

TEST(nearest, finds_letters_left_out_added_changed_and_swapped) {
  for (auto const* written : {"titl", "tittle", "titel", "totle", "tilte"}) {
    EXPECT_EQ(nearest(written, kKnown), "title") << written;
  }
  EXPECT_EQ(nearest("provenence", kKnown), "provenance");
}

TEST(nearest, does_not_guess_wildly) {
  for (auto const* written :
       {"", "colour", "plan_of_action", "xx", "tile_row"}) {
    EXPECT_EQ(nearest(written, kKnown), "") << written;
  }
  EXPECT_EQ(nearest(std::string(100'000, 'a'), kKnown), "");
}

TEST(did_you_mean_or_allowed, lists_the_words_when_it_cannot_guess) {
  EXPECT_EQ(did_you_mean_or_allowed("tilte", kKnown),
            "Did you mean \"title\"?");
  EXPECT_EQ(did_you_mean_or_allowed("colour", kKnown),
            "Allowed: title, plain, provenance, id.");
}

}  // namespace
}  // namespace wm
