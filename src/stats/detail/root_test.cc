#include "stats/detail/root.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace wm::stats::detail {
namespace {

TEST(root_between, finds_where_a_function_changes_its_sign) {
  auto const cosine = [](double const x) { return std::cos(x); };
  EXPECT_NEAR(root_between(cosine, 0.0, 3.0), std::acos(0.0), 1e-15);
  EXPECT_NEAR(root_between(cosine, 3.0, 0.0), std::acos(0.0), 1e-15);
  auto const cube = [](double const x) { return x * x * x - 1e-30; };
  EXPECT_NEAR(root_between(cube, 0.0, 1e6) * 1e10, 1.0, 1e-12);
  auto const step = [](double const x) { return x < 0.7 ? -1.0 : 1e9; };
  EXPECT_NEAR(root_between(step, 0.0, 1.0), 0.7, 1e-12);
}

TEST(root_between, takes_the_nearer_end_when_there_is_no_change) {
  auto const line = [](double const x) { return x; };
  EXPECT_EQ(root_between(line, 1.0, 2.0), 1.0);
  EXPECT_EQ(root_between(line, -3.0, -2.0), -2.0);
}

}  // namespace
}  // namespace wm::stats::detail
