#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"

namespace wm::stats {

/// Bounds that divide a set of areas into bands by their values, four for
/// quartiles, five for fifths: type 7 percentiles at 0, 1/bands ... 1.
///
/// \param values  size >= bands, finite, in any order [any one unit]
/// \param bands   2 to 100 [1]
/// \returns bands + 1 bounds, none less than the one before [their unit]
/// \error undefined      fewer values than bands
/// \error invalid_input  bands out of range, or a value that is not finite
/// \source fingertips-open, comparison methods 15 and 16; Hyndman and Fan
///         1996, Am Stat 50:361-365, definition 7.
result<std::vector<double>> bounds_of_bands(std::vector<double> values,
                                            std::size_t bands);

/// The band of one of the values that the bounds were made of, counted from
/// 1. A value on a cut belongs to the lower band.
///
/// \param value   within the first and last bound [unit of the bounds]
/// \param bounds  from bounds_of_bands
/// \returns the first band whose upper bound is not below the value, from 1
/// \error invalid_input  the value lies outside the bounds, or no bounds
/// \source fingertips-open, comparison methods 15 and 16.
result<std::size_t> band_of(double value, std::vector<double> const& bounds);

}  // namespace wm::stats
