#include "stats/values/two_means.h"

#include <cmath>
#include <optional>
#include <string_view>

#include "stats/detail/distributions.h"
#include "stats/detail/estimates.h"

namespace wm::stats {
namespace {

result<void> check(std::string_view const where, sample const& of) {
  WM_TRY(detail::check_count(where, "the number of values", of.size));
  WM_TRY(detail::check_finite(where, "the mean", of.mean));
  WM_TRY(detail::check_count(where, "the standard deviation",
                             of.standard_deviation));
  return {};
}

double standard_error(sample const& of) {
  return of.standard_deviation / std::sqrt(of.size);
}

// Half the width of an interval in standard errors: Student's t with Welch's
// degrees of freedom, when the two parts of the error are `a` of size m and
// `b` of size n. Of no error at all any number serves.
double welch_t(double const a, double const m, double const b, double const n,
               confidence_level const& level) {
  auto const both = std::hypot(a, b);
  if (both == 0.0) {
    return 0.0;
  }
  auto const f = (a / both) * (a / both);
  auto const g = (b / both) * (b / both);
  return detail::student_quantile_above(
      1.0 / (f * f / (m - 1.0) + g * g / (n - 1.0)), level.tail);
}

}  // namespace

result<estimate> difference_of_means(sample const& of, sample const& than,
                                     confidence_levels const& levels) {
  constexpr auto where = "difference_of_means";
  constexpr auto method = std::string_view{"Welch"};
  WM_TRY(check(where, of));
  WM_TRY(check(where, than));
  if (of.size == 0.0 || than.size == 0.0) {
    return detail::no_value(reason::too_few_values, method);
  }
  auto const difference = of.mean - than.mean;
  if (of.size < 2.0 || than.size < 2.0) {
    return detail::without_limits(where, difference, reason::too_few_values,
                                  method);
  }
  auto const a = standard_error(of);
  auto const b = standard_error(than);
  return detail::with_limits(
      where, difference, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const half =
            welch_t(a, of.size, b, than.size, level) * std::hypot(a, b);
        return interval{difference - half, difference + half};
      });
}

result<estimate> ratio_of_means(sample const& of, sample const& to,
                                confidence_levels const& levels) {
  constexpr auto where = "ratio_of_means";
  constexpr auto method = std::string_view{"Fieller"};
  WM_TRY(check(where, of));
  WM_TRY(check(where, to));
  if (of.size == 0.0 || to.size == 0.0) {
    return detail::no_value(reason::too_few_values, method);
  }
  if (to.mean == 0.0) {
    return detail::no_value(reason::zero_comparator, method);
  }
  auto const ratio = of.mean / to.mean;
  if (of.size < 2.0 || to.size < 2.0) {
    return detail::without_limits(where, ratio, reason::too_few_values, method);
  }
  auto const a = standard_error(of) / std::abs(to.mean);
  auto const b = standard_error(to) / std::abs(to.mean);
  auto const t_at = [&](confidence_level const& level) {
    return welch_t(a, of.size, std::abs(ratio) * b, to.size, level);
  };
  for (auto const& level : levels) {
    if (t_at(level) * b >= 1.0) {
      return detail::without_limits(where, ratio, reason::unbounded_limits,
                                    method);
    }
  }
  return detail::with_limits(
      where, ratio, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const t = t_at(level);
        auto const rest = (1.0 - t * b) * (1.0 + t * b);
        auto const half =
            t * std::hypot(a * std::sqrt(rest), std::abs(ratio) * b);
        return interval{(ratio - half) / rest, (ratio + half) / rest};
      });
}

}  // namespace wm::stats
