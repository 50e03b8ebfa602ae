#pragma once

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// Where a figure stands next to its comparator. Position only: whether above
/// is good is the metric's affair.
enum class standing { below, similar, above };

/// The same comparison at both confidence levels.
struct two_level_standing {
  standing at_95;
  standing at_998;
  friend bool operator==(two_level_standing, two_level_standing) = default;
};

/// Single overlap: a figure with limits against a comparator taken as exact.
/// A limit that touches the comparator is similar.
///
/// \param limits      finite, lower <= upper; anything else stops the program
///                    [the figure's unit]
/// \param comparator  finite [the figure's unit]
/// \returns below when the whole interval lies under the comparator, above
///          when over it
/// \source fingertips-open, comparison method 1 "single overlapping CIs".
standing compare_to_value(interval limits, double comparator);

/// Single overlap at 95 % and 99.8 %.
///
/// \param limits95    finite, lower <= upper [the figure's unit]
/// \param limits998   finite, lower <= upper [the figure's unit]
/// \param comparator  finite [the figure's unit]
/// \returns the standing at either level
/// \source fingertips-open, comparison method 17, two confidence levels.
two_level_standing compare_to_value(interval limits95, interval limits998,
                                    double comparator);

/// Double overlap: two figures, each with limits. Intervals that touch are
/// similar. Stricter than a test of the difference.
///
/// \param a  the figure: finite, lower <= upper; anything else stops the
///           program [unit of both]
/// \param b  the comparator: the same [unit of both]
/// \returns below when the whole of a lies under the whole of b, above when
///          over it
/// \source fingertips-open, comparison method 12 "double overlapping CIs".
standing compare_intervals(interval a, interval b);

/// Control limits: a bare figure against the limits within which an area of
/// its size would vary by chance. A value on a limit is similar.
///
/// \param value   finite; anything else stops the program [the figure's unit]
/// \param limits  finite, lower <= upper [the figure's unit]
/// \returns below or above when the value lies strictly outside
/// \source fingertips-open, comparison methods 5 and 6 (SPC).
standing compare_to_limits(double value, interval limits);

/// Control limits of a proportion: Wilson limits of the comparator in an area
/// of this size.
///
/// \param comparator_proportion  within [0, 1] [people per person]
/// \param denominator            the area's, > 0 [people]
/// \param z                      0 < z <= kLargestZ, kZ95 or kZ998 [1]
/// \returns limits within [0, 1] [people per person]
/// \error undefined      denominator == 0
/// \error invalid_input  a number out of its range or not finite
/// \source fingertips-open, comparison method 5 "SPC for proportions".
result<interval> spc_limits_proportion(double comparator_proportion,
                                       double denominator, double z);

/// Control limits of a rate: exact Poisson limits of the count that the
/// comparator's rate would give in this area. A fractional expected count is
/// rounded up for the lower limit and down for the upper one; where less than
/// one event is expected the lower limit is 0.
///
/// \param comparator        >= 0 [events per unit]
/// \param denominator       the area's, > 0 [people, or person-years]
/// \param unit              > 0, 100000 for a rate per 100,000 [people]
/// \param tail_probability  in one tail, within (0, 0.5): 0.025 or 0.001 [1]
/// \returns limits, lower never below 0 [events per unit]
/// \error undefined      denominator == 0
/// \error invalid_input  a number out of its range or not finite
/// \source fingertips-open, comparison method 6 "SPC for DSR"; limits of
///         Garwood 1936, Biometrika 28:437-442.
result<interval> spc_limits_rate(double comparator, double denominator,
                                 double unit, double tail_probability);

}  // namespace wm::stats
