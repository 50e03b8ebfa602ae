#include "stats/confidence.h"

#include <gtest/gtest.h>

#include <limits>

namespace wm::stats {
namespace {

TEST(confidence_levels, are_95_and_998_unless_told) {
  auto const given = std::array{0.95, 0.998};
  auto const asked = confidence_levels::of(given);
  ASSERT_TRUE(asked.has_value());
  auto const usual = confidence_levels{};
  ASSERT_EQ(usual.size(), 2U);
  for (auto i = std::size_t{0}; i < 2; ++i) {
    EXPECT_EQ((*asked)[i].confidence, usual[i].confidence);
    EXPECT_NEAR((*asked)[i].z, usual[i].z, 1e-14);
    EXPECT_NEAR((*asked)[i].tail, usual[i].tail, 1e-15);
  }
}

TEST(confidence_levels, refuse_what_is_no_level) {
  constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
  for (auto const wrong : {0.0, 1.0, -0.5, 100.0, nan}) {
    EXPECT_FALSE(confidence_levels::of(std::array{wrong})) << wrong;
  }
  EXPECT_FALSE(confidence_levels::of({}));
  EXPECT_FALSE(confidence_levels::of(std::array{0.9, 0.9}));
  EXPECT_FALSE(confidence_levels::of(std::array{0.5, 0.6, 0.7, 0.8, 0.9}));
  EXPECT_EQ(confidence_levels::of(std::array{95.0}).error().message,
            "a confidence is a share of 1: write 0.95 for 95 %");
}

TEST(column_suffix, writes_the_point_as_an_underscore) {
  EXPECT_EQ(column_suffix(0.95), "95");
  EXPECT_EQ(column_suffix(0.998), "99_8");
  EXPECT_EQ(column_suffix(0.9), "90");
}

}  // namespace
}  // namespace wm::stats
