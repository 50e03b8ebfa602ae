#include "stats/charts/xmr.h"

#include <fmt/format.h>

#include <cmath>

#include "stats/charts/phases.h"

namespace wm::stats {
namespace {

// Three standard deviations in mean moving ranges, 3 / 1.128, and the range
// beyond which one is an outlier (D4 of pairs), both to Wheeler's digits.
constexpr auto kThreeSigma = 2.66;
constexpr auto kOutlyingRange = 3.267;

// Squares and sums of smaller values cannot overflow.
constexpr auto kLargestValue = 1e150;

// Ranges below this share of the values are rounding, not variation.
constexpr auto kRounding = 1e-12;

std::optional<double> mean_of(std::span<chart_point const> const baseline) {
  // Measured from one of its own values, a constant series has exactly that
  // value as mean.
  auto anchor = std::optional<double>{};
  auto sum = 0.0;
  auto count = 0.0;
  for (auto const& point : baseline) {
    if (point.value) {
      anchor = anchor ? anchor : point.value;
      sum += *point.value - *anchor;
      count += 1.0;
    }
  }
  return anchor ? std::optional{*anchor + sum / count} : std::nullopt;
}

// Mean of the moving ranges below a bound, or none when there are none.
std::optional<double> mean_moving_range(
    std::span<chart_point const> const baseline,
    std::optional<double> const bound) {
  auto sum = 0.0;
  auto count = 0.0;
  for (auto i = std::size_t{1}; i < baseline.size(); ++i) {
    if (!baseline[i].value || !baseline[i - 1].value) {
      continue;
    }
    auto const range = std::abs(*baseline[i].value - *baseline[i - 1].value);
    if (!bound || range < *bound) {
      sum += range;
      count += 1.0;
    }
  }
  return count > 0.0 ? std::optional{sum / count} : std::nullopt;
}

struct variation {
  std::optional<double> mean_range;
  reason why;
};

variation variation_of(std::span<chart_point const> const baseline,
                       double const mean, chart_options const& options) {
  auto range = mean_moving_range(baseline, {});
  if (!range) {
    return {{}, reason::few_points};
  }
  if (options.screening == outlier_screening::screened) {
    range = mean_moving_range(baseline, kOutlyingRange * *range);
  }
  // The package draws limits of no width where screening left only ranges of
  // 0; every point but those on the mean is outside them.
  auto const is_package =
      options.profile == rule_profile::nhsrplotthedots_0_2_2;
  if (!range || (!is_package && *range <= kRounding * std::abs(mean))) {
    return {{}, reason::no_variation};
  }
  return {range, reason::none};
}

void set_limits(std::span<chart_point> const phase, std::size_t const baseline,
                chart_options const& options) {
  auto const mean = mean_of(phase.first(baseline));
  auto const [range, why] =
      mean ? variation_of(phase.first(baseline), *mean, options)
           : variation{{}, reason::few_points};
  auto const around = [&mean](double const width) {
    return interval{*mean - width, *mean + width};
  };
  for (auto& point : phase) {
    point.mean = mean;
    point.why = why;
    point.limits.reset();
    point.near_limits.reset();
    if (range) {
      point.limits = around(kThreeSigma * *range);
      point.near_limits = around(2.0 * (kThreeSigma / 3.0) * *range);
    }
  }
}

}  // namespace

result<chart_summary> xmr_chart(
    std::span<std::optional<double> const> const values,
    chart_options const& options, std::span<chart_point> const points) {
  constexpr auto where = "xmr_chart";
  WM_TRY(check_chart(options, values.size(), points.size(), where));
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    if (values[i] && !(std::abs(*values[i]) <= kLargestValue)) {
      return fail(error_code::invalid_input, where,
                  fmt::format("value {} is {}: it must be missing or a number "
                              "within 1e150",
                              i, *values[i]));
    }
    points[i].value = values[i];
  }
  return draw_phases(
      points, options,
      [&options](std::span<chart_point> const phase, std::size_t const baseline,
                 std::size_t) { set_limits(phase, baseline, options); });
}

}  // namespace wm::stats
