#pragma once

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// Turns every amount that contracts write in the unit of a metric into its
/// number, now that the metrics are known and sorted.
void understand_amounts(package& whole, gathered& into);

}  // namespace wm::framework::detail
