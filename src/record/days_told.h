#pragma once

#include <optional>

#include "base/result.h"
#include "record/moment.h"
#include "record/store.h"

namespace wm::record {

/// The last day that the records tell of: the day on which the last event that
/// had happened began, or on which the last row was received, whichever is
/// earlier. What is planned for later does not count as told.
///
/// \param known_on  only what had been received by the end of that day
/// \returns nothing when no event is known
/// \error invalid_input  the store is damaged
result<std::optional<day_number>> last_day_told(store const& of,
                                                day_number known_on);

}  // namespace wm::record
