#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "framework/record_definition.h"
#include "metrics/evaluate/day_range.h"

namespace wm::metrics {

/// The period of that length that holds a day. A financial year begins on
/// 1 April.
///
/// \param day  any but kNoTime
/// \source docs/language.md: The keys, reference.
day_range period_holding(day_number day, framework::reference_period length);

/// All periods of that length that lie within a range of days as a whole, in
/// order of time.
///
/// \param within  has a first and a last day
/// \source docs/language.md: The keys, reference.
std::vector<day_range> periods_within(day_range within,
                                      framework::reference_period length);

}  // namespace wm::metrics
