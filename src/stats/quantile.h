#pragma once

#include <array>
#include <vector>

#include "base/result.h"

namespace wm::stats {

/// Percentile by linear interpolation between the two nearest values, at
/// position (n - 1) p of the sorted values (type 7).
///
/// \param values  size >= 1, finite, in any order [any one unit]
/// \param p       within [0, 1]: 0.25 is the lower quartile [1]
/// \returns the percentile, within the range of the values [their unit]
/// \error undefined      no values
/// \error invalid_input  p outside [0, 1], or a value that is not finite
/// \source Hyndman and Fan 1996, Am Stat 50:361-365, definition 7.
result<double> percentile(std::vector<double> values, double p);

/// The middle value, or the mean of the two middle ones.
///
/// \param values  size >= 1, finite, in any order [any one unit]
/// \returns the median [their unit]
/// \error undefined      no values
/// \error invalid_input  a value that is not finite
/// \source Hyndman and Fan 1996, Am Stat 50:361-365, definition 7 at 1/2.
result<double> median(std::vector<double> values);

/// Fifth of the areas in which a value lies, by size of the value.
enum class quintile { lowest = 1, second, third, fourth, highest };

/// Least value, the four cuts between fifths, and greatest value.
using quintile_bounds = std::array<double, 6>;

/// Bounds of the fifths of a set of areas: type 7 percentiles at 0, 1/5 ... 1.
///
/// \param values  size >= 5, finite, in any order [any one unit]
/// \returns six bounds, none less than the one before [their unit]
/// \error undefined      fewer than five values
/// \error invalid_input  a value that is not finite
/// \source fingertips-open, comparison method 15 "quintiles".
result<quintile_bounds> bounds_of_quintiles(std::vector<double> values);

/// The fifth of one of the values that the bounds were made of. A value on a
/// cut belongs to the lower fifth.
///
/// \param value   within the first and last bound [unit of the bounds]
/// \param bounds  from bounds_of_quintiles
/// \returns the first fifth whose upper bound is not below the value
/// \error invalid_input  the value lies outside the bounds
/// \source fingertips-open, comparison method 15 "quintiles".
result<quintile> quintile_of(double value, quintile_bounds const& bounds);

}  // namespace wm::stats
