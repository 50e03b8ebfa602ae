#include "stats/life/healthy_life_expectancy.h"

#include <fmt/format.h>

#include <cmath>

#include "stats/life/detail/bands.h"

namespace wm::stats {
namespace {

constexpr auto kWhere = "healthy_life_expectancy";

result<void> check_health(health_by_age const& health,
                          std::size_t const bands) {
  if (health.shares.size() != bands || health.variances.size() != bands) {
    return fail(
        error_code::invalid_input, kWhere,
        fmt::format("{} bands, {} shares in good health, {} variances: "
                    "give one of each for every band",
                    bands, health.shares.size(), health.variances.size()));
  }
  for (auto i = std::size_t{0}; i < bands; ++i) {
    if (!(health.shares[i] >= 0.0 && health.shares[i] <= 1.0)) {
      return fail(error_code::invalid_input, kWhere,
                  fmt::format("the share in good health in band {} is {}: give "
                              "a number between 0 and 1",
                              i + 1, health.shares[i]));
    }
    // No share varies by more than one that is 0 or 1 with equal chance.
    if (!(health.variances[i] >= 0.0 && health.variances[i] <= 0.25)) {
      return fail(
          error_code::invalid_input, kWhere,
          fmt::format("the variance of the share in band {} is {}: give "
                      "a number between 0 and 0.25",
                      i + 1, health.variances[i]));
    }
  }
  return {};
}

}  // namespace

result<estimate> healthy_life_expectancy(
    mortality const& table, health_by_age const& health, double const age,
    years_lived const lived, health_variance const variance,
    life_expectancy_rule const rule, confidence_levels const& levels) {
  using chance = detail::counted_years::chance;
  WM_TRY(check_health(health, table.ages.size()));
  auto const both = variance == health_variance::shares_and_mortality;
  auto const counted = detail::counted_years{
      health.shares, health.variances,
      both ? chance::shares_and_mortality : chance::shares};
  return detail::expectancy_at(
      table, counted, age, lived, rule, levels,
      both ? "Sullivan, shares and mortality" : "Sullivan, shares");
}

}  // namespace wm::stats
