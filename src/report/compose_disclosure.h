#pragma once

#include "disclosure/clear.h"
#include "framework/model.h"
#include "report/document.h"

namespace wm::report {

/// What is hidden, how much of what, by which rules, for whom: nothing that
/// could not be counted in the results.
disclosed compose_disclosure(framework::package const& package,
                             disclosure::cleared_results const& results,
                             persons_measured persons);

}  // namespace wm::report
