#pragma once

#include <span>

#include "base/result.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/expression.h"

namespace wm::metrics {

/// The days of a window.
///
/// \param days    what the window's days are; size = which.days.size()
/// \param period  of `in the period`
/// \error invalid_input  before the year 1 or after 9999
/// \source docs/language.md: Days.
result<day_range> days_of(window const& which, std::span<day_number const> days,
                          day_range period);

}  // namespace wm::metrics
