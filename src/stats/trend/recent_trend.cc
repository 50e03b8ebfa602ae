#include "stats/trend/recent_trend.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "stats/normal.h"

namespace wm::stats {
namespace {

using five = std::array<double, kTrendPoints>;

struct line {
  double slope;
  double precision;  // 1 / variance of the slope when weights are 1 / se^2
};

// Weighted straight line over periods 1..5; a weight of 0 leaves one out.
line fit(five const& y, five const& weight) {
  auto total = 0.0, at = 0.0, anchor = 0.0;
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    auto const t = static_cast<double>(i + 1);
    total += weight[i];
    at += weight[i] * t;
    // Measured from one of its own values a flat series has slope 0 exactly.
    anchor = weight[i] > 0.0 ? y[i] : anchor;
  }
  auto const centre = at / total;
  auto sxx = 0.0, sxy = 0.0;
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    auto const distance = static_cast<double>(i + 1) - centre;
    sxx += weight[i] * distance * distance;
    sxy += weight[i] * distance * (y[i] - anchor);
  }
  return {sxy / sxx, sxx};
}

int sign(double const x) {
  return (x > 0.0) - (x < 0.0);
}

bool keeps_sign_without_any_point(five const& y, five const& weight,
                                  double const slope) {
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    auto rest = weight;
    rest[i] = 0.0;
    if (sign(fit(y, rest).slope) != sign(slope)) {
      return false;
    }
  }
  return sign(slope) != 0;
}

// Step 1 of either method: five points.
result<void> check_size(std::span<trend_point const> const points,
                        char const* const where) {
  if (points.size() < kTrendPoints) {
    return fail(error_code::undefined, where,
                "a recent trend needs five periods with a figure");
  }
  if (points.size() > kTrendPoints) {
    return fail(error_code::invalid_input, where,
                "a recent trend takes the last five periods only");
  }
  return {};
}

trend_direction direction_of(int const sign) {
  if (sign == 0) {
    return trend_direction::no_significant_change;
  }
  return sign > 0 ? trend_direction::increasing : trend_direction::decreasing;
}

struct counts {
  five count;
  five denominator;
};

result<counts> read_counts(std::span<trend_point const> const points) {
  constexpr auto where = "proportion_trend";
  auto read = counts{};
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    if (!points[i].count || !points[i].denominator) {
      return fail(error_code::undefined, where,
                  "the trend of a proportion needs count and denominator of "
                  "every period");
    }
    auto const count = *points[i].count;
    auto const denominator = *points[i].denominator;
    if (denominator == 0.0) {
      return fail(error_code::undefined, where,
                  "a period without anybody in its denominator has no "
                  "proportion");
    }
    if (!(count >= 0.0 && count <= denominator && std::isfinite(denominator))) {
      return fail(error_code::invalid_input, where,
                  "every count must lie between 0 and its denominator");
    }
    read.count[i] = count;
    read.denominator[i] = denominator;
  }
  return read;
}

// ln(count / others); a count at its edge moves half a person inside, so that
// one empty period does not decide the sign of every slope by being infinite.
five log_odds(counts const& read) {
  auto y = five{};
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    auto const with = read.count[i];
    auto const without = read.denominator[i] - read.count[i];
    auto const half = with == 0.0 || without == 0.0 ? 0.5 : 0.0;
    y[i] = std::log((with + half) / (without + half));
  }
  return y;
}

struct statistic {
  double chi_square;
  int sign;
};

// Cochran-Armitage: D(D Sct - C Sdt)^2 / [C(D - C)(D Sdtt - Sdt^2)] with the
// periods measured from their mean, where no large numbers cancel.
result<statistic> cochran_armitage(counts const& read) {
  auto cases = 0.0, people = 0.0, at = 0.0;
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    cases += read.count[i];
    people += read.denominator[i];
    at += read.denominator[i] * static_cast<double>(i + 1);
  }
  if (cases == 0.0 || cases == people) {
    return fail(error_code::undefined, "proportion_trend",
                "with nobody or everybody counted in all five periods a "
                "trend cannot be tested");
  }
  auto const proportion = cases / people;
  auto const centre = at / people;
  auto score = 0.0, spread = 0.0;
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    auto const distance = static_cast<double>(i + 1) - centre;
    score += (read.count[i] - proportion * read.denominator[i]) * distance;
    spread += read.denominator[i] * distance * distance;
  }
  auto const variance = proportion * (1.0 - proportion) * spread;
  return statistic{score * score / variance, sign(score)};
}

}  // namespace

result<trend_result> proportion_trend(
    std::span<trend_point const> const points) {
  WM_TRY(check_size(points, "proportion_trend"));
  auto const read = WM_TRY(read_counts(points));
  // Step 2: the statistic, and its own sign.
  auto const test = WM_TRY(cochran_armitage(read));
  // Step 3: slope of the log-odds, all points alike, with and without each.
  auto const y = log_odds(read);
  auto const alike = five{1.0, 1.0, 1.0, 1.0, 1.0};
  auto const slope = fit(y, alike).slope;
  auto const stable = keeps_sign_without_any_point(y, alike, slope);
  // Step 4: a direction only where statistic and slopes agree on it.
  // DEVIATION: Fingertips' 2020 code took the sign of a slope that this path
  // never set.
  auto const clear =
      test.chi_square > kTrendThreshold && stable && sign(slope) == test.sign;
  return trend_result{direction_of(clear ? test.sign : 0),
                      trend_method::proportion_chi_square, test.chi_square,
                      slope, stable};
}

result<trend_result> weighted_slope_trend(
    std::span<trend_point const> const points) {
  constexpr auto where = "weighted_slope_trend";
  WM_TRY(check_size(points, where));
  auto y = five{}, weight = five{};
  for (auto i = std::size_t{0}; i < kTrendPoints; ++i) {
    if (!points[i].limits95) {
      return fail(error_code::undefined, where,
                  "the trend of this value needs limits for every period");
    }
    auto const [lower, upper] = *points[i].limits95;
    if (!(std::isfinite(points[i].value) && std::isfinite(lower) &&
          std::isfinite(upper) && lower <= upper)) {
      return fail(error_code::invalid_input, where,
                  "every period needs a known value and limits with lower "
                  "below upper");
    }
    if (lower == upper) {
      return fail(error_code::undefined, where,
                  "limits without width give no standard error to weight "
                  "the period by");
    }
    // Step 2: standard error from the width, 3.92 as the source has it.
    auto const standard_error = (upper - lower) / 3.92;
    y[i] = points[i].value;
    weight[i] = 1.0 / (standard_error * standard_error);
  }
  // Step 3: slope and its square over its variance; then without each point.
  auto const [slope, precision] = fit(y, weight);
  auto const chi_square = slope * slope * precision;
  if (!std::isfinite(chi_square)) {
    return fail(error_code::invalid_input, where,
                "limits too narrow or too wide to weight the periods by");
  }
  auto const stable = keeps_sign_without_any_point(y, weight, slope);
  auto const clear = chi_square > kTrendThreshold && stable;
  return trend_result{direction_of(clear ? sign(slope) : 0),
                      trend_method::weighted_slope, chi_square, slope, stable};
}

}  // namespace wm::stats
