#pragma once

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// The scale on which an estimate's error is taken as normal: logarithmic for
/// rates, logit for proportions, plain for the rest.
/// \source Altman and others 2000, Statistics with Confidence, 2nd ed.
enum class scale { logarithmic, logit, plain };

/// Limits at a higher confidence from published ones at a lower, each side
/// stretched by z_to / z_from on the scale, measured from the value. A side
/// whose ends include the edge of the scale (0; for logit also 1) is
/// stretched plainly and cut at that edge.
///
/// \param value     within limits95; >= 0 on the log scale, within [0, 1] on
///                  the logit scale, so a percentage is divided by 100 first
///                  [any; people per person for logit]
/// \param limits95  the limits at z_from, same range [the value's unit]
/// \param on        the scale
/// \param z_from    > 0, quantile of the limits given, kZ95 [1]
/// \param z_to      >= z_from, quantile of the limits wanted, kZ998 [1]
/// \returns limits that contain limits95 [the value's unit]
/// \error invalid_input  a number not finite or out of its range, or the
///                       value not within its limits
/// \source Altman and Bland 2011, BMJ 343:d2304, a standard error from limits
///         on the scale where they are symmetric.
result<interval> widen(double value, interval limits95, scale on, double z_from,
                       double z_to);

}  // namespace wm::stats
