#include "stats/dirichlet.h"

#include <array>
#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

namespace wm::stats {
namespace {

constexpr auto kDraws = 20'000U;

struct moments {
  std::array<double, 3> mean{};
  std::array<double, 3> variance{};
};

moments of(std::array<double, 3> const& concentrations) {
  auto out = moments{};
  auto squares = std::array<double, 3>{};
  for (auto i = std::uint32_t{0}; i < kDraws; ++i) {
    auto weights = std::array<double, 3>{};
    draw_dirichlet(concentrations, {7, 0, i, 0}, weights);
    EXPECT_NEAR(weights[0] + weights[1] + weights[2], 1.0, 1e-12);
    for (auto j = 0U; j < 3; ++j) {
      out.mean[j] += weights[j] / kDraws;
      squares[j] += weights[j] * weights[j] / kDraws;
    }
  }
  for (auto j = 0U; j < 3; ++j) {
    out.variance[j] = squares[j] - out.mean[j] * out.mean[j];
  }
  return out;
}

// Johnson, Kotz and Balakrishnan 2000, Continuous Multivariate Distributions,
// vol. 1, chapter 49: mean a/A, variance a (A - a) / (A^2 (A + 1)).
TEST(dirichlet, has_the_mean_and_variance_of_its_concentrations) {
  for (auto const& given :
       {std::array{1.0, 1.0, 1.0}, std::array{1.5, 0.5, 4.0}}) {
    auto const sum = given[0] + given[1] + given[2];
    auto const found = of(given);
    for (auto j = 0U; j < 3; ++j) {
      auto const variance =
          given[j] * (sum - given[j]) / (sum * sum * (sum + 1));
      // Within five standard errors of a mean; a tenth of the variance.
      EXPECT_NEAR(found.mean[j], given[j] / sum,
                  5 * std::sqrt(variance / kDraws));
      EXPECT_NEAR(found.variance[j], variance, variance / 10);
    }
  }
}

TEST(dirichlet, leaves_out_what_has_no_concentration) {
  auto weights = std::array<double, 3>{};
  draw_dirichlet(std::array{2.0, 0.0, 2.0}, {1, 0, 0, 0}, weights);
  EXPECT_EQ(weights[1], 0.0);
  EXPECT_NEAR(weights[0] + weights[2], 1.0, 1e-12);
}

TEST(dirichlet, depends_on_the_place_of_the_draw_only) {
  auto first = std::array<double, 3>{};
  auto other = std::array<double, 3>{};
  auto again = std::array<double, 3>{};
  auto const flat = std::array{1.0, 1.0, 1.0};
  draw_dirichlet(flat, {1, 2, 3, 0}, first);
  draw_dirichlet(flat, {1, 2, 4, 0}, other);
  draw_dirichlet(flat, {1, 2, 3, 9}, again);
  EXPECT_EQ(first, again);
  EXPECT_NE(first, other);
}

}  // namespace
}  // namespace wm::stats
