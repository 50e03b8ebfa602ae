#pragma once

#include "base/result.h"

namespace wm::stats {

/// How many periods have to be put together, before and after a change, for a
/// change of that size to be told from chance: with a two-sided test at 95 %
/// that finds it four times in five. n = 2 (z + z_power)^2 (error / change)^2,
/// rounded up.
///
/// \param change          not 0, finite [the figure's unit]
/// \param standard_error  of one period's figure, >= 0 [the figure's unit]
/// \returns >= 1 [periods]
/// \error invalid_input  a number out of its range or not finite
/// \source Lachin 1981, Control Clin Trials 2:93-113, for two means; Lehr
///         1992, Stat Med 11:1099-1102, for its rule of thumb, 16.
result<double> periods_to_see(double change, double standard_error);

}  // namespace wm::stats
