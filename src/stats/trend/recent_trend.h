#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// One period of a series. The weighted slope needs the value and its limits,
/// the chi-square for proportions the count and its denominator.
struct trend_point {
  double value;                       // [the metric's unit]
  std::optional<interval> limits95;   // [the metric's unit]
  std::optional<double> count;        // [people]
  std::optional<double> denominator;  // [people]
};

enum class trend_direction { increasing, decreasing, no_significant_change };
enum class trend_method { proportion_chi_square, weighted_slope };

struct trend_result {
  trend_direction direction;
  trend_method method;
  double chi_square;       // [1], one degree of freedom
  double slope;            // per period: log-odds, or the metric's unit
  bool slope_sign_stable;  // the same in every fit that leaves out a point
};

/// A recent trend is judged on this many periods, the latest ones.
/// \source Fingertips, "recent trend" (UKHSA).
inline constexpr std::size_t kTrendPoints = 5;

/// A trend is significant above this: chi-square, 1 degree of freedom, 99.8 %
/// (the square of kZ998).
/// \source Fingertips, "recent trend": 9.5495 to the four decimals printed.
inline constexpr double kTrendThreshold = 9.54953570608324;

/// Recent trend of a proportion: chi-square test for a linear trend over the
/// last five periods, equally spaced. A direction is given only when the
/// statistic exceeds kTrendThreshold and the slope of the log-odds keeps the
/// statistic's sign in the fit of all points and in each fit that leaves one
/// out. In these fits only, a count at its edge moves half a person inside:
/// 0 becomes ln(0.5 / (denominator + 0.5)), all of them the opposite.
///
/// \param points  size = 5, earliest first; 0 <= count <= denominator and
///                denominator > 0; value and limits are not read [people]
/// \returns direction, chi-square, slope [log-odds per period]
/// \error undefined      fewer than five points, a count or denominator
///                       missing or a denominator 0, or over all five nobody
///                       or everybody counted
/// \error invalid_input  more than five points, a count above its
///                       denominator, a negative or non-finite number
/// \source Armitage 1955, Biometrics 11:375-386; Fingertips, "recent trend".
result<trend_result> proportion_trend(std::span<trend_point const> points);

/// Recent trend of any other value: straight line over the last five periods,
/// equally spaced, weighted by 1 / standard error squared. A direction is
/// given only when (slope / its standard error) squared exceeds
/// kTrendThreshold and the slope keeps its sign in each fit that leaves one
/// point out.
///
/// \param points  size = 5, earliest first, with limits95 wider than nothing;
///                the value need not lie within them; count and denominator
///                are not read [the metric's unit]
/// \returns direction, chi-square, slope [the metric's unit per period]
/// \error undefined      fewer than five points, limits missing or of no
///                       width
/// \error invalid_input  more than five points, limits upside down, a
///                       non-finite number
/// \source Fingertips, "recent trend" (UKHSA); standard error = width / 3.92:
///         Cochrane Handbook for Systematic Reviews of Interventions, ch. 6.
result<trend_result> weighted_slope_trend(std::span<trend_point const> points);

}  // namespace wm::stats
