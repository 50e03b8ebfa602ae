#include "stats/normal.h"

#include <gtest/gtest.h>

#include <limits>

namespace wm::stats {
namespace {

struct published {
  double p;
  double z;
};

// Wichura 1988 prints these three as the check of algorithm AS 241.
constexpr published kWichura1988[] = {
    {0.25, -0.6744897501960817},
    {0.001, -3.090232306167814},
    {1e-20, -9.262340089798408},
};

TEST(normal_quantile, agrees_with_wichura_1988) {
  for (auto const& row : kWichura1988) {
    EXPECT_NEAR(normal_quantile(row.p).value(), row.z, 1e-14) << row.p;
  }
}

TEST(normal_quantile, gives_the_constants_of_95_and_998_per_cent) {
  EXPECT_NEAR(normal_quantile(0.975).value(), kZ95, 1e-15);
  EXPECT_NEAR(normal_quantile(0.999).value(), kZ998, 4e-15);
}

TEST(normal_quantile, is_antisymmetric_around_one_half) {
  EXPECT_EQ(normal_quantile(0.5).value(), 0.0);
  for (auto i = 1; i < 64; ++i) {
    auto const p = i / 128.0;  // exact, so 1 - p is too
    EXPECT_NEAR(normal_quantile(p).value(), -normal_quantile(1.0 - p).value(),
                1e-15);
  }
}

TEST(normal_quantile, has_no_value_at_the_ends_or_for_a_missing_probability) {
  for (auto const p :
       {0.0, 1.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    auto const got = normal_quantile(p);
    ASSERT_FALSE(got.has_value()) << p;
    EXPECT_EQ(got.error().code, error_code::invalid_input);
  }
}

}  // namespace
}  // namespace wm::stats
