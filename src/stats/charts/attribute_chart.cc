#include "stats/charts/attribute_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "stats/charts/phases.h"

namespace wm::stats {
namespace {

// Products and sums of smaller numbers cannot overflow.
constexpr auto kLargestCount = 1e150;
constexpr auto kNoCeiling = std::numeric_limits<double>::max();

bool is_count(double const number) {
  return number >= 0.0 && number <= kLargestCount;
}

std::unexpected<error> bad_count(char const* const where,
                                 char const* const what, std::size_t const at,
                                 double const number) {
  return fail(error_code::invalid_input, where,
              fmt::format("{} {} is {}: it must be a number from 0 to 1e150",
                          what, at, number));
}

void clear_limits(std::span<chart_point> const phase, reason const why) {
  for (auto& point : phase) {
    point.mean.reset();
    point.limits.reset();
    point.near_limits.reset();
    point.why = why;
  }
}

void set_around(chart_point& point, double const mean, double const deviation,
                double const ceiling) {
  auto const around = [=](double const deviations) {
    return interval{std::max(0.0, mean - deviations * deviation),
                    std::min(ceiling, mean + deviations * deviation)};
  };
  point.limits = around(3.0);
  point.near_limits = around(2.0);
}

// Pooled mean of the baseline; none when it has no size.
std::optional<double> pooled(std::span<double const> const counts,
                             std::span<double const> const sizes) {
  auto count = 0.0;
  auto size = 0.0;
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    count += sizes[i] > 0.0 ? counts[i] : 0.0;
    size += sizes[i];
  }
  return size > 0.0 ? std::optional{count / size} : std::nullopt;
}

// Charts of counts among sizes: `spread` makes the variance for a size of 1
// out of the mean.
template <typename Spread>
result<chart_summary> sized_chart(std::span<double const> const counts,
                                  std::span<double const> const sizes,
                                  chart_options const& options,
                                  std::span<chart_point> const points,
                                  double const ceiling, Spread const& spread) {
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    points[i].value =
        sizes[i] > 0.0 ? std::optional{counts[i] / sizes[i]} : std::nullopt;
  }
  return draw_phases(
      points, options,
      [&](std::span<chart_point> const phase, std::size_t const baseline,
          std::size_t const from) {
        auto const mean = pooled(counts.subspan(from, baseline),
                                 sizes.subspan(from, baseline));
        clear_limits(phase, mean ? reason::none : reason::zero_denominator);
        if (!mean) {
          return;
        }
        auto const variance = spread(*mean);
        for (auto i = std::size_t{0}; i < phase.size(); ++i) {
          phase[i].mean = mean;
          if (variance <= 0.0) {
            phase[i].why = reason::no_variation;
          } else if (sizes[from + i] > 0.0) {
            set_around(phase[i], *mean, std::sqrt(variance / sizes[from + i]),
                       ceiling);
          } else {
            phase[i].why = reason::zero_denominator;
          }
        }
      });
}

result<void> check_sizes(std::span<double const> const counts,
                         std::span<double const> const sizes,
                         char const* const where) {
  if (counts.size() != sizes.size()) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} counts need as many sizes, not {}",
                            counts.size(), sizes.size()));
  }
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    if (!is_count(counts[i])) {
      return bad_count(where, "count", i, counts[i]);
    }
    if (!is_count(sizes[i])) {
      return bad_count(where, "size", i, sizes[i]);
    }
    if (sizes[i] > 0.0 && counts[i] / sizes[i] > kLargestCount) {
      return fail(
          error_code::invalid_input, where,
          fmt::format("size {} is {}: too small for a rate", i, sizes[i]));
    }
  }
  return {};
}

}  // namespace

result<chart_summary> p_chart(std::span<double const> const numerators,
                              std::span<double const> const denominators,
                              chart_options const& options,
                              std::span<chart_point> const points) {
  constexpr auto where = "p_chart";
  WM_TRY(check_chart(options, numerators.size(), points.size(), where));
  WM_TRY(check_sizes(numerators, denominators, where));
  for (auto i = std::size_t{0}; i < numerators.size(); ++i) {
    if (numerators[i] > denominators[i]) {
      return fail(error_code::invalid_input, where,
                  fmt::format("numerator {} is {}, more than its denominator "
                              "{}",
                              i, numerators[i], denominators[i]));
    }
  }
  return sized_chart(numerators, denominators, options, points, 1.0,
                     [](double const p) { return p * (1.0 - p); });
}

result<chart_summary> u_chart(std::span<double const> const events,
                              std::span<double const> const exposures,
                              chart_options const& options,
                              std::span<chart_point> const points) {
  constexpr auto where = "u_chart";
  WM_TRY(check_chart(options, events.size(), points.size(), where));
  WM_TRY(check_sizes(events, exposures, where));
  return sized_chart(events, exposures, options, points, kNoCeiling,
                     [](double const u) { return u; });
}

result<chart_summary> g_chart(std::span<double const> const gaps,
                              chart_options const& options,
                              std::span<chart_point> const points) {
  constexpr auto where = "g_chart";
  WM_TRY(check_chart(options, gaps.size(), points.size(), where));
  for (auto i = std::size_t{0}; i < gaps.size(); ++i) {
    if (!is_count(gaps[i])) {
      return bad_count(where, "gap", i, gaps[i]);
    }
    points[i].value = gaps[i];
  }
  return draw_phases(
      points, options,
      [&](std::span<chart_point> const phase, std::size_t const baseline,
          std::size_t const from) {
        auto sum = 0.0;
        for (auto const gap : gaps.subspan(from, baseline)) {
          sum += gap;
        }
        if (baseline == 0) {
          clear_limits(phase, reason::few_points);
          return;
        }
        auto const mean = sum / static_cast<double>(baseline);
        clear_limits(phase, mean > 0.0 ? reason::none : reason::no_variation);
        for (auto& point : phase) {
          point.mean = mean;
          if (mean > 0.0) {
            set_around(point, mean, std::sqrt(mean * (mean + 1.0)), kNoCeiling);
          }
        }
      });
}

}  // namespace wm::stats
