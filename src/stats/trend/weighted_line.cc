#include "stats/trend/weighted_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "stats/normal.h"

namespace wm::stats {
namespace {

constexpr auto kWhere = "fit_weighted_line";
constexpr auto kLeastPoints = std::size_t{3};

std::unexpected<error> bad(std::string message) {
  return fail(error_code::invalid_input, kWhere, std::move(message));
}

result<void> check(std::span<double const> const times,
                   std::span<double const> const values,
                   std::span<double const> const standard_errors) {
  if (values.size() != times.size() || standard_errors.size() != times.size()) {
    return bad(
        fmt::format("{} times, {} values and {} standard errors must "
                    "be as many",
                    times.size(), values.size(), standard_errors.size()));
  }
  for (auto i = std::size_t{0}; i < times.size(); ++i) {
    if (!std::isfinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) {
      return bad(fmt::format("time {} is {}: times must rise", i, times[i]));
    }
    if (!std::isfinite(values[i])) {
      return bad(fmt::format("value {} is {}: it must be known", i, values[i]));
    }
    if (!(standard_errors[i] > 0.0 && std::isfinite(standard_errors[i]))) {
      return bad(fmt::format("standard error {} is {}: it must be positive", i,
                             standard_errors[i]));
    }
  }
  return {};
}

bool is_finite(weighted_line const& line) {
  return std::isfinite(*line.slope.value) && std::isfinite(line.level) &&
         std::isfinite(line.centre) && std::isfinite(line.slope_variance) &&
         std::isfinite(line.level_variance) && std::isfinite(line.chi_square);
}

}  // namespace

result<weighted_line> fit_weighted_line(
    std::span<double const> const times, std::span<double const> const values,
    std::span<double const> const standard_errors,
    confidence_levels const& levels) {
  WM_TRY(check(times, values, standard_errors));
  auto line = weighted_line{};
  line.slope.method = "weighted least squares";
  if (times.size() < kLeastPoints) {
    line.slope.why = reason::few_points;
    line.p_value = 1.0;
    return line;
  }
  // Weights relative to the best known point: their squares stay in range.
  auto const best = std::ranges::min(standard_errors);
  auto const weight_of = [&](std::size_t const i) {
    return (best / standard_errors[i]) * (best / standard_errors[i]);
  };
  auto weights = 0.0, at = 0.0, level = 0.0;
  for (auto i = std::size_t{0}; i < times.size(); ++i) {
    auto const weight = weight_of(i);
    weights += weight;
    at += weight * (times[i] - times[0]);
    // Measured from one of its own values a flat series has slope 0 exactly.
    level += weight * (values[i] - values[0]);
  }
  auto const centre = at / weights;
  auto sxx = 0.0, sxy = 0.0;
  for (auto i = std::size_t{0}; i < times.size(); ++i) {
    auto const distance = times[i] - times[0] - centre;
    sxx += weight_of(i) * distance * distance;
    sxy += weight_of(i) * distance * (values[i] - values[0]);
  }
  auto const slope = sxy / sxx;
  auto const slope_error = best / std::sqrt(sxx);
  line.slope.value = slope;
  line.centre = times[0] + centre;
  line.level = values[0] + level / weights;
  line.slope_variance = slope_error * slope_error;
  line.level_variance = best / weights * best;
  line.last = times.back();
  line.chi_square = (slope / slope_error) * (slope / slope_error);
  line.p_value = std::erfc(std::abs(slope / slope_error) / std::numbers::sqrt2);
  if (!is_finite(line) || line.slope_variance == 0.0 ||
      !std::isfinite(slope_error * kLargestZ + std::abs(slope))) {
    return bad("the numbers are too large or too small for a slope");
  }
  for (auto const& each : levels) {
    line.slope.limits.push_back(
        {slope - each.z * slope_error, slope + each.z * slope_error});
  }
  return line;
}

result<double> standard_error_of(double const lower, double const upper,
                                 double const z) {
  constexpr auto where = "standard_error_of";
  if (!(std::isfinite(upper - lower) && lower <= upper)) {
    return fail(error_code::invalid_input, where,
                fmt::format("limits from {} to {}: both must be known, the "
                            "lower first",
                            lower, upper));
  }
  if (!is_usable_z(z)) {
    return fail(error_code::invalid_input, where,
                fmt::format("z {} must be positive and at most 37, 1.959964 "
                            "for 95 %",
                            z));
  }
  return (upper - lower) / (2.0 * z);
}

}  // namespace wm::stats
