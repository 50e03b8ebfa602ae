#include "stats/values/mean.h"

#include <fmt/format.h>

#include <cmath>

#include "stats/detail/distributions.h"
#include "stats/detail/estimates.h"

namespace wm::stats {

result<sample> sample_of(std::span<double const> const values) {
  constexpr auto where = "sample_of";
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      return fail(
          error_code::invalid_input, where,
          fmt::format("value {} is {}: it must be known", i + 1, values[i]));
    }
  }
  auto const size = static_cast<double>(values.size());
  if (values.empty()) {
    return sample{0.0, 0.0, 0.0};
  }
  auto sum = 0.0;
  for (auto const value : values) {
    sum += value;
  }
  auto const mean = sum / size;
  // The second sum is 0 but for rounding; it takes the rounding of the mean
  // out of the squares.
  auto squares = 0.0;
  auto rest = 0.0;
  for (auto const value : values) {
    squares += (value - mean) * (value - mean);
    rest += value - mean;
  }
  auto const variance =
      values.size() == 1 ? 0.0 : (squares - rest * rest / size) / (size - 1.0);
  if (!std::isfinite(mean) || !std::isfinite(variance)) {
    return detail::too_large(where);
  }
  return sample{size, mean, std::sqrt(variance)};
}

result<estimate> mean(sample const& of, confidence_levels const& levels) {
  constexpr auto where = "mean";
  constexpr auto method = std::string_view{"Student t"};
  WM_TRY(detail::check_count(where, "the number of values", of.size));
  WM_TRY(detail::check_finite(where, "the mean", of.mean));
  WM_TRY(detail::check_count(where, "the standard deviation",
                             of.standard_deviation));
  if (of.size == 0.0) {
    return detail::no_value(reason::too_few_values, method);
  }
  if (of.size < 2.0) {
    return detail::without_limits(where, of.mean, reason::too_few_values,
                                  method);
  }
  auto const standard_error = of.standard_deviation / std::sqrt(of.size);
  return detail::with_limits(
      where, of.mean, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const half =
            detail::student_quantile_above(of.size - 1.0, level.tail) *
            standard_error;
        return interval{of.mean - half, of.mean + half};
      });
}

}  // namespace wm::stats
