#pragma once

#include "disclosure/clear_needs.h"
#include "framework/model.h"
#include "report/shown_needs.h"

namespace wm::app {

/// The picture of need in words: who lives here, whether people of one age
/// have conditions more often where it is more deprived, how old people are
/// when conditions are first recorded, what grows. Shares and their limits
/// (Wilson, 95 %, reaching as far as those of any counts that are rounded to
/// the same) are worked out from counts as they are shown.
report::shown_needs compose_needs(disclosure::cleared_needs const& from,
                                  framework::package const& package);

}  // namespace wm::app
