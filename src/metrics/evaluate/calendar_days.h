#pragma once

#include <cstdint>

#include "base/result.h"
#include "metrics/expression.h"
#include "record/moment.h"

namespace wm::metrics {

/// A day so many days, weeks, months or years later. Of months and years it
/// is the same day of that month, or its last where it has no such day.
///
/// \param day    any but kNoTime
/// \param count  earlier when negative [unit]
/// \error invalid_input  before the year 1 or after 9999
/// \source docs/language.md: Days.
result<record::day_number> shifted(record::day_number day, std::int64_t count,
                                   time_unit unit);

/// A person's n-th birthday; of one born on 29 February it is 1 March in a
/// year without one.
///
/// \param birth  any but kNoTime
/// \param which  0 is the day of birth [years]
/// \error invalid_input  before the year 1 or after 9999
/// \source docs/language.md: Days.
result<record::day_number> birthday_of(record::day_number birth,
                                       std::int32_t which);

}  // namespace wm::metrics
